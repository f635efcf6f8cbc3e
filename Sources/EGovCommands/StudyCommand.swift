import ArgumentParser
import Foundation
import IndicatorCatalog

/// `egov study …`: study files.
struct StudyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study", abstract: "Study files: which cities, which snapshots, which framework.",
    subcommands: [StudyInit.self])
}

/// `egov study init`.
struct StudyInit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "A study file to fill in; to standard output without -o.")

  @Option(name: .shortAndLong, help: "The file to write; an existing one is kept.")
  var output: String?

  func run() async throws {
    try await withExitCodes {
      let text = Study.studyTemplate()
      guard let output else { return try Console.result(bytes: Array(text.utf8)) }
      guard !FileManager.default.fileExists(atPath: output) else {
        throw CommandError.impossible("\(output) exists and is kept; name another file with -o")
      }
      try await writeWhole(Array(text.utf8), to: output)
    }
  }
}

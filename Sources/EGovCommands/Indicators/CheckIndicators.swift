import ArgumentParser
import AssessmentModel
import IndicatorCatalog
import Interchange

/// `egov indicators check`: everything wrong in the definitions, with its place in the file.
struct CheckIndicators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Everything wrong in the definitions, as file:line:column; exit code 1 if any.")

  @OptionGroup var folder: FolderOptions
  @OptionGroup var say: SayOptions

  func run() async throws {
    try await withExitCodes {
      let (url, name) = try Places.indicators(folder.indicators)
      let catalog = try orImpossible { try IndicatorCatalog(folder: url, names: name) }
      let found =
        catalog.diagnostics + CatalogLock.check(catalog, folder: url) + CatalogTable.check(catalog, folder: url)
      for diagnostic in found {
        try Console.result(say.json ? diagnostic.jsonLine : diagnostic.description)
      }
      let errors = found.count { $0.severity == .error }
      guard errors == 0 else {
        throw CommandError.findings("\(name): \(errors) \(errors == 1 ? "error" : "errors")")
      }
      if !say.quiet {
        Console.message(
          "\(catalog.indicators.count) indicators and \(catalog.frameworks.count) frameworks are in order")
      }
    }
  }
}

extension Diagnostic {
  /// One JSON object for machines.
  var jsonLine: String {
    JSONLine.object([
      ("file", .text(file)), ("line", .optional(line)), ("column", .optional(column)),
      ("severity", .text(severity.rawValue)), ("message", .text(message)), ("hint", .optional(hint)),
    ]).line
  }
}

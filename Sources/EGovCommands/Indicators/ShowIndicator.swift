import ArgumentParser
import AssessmentModel
import Foundation
import IndicatorCatalog

/// `egov indicators show ID`: one definition as it stands in its file.
struct ShowIndicator: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "One indicator's definition.")

  @Argument(help: "The indicator's id.")
  var id: String

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    try await withExitCodes {
      let catalog = try folder.catalog()
      guard let entry = catalog.indicators.first(where: { $0.definition.id == id }) else {
        let near = nearestName(to: id, among: catalog.indicators.map(\.definition.id)).map { "did you mean \($0)?" }
        throw CommandError.impossible("there is no indicator \(id); \(near ?? "egov indicators list shows them")")
      }
      let (url, _) = try Places.indicators(folder.indicators)
      let path = url.appendingPathComponent("\(entry.dimension)/\(id)/indicator.yaml")
      Console.message(entry.file)
      try Console.result(bytes: try readFile(path, named: entry.file))
    }
  }
}

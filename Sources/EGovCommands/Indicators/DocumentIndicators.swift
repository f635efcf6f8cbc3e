import ArgumentParser
import AssessmentModel
import Foundation
import IndicatorCatalog

/// `egov indicators docs`: writes the table of indicators, a page a framework and the schemas from the definitions.
struct DocumentIndicators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Writes README.md, a page a framework and the schemas from the definitions.")

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    try await withExitCodes {
      let (url, name) = try Places.indicators(folder.indicators)
      let catalog = try readCatalog(url, named: name)
      try stop(on: catalog.diagnostics.filter { $0.severity == .error }, in: name)
      let files = CatalogDocuments.files(for: catalog)
      for file in files {
        let place = url.appendingPathComponent(file.path)
        try orImpossible {
          try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        }
        try await writeWhole(Array(file.text.utf8), to: place.path)
      }
      Console.message(
        "\(name): \(counted(files.count, "file", "files")) on \(catalog.indicators.count) indicators and "
          + counted(catalog.frameworks.count, "framework", "frameworks"))
    }
  }
}

import ArgumentParser
import AssessmentModel
import Foundation
import IndicatorCatalog

/// `egov indicators docs`: writes the table of indicators from their definitions.
struct DocumentIndicators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Writes Indicators/README.md from the definitions.")

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    try await withExitCodes {
      let (url, name) = try Places.indicators(folder.indicators)
      let catalog = try orImpossible { try IndicatorCatalog(folder: url, names: name) }
      try stop(on: catalog.diagnostics.filter { $0.severity == .error }, in: name)
      try await writeWhole(
        Array(CatalogTable.text(for: catalog).utf8), to: url.appendingPathComponent("README.md").path)
      Console.message("\(name)/README.md: \(catalog.indicators.count) indicators")
    }
  }
}

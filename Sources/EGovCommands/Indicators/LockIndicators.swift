import ArgumentParser
import AssessmentModel
import Foundation
import IndicatorCatalog

/// `egov indicators lock`: writes which version of each definition is which, so that a silent change is found.
struct LockIndicators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Writes catalog.lock.json; refuses a change whose version did not rise.")

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    try await withExitCodes {
      let (url, name) = try Places.indicators(folder.indicators)
      let catalog = try readCatalog(url, named: name)
      let (text, refusals) = CatalogLock.update(catalog, folder: url)
      try stop(on: refusals, in: name)
      guard let text else { throw CommandError.findings("\(name) cannot be locked") }
      try await writeWhole(Array(text.utf8), to: url.appendingPathComponent(CatalogLock.fileName).path)
      Console.message("\(name)/\(CatalogLock.fileName): \(catalog.indicators.count) definitions")
    }
  }
}

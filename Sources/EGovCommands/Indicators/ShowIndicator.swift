import ArgumentParser
import AssessmentModel
import Foundation
import IndicatorCatalog

/// `egov indicators show ID`: one definition as a person wants to read it, or a framework's page.
struct ShowIndicator: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One indicator with its cases, a framework, or a kind of measure or scale with an example.")

  @Argument(help: "The id of an indicator or framework, or the name of a kind.")
  var id: String

  @Flag(help: "The file as it is written.")
  var yaml = false

  @Option(help: "The language of texts: zh or en.")
  var lang: Language = .zh

  @OptionGroup var folder: FolderOptions

  func run() async throws {
    try await withExitCodes {
      let catalog = try folder.catalog()
      if let entry = catalog.entry(id) {
        return try show(entry, in: catalog)
      }
      if let kind = CatalogDocuments.text(ofKind: id) { return try Console.result(text: kind + "\n") }
      let isForTables = catalog.indexFramework(id) != nil
      guard isForTables || catalog.framework(id) != nil else { throw unknown(in: catalog) }
      if yaml || isForTables {
        return try showFile("frameworks/\(id).yaml", named: catalog.path("frameworks/\(id).yaml"))
      }
      let page = CatalogDocuments.files(for: catalog).first { $0.path == "frameworks/\(id).md" }
      try Console.result(text: page?.text ?? "")
    }
  }

  private func show(_ entry: CatalogEntry, in catalog: IndicatorCatalog) throws {
    if yaml { return try showFile("\(entry.dimension)/\(id)/indicator.yaml", named: entry.file) }
    try Console.result(text: IndicatorSheet(of: entry, in: catalog, language: lang).text)
  }

  private func showFile(_ path: String, named name: String) throws {
    let (url, _) = try Places.indicators(folder.indicators)
    Console.message(name)
    try Console.result(bytes: try readFile(url.appendingPathComponent(path), named: name))
  }

  private func unknown(in catalog: IndicatorCatalog) -> CommandError {
    let known =
      catalog.indicators.map(\.definition.id) + catalog.frameworks.map(\.id)
      + catalog.indexFrameworks.map(\.id)
    let places = ["/\(id)/indicator.yaml", "/frameworks/\(id).yaml"]
    if let broken = catalog.diagnostics.first(where: { found in places.contains { found.file.hasSuffix($0) } }) {
      return .findings("\(id) cannot be read: \(broken)")
    }
    let near = nearestName(to: id, among: known).map { "did you mean \($0)?" }
    return .impossible("there is no indicator \(id); \(near ?? "egov indicators list shows them")")
  }
}

import ArgumentParser
import AssessmentModel
import IndicatorCatalog
import Interchange

/// `egov indicators test [ID…]`: runs the cases beside the definitions.
struct TestIndicators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the cases beside the definitions; exit code 1 where one fails.")

  @Argument(help: "Only these indicators; default: all.")
  var ids: [String] = []

  @OptionGroup var folder: FolderOptions
  @OptionGroup var say: SayOptions

  func run() async throws {
    try await withExitCodes {
      let (_, name) = try Places.indicators(folder.indicators)
      let catalog = try folder.catalog()
      try stop(on: catalog.diagnostics.filter { $0.severity == .error }, in: name)
      let chosen = try chosen(from: catalog)
      let runner = IndicatorCaseRunner()
      var passed = 0
      var failed = 0
      for entry in chosen {
        for given in entry.cases {
          let differences = runner.differences(of: entry.definition, in: given)
          if differences.isEmpty { passed += 1 } else { failed += 1 }
          try show(given, of: entry, differences)
        }
      }
      if !say.quiet || failed > 0 { Console.message("\(passed) cases passed, \(failed) failed") }
      guard failed == 0 else { throw CommandError.findings("") }
    }
  }

  private func chosen(from catalog: IndicatorCatalog) throws -> [CatalogEntry] {
    let known = catalog.indicators.map(\.definition.id)
    for id in ids where !known.contains(id) {
      let near = nearestName(to: id, among: known).map { "; did you mean \($0)?" } ?? ""
      throw CommandError.impossible("there is no indicator \(id)\(near)")
    }
    return ids.isEmpty ? catalog.indicators : catalog.indicators.filter { ids.contains($0.definition.id) }
  }

  private func show(_ given: IndicatorCase, of entry: CatalogEntry, _ differences: [String]) throws {
    if differences.isEmpty {
      guard !say.quiet, !say.json else { return }
      return try Console.result("passed  \(entry.definition.id): \(given.name)")
    }
    let file = entry.file.replacing("indicator.yaml", with: "cases.yaml")
    let diagnostic = Diagnostic(
      file: file, line: given.line, column: given.column,
      message: "case \"\(given.name)\" of \(entry.definition.id): \(differences.joined(separator: "; "))")
    try Console.result(say.json ? diagnostic.jsonLine : diagnostic.description)
  }
}

import ArgumentParser
import AssessmentModel
import IndicatorCatalog
import Reporting

/// `egov indicators test [ID…]`: runs the cases beside the definitions.
struct TestIndicators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the cases beside the definitions; exit code 1 where one fails.")

  @Argument(help: "Only these indicators; default: all.")
  var ids: [String] = []

  @Option(help: "Only indicators whose id, dimension or case name contains this.")
  var filter: String?

  @Flag(help: "Which conditions, levels, steps and anchors no case reaches.")
  var coverage = false

  @Flag(help: "Changes each definition in small ways and lists the mutants that no case notices.")
  var mutate = false

  @Flag(help: "Tests again whenever a file of the folder changes, until interrupted.")
  var watch = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var output: FindingsOptions
  @OptionGroup var say: SayOptions

  func run() async throws {
    try await withExitCodes {
      guard watch else { return try test() }
      try await FolderWatch(try Places.indicators(folder.indicators).url).forEachChange {
        do { try test() } catch let error as CommandError { Console.error(error.description) }
      }
    }
  }

  private func test() throws {
    let catalog = try folder.catalog()
    var report = FindingsReport(tool: "egov indicators test", version: EGov.version)
    let format = output.format(or: say)
    let errors = errors(in: catalog)
    guard errors.isEmpty else {
      for error in errors { report.add(error, rule: "definition") }
      try Console.result(text: report.text(as: format))
      let (_, name) = try Places.indicators(folder.indicators)
      throw CommandError.findings("\(name) has \(counted(errors.count, "error", "errors")); nothing was tested")
    }
    let runner = IndicatorCaseRunner()
    for entry in try chosen(from: catalog) {
      run(entry, by: runner, &report)
      // What no case reaches or notices is asked of all cases, also of those that the filter leaves out.
      let whole = catalog.entry(entry.definition.id) ?? entry
      if coverage { cover(whole, by: runner, &report) }
      if mutate { mutate(whole, by: runner, &report) }
    }
    try Console.result(text: report.text(as: format, listsPassed: !say.quiet))
    if !say.quiet || report.errors > 0 { Console.message(report.summary) }
    guard report.errors == 0 else { throw CommandError.findings("") }
  }

  /// What keeps the asked indicators from being tested: mistakes in other folders do not.
  private func errors(in catalog: IndicatorCatalog) -> [Diagnostic] {
    catalog.diagnostics.filter { diagnostic in
      guard diagnostic.severity == .error else { return false }
      return ids.isEmpty || ids.contains { diagnostic.file.contains("/\($0)/") }
    }
  }

  private func chosen(from catalog: IndicatorCatalog) throws -> [CatalogEntry] {
    let known = catalog.indicators.map(\.definition.id)
    for id in ids where !known.contains(id) {
      let near = nearestName(to: id, among: known).map { "; did you mean \($0)?" } ?? ""
      throw CommandError.impossible("there is no indicator \(id)\(near)")
    }
    let named = ids.isEmpty ? catalog.indicators : catalog.indicators.filter { ids.contains($0.definition.id) }
    guard let filter else { return named }
    let filtered = named.compactMap { $0.holding(filter) }
    guard !filtered.isEmpty else { throw CommandError.impossible("no indicator or case is called like \(filter)") }
    return filtered
  }

  private func run(_ entry: CatalogEntry, by runner: IndicatorCaseRunner, _ report: inout FindingsReport) {
    for given in entry.cases {
      let differences = runner.differences(of: entry.definition, in: given)
      let test = FindingsReport.Test(
        name: given.name, group: entry.definition.id, file: entry.casesFile, line: given.line, column: given.column)
      let findings = differences.isEmpty ? [] : [finding(of: differences, in: given, of: entry)]
      report.add(test, findings: findings)
    }
  }

  private func finding(
    of differences: [CaseDifference], in given: IndicatorCase, of entry: CatalogEntry
  ) -> FindingsReport.Finding {
    FindingsReport.Finding(
      diagnostic: Diagnostic(
        file: entry.casesFile, line: given.line, column: given.column,
        message: "case \"\(given.name)\" of \(entry.definition.id): "
          + differences.map(\.description).joined(separator: "; ")),
      rule: "case", details: differences.flatMap(\.lines))
  }

  private func cover(_ entry: CatalogEntry, by runner: IndicatorCaseRunner, _ report: inout FindingsReport) {
    let missed = CaseCoverage(of: entry, by: runner)
    report.count(missed.points, "points", missing: missed.unreached.count, "not reached")
    for point in missed.unreached {
      report.add(
        Diagnostic(
          file: entry.casesFile, line: 1, column: 1, severity: .warning,
          message: "no case of \(entry.definition.id) reaches: \(point)"), rule: "coverage")
    }
  }

  private func mutate(_ entry: CatalogEntry, by runner: IndicatorCaseRunner, _ report: inout FindingsReport) {
    let tested = MutationTest(of: entry, by: runner)
    report.count(tested.mutants, "mutants", missing: tested.survivors.count, "survived")
    for id in tested.survivors {
      report.add(
        Diagnostic(
          file: entry.casesFile, line: 1, column: 1,
          message: "no case of \(entry.definition.id) notices the mutant: \(id)",
          hint: "add a case that does, or a reason under `mutants:` in indicator.yaml"), rule: "mutant")
    }
    for id in tested.needlessExcuses {
      let place = entry.place(of: "mutants")
      report.add(
        Diagnostic(
          file: entry.file, line: place.line, column: place.column,
          message: "`mutants` excuses `\(id)`, which is no mutant or does not survive", hint: "remove it"),
        rule: "mutant")
    }
  }
}

extension CatalogEntry {
  /// The entry where its id or dimension contains the text, else with only the cases whose names do; nil without any.
  fileprivate func holding(_ text: String) -> CatalogEntry? {
    if definition.id.contains(text) || dimension.contains(text) { return self }
    var entry = self
    entry.cases = cases.filter { $0.name.contains(text) }
    return entry.cases.isEmpty ? nil : entry
  }
}

import ArgumentParser
import AssessmentModel
import IndicatorCatalog
import Reporting

/// `egov indicators check`: everything wrong in the definitions, with its place in the file.
struct CheckIndicators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Everything wrong in the definitions, as file:line:column; exit code 1 if any.")

  @OptionGroup var folder: FolderOptions
  @OptionGroup var output: FindingsOptions
  @OptionGroup var say: SayOptions

  func run() async throws {
    try await withExitCodes {
      let (url, name) = try Places.indicators(folder.indicators)
      let catalog = try readCatalog(url, named: name)
      let found =
        (catalog.diagnostics + catalog.orphans).map { ($0, "definition") }
        + CatalogLock.check(catalog, folder: url).map { ($0, "lock") }
        + CatalogDocuments.check(catalog, folder: url).map { ($0, "documentation") }
      let report = report(on: catalog, found)
      try Console.result(text: report.text(as: output.format(or: say)))
      guard report.errors == 0 else {
        throw CommandError.findings("\(name): \(counted(report.errors, "error", "errors"))")
      }
      if !say.quiet {
        let frameworks = catalog.frameworks.count + catalog.indexFrameworks.count
        Console.message("\(catalog.indicators.count) indicators and \(frameworks) frameworks are in order")
      }
    }
  }

  /// Every file that was checked is a test; what is wrong elsewhere stands by itself.
  private func report(on catalog: IndicatorCatalog, _ found: [(Diagnostic, String)]) -> FindingsReport {
    var report = FindingsReport(tool: "egov indicators check", version: EGov.version)
    let findings = found.map { FindingsReport.Finding(diagnostic: $0.0, rule: $0.1) }
    let files =
      catalog.indicators.flatMap { [(($0.dimension), $0.file), ($0.dimension, $0.casesFile)] }
      + (catalog.frameworks.map(\.id) + catalog.indexFrameworks.map(\.id)).map {
        ("frameworks", catalog.path("frameworks/\($0).yaml"))
      }
    let byFile = Dictionary(grouping: findings, by: \.diagnostic.file)
    for (group, file) in files {
      report.add(FindingsReport.Test(name: file, group: group, file: file), findings: byFile[file] ?? [])
    }
    let known = Set(files.map(\.1))
    for finding in findings where !known.contains(finding.diagnostic.file) {
      report.add(finding.diagnostic, rule: finding.rule)
    }
    return report
  }
}

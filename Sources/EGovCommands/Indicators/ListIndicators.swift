import ArgumentParser
import AssessmentModel
import IndicatorCatalog

/// `egov indicators list`: the frameworks and the indicators, or with `--kinds` the words a definition may use.
struct ListIndicators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The frameworks and the indicators; with --kinds the words definitions may use.")

  @OptionGroup var folder: FolderOptions

  @Flag(help: "The kinds of measures, scales and aggregations and the properties, each with a sentence.")
  var kinds = false

  @Flag(help: "Only the frameworks.")
  var frameworks = false

  @Option(help: "The language of titles: zh or en.")
  var lang: Language = .zh

  func run() async throws {
    try await withExitCodes {
      if kinds { return try Console.result(MeasureKinds.text(in: lang)) }
      let catalog = try folder.catalog(withCases: false)
      for framework in catalog.frameworks { try Console.result(line(of: framework, in: catalog)) }
      for framework in catalog.indexFrameworks { try Console.result(line(of: framework)) }
      defer { tellOfBroken(catalog) }
      guard !frameworks else { return }
      for entry in catalog.indicators {
        let definition = entry.definition
        try Console.result(
          "\(entry.dimension)\t\(definition.id)\t\(definition.version)\t\(definition.status.rawValue)\t"
            + definition.title.text(in: lang))
      }
    }
  }

  /// What cannot be read is not in the list.
  private func tellOfBroken(_ catalog: IndicatorCatalog) {
    let errors = catalog.diagnostics.count { $0.severity == .error }
    guard errors > 0 else { return }
    Console.message(
      "\(counted(errors, "error", "errors")): what cannot be read is not listed; `egov indicators check` tells more")
  }

  /// The number of columns of a framework for tables, and where it comes from.
  private func line(of framework: IndexFramework) -> String {
    let count = framework.columns.count
    let said = lang == .zh ? "\(count) 列\t用于自己的表" : "\(counted(count, "column", "columns"))\tfor tables"
    let source = framework.sources.first.map { "\($0.text) [\($0.confidence.rawValue)]" } ?? "–"
    return "framework\t\(framework.id)\t\(framework.version)\t\(said)\t\(framework.title.text(in: lang))\t\(source)"
  }

  /// The number of indicators, the share of the weight that snapshots can show, and where it comes from.
  private func line(of framework: Framework, in catalog: IndicatorCatalog) -> String {
    let count = framework.indicatorIDs.count
    let share = Int((catalog.measurableShare(of: framework) * 100).rounded())
    let said =
      lang == .zh
      ? "\(count) 项指标\t快照可测 \(share)%" : "\(counted(count, "indicator", "indicators"))\t\(share)% from snapshots"
    let source = framework.sources.first.map { "\($0.text) [\($0.confidence.rawValue)]" } ?? "–"
    return "framework\t\(framework.id)\t\(framework.version)\t\(said)\t\(framework.title.text(in: lang))\t\(source)"
  }
}

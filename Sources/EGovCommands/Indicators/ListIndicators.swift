import ArgumentParser
import AssessmentModel
import IndicatorCatalog

/// `egov indicators list`: the indicators, or with `--kinds` the words a definition may use.
struct ListIndicators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The indicators; with --kinds the words that definitions may use.")

  @OptionGroup var folder: FolderOptions

  @Flag(help: "The kinds of measures and scales and the properties, each with a sentence.")
  var kinds = false

  @Option(help: "The language of titles: zh or en.")
  var lang: Language = .zh

  func run() async throws {
    try await withExitCodes {
      if kinds { return try Console.result(MeasureKinds.text(in: lang)) }
      for entry in try folder.catalog().indicators {
        let definition = entry.definition
        try Console.result(
          "\(entry.dimension)\t\(definition.id)\t\(definition.version)\t\(definition.status.rawValue)\t"
            + definition.title.text(in: lang))
      }
    }
  }
}

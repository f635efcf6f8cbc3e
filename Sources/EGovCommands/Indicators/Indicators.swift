import ArgumentParser
import AssessmentModel
import IndicatorCatalog

/// `egov indicators …`: the definitions, as CI and experts use them.
struct Indicators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks, tests and shows the definitions of indicators.",
    subcommands: [
      CheckIndicators.self, TestIndicators.self, ListIndicators.self, ShowIndicator.self, DocumentIndicators.self,
      LockIndicators.self, DiffIndicators.self,
    ])
}

/// The folder of indicators, for the subcommands.
struct FolderOptions: ParsableArguments {
  @Option(help: "The folder of indicators; default: Indicators/ from here upwards, else the installed one.")
  var indicators: String?

  /// The catalogue with everything that is wrong in it; reading the cases takes a third of the time.
  func catalog(withCases: Bool = true) throws -> IndicatorCatalog {
    let (folder, name) = try Places.indicators(indicators)
    return try readCatalog(folder, named: name, withCases: withCases)
  }
}

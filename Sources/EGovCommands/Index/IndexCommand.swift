import ArgumentParser
import AssessmentModel
import CompositeIndex
import Foundation
import IndicatorCatalog
import Interchange
import Reporting

/// `egov index TABLE FRAMEWORK [-o PATH]`: an index of somebody's own table, from screening to rank intervals.
struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "An index of a table of one's own: units × indicators in, ranks and reports out.",
    discussion: """
      TABLE is a CSV file with one row a unit, or a unit and a year; FRAMEWORK a framework whose leaves name its columns,
      by id or path. Without -o the ranking goes to standard output as CSV. With -o a folder is made with a page, every
      result as tidy CSV and all of it as JSON; a name that ends in .csv, .json, .html,
      .md, .xlsx, .docx or .pdf takes that one file.
      """)

  @Argument(help: "The table, in CSV.")
  var table: String

  @Argument(help: "A framework for tables, by its id or the path of its file.")
  var framework: String

  @OptionGroup var columns: TableOptions
  @OptionGroup var chance: DrawOptions
  @OptionGroup var results: ResultOptions

  @Option(help: "The folder of indicators; default: Indicators/ from here upwards, else the installed one.")
  var indicators: String?

  @Flag(help: "The units are invented; every page says so.")
  var invented = false

  func run() async throws {
    try await withExitCodes {
      let forms = try results.forms()
      let rules = try IndexRules.read(framework, indicators: indicators)
      let source = try IndexSource(table, columns, rules: rules)
      let made = try source.construct()
      let robustness = results.showsEverything && chance.draws > 0 ? try await IndexRobustness(of: made, chance) : nil
      let result = IndexReport(of: made, source: source, robustness: robustness, isInvented: invented)
      try await results.write(result, forms)
    }
  }
}

/// Which columns of a table are what.
struct TableOptions: ParsableArguments {
  @Option(help: "The column that names the unit; default: the first.")
  var unit: String?

  @Option(help: "The column of years, where the table is a panel.")
  var time: String?

  @Option(
    help:
      "A CSV file that adds regions, levels and other columns; units meet by its column of the same name, or its first."
  )
  var groups: String?
}

/// How chance is drawn.
struct DrawOptions: ParsableArguments {
  @Option(help: "How often weights and choices are drawn anew for rank intervals; 0 leaves them out.")
  var draws = 10_000

  @Option(help: "The seed of the random numbers; the same seed gives the same bytes.")
  var seed: UInt64 = 1

  @Option(help: "How far every weight may move to either side, as a share of itself.")
  var noise = 0.25

  @Option(help: "How many draws are made at a time; default: the processor's cores. It changes no result.")
  var jobs: Int?

  func validate() throws {
    guard (0...10_000_000).contains(draws) else {
      throw ValidationError("--draws is between 0 and 10000000, not \(draws)")
    }
    guard noise >= 0, noise < 1 else { throw ValidationError("--noise is a share from 0 up to 1, not \(noise)") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more, not \(jobs)") }
  }
}

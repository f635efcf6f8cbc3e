import ArgumentParser
import AssessmentModel
package import Reporting

/// What is read, for commands that read snapshots.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "A study file, an archive (WARC, ARC, WACZ), a mirror folder, a saved page, or a folder of any of these.")
  var input: [String]

  @Option(help: "The CSV file of cities; without it the study's, else the 36 cities that ship.")
  var register: String?

  @OptionGroup var age: DayOptions

  @Option(help: "How many cities, or pages of the last cities, are read at a time; default: the processor's cores.")
  var jobs: Int?

  @Option(help: "Only these cities, by code, separated by commas.")
  var only: String?

  @Flag(help: "Read only the facts that the definitions in use need; the observations then serve these alone.")
  var needed = false

  func validate() throws {
    guard !input.isEmpty else { throw ValidationError("name at least one INPUT") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more, not \(jobs)") }
    if onlyCodes?.isEmpty == true { throw ValidationError("--only names no city") }
  }

  /// The codes of `--only`, sorted and each once, so that the order they are given in changes nothing; nil for all.
  var onlyCodes: [String]? {
    only.map { Set(commaSeparated($0)).sorted() }
  }
}

/// The day that ages count from.
struct DayOptions: ParsableArguments {
  @Option(name: .customLong("as-of"), help: "The day that ages count from, YYYY-MM-DD; default: the newest capture's.")
  var asOf: String?

  func validate() throws {
    if let asOf, CalendarDate(asOf) == nil || asOf.utf8.count != 10 {
      throw ValidationError("--as-of takes a day as YYYY-MM-DD, not \(asOf)")
    }
  }

  var day: CalendarDate? { asOf.flatMap { CalendarDate($0) } }
}

/// The words of a list such as `--only a,b`.
func commaSeparated(_ list: String) -> [String] {
  list.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }.filter { !$0.isEmpty }
}

/// Which rules count.
struct CatalogOptions: ParsableArguments {
  @Option(help: "The framework's id.")
  var framework: String?

  @Option(help: "The folder of indicators; default: Indicators/ from here upwards, else the installed one.")
  var indicators: String?
}

/// How much is said.
struct SayOptions: ParsableArguments {
  @Flag(help: "No progress and no summary.")
  var quiet = false

  @Flag(help: "Findings as JSON lines on standard output, for machines.")
  var json = false
}

extension Language: ExpressibleByArgument {}

/// The languages of a report, separated by commas.
extension ReportLanguages: ExpressibleByArgument {
  package init?(argument: String) {
    let languages = commaSeparated(argument).map(Language.init(rawValue:))
    guard let first = languages.first, let first, !languages.contains(nil) else { return nil }
    self.init(first, others: languages.compactMap { $0 })
  }

  package static var allValueStrings: [String] { ["zh", "en", "zh,en", "en,zh"] }

  package var defaultValueDescription: String { all.map(\.rawValue).joined(separator: ",") }
}

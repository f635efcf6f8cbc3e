import ArgumentParser
import AssessmentModel
import Foundation
import Interchange
import Judging
import Reporting

/// `egov agreement JUDGEMENTS OBSERVATIONS`: what people judged beside what was observed, or beside other people.
struct Agreement: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What people judged, set beside what was observed or what others judged, property by property.",
    discussion: """
      Judgements are JSON Lines in the form of the codebook, one page a line; pages meet by `file`, the path below the
      folder that was observed. A judged value without an observation is wrong. With two files of judgements the table
      shows how reliable the coding is; alpha passes over gaps, and `one-sided` counts the cells that only one could tell.
      A CSV file alone is a sheet of ratings, a row a unit and a column a rater: kappa of Cohen, Fleiss and Light, alpha
      at every scale, AC1 and AC2, intraclass correlations and Kendall's W.
      """)

  @Argument(help: "Judgements of pages, JSON Lines in the codebook's form; or a sheet of ratings in CSV.")
  var judgements: String

  @Argument(help: "observations.jsonl, or a second file of judgements.")
  var observations: String?

  @Flag(help: "One JSON object: a member a property, and the list of what differs.")
  var json = false

  func run() async throws {
    try await withExitCodes {
      guard let observations else { return try await rate() }
      let judged = try Self.judgements(try readFile(at: judgements), named: judgements)
      let bytes = try readFile(at: observations)
      let areBothPeople = JudgementReader.recognises(bytes)
      let table =
        try areBothPeople
        ? beside(people: bytes, observations, judged) : beside(observed: bytes, observations, judged)
      let report = AgreementReport(table: table, areBothPeople: areBothPeople)
      try Console.result(text: json ? report.json : report.text)
    }
  }
}

extension Agreement {
  /// A sheet of ratings by itself.
  private func rate() async throws {
    guard judgements.lowercased().hasSuffix(".csv") else {
      throw CommandError.usage("name observations.jsonl or a second file of judgements beside \(judgements)")
    }
    let report = try IndexReport(ofRatings: judgements)
    let forms = try ReportForms(named: [], all: false)
    try await IndexOutput(report: report, languages: ReportLanguages(.zh), forms: forms, isQuiet: true).write(
      to: nil, asJSON: json)
  }

  private func readFile(at path: String) throws -> [UInt8] {
    try EGovCommands.readFile(URL(fileURLWithPath: path), named: path)
  }

  private static func judgements(_ bytes: [UInt8], named name: String) throws -> [JudgedPage] {
    let reader = try orImpossible { try JudgementReader(bytes, file: name) }
    for warning in reader.warnings { Console.warning(warning) }
    guard !reader.pages.isEmpty else { throw CommandError.impossible("\(name) judges no page") }
    return reader.pages
  }

  private func beside(people bytes: [UInt8], _ observations: String, _ judged: [JudgedPage]) throws -> AgreementTable {
    let others = try Self.judgements(bytes, named: observations)
    let byFile = Dictionary(uniqueKeysWithValues: others.map { ($0.file, $0) })
    let both = judged.filter { byFile[$0.file] != nil }
    let alone = judged.count + others.count - 2 * both.count
    if alone > 0 { Console.warning("\(counted(alone, "page is", "pages are")) judged in one of the files only") }
    guard !both.isEmpty else {
      throw CommandError.impossible(
        "\(judgements) and \(observations) judge no page in common; `file` must be the same")
    }
    return AgreementTable(both, areBothPeople: true) { byFile[$0] }
  }

  private func beside(observed bytes: [UInt8], _ observations: String, _ judged: [JudgedPage]) throws -> AgreementTable
  {
    var pages = ObservedPages()
    try orImpossible {
      var reader = ObservationReader(bytes, file: observations)
      while let line = try reader.next() {
        if case .observation(let city, let observation) = line { pages.see(observation, of: city) }
      }
    }
    let observed = pages.pages(of: judged.map(\.file))
    let missing = judged.filter { observed[$0.file] == nil }
    guard missing.count < judged.count else {
      throw CommandError.impossible(
        "\(observations) holds no page that \(judgements) judges, such as \(judged[0].file); observe the folder that "
          + "`file` is below")
    }
    if let first = missing.first {
      Console.warning(
        "\(counted(missing.count, "judged page was", "judged pages were")) not observed, such as \(first.file); "
          + "what is judged there counts as missed")
    }
    return AgreementTable(judged, areBothPeople: false) { observed[$0] }
  }
}

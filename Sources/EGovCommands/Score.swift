import ArgumentParser
import AssessmentModel
import Foundation
import Interchange

/// `egov score OBSERVATIONS… [-o FILE]`: observations.jsonl to assessment.json.
struct Score: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "observations.jsonl in, assessment.json out.")

  @Argument(help: "observations.jsonl of one or several runs of `egov observe`; - is standard input.")
  var observations: [String]

  @OptionGroup var catalog: CatalogOptions
  @OptionGroup var age: DayOptions
  @OptionGroup var bar: BarOptions

  @Option(help: "A table of contests, `code,indicator,claim,evidence,author,date`; may stand several times.")
  var contests: [String] = []

  @Flag(help: "Findings as JSON lines on standard output, for machines; needs -o.")
  var json = false

  @Option(name: .shortAndLong, help: "The file to write; default: standard output.")
  var output: String?

  func validate() throws {
    guard observations.count(where: { $0 == "-" }) < 2 else { throw ValidationError("standard input can be read once") }
    guard !json || output != nil else {
      throw ValidationError("--json needs -o, for the assessment itself goes to standard output")
    }
  }

  func run() async throws {
    try await withExitCodes {
      let sources = try observations.map { try ObservationSource($0) }
      let (assessment, bytes) = try await assessment(of: sources)
      let staged = try StagedOutput(file: output)
      try await staged.fill { try write(bytes, to: staged.content) }
      if json { try Findings.print(StoredAssessment(assessment)) }
      try bar.check(assessment)
    }
  }

  private func assessment(of sources: [ObservationSource]) async throws -> (Assessment, [UInt8]) {
    let rules = try Rules.read(catalog, named: sources.first?.heading()?.framework)
    var reading = ObservationsReading(definitions: rules.definitions, asOf: age.day)
    for source in sources { try orImpossible { try reading.read(source) } }
    guard !reading.units.isEmpty else {
      throw CommandError.impossible(
        "\(sources.map(\.name).joined(separator: ", ")) holds no snapshot; make it with `egov observe`")
    }
    let settings = age.day.map { ["asOf": $0.description] } ?? [:]
    let heading =
      reading.heading ?? StudyHeading(title: rules.framework.title, isInvented: false, settings: settings)
    let units = reading.sortedUnits
    let files = try contests.map {
      ContestFile(name: $0, bytes: try readFile(URL(fileURLWithPath: $0), named: $0))
    }
    let claims = try ContestFile.claims(of: files, units: units.map(\.city), register: [], rules: rules)
    return await assess(units, rules: rules, heading: heading, observations: reading.digest, claims: claims)
  }
}

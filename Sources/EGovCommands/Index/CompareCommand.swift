import ArgumentParser
import AssessmentModel
import CompositeIndex
import Foundation
import Interchange

/// `egov compare ASSESSMENT OTHER [EARLIER…]`: two runs or more, two years, or a run and a published table.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Two runs, two years, or a run and a published table beside each other.",
    discussion: """
      OTHER is an assessment.json, the id of a kept run, a CSV file with the columns `code` and `index`, or the name of a
      table that ships, such as service-capability-2019. Two assessments are compared as then and now: OTHER is the
      earlier one; further ones are earlier still, and all runs then stand in a table and a picture by run. Where the
      observations.jsonl of both runs are at hand, as `egov assess` leaves them beside assessment.json, the lists of items,
      materials, steps and limits are compared, too, and the earlier run is scored again with the definitions of the later
      one. Without -o the first table goes to standard output as CSV.
      """)

  @Argument(help: "assessment.json; - is standard input.")
  var assessment: String

  @Argument(
    help: "What it is set beside: an assessment.json, a run's id, a CSV file, or a published table; then earlier ones.")
  var other: [String]

  @OptionGroup var observed: ComparedObservationsOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var results: ResultOptions

  func validate() throws {
    guard !other.isEmpty else { throw ValidationError("name what ASSESSMENT is set beside as OTHER") }
  }

  func run() async throws {
    try await withExitCodes {
      let forms = try results.forms()
      let now = try readAssessment(assessment).brief
      let others = try other.map { try ComparedTo.read($0, store) }
      let runs = others.count > 1 ? runTables(of: [ComparedRun(now)] + others.map(\.run)) : []
      var result = try report(of: now, beside: others[0], runs: runs)
      let words = AssessmentWords(of: [now] + others.compactMap(\.assessment))
      result.tables = result.tables.map(words.said)
      try await results.write(result, forms)
    }
  }

  private func report(of now: Assessment, beside first: ComparedTo, runs: [ResultTable]) throws -> IndexReport {
    switch first {
    case .published(let table):
      var result = IndexReport(of: now, beside: table)
      result.tables += runs
      return result
    case .assessment(let then):
      guard results.showsEverything else { return IndexReport(from: then, to: now, besides: runs, findings: []) }
      let read = try ComparedObservations(
        named: (observed.observations, observed.observationsThen), now: (assessment, now), then: (other[0], then))
      return IndexReport(from: then, to: now, besides: read.tables + runs, findings: read.findings)
    }
  }
}

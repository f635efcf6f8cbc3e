import ArgumentParser
import AssessmentModel
import CompositeIndex
import Foundation
import Interchange

/// `egov compare ASSESSMENT OTHER`: two runs, two years, or a run and a published table.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Two runs, two years, or a run and a published table beside each other.",
    discussion: """
      OTHER is an assessment.json, the id of a kept run, a CSV file with the columns `code` and `index`, or the name of a
      table that ships, such as service-capability-2019. Two assessments are compared as then and now: OTHER is the
      earlier one. Without -o the first table goes to standard output as CSV.
      """)

  @Argument(help: "assessment.json; - is standard input.")
  var assessment: String

  @Argument(help: "What it is set beside: an assessment.json, a run's id, a CSV file, or a published table.")
  var other: String

  @OptionGroup var store: StoreOptions
  @OptionGroup var results: ResultOptions

  func run() async throws {
    try await withExitCodes {
      let forms = try results.forms()
      let now = try readAssessment(assessment)
      let result: IndexReport
      switch try ComparedTo.read(other, store) {
      case .assessment(let then): result = IndexReport(from: then, to: now)
      case .published(let table): result = IndexReport(of: now, beside: table)
      }
      try await results.write(result, forms)
    }
  }
}

import ArgumentParser
import AssessmentModel
import Foundation
import Interchange

/// `egov observe INPUT… [-o FILE]`: snapshots to observations.jsonl.
struct Observe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Snapshots in, observations.jsonl out.")

  @OptionGroup var input: InputOptions

  @Flag(help: "No progress and no summary.")
  var quiet = false

  @Option(help: "The folder of indicators, for the register beside it.")
  var indicators: String?

  @Option(name: .shortAndLong, help: "The file to write; default: standard output.")
  var output: String?

  func run() async throws {
    try await withExitCodes { try await observe() }
  }

  private func observe() async throws {
    let indicators = try indicators.map { try Places.indicators($0).url } ?? Places.anyIndicators()
    let plan = try Plan(input, indicators: indicators)
    let staged = try StagedOutput(file: output)
    let progress = Progress(cities: plan.units.count, isQuiet: quiet)
    let units = try await staged.fill {
      let units = try await observeUnits(
        plan, definitions: [], jobs: input.jobs, folder: staged.working, progress: progress)
      try ObservationsFile.write(units, heading: StudyHeading(plan, options: input), to: staged.content)
      return units
    }
    if !quiet { Summary.print(units, plan: plan, progress: progress) }
  }
}

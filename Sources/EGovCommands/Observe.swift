import ArgumentParser
import AssessmentModel
import Foundation
import Interchange

/// `egov observe INPUT… [-o FILE]`: snapshots to observations.jsonl.
struct Observe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Snapshots in, observations.jsonl out.")

  @OptionGroup var input: InputOptions
  @OptionGroup var say: SayOptions

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
    let staged = try output.map { try StagedOutput(file: $0) }
    let working = FileManager.default.temporaryDirectory.appendingPathComponent("egov-\(UUID().uuidString)")
    try makeFolder(working)
    defer { try? FileManager.default.removeItem(at: working) }
    let progress = Progress(cities: plan.units.count, isQuiet: say.quiet)
    let units = try await observeUnits(plan, definitions: [], jobs: input.jobs, folder: working, progress: progress)
    let (pages, seconds) = progress.end()
    let file = staged?.staging ?? working.appendingPathComponent("observations.jsonl")
    do {
      try ObservationsFile.write(units, heading: StudyHeading(plan, rules: nil, options: input), to: file)
      if let staged { try staged.publish() } else { try Console.result(contentsOf: file) }
    } catch {
      staged?.discard()
      throw error
    }
    if !say.quiet { Summary.print(units, plan: plan, pages: pages, seconds: seconds) }
  }
}

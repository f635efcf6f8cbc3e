import ArgumentParser
import AssessmentModel
import Foundation
import Interchange
import Reporting

/// `egov assess INPUT… -o DIR`: observe, score and report in one go.
struct Assess: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Snapshots in, ranked report out: observe, score and report in one go.")

  @OptionGroup var input: InputOptions
  @OptionGroup var catalog: CatalogOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var say: SayOptions

  @Option(name: .shortAndLong, help: "The folder for the report; it appears as a whole or not at all.")
  var output: String

  @Option(name: .customLong("fail-under"), help: "Exit with 1 where a city's index is below this.")
  var failUnder: Double?

  @Option(help: "The file that runs are kept in; default: egov/runs.sqlite in the state folder.")
  var store: String?

  func run() async throws {
    try await withExitCodes {
      let made = try await assessed()
      try check(made.assessment, failUnder: failUnder)
    }
  }

  /// Does all the work but the judgement of `--fail-under`.
  func assessed() async throws -> AssessedRun {
    let indicators = try Places.indicators(catalog.indicators).url
    let plan = try Plan(input, indicators: indicators)
    let rules = try Rules.read(catalog, study: plan.framework)
    let output = try StagedOutput(folder: output, replacing: ReportFolder.names)
    do {
      let made = try await derive(plan, rules: rules, into: output.staging)
      try output.publish()
      keep(made)
      if !say.quiet { Summary.print(made, plan: plan, report: self.output) }
      if say.json || report.asksFindings { Findings.print(made.assessment) }
      return made
    } catch {
      output.discard()
      throw error
    }
  }

  /// The stages in their order.
  private func derive(_ plan: Plan, rules: Rules, into folder: URL) async throws -> AssessedRun {
    let working = folder.appendingPathComponent(".working")
    try makeFolder(working)
    let progress = Progress(cities: plan.units.count, isQuiet: say.quiet)
    let units = try await observeUnits(
      plan, definitions: rules.definitions, jobs: input.jobs, folder: working, progress: progress)
    let (pages, seconds) = progress.end()
    let heading = StudyHeading(plan, rules: rules, options: input)
    let observations = folder.appendingPathComponent("observations.jsonl")
    try ObservationsFile.write(units, heading: heading, to: observations)
    try ProblemsFile.write(units, to: folder.appendingPathComponent("problems.jsonl"))
    try FileManager.default.removeItem(at: working)
    let assessment = assess(
      units.map(UnitFacts.init), rules: rules, heading: heading,
      observations: try orImpossible { try Digest.of(file: observations.path) })
    let bytes = AssessmentV1.encode(assessment)
    try write(bytes, to: folder.appendingPathComponent("assessment.json"))
    try ReportFolder.write(assessment, options: report, to: folder)
    return AssessedRun(
      assessment: assessment, digest: Digest.of(bytes), units: units, tables: plan.tables, pages: pages,
      seconds: seconds)
  }

  private func keep(_ made: AssessedRun) {
    do {
      try made.save(to: Places.store(store), arguments: try arguments())
    } catch {
      // The report stands whether or not the run could be kept.
      Console.message("egov: warning: \(error)")
    }
  }
}

/// A bar that results must reach, for CI.
func check(_ assessment: Assessment, failUnder bar: Double?) throws {
  guard let bar else { return }
  let below = assessment.cities.filter { ($0.index ?? -.infinity) < bar }
  guard below.isEmpty else {
    let names = below.map { "\($0.city.name) \($0.index.map { String($0) } ?? "without index")" }
    throw CommandError.findings("below --fail-under \(bar): \(names.joined(separator: ", "))")
  }
}

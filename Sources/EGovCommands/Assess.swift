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
  @OptionGroup var before: EarlierOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var say: SayOptions

  @Option(name: .shortAndLong, help: "The folder for the report; it appears as a whole or not at all.")
  var output: String

  @OptionGroup var bar: BarOptions

  @OptionGroup var keeping: KeepOptions

  func run() async throws {
    try await withExitCodes {
      let made = try await assessed()
      keep(made)
      if !say.quiet { Summary.print(made, report: ReportFolder.opening(of: output, report)) }
      if say.json || report.asksFindings { try Findings.print(StoredAssessment(made.assessment)) }
      try bar.check(made.assessment)
    }
  }

  /// Leaves the report in its folder; what is said and kept of it is left to the caller.
  func assessed() async throws -> AssessedRun {
    let forms = try report.forms()
    let earlier = try before.read()
    let plan = try Plan(input, indicators: try Places.indicators(catalog.indicators).url)
    let rules = try Rules.read(catalog, plan: plan)
    let claims = try plan.claims(by: rules)
    let staged = try StagedOutput(folder: output, replacing: ReportFolder.names)
    let made = try await staged.fill {
      try await derive(plan, rules: rules, claims, forms, beside: earlier, into: staged)
    }
    forms.tellLeftOut()
    return made
  }

  /// The stages in their order.
  private func derive(
    _ plan: Plan, rules: Rules, _ claims: [Claim], _ forms: ReportForms, beside earlier: EarlierRun?,
    into output: StagedOutput
  ) async throws -> AssessedRun {
    let folder = output.content
    let heading = StudyHeading(plan, options: input)
    let observations = try ObservationsFile(
      folder.appendingPathComponent("observations.jsonl"), heading: heading, isDigested: true)
    let progress = Progress(cities: plan.units.count, isQuiet: say.quiet)
    let units = try await observeUnits(
      plan, demand: Demand(of: rules.catalog, only: input.needed ? rules.definitions : nil),
      definitions: rules.definitions, jobs: input.jobs, kept: keeping.observations, folder: output.working,
      progress: progress, take: observations.append)
    try ProblemsFile.write(units, to: folder.appendingPathComponent("problems.jsonl"))
    let (assessment, bytes) = await assess(
      units.map(UnitFacts.init), rules: rules, heading: heading, observations: try observations.close(),
      claims: claims)
    let file = folder.appendingPathComponent("assessment.json")
    try write(bytes, to: file)
    let tables = try ReportTables.of(assessment, at: file.path, beside: earlier)
    try await ReportFolder.write(
      StoredAssessment(assessment), tables, forms, languages: report.lang, to: folder, workingIn: output.working)
    return AssessedRun(
      assessment: assessment, digest: Digest.of(bytes), units: units, plan: plan, progress: progress)
  }

  private func keep(_ made: AssessedRun) {
    do {
      try made.save(to: Places.store(keeping.store), arguments: try arguments(register: made.plan.register))
      KeepOptions.tell(made.units)
    } catch {
      // The report stands whether or not the run could be kept; what was observed would lie in the same folder.
      Console.warning("\(error)")
    }
  }
}

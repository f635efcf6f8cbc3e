import ArgumentParser
import AssessmentModel
import Foundation
import IndicatorCatalog
import Interchange

/// `egov observe INPUT… [-o FILE]`: snapshots to observations.jsonl.
struct Observe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Snapshots in, observations.jsonl out.")

  @OptionGroup var input: InputOptions

  @Flag(help: "No progress and no summary.")
  var quiet = false

  @OptionGroup var catalog: CatalogOptions
  @OptionGroup var keeping: KeepOptions

  @Option(name: .shortAndLong, help: "The file to write; default: standard output.")
  var output: String?

  func run() async throws {
    try await withExitCodes { try await observe() }
  }

  private func observe() async throws {
    let indicators = try catalog.indicators.map { try Places.indicators($0).url } ?? Places.anyIndicators()
    let plan = try Plan(input, indicators: indicators)
    let demand = try demand(of: plan)
    let staged = try StagedOutput(file: output)
    let progress = Progress(cities: plan.units.count, isQuiet: quiet)
    let units = try await staged.fill {
      let file = try ObservationsFile(staged.content, heading: StudyHeading(plan, options: input))
      let units = try await observeUnits(
        plan, demand: demand, definitions: [], jobs: input.jobs, kept: keeping.observations, folder: staged.working,
        progress: progress, take: file.append)
      try file.close()
      return units
    }
    KeepOptions.tell(units)
    if !quiet { Summary.print(units, plan: plan, progress: progress) }
  }
  /// What the definitions ask, as `egov assess` would: so that both give the same observations.
  ///
  /// Without a folder of definitions every fact is read that the tool knows.
  private func demand(of plan: Plan) throws -> Demand {
    guard let place = try? Places.indicators(catalog.indicators) else { return .everyFact }
    if input.needed {
      let rules = try Rules.read(catalog, plan: plan)
      return Demand(of: rules.catalog, only: rules.definitions)
    }
    let read = try readCatalog(place.url, named: place.name, withCases: false)
    let errors = read.diagnostics.count { $0.severity == .error }
    if errors > 0 {
      Console.warning(
        "\(counted(errors, "error", "errors")) in \(place.name): what those definitions ask of pages is not looked for; "
          + "`egov indicators check` lists them")
    }
    return Demand(of: read, only: nil)
  }
}

import AssessmentModel
import Foundation
import Interchange

/// observations.jsonl on its way: the heading, then city after city, each its snapshot line and what was observed.
struct ObservationsFile {
  private let file: OutputFile

  /// Begins the file; `isDigested` has it digested while it is written.
  init(_ url: URL, heading: StudyHeading, isDigested: Bool = false) throws {
    file = try OutputFile(url, isDigested: isDigested)
    try file.append((heading.line + "\n").utf8)
  }

  func append(_ unit: ObservedUnit) throws {
    var opening = ObservationLines(tool: EGov.version)
    opening.append(unit.snapshot, of: unit.city, asOf: unit.asOf)
    try file.append(opening.take())
    try file.append(unit.observationLines)
    try file.append(unit.outsideLines)
  }

  /// Ends the file and gives its digest; empty where it is not digested.
  @discardableResult
  func close() throws -> String {
    let digest = try file.digested()
    try file.close()
    return digest ?? ""
  }
}

/// problems.jsonl: never missing, maybe empty.
enum ProblemsFile {
  static func write(_ units: [ObservedUnit], to url: URL) throws {
    let file = try OutputFile(url)
    for unit in units { try file.append(unit.problemLines) }
    try file.close()
  }
}

extension UnitFacts {
  init(_ unit: ObservedUnit) {
    self.init(
      city: unit.city, snapshot: unit.snapshot, asOf: unit.asOf, scorer: unit.scorer, problems: unit.problems)
  }
}

extension StudyHeading {
  /// What the plan says of the run; the settings are the options that can change a result.
  init(_ plan: Plan, options: InputOptions) {
    var settings: [String: String] = [:]
    if let day = plan.asOf { settings["asOf"] = day.description }
    if let only = options.onlyCodes { settings["only"] = only.joined(separator: ",") }
    if options.needed { settings["needed"] = "true" }
    self.init(
      title: plan.title ?? Texts(zh: "政务服务评估", en: "Assessment of government portals"),
      isInvented: plan.isInvented, framework: plan.framework, settings: settings)
  }
}

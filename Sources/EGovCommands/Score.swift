import ArgumentParser
import AssessmentModel
import Foundation
import Interchange
import Scoring

/// `egov score OBSERVATIONS… [-o FILE]`: observations.jsonl to assessment.json.
struct Score: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "observations.jsonl in, assessment.json out.")

  @Argument(help: "observations.jsonl of one or several runs of `egov observe`; - is standard input.")
  var observations: [String]

  @OptionGroup var catalog: CatalogOptions
  @OptionGroup var say: SayOptions

  @Option(name: .customLong("as-of"), help: "The day that ages count from, YYYY-MM-DD; default: as observed.")
  var asOf: String?

  @Option(name: .customLong("fail-under"), help: "Exit with 1 where a city's index is below this.")
  var failUnder: Double?

  @Option(name: .shortAndLong, help: "The file to write; default: standard output.")
  var output: String?

  func validate() throws {
    if let asOf, CalendarDate(asOf) == nil || asOf.utf8.count != 10 {
      throw ValidationError("--as-of takes a day as YYYY-MM-DD, not \(asOf)")
    }
  }

  func run() async throws {
    try await withExitCodes {
      let rules = try Rules.read(catalog)
      var reading = ObservationsReading(definitions: rules.definitions, asOf: asOf.flatMap { CalendarDate($0) })
      for file in observations { try orImpossible { try reading.read(file) } }
      guard !reading.units.isEmpty else {
        throw CommandError.impossible(
          "\(observations.joined(separator: ", ")) holds no snapshot; make it with egov observe")
      }
      let heading = reading.heading ?? StudyHeading(title: rules.framework.title, isInvented: false, settings: [:])
      let assessment = assess(
        reading.sortedUnits, rules: rules, heading: heading, observations: reading.digest)
      let bytes = AssessmentV1.encode(assessment)
      if let output {
        try writeWhole(bytes, to: output)
      } else {
        Console.result(bytes: bytes)
      }
      try check(assessment, failUnder: failUnder)
    }
  }
}

/// Writes a file that appears as a whole or not at all.
func writeWhole(_ bytes: [UInt8], to path: String) throws {
  let staged = try StagedOutput(file: path)
  do {
    try write(bytes, to: staged.staging)
    try staged.publish()
  } catch {
    staged.discard()
    throw error
  }
}

/// Observations read back from lines, gathered by city.
struct ObservationsReading {
  private let definitions: [IndicatorDefinition]
  private let asOf: CalendarDate?
  private(set) var units: [String: UnitFacts] = [:]
  private(set) var heading: StudyHeading?
  private var digests: [String] = []
  private var counts: [String: [Problem.Kind: Int]] = [:]

  init(definitions: [IndicatorDefinition], asOf: CalendarDate?) {
    self.definitions = definitions
    self.asOf = asOf
  }

  /// By code, so that the order of files does not matter.
  var sortedUnits: [UnitFacts] {
    units.values.map(withProblems).sorted { $0.city.code.utf8.lexicographicallyPrecedes($1.city.code.utf8) }
  }

  /// `sha256:` of the lines; of several files over their digests.
  var digest: String { digests.count == 1 ? digests[0] : Digest.combining(digests) }

  mutating func read(_ path: String) throws {
    guard path == "-" else { return try read(file: path, named: path) }
    // Standard input is read once, and its digest is part of the run: so it goes through a file.
    let spool = FileManager.default.temporaryDirectory.appendingPathComponent("egov-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: spool) }
    let file = try OutputFile(spool)
    while let piece = try FileHandle.standardInput.read(upToCount: 1 << 20), !piece.isEmpty { try file.append(piece) }
    try file.close()
    try read(file: spool.path, named: "standard input")
  }

  private mutating func read(file: String, named name: String) throws {
    digests.append(try Digest.of(file: file))
    let handle = try openFile(file)
    defer { try? handle.close() }
    var reader = ObservationReader(handle, file: name)
    while let line = try reader.next() { try take(line, in: name) }
  }

  private mutating func take(_ line: ObservationLine, in path: String) throws {
    switch line {
    case .study(let found):
      if heading == nil { heading = found }
      if let asOf { heading?.settings["asOf"] = asOf.description }
    case .snapshot(let city, let summary, let day, _):
      guard units[city.code] == nil else {
        throw CommandError.impossible("\(path) holds \(city.code) a second time; give each city's observations once")
      }
      units[city.code] = UnitFacts(
        city: city, snapshot: summary, asOf: asOf ?? day, scorer: CityScorer(definitions: definitions), problems: [])
    case .observation(let code, let observation):
      guard units[code] != nil else {
        throw CommandError.impossible("\(path) has an observation of \(code) before its snapshot line")
      }
      units[code]?.scorer.consume(observation)
    case .problem(let code, let problem):
      counts[code, default: [:]][problem.what, default: 0] += 1
    case .ignored: break
    }
  }

  private func withProblems(_ unit: UnitFacts) -> UnitFacts {
    var unit = unit
    let counted = counts[unit.city.code] ?? [:]
    unit.problems = Problem.Kind.allCases.compactMap { kind in
      counted[kind].map { ProblemCount(what: kind, count: $0) }
    }
    return unit
  }
}

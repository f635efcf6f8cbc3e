import AssessmentModel
import CompositeIndex
import Foundation
import Interchange
import Scoring

/// A file of observations; standard input is kept in a file of its own, for it is read twice.
final class ObservationSource {
  let name: String
  let path: String
  private let isSpooled: Bool

  init(_ path: String) throws {
    isSpooled = path == "-"
    name = isSpooled ? "standard input" : path
    guard isSpooled else {
      self.path = path
      return
    }
    let spool = FileManager.default.temporaryDirectory.appendingPathComponent("egov-\(UUID().uuidString).jsonl")
    self.path = spool.path
    let file = try OutputFile(spool)
    while let piece = try FileHandle.standardInput.read(upToCount: 1 << 20), !piece.isEmpty { try file.append(piece) }
    try file.close()
  }

  deinit {
    if isSpooled { try? FileManager.default.removeItem(atPath: path) }
  }

  /// The study line where the file begins with one.
  func heading() throws -> StudyHeading? {
    let handle = try openFile(path, named: name)
    defer { try? handle.close() }
    var reader = ObservationReader(handle, file: name)
    guard case .study(let heading) = try reader.next() else { return nil }
    return heading
  }
}

/// Observations read back from lines, gathered by city.
struct ObservationsReading {
  /// A scorer that has seen nothing, prepared once for all cities.
  private let scorer: CityScorer
  private let asOf: CalendarDate?
  private(set) var units: [String: UnitFacts] = [:]
  private(set) var heading: StudyHeading?
  /// What each city lists; empty where nobody asked.
  private var lists: [String: ServiceLists] = [:]
  private let keepsLists: Bool
  private var digests: [String] = []
  private var counts: [String: [Problem.Kind: Int]] = [:]

  init(definitions: [IndicatorDefinition], asOf: CalendarDate?, keepsLists: Bool = false) {
    self.keepsLists = keepsLists
    scorer = CityScorer(definitions: definitions)
    self.asOf = asOf
  }

  /// By code, so that the order of files does not matter.
  var sortedUnits: [UnitFacts] {
    units.values.map(withProblems).sorted { $0.city.code.utf8.lexicographicallyPrecedes($1.city.code.utf8) }
  }

  /// By code.
  var sortedLists: [ServiceLists] {
    lists.values.sorted { $0.city.code.utf8.lexicographicallyPrecedes($1.city.code.utf8) }
  }

  /// `sha256:` of the lines; of several files over their digests in sorted order.
  var digest: String { digests.count == 1 ? digests[0] : Digest.combining(digests.sorted()) }

  mutating func read(_ source: ObservationSource) throws {
    digests.append(try Digest.of(file: source.path))
    let handle = try openFile(source.path, named: source.name)
    defer { try? handle.close() }
    var reader = ObservationReader(handle, file: source.name)
    while let line = try reader.next() { try take(line, in: source.name) }
  }

  private mutating func take(_ line: ObservationLine, in path: String) throws {
    switch line {
    case .study(let found):
      var found = found
      if let asOf { found.settings["asOf"] = asOf.description }
      guard heading == nil || heading == found else {
        throw CommandError.impossible(
          "\(path) is of another study or other options than the first file; score it alone")
      }
      heading = found
    case .snapshot(let city, let summary, let day, _):
      guard units[city.code] == nil else {
        throw CommandError.impossible("\(path) holds \(city.code) a second time; give each city's observations once")
      }
      units[city.code] = UnitFacts(
        city: city, snapshot: summary, asOf: asOf ?? day, scorer: scorer, problems: [])
      if keepsLists { lists[city.code] = ServiceLists(of: city) }
    case .observation(let code, let observation):
      guard units[code] != nil else {
        throw CommandError.impossible("\(path) has an observation of \(code) before its snapshot line")
      }
      units[code]?.scorer.consume(observation)
      lists[code]?.consume(observation)
    case .problem(let code, let problem):
      counts[code, default: [:]][problem.what, default: 0] += 1
    case .ignored: break
    }
  }

  private func withProblems(_ unit: UnitFacts) -> UnitFacts {
    var unit = unit
    unit.problems = ProblemCount.list(counts[unit.city.code] ?? [:])
    return unit
  }
}

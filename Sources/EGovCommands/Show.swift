import ArgumentParser
import AssessmentModel
import Foundation
import Interchange
import RunStore
import Snapshots

/// `egov show ASSESSMENT CODE NAME` and `egov show OBSERVATIONS:LINE`: what was observed, with the archived source around.
struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One city's indicator or property, or one observation, with the archived source around its evidence.",
    usage: """
      egov show ASSESSMENT CODE NAME [--snapshot PATH] [--lang zh|en] [--store FILE]
      egov show OBSERVATIONS:LINE --snapshot PATH
      """)

  @Argument(help: "assessment.json, or a line of observations.jsonl such as observations.jsonl:12.")
  var assessment: String

  @Argument(help: "The city's code.")
  var code: String?

  @Argument(help: "The indicator's id, or a property such as search_box.")
  var name: String?

  @Option(help: "The city's snapshots, where the store does not know the run.")
  var snapshot: [String] = []

  @Option(help: "The language of sentences: zh or en.")
  var lang: Language = .zh

  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard line == nil || code == nil else { throw ValidationError("a line of observations is shown without a code") }
    guard line != nil || name != nil else {
      throw ValidationError("give ASSESSMENT CODE NAME, or one line of observations as FILE:LINE")
    }
  }

  func run() async throws {
    try await withExitCodes {
      if let line { return try show(line) }
      let stored = try readAssessment(assessment)
      let assessment = stored.brief
      let city = try city(of: code ?? "", in: stored)
      let outcomes = try outcomes(named: name ?? "", of: city, in: assessment)
      var archive = EvidenceArchive(try inputs(of: city.city.code, in: assessment))
      try archive.load(outcomes.flatMap(\.evidence))
      for outcome in outcomes { try show(outcome, assessment, archive) }
    }
  }
}

extension Show {
  private func city(of code: String, in assessment: StoredAssessment) throws -> CityAssessment {
    let cities = assessment.brief.cities
    if let position = cities.firstIndex(where: { $0.city.code == code || $0.city.name == code }) {
      return try orImpossible { try assessment.city(at: position) }
    }
    let near = nearestName(to: code, among: cities.map(\.city.code)).map { "; did you mean \($0)?" } ?? ""
    throw CommandError.impossible("the assessment has no city \(code)\(near)")
  }

  /// The indicator of that name, or every indicator whose evidence has that property, with only that evidence.
  private func outcomes(named name: String, of city: CityAssessment, in assessment: Assessment) throws -> [Outcome] {
    if let outcome = city.outcomes.first(where: { $0.indicator == name }) { return [outcome] }
    let known = assessment.indicators.map(\.id) + Property.allCases.map(\.rawValue)
    guard let property = Property(rawValue: name) else {
      let near = nearestName(to: name, among: known).map { "did you mean \($0)?" } ?? "egov indicators list shows them"
      throw CommandError.impossible("there is no indicator or property \(name); \(near)")
    }
    let asking = Set(assessment.indicators.filter { $0.measure.property == property }.map(\.id))
    let found = city.outcomes.filter { asking.contains($0.indicator) }.map { outcome in
      var outcome = outcome
      outcome.evidence.removeAll { $0.property != property }
      return outcome
    }
    guard !found.isEmpty else {
      throw CommandError.impossible("no indicator of \(assessment.framework.id) asks for \(name)")
    }
    return found
  }

  private func inputs(of code: String, in assessment: Assessment) throws -> [SnapshotInput] {
    var paths = snapshot
    if paths.isEmpty {
      let run = try? store.open().run(assessment.run.id)
      paths = (run?.inputs ?? []).filter { $0.city == code }.map(\.path)
    }
    return try orImpossible { try paths.flatMap { try SnapshotListing(of: $0).units.flatMap(\.inputs) } }
  }

  private func show(_ outcome: Outcome, _ assessment: Assessment, _ archive: EvidenceArchive) throws {
    let title = assessment.indicators.first { $0.id == outcome.indicator }?.title.text(in: lang) ?? ""
    try Console.result("\(outcome.indicator) v\(outcome.version)  \(title)")
    try Console.result(
      "  \(outcome.kind.rawValue)\(outcome.score.map { " \($0)" } ?? "")  \(outcome.because.text(in: lang))")
    for observation in outcome.evidence {
      try Console.result("  \(observation.property.rawValue) \(observation.subject)")
      if let evidence = observation.evidence { try show(evidence, archive) }
    }
  }

  private func show(_ evidence: Evidence, _ archive: EvidenceArchive) throws {
    try Console.result("    record \(evidence.record)\n    digest \(evidence.digest)")
    if let path = evidence.path { try Console.result("    path   \(path)") }
    if let quote = evidence.quote { try Console.result("    quote  \(quote)") }
    if let excerpt = archive.excerpt(of: evidence) {
      try Console.result(excerpt.split(separator: "\n").map { "    | \($0)" }.joined(separator: "\n"))
    }
  }
}

// One line of observations.
extension Show {
  /// A file and the line of it that is asked for; nil for a file alone.
  private var line: (file: String, number: Int)? {
    guard let colon = assessment.lastIndex(of: ":"), let number = Int(assessment[assessment.index(after: colon)...]),
      number > 0
    else { return nil }
    return (String(assessment[..<colon]), number)
  }

  private func show(_ line: (file: String, number: Int)) throws {
    let handle = try openFile(line.file)
    defer { try? handle.close() }
    var reader = ObservationReader(handle, file: line.file)
    var found: ObservationLine?
    try orImpossible { while reader.line < line.number, let next = try reader.next() { found = next } }
    guard reader.line == line.number, case .observation(let city, let observation)? = found else {
      throw CommandError.impossible(
        "line \(line.number) of \(line.file) is no observation; `grep -n` gives the numbers of lines")
    }
    let inputs = try orImpossible { try snapshot.flatMap { try SnapshotListing(of: $0).units.flatMap(\.inputs) } }
    var archive = EvidenceArchive(inputs)
    try archive.load([observation])
    try Console.result("\(observation.property.rawValue) \(observation.subject)")
    try Console.result("  \(observation.property.sentence.text(in: lang))")
    var lines = ObservationLines(tool: EGov.version)
    lines.append(observation, city: city)
    let written = String(decoding: lines.take(), as: UTF8.self).trimmingCharacters(in: .newlines)
    try Console.result("  \(written)")
    if let evidence = observation.evidence { try show(evidence, archive) }
  }
}

/// The captures that evidence names, read back from the snapshots.
struct EvidenceArchive {
  private let inputs: [SnapshotInput]
  private var captures: [String: Capture] = [:]

  init(_ inputs: [SnapshotInput]) {
    self.inputs = inputs
  }

  /// Reads the snapshots once and keeps what is asked for.
  mutating func load(_ observations: [Observation]) throws {
    var wanted = Set(observations.compactMap(\.evidence?.record))
    guard !inputs.isEmpty, !wanted.isEmpty else {
      if inputs.isEmpty {
        Console.message("the snapshots are not known here; name them with --snapshot to see the source")
      }
      return
    }
    var reader = try orImpossible { try SnapshotReader(inputs) }
    while !wanted.isEmpty {
      guard let item = try reader.next() else { return }
      guard case .capture(let capture) = item else { continue }
      // A saved page's record is its path below the INPUT, and the folder named now may lie further down.
      let found = wanted.filter { $0 == capture.record || $0.hasSuffix("/" + capture.record) }
      wanted.subtract(found)
      for record in found { captures[record] = capture }
    }
  }

  func excerpt(of evidence: Evidence) -> String? {
    guard let capture = captures[evidence.record] else { return nil }
    guard let path = evidence.path else { return SourceExcerpt(capture).beginning }
    return SourceExcerpt(capture).around(path, quote: evidence.quote)
  }
}

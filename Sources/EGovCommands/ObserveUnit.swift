import AssessmentModel
import Extraction
import Foundation
import HTMLParsing
import Interchange
import Scoring
import Snapshots

/// One city after its snapshots were read: what was found lies in files, what scoring needs is in memory.
struct ObservedUnit: Sendable {
  var city: City
  var snapshot: SnapshotSummary
  var asOf: CalendarDate?
  var scorer: CityScorer
  var problems: [ProblemCount]
  /// Lines of observations.jsonl and of problems.jsonl.
  var observationLines: FilePart
  var problemLines: FilePart
  var inputs: [InputDigest]
  /// Pages that were looked at, readable or not.
  var pages: Int
  /// False where an input could not be read to its end.
  var isWhole = true
  /// True where an earlier run had read the snapshots.
  var isRecalled = false
  /// Why what was observed could not be kept; nil where it was, or was not to be.
  var notKept: String?
  /// Lines of observations.jsonl that follow: what tables say of the city.
  var outsideLines: [UInt8] = []

  /// Takes in what tables say of the city.
  mutating func add(_ outside: [Observation]) {
    var lines = ObservationLines(tool: EGov.version)
    for observation in outside {
      scorer.consume(observation)
      lines.append(observation, city: city.code)
    }
    outsideLines += lines.take()
  }
}

/// An input as it was read: where it lies and what it held.
struct InputDigest: Sendable, Equatable {
  var path: String
  var digest: String
}

/// Reads one city: bytes to captures, captures to pages, pages to observations, each batch of pages dropped once its
/// turn has come.
///
/// Captures are read in their order and what was observed is taken in their order; between, pages are parsed and
/// observed each for itself (`sideBySide`). One bad record or page is a problem in the data; an input that cannot be
/// read at all is one, too, and the rest of the city goes on.
final class UnitObservation {
  private let unit: PlannedUnit
  private let observer: PageObserver
  private let earlier: EarlierPages?
  private var portal: PortalObserver
  private var scorer: CityScorer
  private let lines: OutputFile
  private let problemLines: OutputFile
  private var written = ObservationLines(tool: EGov.version)
  private var listed = ObservationLines(tool: EGov.version)
  private var counts: [Problem.Kind: Int] = [:]
  private var seenPages: Set<UInt64> = []
  private var own: OwnPages
  private let report: @Sendable (Int) -> Void
  private var pages = 0
  private var isWhole = true

  init(
    _ unit: PlannedUnit, asOf: CalendarDate?, observer: PageObserver, earlier: EarlierPages?,
    scorer: CityScorer, files: UnitFiles, report: @escaping @Sendable (Int) -> Void
  ) throws {
    self.unit = unit
    self.observer = observer
    self.earlier = earlier
    self.report = report
    let city = unit.city
    portal = PortalObserver(
      unit: city.code, home: unit.home, ownHosts: city.portals + city.servicePortals, asOf: asOf)
    self.scorer = scorer
    lines = try OutputFile(files.observations)
    problemLines = try OutputFile(files.problems)
    own = OwnPages(city, home: unit.home, folder: unit.inputs.first { $0.format == .mirror }?.name)
  }

  /// Reads everything and closes the files.
  func run(_ inputs: Result<[InputDigest], SnapshotError>, workers: () -> Int) async throws -> ObservedUnit {
    for problem in unit.problems { try add(problem) }
    if !unit.isKnown {
      try add(Problem(subject: unit.city.code, what: .unknownCity, detail: Self.unknownCity))
    }
    if unit.inputs.isEmpty, unit.problems.isEmpty {
      try add(Problem(subject: unit.city.code, what: .noSnapshot, detail: "no snapshot was given"))
    }
    var read: [InputDigest] = []
    do {
      read = try inputs.get()
      try await observePages(workers)
    } catch let error as SnapshotError {
      isWhole = false
      let name = unit.inputs.first { $0.path == error.path }?.name ?? unit.city.code
      try add(error.problem(of: name))
    }
    return try finish(read)
  }

  private static let unknownCity =
    "the register has no such city; add a row for it, or call the snapshot by a code or name of the register"
}

extension Capture {
  /// True for saved pages, which have no status.
  fileprivate var isSuccess: Bool { status.map { (200..<300).contains($0) } ?? true }

  /// What the site answers to an address that it does not have.
  fileprivate var saysNotFound: Bool { status == 404 || status == 410 }

  /// Challenges answer 412 or 521; everything else that is not a success has no page of its own.
  fileprivate var mayBePage: Bool { isSuccess || status == 412 || status == 521 }
}

// Reading, in the order of the captures.
extension UnitObservation {
  /// Bytes of pages for each worker that are worked on or wait for their turn; a parsed page takes several times as much.
  private static let bytesOfEach = 1 << 20

  private func observePages(_ workers: () -> Int) async throws {
    var captures = try CaptureBatches(newestFirst(unit.inputs))
    let (observer, earlier, city) = (observer, earlier, unit.city.code)
    try await sideBySide(
      workers: workers, weightOfEach: Self.bytesOfEach, weight: \.byteCount,
      next: { try captures.next(use) },
      work: { ObservedBatch($0, by: observer, beside: earlier, city: city) },
      take: take)
    if let failure = captures.failure { throw failure }
  }

  /// What is certain of a capture before any page that is still worked on has been taken.
  private func use(_ capture: Capture) -> PageBatch.Use {
    if capture.mayBePage, isHTML(capture) {
      guard own.contains(capture.url) else { return .leftOut(.otherHost) }
      return isSeen(capture) ? .leftOut(.repeated) : .page(isHome: own.isHome(capture.url))
    }
    let isErrorAnswer = capture.saysNotFound && portal.wantsErrorAnswers && isHTML(capture) && own.contains(capture.url)
    return isErrorAnswer ? .errorAnswer : .answer
  }

  private func isSeen(_ capture: Capture) -> Bool {
    seenPages.contains(capture.url.fingerprint)
  }

  /// The inputs by their first capture, the latest crawl first: of a page that several crawls hold the newest counts.
  private func newestFirst(_ inputs: [SnapshotInput]) throws -> [SnapshotInput] {
    guard inputs.count > 1 else { return inputs }
    let dated = try inputs.map { (input: $0, date: try Self.firstDate(of: $0) ?? "") }
    return dated.enumerated().sorted { first, second in
      (second.element.date, first.offset) < (first.element.date, second.offset)
    }.map(\.element.input)
  }

  private static func firstDate(of input: SnapshotInput) throws -> String? {
    var reader = try SnapshotReader([input])
    while let item = try reader.next() {
      if case .capture(let capture) = item { return capture.date }
    }
    return nil
  }
}

// Taking, in the same order.
extension UnitObservation {
  private static let pieceSize = 1 << 18

  private func take(_ batch: ObservedBatch) throws {
    let before = pages
    for entry in batch.entries {
      switch entry {
      case .problem(let problem): try add(problem)
      case .answer(let capture): portal.see(capture)
      case .leftOut(let capture, let reason):
        portal.see(capture)
        try add(reason.problem(of: capture))
      case .page(let page): try take(page)
      case .errorAnswer(let capture, let content):
        portal.see(capture)
        if portal.wantsErrorAnswers { portal.see(errorAnswer: content) }
      }
    }
    if pages > before { report(pages - before) }
  }

  private func take(_ page: ObservedPage) throws {
    portal.see(page.capture)
    guard !isSeen(page.capture) else { return try add(LeftOut.repeated.problem(of: page.capture)) }
    let findings = page.findings
    // A bot check in front of the page, as browsers record it, must not hide the page behind it.
    if findings.isReadable { seenPages.insert(page.capture.url.fingerprint) }
    for problem in findings.problems { counts[problem.what, default: 0] += 1 }
    for observation in findings.observations { scorer.consume(observation) }
    try flush()
    try lines.append(page.lines)
    try problemLines.append(page.listed)
    if page.capture.isSuccess {
      portal.see(page.content, capture: page.capture, observations: findings.observations, replies: findings.replies)
    }
    pages += 1
  }

  private func add(_ observation: Observation) throws {
    scorer.consume(observation)
    written.append(observation, city: unit.city.code)
    if written.count > Self.pieceSize { try flush() }
  }

  private func add(_ problem: Problem) throws {
    counts[problem.what, default: 0] += 1
    written.append(problem, city: unit.city.code)
    listed.appendListed(problem, city: unit.city.code)
    if listed.count > Self.pieceSize { try flush() }
  }

  private func flush() throws {
    if written.count > 0 { try lines.append(written.take()) }
    if listed.count > 0 { try problemLines.append(listed.take()) }
  }

  private func finish(_ inputs: [InputDigest]) throws -> ObservedUnit {
    let findings = try finishPortal()
    for problem in findings.problems { try add(problem) }
    try flush()
    try lines.close()
    try problemLines.close()
    let formats = Set(unit.inputs.map(\.format.rawValue)).sorted().joined(separator: "+")
    let summary = SnapshotSummary(
      format: formats, digest: Digest.combining(inputs.map(\.digest)), captures: findings.captures,
      pages: findings.pages, readPages: findings.readPages, first: findings.first, last: findings.last,
      home: findings.home)
    return ObservedUnit(
      city: unit.city, snapshot: summary, asOf: findings.asOf, scorer: scorer, problems: ProblemCount.list(counts),
      observationLines: FilePart(url: lines.url), problemLines: FilePart(url: problemLines.url), inputs: inputs,
      pages: pages, isWhole: isWhole)
  }

  /// The portal's facts, written as they come: a large portal has one for every page.
  private func finishPortal() throws -> PortalFindings {
    var failure: (any Error)?
    let findings = portal.finish { observation in
      guard failure == nil else { return }
      do { try add(observation) } catch { failure = error }
    }
    if let failure { throw failure }
    return findings
  }
}

extension String {
  /// FNV-1a over the bytes: eight bytes a page instead of its address, the same in every run.
  var fingerprint: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

import AssessmentModel
import Extraction
import HTMLParsing
import Interchange

/// Some captures of a city in their order, as they were read; nothing in it refers to the archive.
struct PageBatch: Sendable {
  private(set) var entries: [Entry] = []
  /// The bytes of all bodies that are to be parsed.
  private(set) var byteCount = 0

  enum Entry: Sendable {
    case problem(Problem)
    case capture(Capture, Use)
  }

  /// What a capture is good for, as far as that is known when it is read.
  enum Use: Sendable {
    /// Its address, status and headers alone.
    case answer
    case leftOut(LeftOut)
    case page(isHome: Bool?)
    /// What the site says to an address that it does not have.
    case errorAnswer
  }

  /// Pages in a batch are worked on by one task: enough of them that starting it costs nothing beside, and few enough
  /// that several batches are hardly felt in memory.
  var isFull: Bool { byteCount >= 1 << 18 || entries.count >= 256 }

  mutating func append(_ problem: Problem) {
    entries.append(.problem(problem))
  }

  /// Adds a capture without its body where that is not parsed.
  mutating func append(_ capture: Capture, _ use: Use) {
    var capture = capture
    switch use {
    case .page, .errorAnswer: byteCount += capture.body.count
    case .answer, .leftOut: capture.body = []
    }
    entries.append(.capture(capture, use))
  }
}

/// Why a page says nothing of its city.
enum LeftOut: Sendable {
  case otherHost, repeated

  /// The page as a problem of the data.
  func problem(of capture: Capture) -> Problem {
    switch self {
    case .otherHost:
      Problem(
        subject: capture.url, record: capture.record, what: .otherHost,
        detail: "a page of another site; the register's hosts say which are the city's")
    case .repeated:
      Problem(
        subject: capture.url, record: capture.record, what: .repeatedCapture,
        detail: "the address was read before; the first readable page counts")
    }
  }
}

/// A batch whose pages were parsed and observed, each for itself.
struct ObservedBatch: Sendable {
  let entries: [Entry]

  enum Entry: Sendable {
    case problem(Problem)
    case answer(Capture)
    case leftOut(Capture, LeftOut)
    case page(ObservedPage)
    case errorAnswer(Capture, PageContent)
  }

  init(_ batch: PageBatch, by observer: PageObserver, city: String) {
    entries = batch.entries.map { entry in
      switch entry {
      case .problem(let problem): .problem(problem)
      case .capture(let capture, .answer): .answer(capture)
      case .capture(let capture, .leftOut(let reason)): .leftOut(capture, reason)
      case .capture(let capture, .page(let isHome)): .page(ObservedPage(capture, isHome, by: observer, city: city))
      case .capture(let capture, .errorAnswer): .errorAnswer(capture, PageContent(parsing: capture))
      }
    }
  }
}

/// One page with all that it says, and the lines that say it: whether it counts is seen when its turn comes.
struct ObservedPage: Sendable {
  /// Without its body.
  let capture: Capture
  let content: PageContent
  let findings: PageFindings
  /// Lines of observations.jsonl and of problems.jsonl.
  let lines: [UInt8]
  let listed: [UInt8]

  init(_ capture: Capture, _ isHome: Bool?, by observer: PageObserver, city: String) {
    content = PageContent(parsing: capture)
    findings = observer.observe(content, capture: capture, isHome: isHome)
    var written = ObservationLines(tool: EGov.version)
    var listed = ObservationLines(tool: EGov.version)
    for problem in content.problems + findings.problems {
      written.append(problem, city: city)
      listed.appendListed(problem, city: city)
    }
    for observation in findings.observations { written.append(observation, city: city) }
    lines = written.take()
    self.listed = listed.take()
    self.capture = capture.withoutBody
  }

  var problems: [Problem] { content.problems + findings.problems }
}

extension Capture {
  fileprivate var withoutBody: Capture {
    var capture = self
    capture.body = []
    return capture
  }
}

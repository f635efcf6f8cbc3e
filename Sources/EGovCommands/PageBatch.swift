import AssessmentModel

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

import AssessmentModel

/// `soft_dead`: pages with status 200 that tell the visitor that there is nothing.
///
/// Told by the page itself (`soft_404`), or by likeness to what the site answered with status 404 or 410 to an address
/// that it does not have. For that, pages are compared by their lines, each once, without digits and addresses; lines
/// that the home page has, too, are the site's frame and do not count. From a likeness of 0.8 on (Jaccard; 0.95 where no
/// home page tells the frame) a page is soft-dead, whatever its words. Addresses that a redirect leads to such a page are
/// soft-dead with it. Only pages of at most 120 lines are kept, the first 20,000 of a portal, and at most 16 answers.
struct SoftDeadPages {
  private typealias Lines = Set<UInt64>

  private var answers: [(lines: Lines, url: String)] = []
  private var pages: [(lines: Lines, index: Int)] = []
  private var frame: (lines: Lines, length: Int)?
  private var likenesses: [Int: (likeness: Double, answer: String)] = [:]
  private static let linesAtMost = 120
  private static let pagesAtMost = 20_000
  private static let answersAtMost = 16
  private static let listedAtMost = 1_000

  /// True while further answers to unknown addresses would be kept.
  var wantsAnswers: Bool { answers.count < Self.answersAtMost }

  /// Takes what the site answered to an address that it does not have.
  mutating func see(answer page: PageContent, url: String) {
    let lines = Self.lines(of: page)
    guard !lines.isEmpty, wantsAnswers, !answers.contains(where: { $0.lines == lines }) else { return }
    answers.append((lines, url))
  }

  /// Takes a page; `index` is its place in the graph.
  ///
  /// Of the pages that could be home the one with the shortest address tells the frame.
  mutating func see(page: PageContent, index: Int, mayBeHome: Bool) {
    // A page with many lines is no answer of this kind; the home page tells the frame all the same.
    let isThin = page.text.count { $0 == 0x0A } <= Self.linesAtMost && pages.count < Self.pagesAtMost
    guard isThin || mayBeHome else { return }
    let lines = Self.lines(of: page)
    if mayBeHome, page.url.utf8.count < frame?.length ?? Int.max { frame = (lines, page.url.utf8.count) }
    if isThin, !lines.isEmpty { pages.append((lines, index)) }
  }

  /// Marks the pages that are like an answer in the graph, home excepted.
  mutating func mark(in graph: inout LinkGraph, home: Int?) {
    let frame = frame?.lines ?? []
    let bar = frame.isEmpty ? 0.95 : 0.8
    let own = answers.map { (lines: $0.lines.subtracting(frame), url: $0.url) }.filter { !$0.lines.isEmpty }
    guard !own.isEmpty else { return }
    for page in pages where page.index != home {
      let lines = page.lines.subtracting(frame)
      let like = own.map { (likeness: Self.likeness(lines, $0.lines), answer: $0.url) }
      guard let best = like.max(by: { $0.likeness < $1.likeness }), best.likeness >= bar else { continue }
      likenesses[page.index] = best
      graph.addresses[page.index].flags.insert(.soft404)
    }
  }

  /// Tells every captured address that is soft-dead or is redirected to one that is, in the order of capture.
  func observe(_ graph: borrowing LinkGraph, _ home: PortalHome, _ emit: (Observation) -> Void) {
    var told = 0
    for index in graph.addresses.indices where told < Self.listedAtMost {
      guard let end = graph.destination(of: index),
        graph.addresses[end].flags.isSuperset(of: [.page, .readable, .soft404]),
        let detail = graph.detail(of: index)
      else { continue }
      let like = likenesses[end]
      let value = Value.object([
        .init("target", .text(detail.url)), .init("likeness", like.map { .number($0.likeness) } ?? .null),
        .init("like", like.map { .text($0.answer) } ?? .null),
      ])
      emit(home.observation(.softDead, value, evidence: graph.detail(of: end)?.evidence, by: "SoftDeadPages"))
      told += 1
    }
  }
}

extension SoftDeadPages {
  private static func likeness(_ one: Lines, _ other: Lines) -> Double {
    let common = one.intersection(other).count
    return Double(common) / Double(one.count + other.count - common)
  }

  /// Fingerprints of the lines' letters beyond ASCII; of lines without any the Latin letters, addresses left out.
  ///
  /// A request's number, time and address differ from answer to answer.
  private static func lines(of page: PageContent) -> Lines {
    var lines: Lines = []
    var line = LineMark()
    page.text.withUnsafeBufferPointer { text in
      for byte in text {
        if byte != 0x0A {
          line.take(byte)
        } else {
          if let mark = line.mark { lines.insert(mark) }
          line = LineMark()
        }
      }
    }
    if let mark = line.mark { lines.insert(mark) }
    return lines
  }

  /// The fingerprint of one line while its bytes pass: FNV-1a, as `fingerprint(of:)`, without a copy of the line.
  private struct LineMark {
    private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
    private var foreign = Self.offset
    private var latin = Self.offset
    private var foreignBytes = 0
    private var latinLetters = 0
    private var isAddress = false

    @inline(__always)
    mutating func take(_ byte: UInt8) {
      if byte >= 0x80 {
        foreign = (foreign ^ UInt64(byte)) &* 0x100_0000_01B3
        foreignBytes += 1
      } else if (byte | 0x20) &- 0x61 < 26 {
        latin = (latin ^ UInt64(byte)) &* 0x100_0000_01B3
        latinLetters += 1
      } else if byte == 0x2F {
        isAddress = true
      }
    }

    /// Nil for a line of fewer than six bytes of letters.
    var mark: UInt64? {
      if foreignBytes > 0 { return foreignBytes >= 6 ? foreign : nil }
      return latinLetters >= 6 && !isAddress ? latin : nil
    }
  }
}

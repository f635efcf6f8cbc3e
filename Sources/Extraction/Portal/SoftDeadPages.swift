import AssessmentModel

/// `soft_dead`: pages with status 200 that tell the visitor that there is nothing.
///
/// Told by the page itself (`soft_404`), or by likeness to what its host answered with status 404 or 410 to an address
/// that it does not have. For that, pages are compared by their lines, each once, without digits and addresses. Lines
/// that home or a clearly different page of the host has, too, are the site's frame. What is left of an answer must be
/// two lines or one of ten characters; a page is soft-dead where it has four fifths of them and at most one line of its
/// own, whatever the words. Addresses that a redirect leads to such a page are soft-dead with it. Only pages of at most
/// 120 lines are kept, the first 20,000 of a portal, and at most 16 answers.
struct SoftDeadPages {
  private typealias Lines = Set<UInt64>

  private struct Page {
    /// Each once; a plain list, for there are thousands of pages.
    var lines: [UInt64]
    var host: UInt64
    var index: Int
  }

  private struct Answer {
    var lines: Lines
    /// The bytes of each line's letters.
    var lengths: [UInt64: Int]
    var host: UInt64
    var url: String
  }

  private var answers: [Answer] = []
  private var pages: [Page] = []
  private var home: (lines: Lines, length: Int)?
  private var likenesses: [Int: (likeness: Double, answer: String)] = [:]
  private static let linesAtMost = 120
  private static let pagesAtMost = 20_000
  private static let answersAtMost = 16
  private static let listedAtMost = 1_000

  /// True while further answers to unknown addresses would be kept.
  var wantsAnswers: Bool { answers.count < Self.answersAtMost }

  /// Takes what the site answered to an address that it does not have.
  mutating func see(answer page: PageContent, url: String) {
    let lengths = Self.lines(of: page)
    let lines = Lines(lengths.keys)
    guard !lines.isEmpty, wantsAnswers, !answers.contains(where: { $0.lines == lines }) else { return }
    answers.append(Answer(lines: lines, lengths: lengths, host: AddressKey(url).host, url: url))
  }

  /// Takes a page; `index` is its place in the graph.
  ///
  /// Of the pages that could be home the one with the shortest address is.
  mutating func see(page: PageContent, index: Int, mayBeHome: Bool) {
    // A page with many lines is no answer of this kind; the home page tells the frame all the same.
    let isThin = Self.breaks(in: page.text) <= Self.linesAtMost && pages.count < Self.pagesAtMost
    guard isThin || mayBeHome else { return }
    let lines = Array(Self.lines(of: page).keys)
    if mayBeHome, page.url.utf8.count < home?.length ?? Int.max { home = (Lines(lines), page.url.utf8.count) }
    if isThin, !lines.isEmpty { pages.append(Page(lines: lines, host: AddressKey(page.url).host, index: index)) }
  }

  /// Marks the pages that are like an answer in the graph, home excepted.
  mutating func mark(in graph: inout LinkGraph, home: Int?) {
    for answer in answers {
      let own = own(answer)
      guard own.count >= 2 || own.contains(where: { answer.lengths[$0] ?? 0 >= 30 }) else { continue }
      for page in pages where page.host == answer.host && page.index != home {
        let shared = page.lines.count { own.contains($0) }
        let further = page.lines.count { !answer.lines.contains($0) }
        guard further <= 1, shared * 5 >= own.count * 4 else { continue }
        let likeness = Double(shared) / Double(own.count + further)
        if likeness > likenesses[page.index]?.likeness ?? 0 { likenesses[page.index] = (likeness, answer.url) }
        graph.addresses[page.index].flags.insert(.soft404)
      }
    }
  }

  /// The lines of an answer that are no frame: neither home nor a clearly different page of the host has them.
  private func own(_ answer: Answer) -> Lines {
    var own = answer.lines.subtracting(home?.lines ?? [])
    for page in pages where page.host == answer.host && page.lines.count(where: { !answer.lines.contains($0) }) >= 3 {
      own.subtract(page.lines)
    }
    return own
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
  /// How many line breaks a text holds.
  private static func breaks(in text: [UInt8]) -> Int {
    text.withUnsafeBufferPointer { text in
      var count = 0
      var next = 0
      while let found = text.offset(of: 0x0A, from: next) {
        count += 1
        next = found + 1
      }
      return count
    }
  }

  /// Fingerprints of the lines' letters beyond ASCII, with how many bytes of letters each has; of lines without any the Latin letters, addresses left out.
  ///
  /// A request's number, time and address differ from answer to answer.
  private static func lines(of page: PageContent) -> [UInt64: Int] {
    var lines: [UInt64: Int] = [:]
    var line = LineMark()
    page.text.withUnsafeBufferPointer { text in
      for byte in text {
        if byte != 0x0A {
          line.take(byte)
        } else {
          if let mark = line.mark { lines[mark] = line.length }
          line = LineMark()
        }
      }
    }
    if let mark = line.mark { lines[mark] = line.length }
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

    var length: Int { max(foreignBytes, latinLetters) }

    /// Nil for a line of fewer than six bytes of letters.
    var mark: UInt64? {
      if foreignBytes > 0 { return foreignBytes >= 6 ? foreign : nil }
      return latinLetters >= 6 && !isAddress ? latin : nil
    }
  }
}

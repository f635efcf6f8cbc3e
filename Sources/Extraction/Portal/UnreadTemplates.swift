import AssessmentModel

/// `unread_template`: patterns of addresses with pages that could not be read, such as those only a script fills.
///
/// A pattern is the host and the folders of an address with numbers as `#`, at most three, and the kind of its file. The
/// fifty with the most unread pages are told; the first 5,000 patterns are kept.
struct UnreadTemplates {
  private var counts: [String: (pages: Int, unread: Int, evidence: Evidence?)] = [:]
  private static let patternsAtMost = 5_000
  private static let toldAtMost = 50

  /// Looks at a page; `evidence` is kept for the first unread one.
  mutating func see(_ url: String, isRead: Bool, evidence: Evidence) {
    let pattern = Self.pattern(of: url)
    guard counts[pattern] != nil || counts.count < Self.patternsAtMost else { return }
    var count = counts[pattern] ?? (0, 0, nil)
    count.pages += 1
    if !isRead {
      count.unread += 1
      if count.evidence == nil { count.evidence = evidence }
    }
    counts[pattern] = count
  }

  func observe(_ home: PortalHome, _ emit: (Observation) -> Void) {
    let unread = counts.filter { $0.value.unread > 0 }
      .sorted { ($1.value.unread, $0.key) < ($0.value.unread, $1.key) }
    for (pattern, count) in unread.prefix(Self.toldAtMost) {
      let value = Value.object([
        .init("template", .text(pattern)), .init("pages", .number(Double(count.pages))),
        .init("unread", .number(Double(count.unread))),
      ])
      emit(home.observation(.unreadTemplate, value, evidence: count.evidence, by: "UnreadTemplates"))
    }
  }

  /// `www.example.gov.cn/xw/#/*.html` of `https://www.example.gov.cn/xw/202403/t123.html?id=4`.
  static func pattern(of url: String) -> String {
    let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // The scheme ends with a colon before two slashes.
    let scheme = parts.indices.dropLast(2).first { parts[$0].last == UInt8(ascii: ":") && parts[$0 + 1].isEmpty }
    var steps = parts[(scheme.map { $0 + 2 } ?? 0)...].map { String(Substring($0)) }
    let last = steps.count > 1 ? steps.removeLast() : ""
    let folders = steps.prefix(4).map { step in
      step == steps.first ? step : Self.withoutNumbers(step)
    }
    let ending = last.lastIndex(of: ".").map { String(last[$0...]) } ?? ""
    return (folders + [last.isEmpty ? "" : "*" + ending]).joined(separator: "/")
  }

  private static func withoutNumbers(_ step: String) -> String {
    var out = ""
    for character in step {
      if character.isASCII, character.isNumber {
        if out.last != "#" { out.append("#") }
      } else {
        out.append(character)
      }
    }
    return out
  }
}

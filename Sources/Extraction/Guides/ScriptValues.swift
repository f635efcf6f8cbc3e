import AssessmentModel

/// Reads labelled values out of inline scripts: members of objects and markup that the script mounts.
struct ScriptValues {
  let reading: PageReading
  private var bytes: [UInt8] { reading.page.scriptBytes }
  private var literals: ScriptLiterals { ScriptLiterals(bytes: reading.page.scriptBytes) }

  /// More places than an item's own data has; each is looked at with what stands around it.
  private static let most = 1_000

  /// The values of ids that the page itself does not show.
  func values(except shown: Set<String>) -> [StatedValue] {
    let labelled = reading.scriptHits.hits(of: LabelSet.guide.group).map { (LabelSet.guide.ids[$0.phrase], $0) }
    let keyed = reading.scriptHits.hits(of: LabelSet.key.group).map { (LabelSet.key.ids[$0.phrase], $0) }
    var found: [StatedValue] = []
    var taken = 0
    for (id, hit) in (labelled + keyed).sorted(by: { ($0.1.start, $1.1.end) < ($1.1.start, $0.1.end) })
      .prefix(Self.most)
    {
      guard hit.start >= taken, !shown.contains(id), let text = value(after: hit), !Self.isPrompt(text) else {
        continue
      }
      taken = hit.end
      let label = String(decoding: bytes[hit.start..<hit.end], as: UTF8.self)
      found +=
        StatedValue(
          id: id, label: label, lines: text.isEmpty ? [] : [text], column: nil, hasPicture: false,
          element: scriptElement(at: hit.start) ?? 0, region: 0..<0, position: reading.page.text.count + hit.start
        ).parts
    }
    return found
  }

  /// True for what a form says to its visitors.
  private static func isPrompt(_ text: String) -> Bool {
    ["请输入", "请选择", "请填写"].contains(where: text.hasPrefix)
  }

  /// The string or number behind `"label":`, behind `"label", "value":`, or the text behind the label's tags.
  private func value(after hit: PhraseHit) -> String? {
    guard hit.start > 0 else { return nil }
    let before = bytes[hit.start - 1]
    if before == 0x22 || before == 0x27 { return member(hit, quote: before) }
    if before == 0x3E { return markup(after: hit.end) }
    // A bare key of an object literal.
    guard before <= 0x20 || before == 0x2C || before == 0x7B else { return nil }
    return member(hit, quote: nil)
  }

  private func member(_ hit: PhraseHit, quote: UInt8?) -> String? {
    var position = hit.end
    if position < bytes.count, bytes[position] == 0x3A || colonWidth(position) > 0, quote != nil {
      position += max(1, colonWidth(position))
    }
    if let quote {
      guard position < bytes.count, bytes[position] == quote else { return nil }
      position += 1
    }
    position = literals.afterSpace(position)
    guard position < bytes.count else { return nil }
    // The label is itself a value: a member behind it holds what it labels.
    if bytes[position] == 0x2C { return literals.valueOfLabel(from: position) }
    guard bytes[position] == 0x3A, !literals.isOneOfMany(hit.start) else { return nil }
    return literals.literal(at: literals.afterSpace(position + 1))
  }

  /// The text after the label up to the next tag, tags between the two skipped.
  private func markup(after end: Int) -> String? {
    var position = end
    let limit = min(bytes.count, end + 160)
    while position < limit {
      let width = colonWidth(position)
      if width > 0 {
        position += width
      } else if bytes[position] == 0x3C {
        guard let close = bytes[position..<limit].firstIndex(of: 0x3E) else { return nil }
        position = close + 1
      } else if bytes[position] <= 0x2B {
        position += 1
      } else {
        break
      }
    }
    guard position < limit, let next = bytes[position..<min(bytes.count, position + 600)].firstIndex(of: 0x3C) else {
      return nil
    }
    return ScriptLiterals.plain(bytes[position..<next])
  }

  private func colonWidth(_ position: Int) -> Int {
    if position < bytes.count, bytes[position] == 0x3A { return 1 }
    let wide: [UInt8] = [0xEF, 0xBC, 0x9A]
    return position + 3 <= bytes.count && Array(bytes[position..<position + 3]) == wide ? 3 : 0
  }

  private func scriptElement(at offset: Int) -> Int? {
    reading.page.scripts.first { Int($0.start) <= offset && offset < Int($0.end) }.map { Int($0.element) }
  }
}

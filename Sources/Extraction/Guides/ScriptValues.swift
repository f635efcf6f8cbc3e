import AssessmentModel

/// Reads labelled values out of inline scripts: members of objects and markup that the script mounts.
struct ScriptValues {
  let reading: PageReading
  private var bytes: [UInt8] { reading.page.scriptBytes }

  /// The values of ids that the page itself does not show.
  func values(except shown: Set<String>) -> [StatedValue] {
    let labelled = reading.scriptHits.hits(of: LabelSet.guide.group).map { (LabelSet.guide.ids[$0.phrase], $0) }
    let keyed = reading.scriptHits.hits(of: LabelSet.key.group).map { (LabelSet.key.ids[$0.phrase], $0) }
    var found: [StatedValue] = []
    var taken = 0
    for (id, hit) in (labelled + keyed).sorted(by: { ($0.1.start, $1.1.end) < ($1.1.start, $0.1.end) }) {
      guard hit.start >= taken, !shown.contains(id), let text = value(after: hit) else { continue }
      taken = hit.end
      let label = String(decoding: bytes[hit.start..<hit.end], as: UTF8.self)
      found.append(
        StatedValue(
          id: id, label: label, lines: text.isEmpty ? [] : [text], column: nil, hasPicture: false,
          element: scriptElement(at: hit.start) ?? 0, region: 0..<0, position: reading.page.text.count + hit.start))
    }
    return found
  }

  /// The string or number behind `"label":`, behind `"label", "value":`, or the text behind the label's tags.
  private func value(after hit: PhraseHit) -> String? {
    guard hit.start > 0 else { return nil }
    let before = bytes[hit.start - 1]
    if before == 0x22 || before == 0x27 { return member(after: hit.end, quote: before) }
    if before == 0x3E { return markup(after: hit.end) }
    // A bare key of an object literal.
    guard before <= 0x20 || before == 0x2C || before == 0x7B else { return nil }
    return member(after: hit.end, quote: nil)
  }

  private func member(after end: Int, quote: UInt8?) -> String? {
    var position = end
    if position < bytes.count, bytes[position] == 0x3A || colonWidth(position) > 0, quote != nil {
      position += max(1, colonWidth(position))
    }
    if let quote {
      guard position < bytes.count, bytes[position] == quote else { return nil }
      position += 1
    }
    skipSpace(&position)
    guard position < bytes.count else { return nil }
    if bytes[position] == 0x2C {
      // The label is itself a value: the next member holds what it labels.
      guard let colon = bytes[position..<min(position + 40, bytes.count)].firstIndex(of: 0x3A) else { return nil }
      position = colon
    }
    guard bytes[position] == 0x3A else { return nil }
    position += 1
    skipSpace(&position)
    return literal(at: position)
  }

  private func literal(at start: Int) -> String? {
    guard start < bytes.count else { return nil }
    let quote = bytes[start]
    var position = start + 1
    if quote == 0x22 || quote == 0x27 {
      while position < bytes.count, position - start < 3000, bytes[position] != quote || bytes[position - 1] == 0x5C {
        position += 1
      }
      return plain(String(decoding: bytes[start + 1..<min(position, bytes.count)], as: UTF8.self))
    }
    position = start
    while position < bytes.count, bytes[position] &- 0x30 < 10 || bytes[position] &- 0x61 < 26 { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    return word == "null" || word == "undefined" ? "" : (word.isEmpty || word == "function" ? nil : word)
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
    return plain(String(decoding: bytes[position..<next], as: UTF8.self))
  }

  private func colonWidth(_ position: Int) -> Int {
    if position < bytes.count, bytes[position] == 0x3A { return 1 }
    let wide: [UInt8] = [0xEF, 0xBC, 0x9A]
    return position + 3 <= bytes.count && Array(bytes[position..<position + 3]) == wide ? 3 : 0
  }

  private func skipSpace(_ position: inout Int) {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  /// Tags out, escapes undone.
  private func plain(_ text: String) -> String {
    var out = ""
    var inTag = false
    for scalar in text.unicodeScalars {
      if scalar == "<" { inTag = true }
      if !inTag { out.unicodeScalars.append(scalar == "\n" || scalar == "\\" ? " " : scalar) }
      if scalar == ">" { inTag = false }
    }
    return Filler.trimmed(out)
  }

  private func scriptElement(at offset: Int) -> Int? {
    reading.page.scripts.first { Int($0.start) <= offset && offset < Int($0.end) }.map { Int($0.element) }
  }
}

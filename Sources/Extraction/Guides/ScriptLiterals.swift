/// Reads members and values of objects that scripts write out.
struct ScriptLiterals {
  let bytes: [UInt8]

  /// The string, number or word at a place; nil where something else stands there.
  func literal(at start: Int) -> String? {
    guard start < bytes.count else { return nil }
    let quote = bytes[start]
    if quote == 0x22 || quote == 0x27 {
      return Self.plain(bytes[start + 1..<endOfString(start)])
    }
    var position = start
    while position < bytes.count, bytes[position] &- 0x30 < 10 || bytes[position] &- 0x61 < 26 { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    return word == "null" || word == "undefined" ? "" : (word.isEmpty || word == "function" ? nil : word)
  }

  /// The value among the members behind a label: that of `value` or `content`, else the next one unless it only sorts.
  func valueOfLabel(from start: Int) -> String? {
    var position = start
    var next: String?
    for number in 0..<12 {
      guard position < bytes.count, bytes[position] == 0x2C, position - start < 4_000,
        let member = member(at: afterSpace(position + 1))
      else { break }
      if Self.valueKeys.contains(member.key) { return literal(at: member.value) }
      if number == 0, !Self.otherKeys.contains(member.key) { next = literal(at: member.value) }
      position = afterSpace(afterValue(member.value))
    }
    return next
  }

  /// True for a key in one of two or more objects of an array: what it says is said of one of many.
  func isOneOfMany(_ position: Int) -> Bool {
    var inner = position
    for _ in 0..<3 {
      guard let opening = opening(before: inner) else { return false }
      let before = beforeSpace(opening - 1)
      if bytes[opening] == 0x7B, before >= 0, bytes[before] == 0x5B || bytes[before] == 0x2C && isAfterObject(before) {
        let end = afterSpace(afterValue(opening))
        let isLast = end >= bytes.count || bytes[end] != 0x2C
        if bytes[before] == 0x2C || !isLast { return true }
      }
      inner = opening
    }
    return false
  }

  func afterSpace(_ position: Int) -> Int {
    var position = position
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    return position
  }

  /// Tags out, escapes undone, ends trimmed.
  static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var out = String.UnicodeScalarView()
    var inTag = false
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var position = 0
    while position < scalars.count {
      var scalar = scalars[position]
      if scalar == "\\", let (decoded, width) = escape(scalars, position) {
        scalar = decoded
        position += width - 1
      }
      if scalar == "<" { inTag = true }
      if !inTag { out.append(scalar.value < 0x20 || scalar == "\\" ? " " : scalar) }
      if scalar == ">" { inTag = false }
      position += 1
    }
    return Filler.trimmed(String(out))
  }
}

extension ScriptLiterals {
  private static let valueKeys: Set<String> = ["value", "content", "text", "val", "v", "nr"]
  private static let otherKeys: Set<String> = [
    "sort", "order", "id", "index", "type", "key", "code", "name", "required", "placeholder", "width", "field", "prop",
  ]

  /// A character written as \uXXXX, \n, \/ or the like, and how many scalars it takes.
  private static func escape(_ text: [Unicode.Scalar], _ start: Int) -> (Unicode.Scalar, Int)? {
    guard start + 1 < text.count else { return nil }
    switch text[start + 1] {
    case "u":
      guard start + 5 < text.count else { return nil }
      let digits = String(String.UnicodeScalarView(text[start + 2...start + 5]))
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { ($0, 6) }
    case "/", "\"", "'": return (text[start + 1], 2)
    case "n", "r", "t": return (" ", 2)
    default: return nil
    }
  }

  private func member(at start: Int) -> (key: String, value: Int)? {
    guard start < bytes.count else { return nil }
    let isQuoted = bytes[start] == 0x22 || bytes[start] == 0x27
    var end = start
    if isQuoted {
      end = endOfString(start)
    } else {
      while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x3A, bytes[end] < 0x7B { end += 1 }
    }
    let key = String(decoding: bytes[isQuoted ? start + 1..<end : start..<end], as: UTF8.self)
    let colon = afterSpace(isQuoted ? end + 1 : end)
    guard colon < bytes.count, bytes[colon] == 0x3A else { return nil }
    return (key, afterSpace(colon + 1))
  }

  /// The closing quote of a string that begins at a place, at most 3,000 bytes on.
  private func endOfString(_ start: Int) -> Int {
    var position = start + 1
    while position < bytes.count, position - start < 3_000, bytes[position] != bytes[start] {
      position += bytes[position] == 0x5C ? 2 : 1
    }
    return max(start + 1, min(position, bytes.count))
  }

  /// The place behind a value: a string, a list or object with all in it, or a word.
  private func afterValue(_ start: Int) -> Int {
    var position = start
    var depth = 0
    let limit = min(bytes.count, start + 20_000)
    while position < limit {
      switch bytes[position] {
      case 0x22, 0x27: position = endOfString(position)
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D:
        depth -= 1
        if depth <= 0 { return depth == 0 ? position + 1 : position }
      case 0x2C where depth == 0: return position
      default: break
      }
      position += 1
    }
    return limit
  }

  /// The bracket or brace around a place.
  private func opening(before position: Int) -> Int? {
    var depth = 0
    var place = position - 1
    let limit = max(0, position - 8_000)
    while place >= limit {
      switch bytes[place] {
      case 0x5D, 0x7D: depth += 1
      case 0x5B, 0x7B:
        if depth == 0 { return place }
        depth -= 1
      default: break
      }
      place -= 1
    }
    return nil
  }

  private func beforeSpace(_ position: Int) -> Int {
    var position = position
    while position >= 0, bytes[position] <= 0x20 { position -= 1 }
    return position
  }

  private func isAfterObject(_ comma: Int) -> Bool {
    let before = beforeSpace(comma - 1)
    return before >= 0 && bytes[before] == 0x7D
  }
}

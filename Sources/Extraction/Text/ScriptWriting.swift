import AssessmentModel

/// What an inline script writes where it stands, as far as its own literals tell.
///
/// Read are calls of `document.write` whose argument is made of literals and of variables that the same script sets to one:
/// `document.write("来源：" + source)`. Nothing is run, and a call that computes more is left out.
struct ScriptWriting {
  private let bytes: ArraySlice<UInt8>

  /// Longer scripts are programs.
  private static let longest = 4_000

  init(_ script: PageScript, in page: PageContent) {
    let all = page.scriptBytes[Int(script.start)..<Int(script.end)]
    bytes = all.count <= Self.longest ? all : []
  }

  /// What each call writes, in order, without markup; empty texts are left out.
  var texts: [String] {
    var found: [String] = []
    var position = bytes.startIndex
    while let call = end(of: Array("document.write".utf8), from: position) {
      position = call
      guard let open = bytes[call...].prefix(4).firstIndex(of: 0x28), let written = sum(from: open + 1) else {
        continue
      }
      let text = PlainText.trimmed(String(decoding: Self.withoutTags(written), as: UTF8.self))
      if !text.isEmpty { found.append(text) }
    }
    return found
  }

  /// Literals and variables joined by plus signs up to the closing bracket; nil for anything else.
  private func sum(from start: Int) -> [UInt8]? {
    var written: [UInt8] = []
    var position = start
    while position < bytes.endIndex {
      position = skipSpaces(position)
      guard let term = literal(at: position) ?? variable(at: position) else { return nil }
      written += term.value
      position = skipSpaces(term.end)
      guard position < bytes.endIndex else { return nil }
      if bytes[position] == 0x29 { return written }
      guard bytes[position] == 0x2B else { return nil }
      position += 1
    }
    return nil
  }

  /// The text between quotes; a backslash keeps what follows it.
  private func literal(at start: Int) -> (value: [UInt8], end: Int)? {
    guard start < bytes.endIndex, bytes[start] == 0x22 || bytes[start] == 0x27 else { return nil }
    var value: [UInt8] = []
    var position = start + 1
    while position < bytes.endIndex, bytes[position] != 0x0A {
      if bytes[position] == bytes[start] { return (value, position + 1) }
      if bytes[position] == 0x5C { position += 1 }
      if position < bytes.endIndex { value.append(bytes[position]) }
      position += 1
    }
    return nil
  }

  /// A name that the script sets to a literal.
  private func variable(at start: Int) -> (value: [UInt8], end: Int)? {
    let name = bytes[min(start, bytes.endIndex)...].prefix(while: Self.isPartOfName)
    guard !name.isEmpty else { return nil }
    var position = bytes.startIndex
    while let end = end(of: Array(name), from: position) {
      position = end
      let isWhole = end - name.count == bytes.startIndex || !Self.isPartOfName(bytes[end - name.count - 1])
      let sign = skipSpaces(end)
      guard isWhole, sign < bytes.endIndex, bytes[sign] == 0x3D else { continue }
      if let value = literal(at: skipSpaces(sign + 1)) { return (value.value, name.endIndex) }
    }
    return nil
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F || byte == 0x24
  }

  private static func withoutTags(_ written: [UInt8]) -> [UInt8] {
    var isInTag = false
    return written.filter { byte in
      if byte == 0x3C { isInTag = true }
      defer { if byte == 0x3E { isInTag = false } }
      return !isInTag
    }
  }

  private func skipSpaces(_ start: Int) -> Int {
    var position = start
    while position < bytes.endIndex, bytes[position] <= 0x20 { position += 1 }
    return position
  }

  /// Past the next place where a word stands.
  private func end(of word: [UInt8], from start: Int) -> Int? {
    var position = start
    while position + word.count <= bytes.endIndex {
      if bytes[position] == word[0], bytes[position..<position + word.count].elementsEqual(word) {
        return position + word.count
      }
      position += 1
    }
    return nil
  }
}

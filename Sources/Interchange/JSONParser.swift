/// Reads JSON (RFC 8259) strictly and says where it ends to be JSON.
///
/// Strict: no comments, no trailing commas, no numbers beyond a double's range, no lone surrogates, no bytes that are
/// not UTF-8, at most 256 levels. A byte order mark at the start is passed over.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0

  /// What stands where something else should.
  struct Mistake: Error {
    var offset: Int
    var what: String
  }

  /// The one value that the bytes hold.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(Mistake) -> JSONNode {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    let node = try parser.value()
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.mistake("something follows the end of the value") }
    return node
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }
}

extension JSONParser {
  private func mistake(_ what: String, at offset: Int? = nil) -> Mistake {
    Mistake(offset: offset ?? position, what: what)
  }

  private var cutShort: Mistake { mistake("the file ends in the middle of a value") }

  private mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  private mutating func value() throws(Mistake) -> JSONNode {
    skipSpace()
    let start = position
    guard position < bytes.count else { throw cutShort }
    switch bytes[position] {
    case 0x7B: return JSONNode(offset: start, content: try object())
    case 0x5B: return JSONNode(offset: start, content: try list())
    case 0x22: return JSONNode(offset: start, content: .text(try text()))
    case 0x74: return JSONNode(offset: start, content: try word("true", .flag(true)))
    case 0x66: return JSONNode(offset: start, content: try word("false", .flag(false)))
    case 0x6E: return JSONNode(offset: start, content: try word("null", .null))
    case 0x2D, 0x30...0x39: return JSONNode(offset: start, content: .number(try number()))
    default: throw mistake("a value should stand here")
    }
  }

  private mutating func word(_ word: StaticString, _ content: JSONNode.Content) throws(Mistake) -> JSONNode.Content {
    for index in 0..<word.utf8CodeUnitCount {
      guard position + index < bytes.count else { throw cutShort }
      guard bytes[position + index] == word.utf8Start[index] else {
        throw mistake("a value should stand here")
      }
    }
    position += word.utf8CodeUnitCount
    return content
  }

  private mutating func enter() throws(Mistake) {
    depth += 1
    if depth > 256 { throw mistake("values are nested more than 256 levels deep") }
    position += 1
    skipSpace()
  }

  /// Passes a comma, or the closing byte, which ends the container.
  private mutating func endsContainer(with closing: UInt8) throws(Mistake) -> Bool {
    skipSpace()
    guard position < bytes.count else { throw cutShort }
    let byte = bytes[position]
    guard byte == closing || byte == 0x2C else {
      throw mistake("a comma or \(closing == 0x7D ? "}" : "]") should stand here")
    }
    position += 1
    if byte == closing { depth -= 1 }
    return byte == closing
  }

  private mutating func list() throws(Mistake) -> JSONNode.Content {
    try enter()
    var items: [JSONNode] = []
    if position < bytes.count, bytes[position] == 0x5D { return try emptyEnd(.list([])) }
    repeat { items.append(try value()) } while try !endsContainer(with: 0x5D)
    return .list(items)
  }

  private mutating func object() throws(Mistake) -> JSONNode.Content {
    try enter()
    var members: [(name: String, value: JSONNode)] = []
    if position < bytes.count, bytes[position] == 0x7D { return try emptyEnd(.object([])) }
    repeat {
      skipSpace()
      guard position < bytes.count else { throw cutShort }
      guard bytes[position] == 0x22 else { throw mistake("a member's name should stand here") }
      let name = try text()
      skipSpace()
      guard position < bytes.count else { throw cutShort }
      guard bytes[position] == 0x3A else { throw mistake("a colon should stand here") }
      position += 1
      members.append((name, try value()))
    } while try !endsContainer(with: 0x7D)
    return .object(members)
  }

  private mutating func emptyEnd(_ content: JSONNode.Content) throws(Mistake) -> JSONNode.Content {
    position += 1
    depth -= 1
    return content
  }
}

// Numbers and strings.
extension JSONParser {
  private mutating func digits() throws(Mistake) -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    if start == bytes.count { throw cutShort }
    guard position > start else { throw mistake("a digit should stand here") }
    return position - start
  }

  private mutating func number() throws(Mistake) -> Double {
    let start = position
    if bytes[position] == 0x2D { position += 1 }
    let first = position
    let count = try digits()
    if count > 1, bytes[first] == 0x30 { throw mistake("a number may not begin with 0", at: first) }
    var isWhole = true
    if position < bytes.count, bytes[position] == 0x2E {
      position += 1
      isWhole = false
      _ = try digits()
    }
    if position < bytes.count, bytes[position] | 0x20 == 0x65 {
      position += 1
      isWhole = false
      if position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D { position += 1 }
      _ = try digits()
    }
    if isWhole, count <= 15 { return wholeNumber(from: start) }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw mistake("the number is too large", at: start) }
    return value
  }

  private func wholeNumber(from start: Int) -> Double {
    var value = 0
    for index in start..<position where bytes[index] != 0x2D { value = value * 10 + Int(bytes[index] - 0x30) }
    return bytes[start] == 0x2D ? -Double(value) : Double(value)
  }

  /// Reads a string; the position stands on its opening quote.
  private mutating func text() throws(Mistake) -> String {
    let start = position + 1
    let end = PlainText.end(from: start, in: bytes)
    guard end < bytes.count else { throw mistake("the file ends in the middle of a text", at: end) }
    if bytes[end] == 0x22 {
      position = end + 1
      return try decoded(UnsafeBufferPointer(rebasing: bytes[start..<end]), at: start)
    }
    var unescaped = Array(bytes[start..<end])
    position = end
    while true {
      guard position < bytes.count else { throw mistake("the file ends in the middle of a text") }
      let byte = bytes[position]
      if byte == 0x22 { break }
      guard byte >= 0x20 else { throw mistake("a control character stands in a text") }
      position += 1
      if byte == 0x5C { try escape(into: &unescaped) } else { unescaped.append(byte) }
    }
    position += 1
    return try unescaped.withUnsafeBufferPointer { (utf8) throws(Mistake) in try decoded(utf8, at: start) }
  }

  private func decoded(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) throws(Mistake) -> String {
    guard let text = PlainText.decoded(utf8) else { throw mistake("the text is not UTF-8", at: offset) }
    return text
  }

  private mutating func escape(into unescaped: inout [UInt8]) throws(Mistake) {
    guard position < bytes.count else { throw mistake("the file ends in the middle of a text") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: unescaped.append(byte)
    case 0x62: unescaped.append(0x08)
    case 0x66: unescaped.append(0x0C)
    case 0x6E: unescaped.append(0x0A)
    case 0x72: unescaped.append(0x0D)
    case 0x74: unescaped.append(0x09)
    case 0x75: unescaped.append(contentsOf: String(try unicodeEscape()).utf8)
    default: throw mistake("no escape begins like this", at: position - 2)
    }
  }

  private mutating func unicodeEscape() throws(Mistake) -> Character {
    let start = position - 2
    let high = try fourHexDigits()
    if let scalar = Unicode.Scalar(high) { return Character(scalar) }
    guard (0xD800..<0xDC00).contains(high), position + 6 <= bytes.count, bytes[position] == 0x5C,
      bytes[position + 1] == 0x75
    else { throw mistake("half of a surrogate pair stands alone", at: start) }
    position += 2
    let low = try fourHexDigits()
    guard (0xDC00..<0xE000).contains(low) else { throw mistake("half of a surrogate pair stands alone", at: start) }
    guard let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) else {
      throw mistake("no such character", at: start)
    }
    return Character(scalar)
  }

  private mutating func fourHexDigits() throws(Mistake) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count, let digit = Self.hexDigit(bytes[position]) else {
        throw mistake("four hexadecimal digits should stand here")
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: return UInt32(byte - 0x30)
    case 0x41...0x46: return UInt32(byte - 0x37)
    case 0x61...0x66: return UInt32(byte - 0x57)
    default: return nil
    }
  }
}

import AssessmentModel

/// A place in bytes of JSON as this program writes it, without white space.
///
/// Every question passes what it finds, and answers nil where something else stands there; where it stands then is of no
/// use to anybody.
struct JSONCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  /// Passes a constant piece; where another stands there nothing is passed.
  mutating func passes(_ piece: StaticString) -> Bool {
    let count = piece.utf8CodeUnitCount
    guard bytes.count - position >= count else { return false }
    for index in 0..<count where bytes[position + index] != piece.utf8Start[index] { return false }
    position += count
    return true
  }

  /// The bytes of a text without escapes.
  mutating func plainText() -> UnsafeBufferPointer<UInt8>? {
    guard passes("\"") else { return nil }
    let end = PlainText.end(from: position, in: bytes)
    guard end < bytes.count, bytes[end] == 0x22 else { return nil }
    defer { position = end + 1 }
    return UnsafeBufferPointer(rebasing: bytes[position..<end])
  }

  mutating func text() -> String? {
    plainText().flatMap(PlainText.decoded)
  }

  mutating func text(_ recent: inout RecentText) -> String? {
    guard let utf8 = plainText() else { return nil }
    return recent.text(of: utf8)
  }
}

extension JSONCursor {
  /// A value of a type, or null.
  mutating func value(of type: Property.ValueType) -> Value? {
    if passes("null") { return .null }
    switch type {
    case .flag: return flag().map(Value.flag)
    case .number: return number().map(Value.number)
    case .text: return text().map(Value.text)
    case .date: return text().flatMap(ObservationValue.date).map(Value.date)
    case .words: return words().map(Value.words)
    case .quantity: return quantity().map(Value.quantity)
    case .object: return object()
    }
  }

  private mutating func flag() -> Bool? {
    if passes("true") { return true }
    return passes("false") ? false : nil
  }

  /// A number without an exponent, of at most fifteen digits before its point.
  private mutating func number() -> Double? {
    let start = position
    let isNegative = passes("-")
    let first = position
    let whole = digits()
    guard (1...15).contains(position - first), bytes[first] != 0x30 || position - first == 1 else { return nil }
    guard position < bytes.count, [0x2E, 0x45, 0x65].contains(bytes[position]) else {
      return isNegative ? -Double(whole) : Double(whole)
    }
    guard passes(".") else { return nil }
    let fraction = position
    _ = digits()
    guard position > fraction, position < bytes.count, bytes[position] | 0x20 != 0x65 else { return nil }
    return Double(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// The number that the digits from here on write, where they are few.
  private mutating func digits() -> Int {
    var value = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      value = value &* 10 &+ Int(bytes[position] - 0x30)
      position += 1
    }
    return value
  }

  private mutating func words() -> [String]? {
    guard passes("[") else { return nil }
    if passes("]") { return [] }
    var words: [String] = []
    repeat {
      guard let word = text() else { return nil }
      words.append(word)
    } while passes(",")
    return passes("]") ? words : nil
  }

  private mutating func quantity() -> Quantity? {
    guard passes("{\"value\":"), let value = number(), passes(",\"unit\":"), let name = text(), passes("}"),
      let unit = Quantity.Unit(rawValue: name)
    else { return nil }
    return Quantity(value: value, unit: unit)
  }

  private mutating func object() -> Value? {
    guard passes("{") else { return nil }
    if passes("}") { return .object([]) }
    var members: [Value.Member] = []
    repeat {
      guard let name = text(), passes(":"), let value = member(name) else { return nil }
      members.append(Value.Member(name, value))
    } while passes(",")
    return passes("}") ? .object(members) : nil
  }

  private mutating func member(_ name: String) -> Value? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case 0x22: return text().map { ObservationValue.member(name, text: $0) }
    case 0x5B: return words().map(Value.words)
    case 0x6E: return passes("null") ? .null : nil
    case 0x74, 0x66: return flag().map(Value.flag)
    case 0x7B: return quantity().map(Value.quantity)
    default: return number().map(Value.number)
    }
  }
}

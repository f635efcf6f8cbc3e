import AssessmentModel

/// Names of elements or attributes as numbers: those of the model first, then those of the parsing rules, others in the
/// order met.
///
/// Names are looked up by their bytes, so that no string is made for a name met before.
struct NameTable {
  /// More distinct names than this on one page get the number of the last one.
  static let limit = 60_000

  static let elements = NameTable(known: HTMLName.allCases.map(\.text), others: NestingTraits.otherNames)
  static let attributes = NameTable(known: AttributeName.allCases.map(\.text))

  /// Names beyond the model's.
  private(set) var others: [String] = []
  private var names: [Name] = []
  /// The bytes of names longer than eight.
  private var longNames: [UInt8] = []
  /// Room for a name in small letters.
  private var lowered: [UInt8] = []
  /// Open addressing: each slot holds a name's number plus one, 0 where free; the size is a power of two.
  private var slots: [UInt16] = Array(repeating: 0, count: 512)

  /// A name as a key: its first eight bytes as a number (mixed with the rest of a longer one), its length, and where a longer name's bytes stand.
  private struct Name {
    var opening: UInt64 = 0
    var length = 0
    var start = 0

    var hash: Int { Int(truncatingIfNeeded: (opening &+ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15 >> 40) }
  }

  private init(known: [String], others: [String] = []) {
    self.others = others
    for name in known + others {
      let bytes = Array(name.utf8)
      bytes.withUnsafeBufferPointer { add($0, Self.key($0)) }
    }
  }

  /// The number of a name.
  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> UInt16 {
    let key = Self.key(name)
    if let number = knownNumber(of: name, key) { return number }
    guard names.count < Self.limit else { return UInt16(names.count - 1) }
    others.append(String(decoding: name, as: UTF8.self))
    add(name, key)
    return UInt16(names.count - 1)
  }

  /// The number of a name in letters of either case; nil where it was never met.
  mutating func knownNumber(ofWritten written: UnsafeBufferPointer<UInt8>) -> UInt16? {
    guard written.contains(where: { (0x41...0x5A).contains($0) }) else {
      return knownNumber(of: written, Self.key(written))
    }
    lowered.removeAll(keepingCapacity: true)
    for byte in written { lowered.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    return lowered.withUnsafeBufferPointer { knownNumber(of: $0, Self.key($0)) }
  }
}

extension NameTable {
  private func knownNumber(of name: UnsafeBufferPointer<UInt8>, _ key: Name) -> UInt16? {
    var slot = key.hash & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if names[number].opening == key.opening, names[number].length == key.length, isSameEnd(names[number], name) {
        return UInt16(number)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func key(_ name: UnsafeBufferPointer<UInt8>) -> Name {
    var key = Name()
    key.length = name.count
    for index in 0..<min(8, name.count) { key.opening |= UInt64(name[index]) << UInt64(8 * index) }
    guard name.count > 8 else { return key }
    // What follows is mixed in, so that long names that begin alike do not meet in one slot.
    var rest: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 8..<name.count { rest = (rest ^ UInt64(name[index])) &* 0x100_0000_01B3 }
    key.opening ^= rest
    return key
  }

  private func isSameEnd(_ known: Name, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.length > 8 else { return true }
    for index in 0..<known.length where longNames[known.start + index] != name[index] { return false }
    return true
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, _ key: Name) {
    var key = key
    if name.count > 8 {
      key.start = longNames.count
      longNames.append(contentsOf: name)
    }
    names.append(key)
    if names.count * 2 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 2)
      for number in names.indices { insert(number) }
    } else {
      insert(names.count - 1)
    }
  }

  private mutating func insert(_ number: Int) {
    var slot = names[number].hash & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt16(number + 1)
  }
}

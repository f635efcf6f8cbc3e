/// Finds the number of a thing by a key that the thing itself holds: open addressing, 4 bytes a slot.
///
/// `keyOf` says the key of a number that was inserted.
struct NumberTable {
  private var slots = [UInt32](repeating: Self.free, count: 1 << 10)
  private var count = 0
  private static let free = UInt32.max

  /// Nil where no number has the key.
  func number(of key: UInt64, keyOf: (Int) -> UInt64) -> Int? {
    var slot = start(of: key)
    while slots[slot] != Self.free {
      if keyOf(Int(slots[slot])) == key { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a number whose key is not in the table yet.
  mutating func insert(_ number: Int, keyOf: (Int) -> UInt64) {
    if (count + 1) * 4 > slots.count * 3 { grow(keyOf) }
    place(UInt32(number), keyOf(number))
    count += 1
  }
}

extension NumberTable {
  private func start(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: key ^ key >> 32) & (slots.count - 1)
  }

  private mutating func place(_ number: UInt32, _ key: UInt64) {
    var slot = start(of: key)
    while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  private mutating func grow(_ keyOf: (Int) -> UInt64) {
    let old = slots
    slots = [UInt32](repeating: Self.free, count: old.count * 2)
    for number in old where number != Self.free { place(number, keyOf(Int(number))) }
  }
}

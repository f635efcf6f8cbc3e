/// The index of each captured address by its key: open addressing in two arrays of integers, 12 bytes a slot.
struct KeyTable {
  private var keys: [UInt64]
  private var indices: [UInt32]
  private(set) var count = 0

  init() {
    keys = [UInt64](repeating: 0, count: 1 << 10)
    indices = [UInt32](repeating: 0, count: 1 << 10)
  }

  /// The index stored for a key; nil where there is none.
  func index(of key: UInt64) -> Int? {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 1) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(indices[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Stores an index for a key that is not in the table yet.
  mutating func insert(_ key: UInt64, index: Int) {
    if (count + 1) * 4 > keys.count * 3 { grow() }
    place(key, UInt32(index))
    count += 1
  }
}

extension KeyTable {
  private mutating func place(_ key: UInt64, _ index: UInt32) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 1) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    indices[slot] = index
  }

  private mutating func grow() {
    let (oldKeys, oldIndices) = (keys, indices)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    indices = [UInt32](repeating: 0, count: oldKeys.count * 2)
    for slot in oldKeys.indices where oldKeys[slot] != 0 { place(oldKeys[slot], oldIndices[slot]) }
  }
}

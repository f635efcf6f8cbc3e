/// A set of address keys that never costs more than 12 MiB: full, it takes no more and says so.
///
/// Open addressing, 8 bytes a slot, at most 1,048,576 slots filled to three quarters, which is 786,432 keys; while it
/// grows the old array of half the size is alive beside it.
struct KeySet {
  private var keys = [UInt64](repeating: 0, count: 1 << 10)
  private(set) var count = 0
  /// True once a new key had to be turned away.
  private(set) var isFull = false

  private static let maximumSlots = 1 << 20

  /// Adds a key; false where it was there already or the set is full.
  mutating func insert(_ key: UInt64) -> Bool {
    var slot = slot(for: key)
    if keys[slot] == key { return false }
    if (count + 1) * 4 > keys.count * 3 {
      guard keys.count < Self.maximumSlots else {
        isFull = true
        return false
      }
      grow()
      slot = self.slot(for: key)
    }
    keys[slot] = key
    count += 1
    return true
  }

  /// How many keys a test accepts.
  func count(where accepts: (UInt64) -> Bool) -> Int {
    keys.reduce(0) { $0 + ($1 != 0 && accepts($1) ? 1 : 0) }
  }
}

extension KeySet {
  /// The slot that holds a key, or the free one where it belongs.
  private func slot(for key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 1) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = keys
    keys = [UInt64](repeating: 0, count: old.count * 2)
    for key in old where key != 0 { keys[slot(for: key)] = key }
  }
}

/// Numbers elements among siblings of the same name, in one probe each.
///
/// At each depth only one parent is open at a time, so one count for each depth and name is enough: it starts anew when
/// the parent differs.
struct SiblingCounter {
  private struct Entry {
    /// Depth and name, plus one; 0 where the slot is free.
    var key: UInt32
    var parent: Int32
    var count: Int32
  }

  private var entries = Array(repeating: Entry(key: 0, parent: -1, count: 0), count: 256)
  private var used = 0

  /// The next number, from 1, for a name below a parent at that depth.
  mutating func next(name: UInt16, depth: Int, parent: Int32) -> Int32 {
    let key = UInt32(depth) << 16 | UInt32(name) + 1
    let slot = slot(of: key)
    if entries[slot].key == 0 {
      entries[slot] = Entry(key: key, parent: parent, count: 1)
      used += 1
      if used * 2 > entries.count { grow() }
      return 1
    }
    entries[slot].count = entries[slot].parent == parent ? entries[slot].count + 1 : 1
    entries[slot].parent = parent
    return entries[slot].count
  }

  private func slot(of key: UInt32) -> Int {
    var slot = Int((key &* 2_654_435_761) >> 12) & (entries.count - 1)
    while entries[slot].key != 0, entries[slot].key != key { slot = (slot + 1) & (entries.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(key: 0, parent: -1, count: 0), count: old.count * 2)
    for entry in old where entry.key != 0 { entries[slot(of: entry.key)] = entry }
  }
}

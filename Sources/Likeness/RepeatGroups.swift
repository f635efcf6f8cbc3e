/// Texts grouped by the earliest one that they repeat, word for word or nearly; white space does not count.
package struct RepeatGroups: Sendable {
  /// The groups of two texts and more, by their first text.
  package let groups: [Group]

  /// Some texts that say the same.
  package struct Group: Sendable, Equatable {
    /// The texts by their numbers, from 0 in the order given, the earliest first.
    package var members: [Int]
    /// How many repeat an earlier member word for word.
    package var wordForWord: Int

    package init(members: [Int], wordForWord: Int) {
      self.members = members
      self.wordForWord = wordForWord
    }
  }

  /// - Parameters:
  ///   - texts: Empty ones belong to no group.
  ///   - likeness: How alike a repeat is to the first of its group at least, above 0 and at most 1.
  package init(_ texts: [String], likeness: Double) {
    // Texts that are wholly alike need no search.
    var near = likeness < 1 ? NearRepeats(likeness: likeness) : nil
    // The group of each distinct text, and of each text that `near` was given.
    var groupOf: [String: Int] = [:]
    var groupByNumber: [Int] = []
    var groups: [Group] = []
    for (number, text) in texts.enumerated() {
      let bare = Self.withoutSpace(text)
      guard !bare.isEmpty else { continue }
      if let known = groupOf[bare] {
        groups[known].members.append(number)
        groups[known].wordForWord += 1
        continue
      }
      let group = near?.firstLike(bare).map { groupByNumber[$0] } ?? groups.count
      if group == groups.count { groups.append(Group(members: [], wordForWord: 0)) }
      groups[group].members.append(number)
      groupOf[bare] = group
      groupByNumber.append(group)
    }
    self.groups = groups.filter { $0.members.count > 1 }
  }

  /// A text without white space, no-break and ideographic spaces included.
  private static func withoutSpace(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 where byte > 0x20 {
      bytes.append(byte)
      guard byte == 0x80 || byte == 0xA0 else { continue }
      if bytes.suffix(3) == [0xE3, 0x80, 0x80] { bytes.removeLast(3) }
      if bytes.suffix(2) == [0xC2, 0xA0] { bytes.removeLast(2) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

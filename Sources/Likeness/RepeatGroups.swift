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
    // The group of each distinct text, and of each text that `near` was given. Texts are told apart by their bytes: strings
    // would be brought into Unicode's normal form first, which costs more than all else here.
    var groupOf: [[UInt8]: Int] = [:]
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
      let group = near?.firstLike(String(decoding: bare, as: UTF8.self)).map { groupByNumber[$0] } ?? groups.count
      if group == groups.count { groups.append(Group(members: [], wordForWord: 0)) }
      groups[group].members.append(number)
      groupOf[bare] = group
      groupByNumber.append(group)
    }
    self.groups = groups.filter { $0.members.count > 1 }
  }

  /// A text without white space, no-break and ideographic spaces included.
  private static func withoutSpace(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { text in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count)
      var index = 0
      while index < text.count {
        let width = spaceWidth(in: text, at: index)
        if width == 0 { bytes.append(text[index]) }
        index += max(width, 1)
      }
      return bytes
    }
  }

  /// How many bytes of white space stand there; 0 where something else does.
  private static func spaceWidth(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0...0x20: return 1
    case 0xC2: return text[index + 1] == 0xA0 ? 2 : 0
    case 0xE3: return text[index + 1] == 0x80 && text[index + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }
}

/// Phrases that say the same thing, such as the ways a portal names its search.
///
/// A group is declared beside the extractor that asks for it; phrases match as UTF-8 bytes, ASCII letters without case.
struct PhraseGroup: Sendable, Hashable {
  let id: String
  let phrases: [String]

  init(_ id: String, _ phrases: [String]) {
    self.id = id
    self.phrases = phrases
  }

  static func == (left: PhraseGroup, right: PhraseGroup) -> Bool { left.id == right.id }
  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// One place where a phrase stands.
struct PhraseHit: Sendable {
  /// Which phrase of the group, an index into `PhraseGroup.phrases`.
  let phrase: Int
  /// Byte range in the searched buffer.
  let start: Int
  let end: Int
}

/// Finds every phrase of many groups in one pass over bytes (Aho and Corasick 1975), overlapping ones included.
struct PhraseMatcher: Sendable {
  private let groupIndex: [PhraseGroup: Int]
  /// Dense transitions, 256 a state, capital letters going where small ones go; `ending` is set on the way to a state
  /// where something ends, so that the other bytes cost one look.
  private let next: [UInt16]
  /// What ends at each state, its suffixes included.
  private let outputs: [[Output]]

  private static let ending: UInt16 = 1 << 15

  private struct Output {
    let group: Int
    let phrase: Int
    let length: Int
  }

  /// Builds the automaton; groups of the same id are taken once.
  init(_ groups: [PhraseGroup]) {
    var builder = Builder()
    var index: [PhraseGroup: Int] = [:]
    for group in groups where index[group] == nil {
      index[group] = index.count
      for (number, phrase) in group.phrases.enumerated() {
        let output = Output(group: index.count - 1, phrase: number, length: phrase.utf8.count)
        builder.add(phrase.utf8.map(Self.lower), output)
      }
    }
    groupIndex = index
    (next, outputs) = builder.finish()
  }

  /// All hits in a buffer, by group.
  func hits(in bytes: [UInt8]) -> PhraseHits {
    var found = PhraseHits(groupIndex: groupIndex)
    bytes.withUnsafeBufferPointer { bytes in
      next.withUnsafeBufferPointer { next in
        var state: UInt16 = 0
        for position in 0..<bytes.count {
          state = next[Int(state & ~Self.ending) << 8 | Int(bytes[position])]
          guard state >= Self.ending else { continue }
          for output in outputs[Int(state & ~Self.ending)] {
            let hit = PhraseHit(phrase: output.phrase, start: position + 1 - output.length, end: position + 1)
            found.byGroup[output.group].append(hit)
          }
        }
      }
    }
    return found
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The trie while phrases are added.
  private struct Builder {
    private var children: [[UInt8: Int]] = [[:]]
    private var outputs: [[Output]] = [[]]

    mutating func add(_ bytes: [UInt8], _ output: Output) {
      var state = 0
      for byte in bytes {
        if let child = children[state][byte] {
          state = child
        } else {
          children.append([:])
          outputs.append([])
          children[state][byte] = children.count - 1
          state = children.count - 1
        }
      }
      outputs[state].append(output)
    }

    /// Breadth first: every state's missing transitions are those of its longest proper suffix.
    ///
    /// States are numbered in that order, so that the beginnings of phrases, where nearly all of the walk goes, lie close
    /// together in memory.
    func finish() -> (next: [UInt16], outputs: [[Output]]) {
      precondition(children.count <= Int(PhraseMatcher.ending), "the phrases need more states than can be numbered")
      var next = [UInt16](repeating: 0, count: children.count << 8)
      var reached = [0]
      var suffix = [0]
      var ends = [outputs[0]]
      var number = 0
      while number < reached.count {
        for byte in 0..<256 {
          let fallback = number == 0 ? 0 : next[suffix[number] << 8 | byte]
          if let child = children[reached[number]][UInt8(byte)] {
            next[number << 8 | byte] = UInt16(reached.count)
            reached.append(child)
            suffix.append(Int(fallback))
            ends.append(outputs[child] + ends[Int(fallback)])
          } else {
            next[number << 8 | byte] = fallback
          }
        }
        number += 1
      }
      return (marked(next, ends), ends)
    }

    /// Transitions with the mark of states where something ends, and with those of capital letters.
    private func marked(_ next: [UInt16], _ ends: [[Output]]) -> [UInt16] {
      next.indices.map { index in
        let state = next[index & ~0xFF | Int(PhraseMatcher.lower(UInt8(truncatingIfNeeded: index)))]
        return ends[Int(state)].isEmpty ? state : state | PhraseMatcher.ending
      }
    }
  }
}

/// The hits of one buffer.
struct PhraseHits: Sendable {
  private let groupIndex: [PhraseGroup: Int]
  fileprivate(set) var byGroup: [[PhraseHit]]

  fileprivate init(groupIndex: [PhraseGroup: Int]) {
    self.groupIndex = groupIndex
    byGroup = Array(repeating: [], count: groupIndex.count)
  }

  /// The hits of a group in the order they end; a group that was not given to the matcher has none.
  func hits(of group: PhraseGroup) -> [PhraseHit] {
    groupIndex[group].map { byGroup[$0] } ?? []
  }
}

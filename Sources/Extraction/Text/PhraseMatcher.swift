/// Phrases that say the same thing, such as the ways a portal names its search.
///
/// A group is declared beside the extractor that asks for it; phrases match as UTF-8 bytes, ASCII letters without case.
package struct PhraseGroup: Sendable, Hashable {
  package let id: String
  package let phrases: [String]

  package init(_ id: String, _ phrases: [String]) {
    self.id = id
    self.phrases = phrases
  }

  package static func == (left: PhraseGroup, right: PhraseGroup) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// One place where a phrase stands.
package struct PhraseHit: Sendable, Equatable {
  /// Which phrase of the group, an index into `PhraseGroup.phrases`.
  package let phrase: Int
  /// Byte range in the searched buffer.
  package let start: Int
  package let end: Int

  package init(phrase: Int, start: Int, end: Int) {
    self.phrase = phrase
    self.start = start
    self.end = end
  }
}

/// Finds every phrase of many groups in one pass over bytes (Aho and Corasick 1975), overlapping ones included.
package struct PhraseMatcher: Sendable {
  private let groupIndex: [PhraseGroup: Int]
  private let automaton: PhraseAutomaton
  /// What ends at each state, its suffixes included.
  private let outputs: [[Output]]

  private struct Output {
    let group: Int
    let phrase: Int
    let length: Int
  }

  /// Builds the automaton; groups of the same id are taken once.
  package init(_ groups: [PhraseGroup]) {
    var builder = Builder()
    var index: [PhraseGroup: Int] = [:]
    for group in groups where index[group] == nil {
      index[group] = index.count
      for (number, phrase) in group.phrases.enumerated() {
        let output = Output(group: index.count - 1, phrase: number, length: phrase.utf8.count)
        builder.add(phrase.utf8.map(PhraseAutomaton.lower), output)
      }
    }
    groupIndex = index
    (automaton, outputs) = builder.finish()
  }

  /// All hits in a buffer, by group.
  package func hits(in bytes: [UInt8]) -> PhraseHits {
    var found = PhraseHits(groupIndex: groupIndex)
    automaton.forEachEnd(in: bytes) { state, end in
      for output in outputs[state] {
        found.byGroup[output.group].append(PhraseHit(phrase: output.phrase, start: end - output.length, end: end))
      }
    }
    return found
  }
}

extension PhraseMatcher {
  /// The trie while phrases are added.
  private struct Builder {
    /// The children of each state in the order they were met: few states have more than one.
    private var children: [[(byte: UInt8, state: Int)]] = [[]]
    private var outputs: [[Output]] = [[]]
    private var used: Set<UInt8> = []
    private var phrases: [[UInt8]] = []

    mutating func add(_ bytes: [UInt8], _ output: Output) {
      phrases.append(bytes)
      var state = 0
      for byte in bytes {
        if let child = children[state].first(where: { $0.byte == byte }) {
          state = child.state
        } else {
          children.append([])
          outputs.append([])
          children[state].append((byte, children.count - 1))
          state = children.count - 1
          used.insert(byte)
        }
      }
      outputs[state].append(output)
    }

    /// Breadth first: every state's missing transitions are those of its longest proper suffix, whose row is there.
    ///
    /// States are numbered in that order, so that the beginnings of phrases, where nearly all of the walk goes, lie close
    /// together in memory.
    func finish() -> (automaton: PhraseAutomaton, outputs: [[Output]]) {
      var automaton = PhraseAutomaton(of: used)
      automaton.reserve(children.count)
      var reached = [0]
      var suffix: [Int?] = [nil]
      var ends = [outputs[0]]
      var number = 0
      while number < reached.count {
        automaton.appendRow(like: suffix[number])
        for (byte, child) in children[reached[number]].sorted(by: { $0.byte < $1.byte }) {
          let fallback = suffix[number].map { automaton.state(after: $0, byte) } ?? 0
          ends.append(outputs[child] + ends[fallback])
          automaton.set(byte, from: number, to: reached.count, isEnd: !ends[reached.count].isEmpty)
          reached.append(child)
          suffix.append(fallback)
        }
        number += 1
      }
      for phrase in phrases { automaton.open(with: phrase) }
      return (automaton, ends)
    }
  }
}

/// The hits of one buffer.
package struct PhraseHits: Sendable {
  private let groupIndex: [PhraseGroup: Int]
  fileprivate(set) var byGroup: [[PhraseHit]]

  fileprivate init(groupIndex: [PhraseGroup: Int]) {
    self.groupIndex = groupIndex
    byGroup = Array(repeating: [], count: groupIndex.count)
  }

  /// The hits of a group in the order they end; a group that was not given to the matcher has none.
  package func hits(of group: PhraseGroup) -> [PhraseHit] {
    groupIndex[group].map { byGroup[$0] } ?? []
  }
}

/// The transitions of a matcher, one row of classes of bytes for each state.
///
/// Bytes that stand in no phrase share a class, and so do the two cases of a letter: rows are half as long as with 256
/// entries, and more of the table stays in the processor's cache.
struct PhraseAutomaton {
  /// The class of each byte; 0 for bytes of no phrase.
  private(set) var classes = [UInt8](repeating: 0, count: 256)
  /// Rows of `1 << shift` states; `ending` is set on the way to a state where something ends, so that the other bytes
  /// cost one look.
  private(set) var next: [UInt16] = []
  private let shift: Int
  /// Where each character of three bytes leads from the first state: one look for three.
  private var characters = [UInt16](repeating: 0, count: 1 << 16)

  private static let ending: UInt16 = 1 << 15

  /// An automaton without states for phrases that are made of some bytes.
  init(of used: Set<UInt8>) {
    for (index, byte) in used.sorted().enumerated() {
      classes[Int(byte)] = UInt8(index + 1)
      if byte &- 0x61 < 26 { classes[Int(byte ^ 0x20)] = UInt8(index + 1) }
    }
    var shift = 0
    while 1 << shift < used.count + 1 { shift += 1 }
    self.shift = shift
  }

  /// Notes where the character that a phrase begins with leads; all rows must be there.
  mutating func open(with phrase: [UInt8]) {
    guard let first = phrase.first, first >> 4 == 0xE, phrase.count >= 3 else { return }
    let before = state(after: state(after: 0, first), phrase[1])
    characters[Self.number(first, phrase[1], phrase[2])] = next[before << shift | Int(classes[Int(phrase[2])])]
  }

  /// The number of a character of three bytes.
  private static func number(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
  }

  /// Makes room for so many states.
  mutating func reserve(_ states: Int) {
    precondition(states <= Int(Self.ending), "the phrases need more states than can be numbered")
    next.reserveCapacity(states << shift)
  }

  /// The state that a byte leads to.
  func state(after state: Int, _ byte: UInt8) -> Int {
    Int(next[state << shift | Int(classes[Int(byte)])] & ~Self.ending)
  }

  /// Appends the row of the next state: that of its longest proper suffix, nil for the state without one.
  mutating func appendRow(like suffix: Int?) {
    guard let suffix else { return next.append(contentsOf: repeatElement(0, count: 1 << shift)) }
    next.append(contentsOf: Array(next[suffix << shift..<(suffix + 1) << shift]))
  }

  /// Sets where a byte leads.
  mutating func set(_ byte: UInt8, from state: Int, to target: Int, isEnd: Bool) {
    next[state << shift | Int(classes[Int(byte)])] = UInt16(target) | (isEnd ? Self.ending : 0)
  }

  /// Gives every state where something ends, with the offset behind its last byte.
  ///
  /// In Chinese text nearly every character is met in the first state, or leads on as from the first state: of it the
  /// small table of characters tells more than three rows of the large one, which no cache holds.
  func forEachEnd(in bytes: [UInt8], _ body: (_ state: Int, _ end: Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      withTables { classes, next, characters in
        var state = 0
        var position = 0
        while position < bytes.count {
          let place = Int(classes[Int(bytes[position])])
          let opening = next[place]
          // Most bytes of addresses and of class names begin no phrase.
          if state == 0, opening == 0, bytes[position] < 0x80 {
            position += 1
            continue
          }
          var found = next[state << shift | place]
          if found == opening, let number = Self.character(in: bytes, at: position) {
            found = characters[number]
            position += 3
          } else {
            position += 1
          }
          state = Int(found & ~Self.ending)
          if found >= Self.ending { body(state, position) }
        }
      }
    }
  }

  /// The tables in bare memory: each byte of a page is looked up in them, and checks of bounds would be half of the work.
  @inline(__always)
  private func withTables(
    _ body: (
      _ classes: UnsafeBufferPointer<UInt8>, _ next: UnsafeBufferPointer<UInt16>,
      _ characters: UnsafeBufferPointer<UInt16>
    ) -> Void
  ) {
    classes.withUnsafeBufferPointer { classes in
      next.withUnsafeBufferPointer { next in
        characters.withUnsafeBufferPointer { body(classes, next, $0) }
      }
    }
  }

  /// The number of a character of three bytes; nil where none stands.
  @inline(__always)
  private static func character(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
    guard bytes[position] >> 4 == 0xE, position + 2 < bytes.count else { return nil }
    let (second, third) = (bytes[position + 1], bytes[position + 2])
    guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
    return number(bytes[position], second, third)
  }

  /// The small letter of a capital one; other bytes as they are.
  static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}

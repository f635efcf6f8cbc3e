/// Collects a page's text with its white space collapsed.
///
/// What separates two pieces of text is only noted, and written when the next visible character comes: so that no two
/// separators stand side by side and none stands at an end.
struct TextCollector {
  /// What stands between two pieces; the strongest met wins.
  enum Separator: UInt8, Comparable {
    case none, space
    /// A block boundary or `br`.
    case line
    /// Between the cells of a row: stronger than blocks inside a cell.
    case cell
    /// Between rows, and around tables.
    case row

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  private(set) var bytes: [UInt8] = []
  private var separator = Separator.none

  /// The offset where the next piece will come to stand.
  var end: Int32 { Int32(bytes.count) }

  mutating func reserveCapacity(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  mutating func separate(_ other: Separator) {
    if other > separator { separator = other }
  }

  /// Appends characters: runs without white space are copied whole.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var start = 0
    while index < text.count {
      let byte = text[index]
      // Only C2, E1, E2, E3 and EF begin the white space of other alphabets; most text has none of them. The text is
      // UTF-8: of ideographs, which E4 to E9 begin, all three bytes are passed at once.
      if byte &- 0xE4 < 6 {
        index += 3
        continue
      }
      if byte > 0xE3 ? byte != 0xEF : byte > 0x20 && byte < 0xC2 && byte != 0x7F {
        index += 1
        continue
      }
      let (length, kind) = Self.space(in: text, at: index)
      if length == 0 {
        index += 1
        continue
      }
      copy(text, start..<index)
      if kind != .none { separate(kind) }
      index += length
      start = index
    }
    copy(text, start..<text.count)
  }

  private mutating func copy(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if separator != .none {
      if !bytes.isEmpty { bytes.append(separatorByte) }
      separator = .none
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
  }

  private var separatorByte: UInt8 {
    switch separator {
    case .none, .space: return 0x20
    case .cell: return 0x09
    case .line, .row: return 0x0A
    }
  }

  /// How many bytes of white space stand there, 0 where it is none; kind `none` for characters without width.
  private static func space(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Int, Separator) {
    let first = text[index]
    if first <= 0x20 || first == 0x7F { return (1, .space) }
    let second = index + 1 < text.count ? text[index + 1] : 0
    if first == 0xC2 {
      if second == 0xA0 || second == 0x85 { return (2, .space) }
      return second == 0xAD ? (2, .none) : (0, .none)
    }
    guard index + 2 < text.count else { return (0, .none) }
    switch (first, second, text[index + 2]) {
    case (0xE3, 0x80, 0x80), (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F): return (3, .space)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return (3, .space)
    // U+200B to U+200F, the directional marks, U+2060 and U+FEFF.
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA9), (0xEF, 0xBB, 0xBF):
      return (3, .none)
    default: return (0, .none)
    }
  }
}

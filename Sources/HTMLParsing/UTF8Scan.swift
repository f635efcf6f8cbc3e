/// What a page's bytes look like as UTF-8, found in one pass.
struct UTF8Scan: Equatable {
  /// Valid sequences of two bytes, and of three or four.
  private(set) var short = 0
  private(set) var long = 0
  /// Sequences that are none: each would become one U+FFFD.
  private(set) var invalid = 0
  private(set) var hasNUL = false

  var isASCII: Bool { short == 0 && long == 0 && invalid == 0 }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      index = Self.skipASCII(bytes, from: index, &hasNUL)
      index = Self.skipHanzi(bytes, from: index, &long)
      guard index < bytes.count else { break }
      if bytes[index] < 0x80 { continue }
      let (length, isValid) = Self.sequence(in: bytes, at: index)
      index += length
      if !isValid {
        invalid += 1
      } else if length == 2 {
        short += 1
      } else {
        long += 1
      }
    }
  }

  /// The bytes with what is invalid replaced by U+FFFD.
  static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 64)
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let (length, isValid) = sequence(in: bytes, at: index)
      if !isValid {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        output.append(contentsOf: replacement)
        start = index + length
      }
      index += length
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    return output
  }

  /// U+FFFD.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}

extension UTF8Scan {
  /// The first index from `start` on with a byte beyond ASCII; eight bytes at a time.
  private static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ hasNUL: inout Bool) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let zeros = (word &- ones) & ~word & tops
      let beyond = word & tops
      guard beyond == 0 else {
        // Only the bytes below the first one beyond ASCII count here.
        if zeros & (beyond &- 1) & ~beyond != 0 { hasNUL = true }
        return index + beyond.trailingZeroBitCount / 8
      }
      if zeros != 0 { hasNUL = true }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 {
      if bytes[index] == 0 { hasNUL = true }
      index += 1
    }
    return index
  }

  /// The first index from `start` on that begins no three-byte sequence of the planes of hanzi (E1 to EC, where every
  /// continuation byte is allowed): a shortcut for what Chinese pages hold most.
  private static func skipHanzi(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ count: inout Int) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
    var index = start
    while index + 4 <= bytes.count {
      let word = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      guard word & 0xC0_C0F0 == 0x80_80E0, word & 0x0F != 0, word & 0x0F <= 0x0C else { break }
      index += 3
      count += 1
    }
    return index
  }

  /// The length of the sequence at an index and whether it is valid; of an invalid one, the part that could have been
  /// one (Unicode 3.9, "maximal subpart").
  private static func sequence(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Int, Bool) {
    let first = bytes[index]
    let needed: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: needed = 1
    case 0xE0...0xEF:
      needed = 2
      if first == 0xE0 { low = 0xA0 }
      if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      needed = 3
      if first == 0xF0 { low = 0x90 }
      if first == 0xF4 { high = 0x8F }
    default: return (1, false)
    }
    for offset in 1...needed {
      guard index + offset < bytes.count, bytes[index + offset] >= low, bytes[index + offset] <= high else {
        return (offset, false)
      }
      low = 0x80
      high = 0xBF
    }
    return (needed + 1, true)
  }
}

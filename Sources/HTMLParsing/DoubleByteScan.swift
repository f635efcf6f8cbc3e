/// What bytes beyond ASCII look like as GB18030 or as Big5: how many pairs are those that Chinese text is made of.
struct DoubleByteScan: Equatable {
  /// Pairs that ordinary text uses: for GB the hanzi of GB 2312 and its punctuation, for Big5 its first level.
  private(set) var common = 0
  /// Other valid pairs, and sequences of four bytes.
  private(set) var rare = 0
  private(set) var invalid = 0
  /// Pairs whose second byte is ASCII: a third of Big5 text, next to none of GB 2312 text.
  private(set) var withASCII = 0

  var total: Int { common + rare + invalid }

  /// True where at least that many hundredths of what is there are common pairs.
  func isCommon(_ percent: Int) -> Bool { total > 0 && common * 100 >= total * percent }

  static func gb(_ bytes: UnsafeBufferPointer<UInt8>) -> DoubleByteScan {
    scan(bytes) { first, second in
      guard first >= 0x81, first <= 0xFE, second >= 0x40, second <= 0xFE, second != 0x7F else { return nil }
      let isHanzi = first >= 0xB0 && first <= 0xF7
      return second >= 0xA1 && (isHanzi || (first >= 0xA1 && first <= 0xA3))
    }
  }

  static func big5(_ bytes: UnsafeBufferPointer<UInt8>) -> DoubleByteScan {
    scan(bytes) { first, second in
      let isTrail = (second >= 0x40 && second <= 0x7E) || (second >= 0xA1 && second <= 0xFE)
      guard first >= 0xA1, first <= 0xF9, isTrail else { return nil }
      return (first >= 0xA4 && first <= 0xC6) || first == 0xA1
    }
  }

  /// Walks the pairs; the judge says whether a pair is common, or nil where it is none.
  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ judge: (UInt8, UInt8) -> Bool?) -> DoubleByteScan {
    var scan = DoubleByteScan()
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count else {
        scan.invalid += 1
        break
      }
      if let isCommon = judge(bytes[index], bytes[index + 1]) {
        if isCommon { scan.common += 1 } else { scan.rare += 1 }
        if bytes[index + 1] < 0x80 { scan.withASCII += 1 }
        index += 2
      } else if isFour(bytes, index) {
        scan.rare += 1
        index += 4
      } else {
        scan.invalid += 1
        index += 1
      }
    }
    return scan
  }

  private static func isFour(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 3 < bytes.count, bytes[index] >= 0x81, bytes[index] <= 0xFE else { return false }
    let digits: ClosedRange<UInt8> = 0x30...0x39
    return digits.contains(bytes[index + 1]) && bytes[index + 2] >= 0x81 && digits.contains(bytes[index + 3])
  }
}

import AssessmentModel

/// Decides what a page's bytes are: byte order mark, then HTTP, then `meta`, each overruled by the bytes where they
/// contradict it.
struct EncodingDecision {
  private(set) var encoding = CharacterEncoding.utf8
  /// How many bytes the byte order mark takes.
  private(set) var markLength = 0
  private(set) var labelInHTTP: String?
  private(set) var labelInMeta: String?
  /// What the bytes looked like as UTF-8; nil where they are UTF-16.
  private(set) var scan: UTF8Scan?
  /// What was said of the bytes that is not so; nil where all agree.
  private(set) var conflict: String?

  init(_ bytes: UnsafeBufferPointer<UInt8>, contentType: String?) {
    labelInHTTP = contentType.flatMap(DeclaredEncoding.label(inContentType:))
    let marked = Self.mark(of: bytes)
    markLength = marked?.length ?? 0
    let rest = UnsafeBufferPointer(rebasing: bytes[markLength...])
    if let found = marked?.encoding, found.isUTF16 {
      encoding = found
    } else if let found = Self.utf16(rest) {
      encoding = found
    } else {
      let scan = UTF8Scan(rest)
      self.scan = scan
      labelInMeta = DeclaredEncoding.label(inMetaOf: rest)
      encoding = decide(rest, scan, marked?.encoding)
    }
    conflict = describeConflict(marked?.encoding)
  }
}

extension EncodingDecision {
  private static func mark(of bytes: UnsafeBufferPointer<UInt8>) -> (encoding: CharacterEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
    return nil
  }

  /// UTF-16 without a mark: markup leaves a zero in every second byte, hanzi such as 开 (U+5F00) a few in the others.
  private static func utf16(_ bytes: UnsafeBufferPointer<UInt8>) -> CharacterEncoding? {
    let pairs = min(bytes.count, 4_096) / 2
    guard pairs >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { zeros.even += 1 }
      if bytes[2 * pair + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.odd * 5 >= pairs, zeros.even * 6 <= zeros.odd { return .utf16LittleEndian }
    if zeros.even * 5 >= pairs, zeros.odd * 6 <= zeros.even { return .utf16BigEndian }
    return nil
  }

  private func decide(_ bytes: UnsafeBufferPointer<UInt8>, _ scan: UTF8Scan, _ marked: CharacterEncoding?)
    -> CharacterEncoding
  {
    let declared = declaredEncodings(marked)
    guard !scan.isASCII else { return declared.first ?? .utf8 }
    if Self.isUTF8(scan, declared: declared.first) { return .utf8 }
    // UTF-16 of Chinese text alone has no zeros; only HTTP can say so, a `meta` in it could not have been read.
    if let label = labelInHTTP.flatMap(CharacterEncoding.init(label:)), label.isUTF16, bytes.count % 2 == 0 {
      return label
    }
    return Self.decideLegacy(bytes, declared: declared.first { $0 != .utf8 }, saysUTF8: declared.contains(.utf8))
  }

  /// What mark, HTTP and `meta` say, in that order.
  ///
  /// A label of UTF-16 that could be read as ASCII means UTF-8, as browsers have it.
  private func declaredEncodings(_ marked: CharacterEncoding?) -> [CharacterEncoding] {
    let labels = [labelInHTTP, labelInMeta].compactMap { $0.flatMap(CharacterEncoding.init(label:)) }
    return ([marked] + labels).compactMap { $0 }.map { $0.isUTF16 ? .utf8 : $0 }
  }

  /// True where the sequences that are UTF-8 outweigh those that are not.
  ///
  /// GBK text read so has about one valid pair in eight characters and a valid triple in fifty, beside more than one
  /// invalid sequence a character; a UTF-8 page with a few bad bytes has thousands of valid ones to each.
  private static func isUTF8(_ scan: UTF8Scan, declared: CharacterEncoding?) -> Bool {
    let isChinese = declared == .gb18030 || declared == .big5
    if scan.invalid == 0 { return !(isChinese && scan.long == 0 && scan.short <= 8) }
    let needed: Int
    switch declared {
    case .some(.utf8): needed = 1
    case .none: needed = 2
    default: needed = 6
    }
    return 3 * scan.long + scan.short > needed * scan.invalid
  }

  /// What bytes are that are not UTF-8.
  private static func decideLegacy(
    _ bytes: UnsafeBufferPointer<UInt8>, declared: CharacterEncoding?, saysUTF8: Bool
  ) -> CharacterEncoding {
    // Other labels are believed: Cyrillic or Korean text looks like GB 2312, and no portal bears such a label by mistake.
    if let declared, ![.gb18030, .big5, .windows1252].contains(declared) { return declared }
    let gb = DoubleByteScan.gb(bytes)
    let isGB = gb.isCommon(70)
    // What is plainly GB is looked at no further, unless it was said to be Big5.
    if isGB, declared != .big5 { return .gb18030 }
    let big5 = DoubleByteScan.big5(bytes)
    let isBig5 = !isGB && big5.isCommon(70) && big5.withASCII * 100 >= big5.total * 15
    switch declared {
    case .some(.gb18030): return isBig5 ? .big5 : .gb18030
    case .some(.big5): return isGB && !big5.isCommon(70) ? .gb18030 : .big5
    case .some: return isBig5 ? .big5 : .windows1252
    case .none:
      if isBig5 { return .big5 }
      // Western text always has letters with an accent before a space; text that is GB throughout is none.
      let isWhollyGB = gb.total >= 4 && gb.invalid * 100 <= gb.total
      return gb.isCommon(50) || isWhollyGB ? .gb18030 : saysUTF8 ? .utf8 : .windows1252
    }
  }

  private func describeConflict(_ marked: CharacterEncoding?) -> String? {
    var said: [String] = []
    if let marked, marked != encoding { said.append("the byte order mark says \(marked.name)") }
    for (who, label) in [("HTTP", labelInHTTP), ("meta", labelInMeta)] {
      guard let label else { continue }
      guard let meant = CharacterEncoding(label: label) else {
        said.append("\(who) says \(Self.shown(label)), which is no encoding")
        continue
      }
      if meant != encoding, scan?.isASCII != true { said.append("\(who) says \(Self.shown(label))") }
    }
    return said.isEmpty ? nil : said.joined(separator: ", ") + ", bytes are \(encoding.name)"
  }

  /// A label as a message may show it: bounded, printable ASCII.
  private static func shown(_ label: String) -> String {
    String(decoding: label.utf8.prefix(40).map { $0 > 0x20 && $0 < 0x7F ? $0 : 0x3F }, as: UTF8.self)
  }
}

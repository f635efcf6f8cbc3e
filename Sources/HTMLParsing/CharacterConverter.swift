import CLibXML2
import Glibc

/// Decodes through glibc's iconv and goes on behind bytes that it rejects.
enum CharacterConverter {
  /// The bytes as UTF-8, and how many sequences became U+FFFD.
  ///
  /// Where glibc lacks the converter, all bytes beyond ASCII are replaced.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, from encoding: CharacterEncoding) -> ([UInt8], Int) {
    let descriptor = iconv_open("UTF-8", encoding.converter)
    guard descriptor != iconv_t(bitPattern: -1) else {
      let output = UTF8Scan.repaired(bytes)
      return (output, UTF8Scan(bytes).invalid)
    }
    defer { iconv_close(descriptor) }
    var replacements = 0
    // GB and Big5 grow by half, UTF-16 by half, single-byte encodings at most threefold in what is not ASCII.
    var capacity = bytes.count + bytes.count / 2 + 64
    var consumed = 0
    var output: [UInt8] = []
    while consumed < bytes.count {
      let rest = UnsafeBufferPointer(rebasing: bytes[consumed...])
      let piece = convert(rest, descriptor, encoding, capacity, &replacements)
      consumed += piece.consumed
      if output.isEmpty { output = piece.output } else { output.append(contentsOf: piece.output) }
      capacity = max(64, (bytes.count - consumed) * 3 + 64)
    }
    return (output, replacements)
  }

  /// Converts until the output is full or the input ends.
  private static func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, _ descriptor: iconv_t?, _ encoding: CharacterEncoding, _ capacity: Int,
    _ replacements: inout Int
  ) -> (output: [UInt8], consumed: Int) {
    var consumed = 0
    var replaced = 0
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let outputStart = buffer.baseAddress, let inputStart = bytes.baseAddress else { return }
      var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: inputStart)
        .assumingMemoryBound(to: CChar.self)
      var inputLeft = bytes.count
      var target: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(outputStart).assumingMemoryBound(
        to: CChar.self)
      var room = buffer.count
      while inputLeft > 0 {
        if iconv(descriptor, &input, &inputLeft, &target, &room) != -1 { break }
        guard errno != E2BIG, room >= UTF8Scan.replacement.count else { break }
        for (offset, byte) in UTF8Scan.replacement.enumerated() { target?[offset] = CChar(bitPattern: byte) }
        target = target?.advanced(by: UTF8Scan.replacement.count)
        room -= UTF8Scan.replacement.count
        let skipped = min(inputLeft, rejected(bytes[(bytes.count - inputLeft)...], encoding))
        input = input?.advanced(by: skipped)
        inputLeft -= skipped
        replaced += 1
      }
      consumed = bytes.count - inputLeft
      count = buffer.count - room
    }
    replacements += replaced
    return (output, consumed)
  }

  /// How many bytes a rejected sequence takes: never ASCII behind its first byte, so that no markup is lost.
  private static func rejected(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ encoding: CharacterEncoding) -> Int {
    if encoding.isUTF16 { return 2 }
    guard let first = bytes.first, first > 0x80, first < 0xFF, bytes.count > 1 else { return 1 }
    let isDouble = [.gb18030, .big5].contains(encoding) || ["shift_jis", "euc-kr", "euc-jp"].contains(encoding.name)
    return isDouble && bytes[bytes.startIndex + 1] >= 0x80 ? 2 : 1
  }
}

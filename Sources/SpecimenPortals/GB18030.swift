import Glibc

/// Text as GB18030, for specimens of portals that mislabel their pages.
enum GB18030 {
  /// The bytes; nil where the C library does not know the encoding.
  static func bytes(of text: String) -> [UInt8]? {
    guard let converter = iconv_open("GB18030", "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 2 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let capacity = output.count
    let failed = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        return iconv(converter, &from, &inputLeft, &to, &outputLeft) == -1
      }
    }
    guard !failed else { return nil }
    return output.prefix(capacity - outputLeft).map { UInt8(bitPattern: $0) }
  }
}

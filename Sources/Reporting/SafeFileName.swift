/// A name for a file, or an anchor of a page, made of a code or id that anybody may have chosen.
///
/// Only `A`–`Z`, `a`–`z`, `0`–`9`, `.`, `_` and `-` come out. Every other byte of the UTF-8 text, `_` itself, a leading
/// dot and a dot after a dot become `_` and two hexadecimal digits, so that different texts give different names and
/// none holds `..` or a slash. Beyond 160 bytes the rest is replaced by `_-` and a hash of the whole, because file
/// systems stop at 255; `_-` alone stands for the empty text.
package func safeFileName(_ text: String) -> String {
  var name: [UInt8] = []
  for byte in text.utf8 {
    if isKept(byte, after: name.last) {
      name.append(byte)
    } else {
      name.append(UInt8(ascii: "_"))
      name += hexadecimal(UInt64(byte), digits: 2)
    }
  }
  if name.isEmpty { return "_-" }
  if name.count <= 160 { return String(decoding: name, as: UTF8.self) }
  return String(decoding: name.prefix(140) + Array("_-".utf8) + hexadecimal(hash(text), digits: 16), as: UTF8.self)
}

private func isKept(_ byte: UInt8, after previous: UInt8?) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return true
  case UInt8(ascii: "."): return previous != nil && previous != byte
  default: return false
  }
}

private func hexadecimal(_ number: UInt64, digits: Int) -> [UInt8] {
  let hex = Array(String(number, radix: 16, uppercase: true).utf8)
  return Array(repeating: UInt8(ascii: "0"), count: max(0, digits - hex.count)) + hex
}

/// FNV-1a, 64 bits: the same on every run, which `Hasher` is not.
private func hash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}

/// An address as two 64-bit numbers: one for the address and one for its host.
///
/// Addresses that lead a visitor to the same place have the same key: `http` and `https` are one, a default port and the
/// fragment are dropped, letters of the host and of percent escapes have no case, bytes beyond ASCII count as escaped,
/// a missing path is `/`, and `index.html` is its folder. Addresses without a host (`file:`) all have the same host key, and an escaped byte in them is
/// the byte itself, for file names are escaped where links need not be. The method is FNV-1a in 64
/// bits followed by MurmurHash3's last mixing step, so that keys are the same in every run and low bits are usable.
struct AddressKey: Equatable {
  /// Never 0, and even: the lowest bit is free for a mark.
  var address: UInt64
  var host: UInt64

  init(_ text: String) {
    self = Array(text.utf8).withUnsafeBufferPointer { AddressKey($0) }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hash = Hash()
    let start = Self.endOfWebScheme(bytes)
    guard start > 0 else {
      for byte in "file:".utf8 { hash.mix(byte) }
      host = hash.finished
      Self.mixFilePath(bytes, into: &hash)
      address = hash.finished
      return
    }
    let hostEnd = Self.mixHost(bytes, from: start, into: &hash)
    host = hash.finished
    let pathStart = Self.mixPort(bytes, from: hostEnd, into: &hash)
    if pathStart == bytes.count || bytes[pathStart] != 0x2F { hash.mix(0x2F) }
    Self.mixPath(bytes, from: pathStart, into: &hash)
    address = hash.finished
  }

  /// The key of a host name alone, as a register gives it.
  static func host(_ name: String) -> UInt64 {
    AddressKey("http://\(name)/").host
  }
}

extension AddressKey {
  private struct Hash {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func mix(_ byte: UInt8) {
      state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    var finished: UInt64 {
      var value = state
      value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
      value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
      value = (value ^ (value >> 33)) & ~1
      return value == 0 ? 2 : value
    }
  }

  /// The offset after `http://` or `https://`; 0 for anything else.
  private static func endOfWebScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let http: StaticString = "http"
    guard bytes.count >= 7 else { return 0 }
    for index in 0..<4 where bytes[index] | 0x20 != http.utf8Start[index] { return 0 }
    let colon = bytes[4] | 0x20 == 0x73 ? 5 : 4
    guard bytes.count >= colon + 3, bytes[colon] == 0x3A else { return 0 }
    return bytes[colon + 1] == 0x2F && bytes[colon + 2] == 0x2F ? colon + 3 : 0
  }

  private static func mixHost(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into hash: inout Hash) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x2F || byte == 0x3A || byte == 0x3F || byte == 0x23 { break }
      hash.mix((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      index += 1
    }
    return index
  }

  /// Leaves out `:80` and `:443`, and a port that is not written.
  private static func mixPort(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into hash: inout Hash) -> Int {
    guard start < bytes.count, bytes[start] == 0x3A else { return start }
    var end = start + 1
    var port = 0
    while end < bytes.count, (0x30...0x39).contains(bytes[end]), port < 100_000 {
      port = port * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    guard end > start + 1, port != 80, port != 443 else { return end }
    for index in start..<end { hash.mix(bytes[index]) }
    return end
  }

  private static func mixPath(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into hash: inout Hash) {
    var escapeEnd = 0
    for index in start..<endOfPlace(bytes, from: start) {
      let byte = bytes[index]
      if byte == 0x25 { escapeEnd = index + 3 }
      if byte > 0x20, byte < 0x7F {
        hash.mix(index < escapeEnd && (0x61...0x66).contains(byte) ? byte & 0xDF : byte)
      } else {
        hash.mix(0x25)
        hash.mix(hexDigit(byte >> 4))
        hash.mix(hexDigit(byte & 15))
      }
    }
  }

  /// Where the address ends as a place: before a fragment, and before `index.html` or `index.htm` without a query, which
  /// mirrors and menus write for the folder itself.
  private static func endOfPlace(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x23 { end += 1 }
    for name in ["/index.html", "/index.htm"] as [StaticString] {
      let from = end - name.utf8CodeUnitCount
      guard from >= start else { continue }
      let isName = (0..<name.utf8CodeUnitCount).allSatisfy { bytes[from + $0] == name.utf8Start[$0] }
      if isName { return from + 1 }
    }
    return end
  }

  private static func mixFilePath(_ bytes: UnsafeBufferPointer<UInt8>, into hash: inout Hash) {
    var index = 0
    while index < bytes.count, bytes[index] != 0x23 {
      if bytes[index] == 0x25, index + 2 < bytes.count, let high = value(ofHexDigit: bytes[index + 1]),
        let low = value(ofHexDigit: bytes[index + 2])
      {
        hash.mix(high << 4 | low)
        index += 3
      } else {
        hash.mix(bytes[index])
        index += 1
      }
    }
  }

  private static func value(ofHexDigit byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: return byte - 0x30
    case 0x41...0x46: return byte - 0x37
    case 0x61...0x66: return byte - 0x57
    default: return nil
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x37 + value
  }
}

import Crypto

/// A digest as a record names it, `algorithm:value`, and whether bytes have it.
struct RecordDigest {
  enum Algorithm: String {
    case sha1, sha256, sha384, sha512, md5
  }

  private let algorithm: Algorithm
  /// In small letters without padding.
  private let value: String

  /// Nil where the algorithm is not known.
  init?(_ text: String) {
    guard let colon = text.utf8.firstIndex(of: 0x3A) else { return nil }
    let label = text[..<colon].lowercased().filter { $0 != "-" }
    guard let algorithm = Algorithm(rawValue: label) else { return nil }
    self.algorithm = algorithm
    value = String(text[text.index(after: colon)...].lowercased().prefix { $0 != "=" && $0 != " " })
  }

  /// True where the bytes have this digest, written in base 32 or in hexadecimal.
  func holds(for bytes: UnsafeRawBufferPointer) -> Bool {
    isValue(Self.hash(bytes, algorithm))
  }

  /// The same for all bytes of a source.
  func holds(for source: any ByteSource) throws(SnapshotError) -> Bool {
    switch algorithm {
    case .sha1: return isValue(try Self.hash(source, Insecure.SHA1.self))
    case .md5: return isValue(try Self.hash(source, Insecure.MD5.self))
    case .sha256: return isValue(try Self.hash(source, SHA256.self))
    case .sha384: return isValue(try Self.hash(source, SHA384.self))
    case .sha512: return isValue(try Self.hash(source, SHA512.self))
    }
  }

  private func isValue(_ digest: [UInt8]) -> Bool {
    value.utf8.count == digest.count * 2 ? value == Self.hexadecimal(digest) : value == Self.base32(digest)
  }

  /// The digest of all bytes of a source, a piece at a time.
  static func hash<Function: HashFunction>(
    _ source: any ByteSource, _ function: Function.Type
  ) throws(SnapshotError) -> [UInt8] {
    var sum = Function()
    var window = ByteWindow(capacity: 1 << 18)
    while try window.append(room: 1 << 18, { (buffer) throws(SnapshotError) in try source.read(into: buffer) }) > 0 {
      window.withBytes { sum.update(bufferPointer: $0) }
      window.removeAll()
    }
    return Array(sum.finalize())
  }

  /// `sha256:` and the digest in hexadecimal.
  static func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
    "sha256:" + hexadecimal(hash(bytes, .sha256))
  }

  /// `sha1:` and the digest in base 32, as most archives have it.
  static func sha1(_ bytes: UnsafeRawBufferPointer) -> String {
    "sha1:" + base32(hash(bytes, .sha1)).uppercased()
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// RFC 4648 base 32 in small letters, without padding.
  static func base32(_ bytes: [UInt8]) -> String {
    let digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var text: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(digits[bits >> count & 31])
      }
      bits &= (1 << count) - 1
    }
    if count > 0 { text.append(digits[bits << (5 - count) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer, _ algorithm: Algorithm) -> [UInt8] {
    func digest<Function: HashFunction>(_ function: Function.Type) -> [UInt8] {
      var function = Function()
      function.update(bufferPointer: bytes)
      return Array(function.finalize())
    }
    switch algorithm {
    case .sha1: return digest(Insecure.SHA1.self)
    case .md5: return digest(Insecure.MD5.self)
    case .sha256: return digest(SHA256.self)
    case .sha384: return digest(SHA384.self)
    case .sha512: return digest(SHA512.self)
    }
  }
}

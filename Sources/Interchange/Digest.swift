import Crypto
import Foundation

/// A SHA-256 digest in the making; its text is `sha256:` and 64 hexadecimal digits.
package struct Digest {
  private var hash = SHA256()

  /// Starts with no bytes.
  package init() {}

  /// Adds bytes.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable {
      hash.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if isDone == nil { Array(bytes).withUnsafeBytes { hash.update(bufferPointer: $0) } }
  }

  /// `sha256:` of the bytes so far.
  package var text: String {
    "sha256:" + Self.hexadecimal(hash.finalize())
  }

  /// `sha256:` of bytes.
  package static func of(_ bytes: some Sequence<UInt8>) -> String {
    var digest = Digest()
    digest.update(bytes)
    return digest.text
  }

  /// `sha256:` of a file, read in blocks of 1 MiB.
  package static func of(file: String) throws(InterchangeError) -> String {
    guard let handle = FileHandle(forReadingAtPath: file) else {
      throw .unreadable(file: file, reason: "there is no such file, or it may not be read")
    }
    defer { try? handle.close() }
    var digest = Digest()
    do {
      while let block = try handle.read(upToCount: 1 << 20), !block.isEmpty { digest.update(block) }
    } catch {
      throw .unreadable(file: file, reason: error.localizedDescription)
    }
    return digest.text
  }

  /// One digest over several texts in their order; texts that only share their borders differently differ.
  ///
  /// A single digest stands for itself. Otherwise each text is hashed with its length in bytes before it.
  package static func combining(_ texts: [String]) -> String {
    if texts.count == 1, let only = texts.first, only.hasPrefix("sha256:") { return only }
    var digest = Digest()
    for text in texts {
      digest.update("\(text.utf8.count):".utf8)
      digest.update(text.utf8)
    }
    return digest.text
  }
}

extension Digest {
  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes {
      for digit in [byte >> 4, byte & 15] { text.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

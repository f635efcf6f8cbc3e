import Foundation

/// Stored bytes read in order, with jumps: a file, or an entry of a WACZ.
protocol ByteSource: AnyObject {
  /// Reads at most as many bytes as the buffer holds; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SnapshotError) -> Int
  func seek(to offset: Int) throws(SnapshotError)
}

/// A file on disk.
final class FileSource: ByteSource {
  private let descriptor: Int32
  private let path: String
  private var offset = 0

  /// Opens a file; the path is given as the bytes the operating system knows, without the final zero.
  init(path bytes: [UInt8]) throws(SnapshotError) {
    path = String(decoding: bytes, as: UTF8.self)
    descriptor = bytes.withCPath { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .noSuchFile(path: path) }
      throw .unreadable(path: path, reason: systemMessage())
    }
  }

  convenience init(path: String) throws(SnapshotError) {
    try self.init(path: Array(path.utf8))
  }

  deinit {
    close(descriptor)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SnapshotError) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 {
        offset += count
        return count
      }
      if errno != EINTR { throw .unreadable(path: path, reason: systemMessage()) }
    }
  }

  func seek(to offset: Int) {
    self.offset = offset
  }
}

/// What the operating system says about the last failure.
func systemMessage() -> String {
  String(cString: strerror(errno)).lowercased()
}

extension [UInt8] {
  /// Hands the bytes to a C function as a path.
  func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let characters = map { CChar(bitPattern: $0) } + [0]
    return characters.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("an array with a final zero is never empty") }
      return body(base)
    }
  }
}

extension FileSource {
  /// The first 4 KiB of a file; nothing where it cannot be read.
  static func beginning(of path: [UInt8]) -> [UInt8] {
    guard let source = try? FileSource(path: path) else { return [] }
    return [UInt8](unsafeUninitializedCapacity: 4096) { output, count in
      count = (try? source.read(into: UnsafeMutableRawBufferPointer(output))) ?? 0
    }
  }

  /// All bytes of a file up to a bound, and whether there are more.
  static func contents(of path: [UInt8], limit: Int) throws(SnapshotError) -> (bytes: [UInt8], isLonger: Bool) {
    let source = try FileSource(path: path)
    var window = ByteWindow(capacity: 1 << 16)
    while window.count <= limit {
      let room = max(1 << 16, window.count)
      let read = try window.append(room: room) { (buffer) throws(SnapshotError) in try source.read(into: buffer) }
      if read == 0 { break }
    }
    return (Array(window.storage[window.start..<window.end].prefix(limit)), window.count > limit)
  }
}

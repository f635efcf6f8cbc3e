import Foundation

/// Bytes that are appended once and read back later, beyond the first 256 KiB in a temporary file without a name.
///
/// The file is removed from its folder as soon as it is open, so nothing is left behind however the process ends. What
/// is appended in one call is read back in one piece. Where no file can be made or written, `hasFailed` is true and
/// what was appended is lost.
struct SpillFile: ~Copyable {
  private var pending: [UInt8] = []
  private var descriptor: Int32 = -1
  private var flushed = 0
  /// Where each block that was written starts.
  private var blockStarts: [Int] = []
  private(set) var hasFailed = false

  private static let blockSize = 1 << 18

  init() {}

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The offset of the next append.
  var length: Int { flushed + pending.count }

  /// Appends bytes and returns where they start.
  @discardableResult
  mutating func append(_ bytes: UnsafeRawBufferPointer) -> Int {
    if pending.count + bytes.count > Self.blockSize, !pending.isEmpty { flush() }
    let start = length
    pending.append(contentsOf: bytes)
    return start
  }

  /// Fills a buffer with what starts at an offset; false where it cannot be read.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
    guard !hasFailed, offset >= 0, offset + buffer.count <= length else { return false }
    if offset >= flushed {
      let start = offset - flushed
      pending.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start...].prefix(buffer.count)))
      }
      return true
    }
    var done = 0
    while done < buffer.count {
      let count = pread(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(offset + done))
      if count <= 0 { return false }
      done += count
    }
    return true
  }

  /// Gives every block in order; what one call appended is never split between two blocks.
  func forEachBlock(_ body: (UnsafeRawBufferPointer) -> Void) {
    guard !hasFailed else { return }
    var block: [UInt8] = []
    for (index, start) in blockStarts.enumerated() {
      let end = index + 1 < blockStarts.count ? blockStarts[index + 1] : flushed
      block = [UInt8](repeating: 0, count: end - start)
      guard block.withUnsafeMutableBytes({ read(at: start, into: $0) }) else { return }
      block.withUnsafeBytes(body)
    }
    pending.withUnsafeBytes(body)
  }
}

extension SpillFile {
  private mutating func flush() {
    if descriptor < 0, !hasFailed { descriptor = Self.unnamedFile() }
    blockStarts.append(flushed)
    if descriptor < 0 || !written() { hasFailed = true }
    flushed += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  private func written() -> Bool {
    pending.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if count <= 0 { return false }
        done += count
      }
      return true
    }
  }

  private static func unnamedFile() -> Int32 {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("egov-links-XXXXXX").path
    var template = Array(path.utf8CString)
    let descriptor = mkstemp(&template)
    if descriptor >= 0 { unlink(template) }
    return descriptor
  }
}

/// A part of a longer run of bytes held in memory: filled at the end, dropped at the start.
struct ByteWindow {
  private(set) var storage: [UInt8]
  private(set) var start = 0
  private(set) var end = 0

  init(capacity: Int) {
    storage = [UInt8](repeating: 0, count: capacity)
  }

  var count: Int { end - start }

  /// The byte at a distance from the start of the window.
  subscript(_ distance: Int) -> UInt8 { storage[start + distance] }

  mutating func drop(_ count: Int) {
    start += count
    if start == end { removeAll() }
  }

  mutating func removeAll() {
    start = 0
    end = 0
  }

  /// Gives memory back after an unusually long record.
  mutating func shrink(to capacity: Int) {
    guard count == 0, storage.count > capacity else { return }
    storage = [UInt8](repeating: 0, count: capacity)
  }

  /// Makes room for so many bytes after the end, moving or growing what is there.
  mutating func makeRoom(_ room: Int) {
    guard storage.count - end < room else { return }
    let held = count
    if storage.count - held >= room, start > 0 {
      storage.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        base.copyMemory(from: base + start, byteCount: held)
      }
    } else {
      var larger = [UInt8](repeating: 0, count: max(held + room, min(storage.count * 2, held + 4 * room)))
      larger.withUnsafeMutableBytes { target in
        storage.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
      }
      storage = larger
    }
    start = 0
    end = held
  }

  /// Lets the body write at most `room` bytes after the end; it returns how many it wrote.
  mutating func append<Failure: Error>(
    room: Int, _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    makeRoom(room)
    let from = end
    // A closure with typed throws does not pass through `withUnsafeMutableBytes`, so the failure is carried out.
    var failure: Failure?
    let written = storage.withUnsafeMutableBytes { bytes -> Int in
      do throws(Failure) {
        return try body(UnsafeMutableRawBufferPointer(rebasing: bytes[from..<from + room]))
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    end += written
    return written
  }

  /// All bytes held, valid inside the body only.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    storage.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
  }
}

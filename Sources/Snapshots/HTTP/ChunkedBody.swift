/// A body in HTTP's chunked transfer coding (RFC 9112, 7.1), undone.
struct ChunkedBody {
  enum End {
    /// The last chunk is there.
    case complete
    /// The bytes end before the last chunk does.
    case cutOff
    /// A chunk does not begin with its size.
    case bad
  }

  var bytes: [UInt8]
  var end: End

  /// Nil where the body does not begin with a chunk size: then the coding is claimed but absent.
  init?(_ stored: UnsafeRawBufferPointer) {
    guard Self.size(stored, at: 0) != nil else { return nil }
    bytes = []
    bytes.reserveCapacity(stored.count)
    end = .cutOff
    var index = 0
    while index < stored.count {
      guard let chunk = Self.size(stored, at: index) else {
        end = Self.isCutOffSize(stored, at: index) ? .cutOff : .bad
        return
      }
      if chunk.size == 0 {
        end = .complete
        return
      }
      let stop = min(chunk.dataStart + chunk.size, stored.count)
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: stored[min(chunk.dataStart, stop)..<stop]))
      if chunk.dataStart + chunk.size > stored.count { return }
      index = stop
      if index < stored.count, stored[index] == 0x0D { index += 1 }
      if index < stored.count, stored[index] == 0x0A { index += 1 }
    }
  }

  /// The size line at an index: hexadecimal digits, then blanks or an extension, then a line end.
  private static func size(_ stored: UnsafeRawBufferPointer, at index: Int) -> (size: Int, dataStart: Int)? {
    var size = 0
    var position = index
    while position < stored.count, position - index < 15, let digit = stored[position].hexValue {
      size = size * 16 + digit
      position += 1
    }
    guard position > index, position < stored.count, size < 1 << 48 else { return nil }
    guard [0x20, 0x3B, 0x0D, 0x0A].contains(stored[position]),
      let lineEnd = RecordStart.lineEnd(in: stored, from: position), lineEnd - index < 1024
    else { return nil }
    guard stored[position] != 0x20 || stored[position..<lineEnd].trimmed.first ?? 0x3B == 0x3B else { return nil }
    return (size, lineEnd + 1)
  }

  private static func isCutOffSize(_ stored: UnsafeRawBufferPointer, at index: Int) -> Bool {
    stored.count - index < 16 && stored[index...].allSatisfy { $0.hexValue != nil || $0 == 0x0D }
  }
}

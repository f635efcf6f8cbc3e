import Foundation

/// Bytes of a file: all of them, or a stretch.
struct FilePart: Sendable {
  var url: URL
  /// Nil for the whole file.
  var range: Range<Int>?

  /// Gives the bytes piece by piece; a file that ends before its stretch does is an error.
  func forEachPiece(_ body: (Data) throws -> Void) throws {
    let source = try openFile(url.path)
    defer { try? source.close() }
    if let range { try source.seek(toOffset: UInt64(range.lowerBound)) }
    var left = range?.count ?? .max
    while left > 0, let piece = try source.read(upToCount: min(left, 1 << 18)), !piece.isEmpty {
      left -= piece.count
      try body(piece)
    }
    guard left == 0 || range == nil else {
      throw CommandError.impossible("\(url.path) was cut short while it was read; run the command again")
    }
  }
}

import Foundation

/// A file that is written to in large pieces; a full disk or lost folder is an error that names the file.
final class OutputFile {
  let url: URL
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private static let pieceSize = 1 << 18

  init(_ url: URL) throws {
    self.url = url
    guard FileManager.default.createFile(atPath: url.path, contents: nil),
      let handle = FileHandle(forWritingAtPath: url.path)
    else {
      throw CommandError.impossible("cannot write \(url.path): \(String(cString: strerror(errno)))")
    }
    self.handle = handle
  }

  /// Adds bytes through a closure, so that lines are built in place.
  func append(_ build: (inout [UInt8]) -> Void) throws {
    build(&buffer)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  func append(_ bytes: some Sequence<UInt8>) throws {
    try append { $0.append(contentsOf: bytes) }
  }

  /// Adds the whole content of another file.
  func append(contentsOf other: URL) throws {
    let source = try openFile(other.path)
    defer { try? source.close() }
    while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty {
      try append(piece)
      try flush()
    }
  }

  func close() throws {
    try flush()
    try written { try handle.close() }
  }

  private func flush() throws {
    guard !buffer.isEmpty else { return }
    try written { try handle.write(contentsOf: Data(buffer)) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func written(_ body: () throws -> Void) throws {
    do { try body() } catch { throw CommandError.impossible("cannot write \(url.path): \(reason(error))") }
  }
}

/// Writes a whole file.
func write(_ bytes: [UInt8], to url: URL) throws {
  try makeFolder(url.deletingLastPathComponent())
  let file = try OutputFile(url)
  try file.append(bytes)
  try file.close()
}

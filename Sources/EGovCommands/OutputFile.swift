import Foundation
import Interchange

/// Output that could not be written: which file, and the system's reason.
struct WriteFailure: Error, CustomStringConvertible {
  var path: String
  var reason: String

  var description: String {
    let isFull = [ENOSPC, EDQUOT].contains { reason == String(cString: strerror($0)) }
    return "cannot write \(path): \(reason); \(isFull ? "make room there or " : "")name another place with -o"
  }
}

/// A file that is written to in large pieces; a full disk or lost folder is a `WriteFailure` that names the file.
final class OutputFile {
  let url: URL
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  /// Of what was written so far; nil where nobody asks for it.
  private var digest: Digest?
  private static let pieceSize = 1 << 18

  /// Opens a file, empty unless it is one to go on with; `isDigested` has it digested while it is written.
  init(_ url: URL, goingOn isGoingOn: Bool = false, isDigested: Bool = false) throws {
    self.url = url
    let descriptor = open(url.path, O_WRONLY | O_CREAT | (isGoingOn ? O_APPEND : O_TRUNC) | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WriteFailure(path: url.path, reason: lastReason()) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    if isDigested { digest = Digest() }
  }

  /// Adds bytes through a closure, so that lines are built in place.
  func append(_ build: (inout [UInt8]) -> Void) throws {
    build(&buffer)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  func append(_ bytes: some Sequence<UInt8>) throws {
    try append { $0.append(contentsOf: bytes) }
  }

  /// Adds bytes that are all there, however many, without a copy of them.
  func append(whole bytes: [UInt8]) throws {
    try flush()
    digest?.update(bytes)
    try bytes.withUnsafeBytes(writeAll)
  }

  /// Adds what stands in another file.
  func append(_ part: FilePart) throws {
    try part.forEachPiece { try append($0) }
  }

  /// `sha256:` of all that was added; nil where the file is not digested.
  func digested() throws -> String? {
    try flush()
    return digest?.text
  }

  func close() throws {
    try flush()
    do { try handle.close() } catch { throw WriteFailure(path: url.path, reason: reason(error)) }
  }

  private func flush() throws {
    guard !buffer.isEmpty else { return }
    digest?.update(buffer)
    try buffer.withUnsafeBytes(writeAll)
    buffer.removeAll(keepingCapacity: true)
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = write(handle.fileDescriptor, start, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw WriteFailure(path: url.path, reason: lastReason()) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }
}

/// Writes a whole file and the folders above it.
func write(_ bytes: [UInt8], to url: URL) throws {
  try makeFolder(url.deletingLastPathComponent())
  let file = try OutputFile(url)
  try file.append(whole: bytes)
  try file.close()
}

/// Writes bytes at the end of a file.
func append(_ bytes: [UInt8], to url: URL) throws {
  guard !bytes.isEmpty else { return }
  let file = try OutputFile(url, goingOn: true)
  try file.append(bytes)
  try file.close()
}

/// Makes a folder and those above it.
func makeFolder(_ url: URL) throws {
  if mkdir(url.path, 0o777) == 0 { return }
  switch errno {
  case EEXIST where isFolder(url): return
  case ENOENT where url.path != "/":
    try makeFolder(url.deletingLastPathComponent())
    guard mkdir(url.path, 0o777) == 0 else { throw WriteFailure(path: url.path, reason: lastReason()) }
  default: throw WriteFailure(path: url.path, reason: lastReason())
  }
}

private func isFolder(_ url: URL) -> Bool {
  var status = stat()
  return stat(url.path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

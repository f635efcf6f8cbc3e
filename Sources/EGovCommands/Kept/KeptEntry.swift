import AssessmentModel
import Foundation
import Interchange

/// The file of an entry: a line with three numbers, the city's `snapshot` line, its lines of observations.jsonl, those
/// of problems.jsonl, and the digest of all that.
///
/// The numbers are the bytes of the two blocks of lines and how many pages were looked at. The digest stands at the
/// end, so that a file is written in one go and one that was cut short has none.
enum KeptEntry {
  /// What stands before the lines.
  struct Head: Sendable, Equatable {
    var snapshot: SnapshotSummary
    var asOf: CalendarDate?
    var pages: Int
  }

  static func write(_ unit: ObservedUnit, to url: URL) throws {
    var file = try DigestedFile(url)
    let blocks = try [unit.observationLines, unit.problemLines].map { ($0, try size(of: $0)) }
    var opening = ObservationLines(tool: EGov.version)
    opening.append(unit.snapshot, of: unit.city, asOf: unit.asOf)
    try file.append("\(blocks[0].1) \(blocks[1].1) \(unit.pages)\n".utf8)
    try file.append(opening.take())
    for (block, _) in blocks {
      let source = try openFile(block.path)
      defer { try? source.close() }
      while let piece = try source.read(upToCount: EntryReader.pieceSize), !piece.isEmpty { try file.append(piece) }
    }
    try file.close()
  }

  /// Copies the lines into a city's working files; nil where the entry is not whole.
  static func read(_ handle: FileHandle, into files: UnitFiles) throws -> Head? {
    var reader = EntryReader(handle)
    let numbers = reader.line().map {
      String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    }
    guard let numbers, numbers.count == 3, let opening = reader.line() else { return nil }
    for (url, count) in [(files.observations, numbers[0]), (files.problems, numbers[1])] {
      let file = try OutputFile(url)
      guard try reader.copy(count, to: file) else { return nil }
      try file.close()
    }
    guard reader.endsWithDigest() else { return nil }
    var lines = ObservationReader(opening, file: "a kept observation")
    guard case .snapshot(_, let summary, let asOf, _)? = try? lines.next() else { return nil }
    return Head(snapshot: summary, asOf: asOf, pages: numbers[2])
  }

  private static func size(of url: URL) throws -> Int {
    var status = stat()
    guard stat(url.path, &status) == 0 else { throw WriteFailure(path: url.path, reason: lastReason()) }
    return Int(status.st_size)
  }
}

/// A file that ends with the digest of what was written to it.
private struct DigestedFile {
  private let file: OutputFile
  private var digest = Digest()

  init(_ url: URL) throws {
    file = try OutputFile(url)
  }

  mutating func append(_ bytes: some Sequence<UInt8>) throws {
    digest.update(bytes)
    try file.append(bytes)
  }

  func close() throws {
    try file.append(digest.text.utf8)
    try file.close()
  }
}

/// Reads an entry once from its beginning and digests what it passes.
private struct EntryReader {
  static let pieceSize = 1 << 20
  private let handle: FileHandle
  private var digest = Digest()
  private var waiting: Data

  init(_ handle: FileHandle) {
    self.handle = handle
    waiting = Data()
  }

  /// The next line with its newline; nil where there is none within the first piece.
  mutating func line() -> [UInt8]? {
    if waiting.isEmpty { fill() }
    guard let end = waiting.firstIndex(of: 0x0A) else { return nil }
    return [UInt8](take(waiting.distance(from: waiting.startIndex, to: end) + 1))
  }

  /// Copies that many bytes; false where there are fewer.
  mutating func copy(_ count: Int, to file: OutputFile) throws -> Bool {
    var left = count
    while left > 0 {
      if waiting.isEmpty { fill() }
      guard !waiting.isEmpty else { return false }
      let piece = take(min(left, waiting.count))
      left -= piece.count
      try file.append(piece)
    }
    return left == 0
  }

  /// True where the rest is the digest of all before it.
  mutating func endsWithDigest() -> Bool {
    while waiting.count < Self.pieceSize, let piece = read() { waiting += piece }
    return waiting.elementsEqual(digest.text.utf8)
  }

  private mutating func fill() {
    waiting = read() ?? Data()
  }

  /// Nil at the end, and where the disk fails: what cannot be read is as good as cut off.
  private func read() -> Data? {
    let piece = try? handle.read(upToCount: Self.pieceSize)
    return piece?.isEmpty == false ? piece : nil
  }

  private mutating func take(_ count: Int) -> Data {
    let piece = waiting.prefix(count)
    waiting = waiting.dropFirst(count)
    digest.update(piece)
    return piece
  }
}

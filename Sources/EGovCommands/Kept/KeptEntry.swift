import AssessmentModel
import Foundation
import Interchange

/// The file of an entry: a line with three numbers, one with the states of the extractors, the city's `snapshot` line, its
/// lines of observations.jsonl, those of problems.jsonl, and the digest of all that.
///
/// The numbers are the bytes of the two blocks of lines and how many pages were looked at. The digest stands at the
/// end, so that a file is written in one go and one that was cut short has none.
enum KeptEntry {
  /// What stands before the lines, and where those lie.
  struct Head: Sendable {
    var snapshot: SnapshotSummary
    var asOf: CalendarDate?
    var pages: Int
    var extractors: ExtractorStates
    var observations: FilePart
    var problems: FilePart
  }

  static func write(_ unit: ObservedUnit, by extractors: ExtractorStates, to url: URL) throws {
    let file = try OutputFile(url, isDigested: true)
    let blocks = [unit.observationLines, unit.problemLines]
    var opening = ObservationLines(tool: EGov.version)
    opening.append(unit.snapshot, of: unit.city, asOf: unit.asOf)
    let sizes = try blocks.map(size)
    try file.append("\(sizes[0]) \(sizes[1]) \(unit.pages)\n\(extractors.line)\n".utf8)
    try file.append(opening.take())
    for block in blocks { try file.append(block) }
    if let digest = try file.digested() { try file.append(digest.utf8) }
    try file.close()
  }

  /// Reads an entry once from its beginning; nil where it is not whole or does not have the bytes it was written with.
  static func read(_ handle: FileHandle, at url: URL) -> Head? {
    guard let length = try? handle.seekToEnd(), length > digestLength, (try? handle.seek(toOffset: 0)) != nil else {
      return nil
    }
    let end = Int(length) - digestLength
    guard let opening = piece(of: handle, upTo: end) else { return nil }
    var (digest, place) = (Digest(), opening.count)
    digest.update(opening)
    while place < end {
      guard let next = piece(of: handle, upTo: end - place) else { return nil }
      digest.update(next)
      place += next.count
    }
    guard let written = try? handle.readToEnd(), written.elementsEqual(digest.text.utf8) else { return nil }
    return head(opening, at: url, end: end)
  }
}

extension KeptEntry {
  private static let pieceSize = 1 << 18
  private static let digestLength = Digest().text.utf8.count

  /// What the first piece tells, which holds the first three lines.
  private static func head(_ opening: Data, at url: URL, end: Int) -> Head? {
    let lines = opening.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
    guard lines.count == 4, let extractors = ExtractorStates(line: String(decoding: lines[1], as: UTF8.self)) else {
      return nil
    }
    let numbers = String(decoding: lines[0], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    let start = lines[..<3].reduce(3) { $0 + $1.count }
    guard numbers.count == 3, numbers.allSatisfy({ (0...end).contains($0) }), start + numbers[0] + numbers[1] == end
    else { return nil }
    var reader = ObservationReader([UInt8](lines[2]), file: "a kept observation")
    guard case .snapshot(_, let summary, let asOf, _)? = try? reader.next() else { return nil }
    let middle = start + numbers[0]
    return Head(
      snapshot: summary, asOf: asOf, pages: numbers[2], extractors: extractors,
      observations: FilePart(url: url, range: start..<middle), problems: FilePart(url: url, range: middle..<end))
  }

  /// Nil at the end, and where the disk fails: what cannot be read is as good as cut off.
  private static func piece(of handle: FileHandle, upTo count: Int) -> Data? {
    let piece = try? handle.read(upToCount: min(count, pieceSize))
    return piece?.isEmpty == false ? piece : nil
  }

  private static func size(of part: FilePart) throws -> Int {
    if let range = part.range { return range.count }
    var status = stat()
    guard stat(part.url.path, &status) == 0 else { throw WriteFailure(path: part.url.path, reason: lastReason()) }
    return Int(status.st_size)
  }
}

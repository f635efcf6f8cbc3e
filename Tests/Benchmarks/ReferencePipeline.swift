import AssessmentModel
import Extraction
import Foundation
import HTMLParsing
import Snapshots

/// What the reference pipelines of `race.py` do, with this program's reader and parser: a row for each page of an archive.
struct ReferencePipeline {
  let archive: String
  /// A file of terms with white space between them.
  let terms: String
  let output: String

  func run() throws {
    let words = try String(contentsOfFile: terms, encoding: .utf8).split(whereSeparator: \.isWhitespace).map(
      String.init)
    let rows = ReferenceRows(terms: words)
    try Data().write(to: URL(fileURLWithPath: output))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    defer { try? file.close() }
    var lines: [UInt8] = []
    let input = SnapshotInput(path: archive, name: archive, format: .warc)
    var reader = try SnapshotReader([input])
    while let item = try reader.next() {
      guard case .capture(let capture) = item, isHTML(capture) else { continue }
      rows.append(PageContent(parsing: capture), to: &lines)
      guard lines.count > 1 << 18 else { continue }
      try file.write(contentsOf: Data(lines))
      lines.removeAll(keepingCapacity: true)
    }
    try file.write(contentsOf: Data(lines))
  }
}

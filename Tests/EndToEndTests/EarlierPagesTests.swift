import Foundation
import Interchange
import TestSupport
import Testing

/// After some extractors changed, what the others said of each page is taken from before.
@Suite struct EarlierPagesTests {
  @Test(arguments: [Story.archive, Story.mirror])
  func `what changed extractors say is made again and the report is that of a fresh run`(input: String) throws {
    try withTemporaryFolder { scratch in
      let kept = Keeping(scratch)
      let fresh = try kept.report("fresh", [input])
      let entry = try Entry(of: kept)
      // The entry of a program whose `Columns` was another and said nothing.
      try entry.replace { text in
        text.lines.removeAll { $0.contains("\"by\":\"Columns\"") }
        text.states["Columns"] = "fnv1a:0"
      }
      #expect(try kept.report("again", [input, "--jobs", "2"]) == fresh)
      #expect(kept.recalled == 0, "pages are parsed for the extractors that changed")
      #expect(try kept.entries().count == 2)
      #expect(try kept.report("kept", [input]) == fresh)
      #expect(kept.recalled == 1)
    }
  }

  @Test func `what unchanged extractors said is not made again`() throws {
    try withTemporaryFolder { scratch in
      let kept = Keeping(scratch)
      let fresh = try kept.report("fresh", [Story.archive])
      let entry = try Entry(of: kept)
      let marked = { (line: String) in line.contains("\"by\":\"SearchForms\"") }
      try #require(entry.text.lines.contains(where: marked))
      try entry.replace { text in
        text.states["Columns"] = "fnv1a:0"
        text.lines.removeAll(where: marked)
      }
      let again = try kept.report("again", [Story.archive])
      let lines = { (report: [String: Data]) in
        String(decoding: report["observations.jsonl"] ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
      }
      #expect(lines(again) == lines(fresh).filter { !marked($0) })
    }
  }

  @Test func `an entry of which no extractor is as it was, or without the page, is as good as none`() throws {
    try withTemporaryFolder { scratch in
      let kept = Keeping(scratch)
      let fresh = try kept.report("fresh", [Story.archive])
      let entry = try Entry(of: kept)
      try entry.replace { text in
        for name in text.states.keys { text.states[name] = "fnv1a:0" }
        text.lines.removeAll { $0.contains("\"by\":\"SearchForms\"") }
      }
      #expect(try kept.report("none", [Story.archive]) == fresh)
      try FileManager.default.removeItem(at: entry.fresh)
      try entry.replace { text in
        text.states["Columns"] = "fnv1a:0"
        text.lines.removeAll { $0.contains("\"property\":\"readable\"") || $0.contains("\"by\":\"SearchForms\"") }
      }
      #expect(try kept.report("pageless", [Story.archive]) == fresh)
    }
  }
}

/// The one entry of a store, as another state of the extractors would have written it.
private struct Entry {
  struct Text {
    /// Bytes of observations, bytes of problems, pages.
    var numbers: [Int]
    var states: [String: String]
    var snapshot: String
    var lines: [String]
    var problems: String
  }

  /// Where the program keeps its own entry.
  let fresh: URL
  let text: Text
  private let folder: URL

  init(of kept: Keeping) throws {
    folder = kept.folder
    fresh = folder.appendingPathComponent(try #require(kept.entries().first))
    let whole = try String(contentsOf: fresh, encoding: .utf8)
    let parts = whole.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    let numbers = parts[0].split(separator: " ").compactMap { Int($0) }
    let states = parts[1].split(separator: " ").map { $0.split(separator: "=").map(String.init) }
    let rest = Array(parts[3].utf8)
    text = Text(
      numbers: numbers, states: Dictionary(uniqueKeysWithValues: states.map { ($0[0], $0[1]) }), snapshot: parts[2],
      lines: String(decoding: rest[..<numbers[0]], as: UTF8.self).split(separator: "\n").map(String.init),
      problems: String(decoding: rest[numbers[0]..<numbers[0] + numbers[1]], as: UTF8.self))
  }

  /// Puts what another state would have kept in place of the program's own entry.
  func replace(_ edit: (inout Text) -> Void) throws {
    var text = text
    edit(&text)
    let lines = text.lines.map { $0 + "\n" }.joined()
    let states = text.states.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    let content =
      "\(lines.utf8.count) \(text.numbers[1]) \(text.numbers[2])\n\(states)\n\(text.snapshot)\n\(lines)\(text.problems)"
    let key = fresh.lastPathComponent.prefix { $0 != "-" }
    try? FileManager.default.removeItem(at: fresh)
    try Data((content + Digest.of(content.utf8)).utf8).write(to: folder.appendingPathComponent("\(key)-0.observed"))
  }
}

import Foundation
import TestSupport
import Testing

/// What a run says to the person who started it.
@Suite struct MessageTests {
  private static let script = "/usr/bin/script"

  @Test func `the summary counts cities, pages and problems and says where the report is`() throws {
    try withTemporaryFolder { scratch in
      let out = scratch.path + "/out"
      let said = try Program.run(["assess", Story.study, "-o", out]).said
      try #require(said.count == 5)
      #expect(said[0] == "2 cities, 12 pages: 11 read, 1 not readable")
      #expect(said[1] == "problems: challengePage 1")
      #expect(said[2].hasPrefix("took ") && said[2].hasSuffix(" s"))
      #expect(said[3].hasPrefix("ranked 2 of 2; run "))
      #expect(said[4] == "report: \(out)/index.html")
    }
  }

  @Test func `quiet says nothing`() throws {
    try withTemporaryFolder { scratch in
      let ended = try Program.run(["assess", Story.study, "-o", scratch.path + "/out", "--quiet"])
      #expect(ended.messages.isEmpty && ended.out.isEmpty)
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: script), "skipped: there is no \(script) here"))
  func `progress is shown on a terminal only and cleared at the end`() throws {
    try withTemporaryFolder { scratch in
      let command = "'\(Program.path)' assess '\(Story.study)' -o '\(scratch.path)/out'"
      let shown = try Program.run(["-qec", command, "/dev/null"], program: Self.script)
      #expect(shown.code == 0)
      #expect(shown.out.contains("2/2 cities, 12 pages, "), "\(shown.out)")
      #expect(shown.out.contains("1/2 cities, ") && shown.out.contains(" s left"))
      #expect(shown.out.contains("\r\u{1B}[2K2 cities, 12 pages: 11 read"))
      let plain = try Program.run(["assess", Story.study, "-o", scratch.path + "/out"])
      #expect(!plain.messages.contains("\u{1B}"))
      let quiet = try Program.run(["-qec", command + " --quiet", "/dev/null"], program: Self.script)
      #expect(quiet.out.isEmpty)
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Slips on the command line end with 64 and touch nothing.
@Suite struct UsageTests {
  @Test(arguments: [
    (["--framework", "service-capability-2091"], "there is no framework service-capability-2091 in "),
    (["--only", "990109"], "--only names 990109, which is not among the units; did you mean 990101?"),
    (["--only", ","], "--only names no city"),
    (["--format", "odt"], "--format knows html, csv, md, json, xlsx, docx, pdf, all and not odt"),
    (["--lang", "fr"], "The value 'fr' is invalid for '--lang <lang>'"),
    (["--nonsense"], "Unknown option '--nonsense'"),
    (["--jobs", "0"], "--jobs must be 1 or more, not 0"),
    (["--as-of", "2026-13-01"], "--as-of takes a day as YYYY-MM-DD, not 2026-13-01"),
    (["--fail-under", "nan"], "--fail-under takes a number, not nan"),
    ([Story.archive], "a study file stands alone as INPUT"),
  ])
  func `an option that names what there is not ends with 64`(options: [String], sentence: String) throws {
    try withTemporaryFolder { scratch in
      let ended = try Program.run(["assess", Story.study, "-o", scratch.path + "/out"] + options)
      #expect(ended.code == 64)
      #expect(ended.messages.hasPrefix("egov: error: ") && ended.messages.contains(sentence))
      #expect(ended.out.isEmpty)
      #expect(try FileManager.default.names(in: scratch) == [])
    }
  }

  @Test func `a command without what it needs says what is missing`() throws {
    for arguments in [["assess"], ["assess", Story.study], ["report", "x"], ["snapshot", "info"], ["nonsense"]] {
      #expect(try Program.run(arguments).code == 64, "\(arguments)")
    }
    #expect(try Program.run(["assess", Story.study, "-o", ""]).code == 64)
    #expect(try Program.run(["score", "x.jsonl", "--json"]).code == 64)
  }

  @Test func `the program says what it is`() throws {
    let ended = try Program.run(["--version"])
    #expect(ended.code == 0)
    #expect(ended.out.hasPrefix("egov 0."))
  }
}

import Foundation
import TestSupport
import Testing

/// A city contests findings: it fills in the form of its report and the next run reads it.
@Suite struct ContestTests {
  private func study(in scratch: URL, _ tables: String) throws -> String {
    try Story.study(in: scratch, more: ["tables: [\(tables)]"])
  }

  @Test func `a form that a city filled in stands beside the verdicts with before and after`() throws {
    try withTemporaryFolder { scratch in
      let first = scratch.path + "/first"
      try #require(try Program.run(["assess", try Story.study(in: scratch), "-o", first, "--quiet"]).code == 0)
      let form = try String(contentsOfFile: first + "/cities/990102-contest.csv", encoding: .utf8)
      #expect(form.hasPrefix("code,indicator,claim,evidence,author,date\n"))
      #expect(form.contains("\n990102,smart-qa,,,,\n"))
      let filled = form.replacing("990102,smart-qa,,,,", with: "990102,smart-qa,met,=cmd <b>,岚坞市,2026-03-05")
      try Story.write(filled, "filled.csv", in: scratch)
      let second = scratch.path + "/second"
      let ended = try Program.run(["assess", try study(in: scratch, "filled.csv"), "-o", second, "--quiet"])
      try #require(ended.code == 0, "\(ended.messages)")
      let sheet = try String(contentsOfFile: second + "/cities/990102.html", encoding: .utf8)
      #expect(sheet.contains("=cmd &lt;b&gt; (岚坞市, 2026-03-05)"))
      #expect(sheet.contains("0.00 → <strong>1.00</strong>"))
      for name in ["ranking.csv", "indicators.csv", "observations.jsonl"] {
        #expect(
          try String(contentsOfFile: first + "/" + name, encoding: .utf8)
            == String(contentsOfFile: second + "/" + name, encoding: .utf8), "\(name)")
      }
    }
  }

  @Test func `the form as it was handed out changes no byte`() throws {
    try withTemporaryFolder { scratch in
      let first = scratch.path + "/first"
      let second = scratch.path + "/second"
      try #require(try Program.run(["assess", try Story.study(in: scratch), "-o", first, "--quiet"]).code == 0)
      let form = first + "/cities/990102-contest.csv"
      try #require(try Program.run(["assess", try study(in: scratch, form), "-o", second, "--quiet"]).code == 0)
      #expect(try Story.files(in: first) == Story.files(in: second))
    }
  }

  @Test func `a report is not replaced over a form that was filled in where it lay`() throws {
    try withTemporaryFolder { scratch in
      let out = scratch.path + "/out"
      try #require(try Program.run(["assess", try Story.study(in: scratch), "-o", out, "--quiet"]).code == 0)
      let form = out + "/cities/990102-contest.csv"
      let filled = try String(contentsOfFile: form, encoding: .utf8).replacing("\n", with: "\r\n")
        .replacing("smart-qa,,,,", with: "smart-qa,met,x,y,2026-03-05")
      try Data(filled.utf8).write(to: URL(fileURLWithPath: form))
      let again = try Program.run(["assess", Story.archive, "-o", out, "--quiet"])
      #expect(again.code == 2 && again.messages.contains("holds other files (cities/990102-contest.csv)"))
      #expect(try String(contentsOfFile: form, encoding: .utf8) == filled)
    }
  }

  @Test func `score reads a table of contests as assess does`() throws {
    try withTemporaryFolder { scratch in
      let table = try Story.write(
        "code,indicator,claim,evidence,author,date\n990102,smart-qa,met,x,y,2026-03-05\n", "c.csv", in: scratch)
      let out = scratch.path + "/out"
      try #require(try Program.run(["assess", try study(in: scratch, "c.csv"), "-o", out, "--quiet"]).code == 0)
      let scored = try Program.run(["score", out + "/observations.jsonl", "--contests", table])
      #expect(scored.code == 0)
      #expect(try scored.out == String(contentsOfFile: out + "/assessment.json", encoding: .utf8))
    }
  }

  @Test func `a claim about an indicator that the framework lacks is refused before anything is read`() throws {
    try withTemporaryFolder { scratch in
      try Story.write(
        "code,indicator,claim,evidence,author,date\n990102,smart-q,met,x,y,2026-03-05\n", "c.csv", in: scratch)
      let ended = try Program.run(["assess", try study(in: scratch, "c.csv"), "-o", scratch.path + "/out"])
      #expect(ended.code == 1)
      #expect(
        ended.said == [
          "c.csv:2:8: error: the framework has no indicator `smart-q` (did you mean `smart-qa`?)",
          "egov: error: c.csv has an error",
        ])
    }
  }
}

import Foundation
import TestSupport
import Testing

/// The story of two invented cities, from saved pages to the reports in `Reports/two-cities`.
@Suite struct GoldenStoryTests {
  /// What is kept; the sheet of the better city and the two contracts are the rest of the same run.
  private static let kept = [
    "cities/990102.html", "datapackage.json", "index.html", "indicators.csv", "problems.jsonl", "ranking.csv",
    "ranking.md", "study.csv",
  ]

  @Test func `two cities give the reports that are kept`() throws {
    try withTemporaryFolder { scratch in
      let out = scratch.appendingPathComponent("out")
      let ended = try Program.run(["assess", Story.study, "-o", out.path, "--quiet"])
      try #require(ended.code == 0, "\(ended.messages)")
      for name in Self.kept {
        let bytes = [UInt8](try Data(contentsOf: out.appendingPathComponent(name)))
        try golden(bytes, at: "two-cities/\(name)")
      }
    }
  }

  @Test func `every file in Reports is one that this test makes`() throws {
    let reports = Checkout.root.appendingPathComponent("Reports").path
    let found = try Set(Story.files(in: reports).keys)
    #expect(found == Set(Self.kept.map { "two-cities/\($0)" } + ["README.md"]))
  }

  @Test func `the hand-written archive is sound`() throws {
    let ended = try Program.run(["snapshot", "info", "--json", Story.archive])
    #expect(ended.out.contains("\"problems\":[]"))
  }
}

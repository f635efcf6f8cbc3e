import Foundation
import TestSupport
import Testing

/// The published index as a run: what the study of 36 cities says of regions, levels and the ends of the ranking.
@Suite struct StudyClaimTests {
  /// A claim, its two numbers and what comes of them.
  ///
  /// After ../shared/field/field-facts.md, 1.6 and rows 21 and 22 of 6.1.
  private static let claims: [(claim: String, first: Double, second: Double, holds: String)] = [
    ("east-above-west", 88.44, 78.19, "yes"), ("central-west-below", 12, 18, "yes"),
    ("higher-level-above", 87.69, 79.24, "yes"), ("municipalities-above", 87.47, 87.74, "no"),
    ("top-three-eastern", 4, 4, "yes"), ("last-three-western", 3, 3, "yes"),
  ]

  @Test func `what the study says in words holds of the published index, each with its numbers`() throws {
    try withTemporaryFolder { scratch in
      let out = scratch.appendingPathComponent("out")
      let ended = try Program.run([
        "index", "Data/reference/service-capability-2019.csv", "published-index", "--draws", "0", "-o", out.path,
        "--lang", "en", "--quiet",
      ])
      #expect(ended.code == 0, "\(ended.messages)")
      let lines = try String(contentsOf: out.appendingPathComponent("claims.csv"), encoding: .utf8)
        .split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      #expect(lines.count == Self.claims.count)
      for (line, claim) in zip(lines, Self.claims) {
        #expect(line[0] == claim.claim && line[5] == claim.holds, "\(line)")
        for (cell, number) in [(line[1], claim.first), (line[2], claim.second)] {
          #expect(abs((Double(cell) ?? -1) - number) < 0.006, "\(claim.claim): \(cell)")
        }
      }
      let page = try String(contentsOf: out.appendingPathComponent("index.html"), encoding: .utf8)
      #expect(page.contains(">the East is above the West</th>") && page.contains(">does not hold</td>"))
      let tiles = page.components(separatedBy: "<h2>Map of the cities</h2>").last ?? ""
      #expect(tiles.contains(">Shenzhen</text>") && tiles.contains(">97.34</text>"))
    }
  }
}

import Foundation
import TestSupport
import Testing

/// No table of published numbers goes without being compared unless it says here why.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct OracleCoverageTests {
  /// Files of which nothing is compared, with the reason.
  private static let leftOut = [
    "crosscheck.csv": "it sets tools beside each other and holds no number of a method"
  ]

  /// Members and columns that are not compared although the rest of their file is, with the reason.
  static let leftOutWithin = [
    "agreement_R.json irr_kripp_alpha_complete_WRONG_see_README":
      "wrong; the right values are those of the Python file",
    "agreement_R.json cohen_AB.psych.ci_weighted, its ends": "psych 2.2.9 takes another mean weight for one rater",
    "agreement_R.json p of irr for ICC(A,1) and ICC(A,12)":
      "irr takes the freedom of its limits; psych's p is compared",
    "ahp.json RI_tables_seen of Donegan and Dodd, and of Tummala and Ling":
      "one value each; only Saaty's table is whole",
  ]

  private func sources() throws -> [String] {
    let tests = Checkout.root.appendingPathComponent("Tests")
    return try ["CompositeIndexTests", "StatisticsTests"].flatMap { folder -> [String] in
      let below = tests.appendingPathComponent(folder)
      let names = try FileManager.default.subpathsOfDirectory(atPath: below.path)
      return try names.filter { $0.hasSuffix(".swift") && !$0.hasSuffix("OracleCoverageTests.swift") }.map {
        try String(contentsOf: below.appendingPathComponent($0), encoding: .utf8)
      }
    }
  }

  /// The path that a literal such as `expected/agg_\(name).csv` stands for, as a pattern.
  private func patterns(in source: String) -> [String] {
    source.components(separatedBy: "\"expected/").dropFirst().compactMap { rest in
      guard let end = rest.range(of: #"\.(csv|json)""#, options: .regularExpression) else { return nil }
      let path = String(rest[..<end.lowerBound])
      guard path.contains("\\("), !path.contains("\n") else { return nil }
      let parts = path.replacingOccurrences(of: #"\\\([^)]*\)+"#, with: "\u{1}", options: .regularExpression)
        .components(separatedBy: "\u{1}").map { NSRegularExpression.escapedPattern(for: $0) }
      return "^" + parts.joined(separator: ".+") + "$"
    }
  }

  @Test func `every file of expected numbers is read by a test, or left out with a reason`() throws {
    let folder = try #require(Checkout.shared("oracles/expected"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let sources = try sources()
    let patterns = sources.flatMap(patterns)
    #expect(files.count > 90 && patterns.count > 5)
    for file in files where Self.leftOut[file] == nil {
      let stem = String(file.prefix { $0 != "." }) + (file.contains("_p0.5_") ? ".5_given_imputed_minmax1100" : "")
      let isNamed = sources.contains { $0.contains(stem) }
      let isMatched = patterns.contains { stem.range(of: $0, options: .regularExpression) != nil }
      #expect(isNamed || isMatched, "no test reads \(file)")
    }
    for file in Self.leftOut.keys { #expect(files.contains(file), "\(file) is not there any more") }
  }
}

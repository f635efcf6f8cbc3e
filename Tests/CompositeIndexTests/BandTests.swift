import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

struct BandTests {
  @Test(arguments: [(90.0, "very-high"), (89.999_999, "high"), (80, "high"), (65, "middle"), (0, "low")])
  func `a score on the cut is in the band above it`(index: Double, expected: String) {
    #expect(band(of: index, in: publishedBands) == expected)
  }

  @Test func `below every cut there is no band`() {
    #expect(band(of: 10, in: Array(publishedBands.prefix(2))) == nil)
  }

  @Test(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  func `fixed cuts agree with mapclassify`() throws {
    let table = try OracleTable("expected/bands.csv")
    let cuts = [0.0, 25, 50, 75].enumerated().map {
      Band(id: "\($0.offset)", name: Texts(zh: "", en: ""), from: $0.element)
    }
    for (score, expected) in zip(try table.numbers("score"), try table.column("fixed_25_50_75")) {
      #expect(band(of: try #require(score), in: cuts) == expected)
    }
  }
}

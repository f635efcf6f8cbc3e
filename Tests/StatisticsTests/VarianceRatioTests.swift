import Statistics
import Testing

@Suite struct VarianceRatioTests {
  @Test func `the ratio turned over is as probable`() throws {
    let (wide, narrow) = ([1.0, 5, 9, 2], [3.0, 4, 5])
    let found = try #require(VarianceRatio(wide, narrow))
    let turned = try #require(VarianceRatio(narrow, wide))
    #expect(abs(found.f * turned.f - 1) < 1e-12)
    #expect(abs(found.probability - turned.probability) < 1e-12)
    #expect(found.numeratorFreedom == 3 && found.denominatorFreedom == 2)
  }

  @Test func `lists that vary alike give certainty, and one that does not vary nothing`() throws {
    #expect(try #require(VarianceRatio([1, 2, 3], [4, 5, 6])).probability > 0.999_999)
    #expect(VarianceRatio([1, 2], [3, 3]) == nil)
    #expect(VarianceRatio([1], [3, 4]) == nil)
  }
}

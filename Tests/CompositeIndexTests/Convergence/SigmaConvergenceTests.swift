import CompositeIndex
import Statistics
import TestSupport
import Testing

@Suite struct SigmaConvergenceTests {
  @Test func `half the spread at the same mean is a quotient of 2`() throws {
    let found = try #require(Convergence.sigma([[2, 6, 1], [3, 5, nil]], years: [2021, 2023]))
    #expect(found.units == 2 && found.years.map(\.year) == [2021, 2023])
    #expect(agreeRelatively(found.variationChange?.quotient, 2) && agreeRelatively(found.variationChange?.test.f, 4))
  }

  @Test func `a zero has no logarithm, and a year without variation no change`() throws {
    let zero = try #require(Convergence.sigma([[0, 6], [3, 5]], years: [1, 2]))
    #expect(zero.years[0].logDeviation == nil && zero.logChange == nil && zero.variationChange != nil)
    let flat = try #require(Convergence.sigma([[1, 6], [5, 5]], years: [1, 2]))
    #expect(flat.years[1].logDeviation == 0 && flat.logChange == nil && flat.variationChange == nil)
    let below = try #require(Convergence.sigma([[-1, 0], [3, 5]], years: [1, 2]))
    #expect(below.years[0].variation == nil && below.variationChange == nil)
  }

  @Test func `without two units in every year there is nothing to compare`() {
    #expect(Convergence.sigma([[1, nil], [nil, 2]], years: [1, 2]) == nil)
    #expect(Convergence.sigma([[1, 2], [1]], years: [1, 2]) == nil)
    #expect(Convergence.sigma([[1, 2]], years: [1, 2]) == nil)
    #expect(Convergence.sigma([], years: []) == nil)
  }

  /// Numbers of REAT.
  @Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  struct Published {
    @Test func `the spread of every year and its change agree`() throws {
      let found = try #require(Convergence.sigma(try PanelSamples().scores, years: PanelSamples.years))
      let expected = try OracleJSON("expected/convergence_R.json")
      for (year, row) in zip(found.years, try expected.at("sigma_by_year").items()) {
        #expect(Double(year.year) == (try row.at("year").number()))
        #expect(agreeRelatively(year.logDeviation, try row.at("sd_log_sample").number()), "\(year.year)")
        #expect(agreeRelatively(year.variation, try row.at("cv_sample").number()), "\(year.year)")
      }
      let first = try #require(found.years.first)
      let last = try #require(found.years.last)
      try compare(
        try expected.at("sigma_sd_log").items(), [first.logDeviation, last.logDeviation], found.logChange)
      try compare(try expected.at("sigma_cv").items(), [first.variation, last.variation], found.variationChange)
    }

    private func compare(_ rows: [OracleJSON], _ ends: [Double?], _ change: SigmaConvergence.Change?) throws {
      let change = try #require(change)
      for (row, value) in zip(rows, ends + [change.quotient]) {
        let name = try row.at("_row").text()
        #expect(agreeRelatively(value, try row.at("Estimate").number()), "\(name)")
      }
      let row = try #require(rows.last)
      #expect(agreeRelatively(change.test.f, try row.at("F value").number()))
      #expect(Double(change.test.numeratorFreedom) == (try row.at("df1").number()))
      #expect(Double(change.test.denominatorFreedom) == (try row.at("df2").number()))
      #expect(agreeRelatively(change.test.probability, try row.at("Pr (>F)").number()))
    }
  }
}

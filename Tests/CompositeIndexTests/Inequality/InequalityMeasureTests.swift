import CompositeIndex
import Foundation
import TestSupport
import Testing

@Suite struct InequalityMeasureTests {
  @Test func `of 1 and 3 every measure is what paper gives`() throws {
    let found = try #require(Inequality.measures(of: [1, nil, 3]))
    #expect(found.units == 2 && found.mean == 2)
    #expect(found.standardDeviation == 2.0.squareRoot() && found.populationStandardDeviation == 1)
    #expect(found.populationVariation == 0.5)
    #expect(agreeRelatively(found.gini, 0.25) && agreeRelatively(found.giniUnbiased, 0.5))
    #expect(agreeRelatively(found.theilT, (0.5 * log(0.5) + 1.5 * log(1.5)) / 2))
    #expect(agreeRelatively(found.theilL, -(log(0.5) + log(1.5)) / 2))
    #expect(agreeRelatively(found.atkinsonOne, 1 - 3.0.squareRoot() / 2))
    #expect(agreeRelatively(found.hoover, 0.25) && agreeRelatively(found.herfindahl, 0.625))
  }

  @Test func `the same value everywhere is no inequality`() throws {
    let found = try #require(Inequality.measures(of: [0.1, 0.1, 0.1]))
    #expect([found.gini, found.theilT, found.theilL, found.atkinsonHalf, found.atkinsonOne] == [0, 0, 0, 0, 0])
    #expect(
      found.variation == 0 && agreeRelatively(found.hoover, 0, floor: 1e-15)
        && agreeRelatively(found.herfindahl, 1.0 / 3))
  }

  @Test func `a zero has no logarithm, and below zero there are no shares`() throws {
    let zero = try #require(Inequality.measures(of: [0, 2]))
    #expect(zero.theilT == nil && zero.theilL == nil && zero.atkinsonHalf == nil && zero.atkinsonOne == nil)
    #expect(zero.gini == 0.5 && zero.hoover == 0.5 && zero.herfindahl == 1)
    let below = try #require(Inequality.measures(of: [-1, 2]))
    #expect(below.gini == nil && below.hoover == nil && below.herfindahl == nil && below.theilT == nil)
    #expect(below.variation != nil)
    let nothing = try #require(Inequality.measures(of: [0, 0]))
    #expect(nothing.gini == nil && nothing.variation == nil && nothing.populationStandardDeviation == 0)
  }

  @Test func `a single unit has no spread over n − 1, and no unit nothing at all`() throws {
    let one = try #require(Inequality.measures(of: [5]))
    #expect(one.standardDeviation == nil && one.variation == nil && one.giniUnbiased == nil && one.gini == 0)
    #expect(Inequality.measures(of: [nil, nil]) == nil)
    #expect(Inequality.measures(of: []) == nil)
  }

  @Test func `a unit of twice the people is two units`() throws {
    let weighted = try #require(Inequality.byPopulation([1, 4, 9, 7], population: [1, 2, nil, 0]))
    let twice = try #require(Inequality.measures(of: [1, 4, 4]))
    #expect(agreeRelatively(weighted.gini, twice.gini) && agreeRelatively(weighted.theilT, twice.theilT))
    #expect(weighted.units == 2 && weighted.population == 3 && weighted.mean == 3)
    #expect(Inequality.byPopulation([1, 2], population: [nil, 0]) == nil)
    #expect(Inequality.byPopulation([0, 2], population: [1, 1])?.theilT == nil)
  }

  /// Numbers of ineq, dineq and REAT.
  @Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  struct Published {
    @Test(arguments: PanelSamples.years.indices)
    func `every measure agrees in every year`(year: Int) throws {
      let panel = try PanelSamples()
      let found = try #require(Inequality.measures(of: panel.scores[year]))
      let people = try #require(Inequality.byPopulation(panel.scores[year], population: panel.population))
      let expected = try OracleJSON("expected/inequality_R.json").at("\(PanelSamples.years[year])")
      let pairs: [(String, Double?)] = [
        ("mean", found.mean), ("sd_sample", found.standardDeviation),
        ("sd_population", found.populationStandardDeviation), ("cv_sample", found.variation),
        ("cv_population", found.populationVariation), ("gini", found.gini),
        ("gini_bias_corrected", found.giniUnbiased), ("gini_dineq", found.gini), ("theil_T", found.theilT),
        ("theil_L", found.theilL), ("atkinson_0.5", found.atkinsonHalf), ("atkinson_1", found.atkinsonOne),
        ("hoover_rs", found.hoover), ("herfindahl", found.herfindahl), ("gini_pop_weighted", people.gini),
        ("theil_T_pop_weighted", people.theilT),
      ]
      for (name, value) in pairs {
        #expect(agreeRelatively(value, try expected.at(name).number()), "\(name)")
      }
      #expect(
        Set(pairs.map(\.0)).union(["dineq_gini_decomp", "dineq_mld_decomp", "theil_T_decomp", "dagum"])
          == Set(expected.keys))
    }
  }
}

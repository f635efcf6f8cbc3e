import CompositeIndex
import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct InequalityDecompositionTests {
  private let values: [Double?] = [1, 3, 2, 6, nil, 9]
  private let groups: [String?] = ["西", "西", "东", "东", "东", nil]

  @Test(arguments: TheilIndex.allCases)
  func `within and between sum to the index of all`(index: TheilIndex) throws {
    let found = try #require(Inequality.decomposed(values, by: groups, index))
    #expect(agreeRelatively(found.within + found.between, found.total))
    #expect(agreeRelatively(found.groups.reduce(0) { $0 + $1.within }, found.within))
    #expect(found.groups.map(\.name) == ["西", "东"] && found.groups.map(\.units) == [2, 2])
    #expect(found.groups.map(\.mean) == [2, 4] && found.groups.map(\.unitShare) == [0.5, 0.5])
    #expect(agreeRelatively(found.groups[1].scoreShare, 2.0 / 3))
    let shares: [Double] = index == .t ? [1.0 / 3, 2.0 / 3] : [0.5, 0.5]
    let between = shares.enumerated().reduce(0) {
      $0 + $1.element * (index == .t ? log($1.element * 2) : log(3 / found.groups[$1.offset].mean))
    }
    #expect(agreeRelatively(found.between, between))
  }

  @Test func `of groups that lie apart nothing overlaps`() throws {
    let found = try #require(Inequality.dagum([1, 2, 8, 9], by: ["a", "a", "b", "b"]))
    #expect(found.groups == ["a", "b"])
    #expect(agreeRelatively(found.relativeAffluence[0, 1], 1) && agreeRelatively(found.overlap, 0, floor: 1e-15))
    #expect(agreeRelatively(found.pairGini[0, 1], 7.0 / 10) && agreeRelatively(found.pairGini[0, 0], 0.5 / 3))
    #expect(agreeRelatively(found.within + found.between + found.overlap, found.gini))
  }

  @Test func `groups of the same mean differ by overlap alone`() throws {
    let found = try #require(Inequality.dagum([1, 5, 2, 4], by: ["a", "a", "b", "b"]))
    #expect(found.between == 0 && found.relativeAffluence[0, 1] == 0)
    #expect(agreeRelatively(found.within + found.overlap, found.gini))
    for index in TheilIndex.allCases {
      #expect(try #require(Inequality.decomposed([1, 5, 2, 4], by: ["a", "a", "b", "b"], index)).betweenShare == 0)
    }
  }

  @Test func `the same value everywhere has no shares`() throws {
    for index in TheilIndex.allCases {
      let found = try #require(Inequality.decomposed([0.1, 0.1, 0.1], by: ["a", "b", "b"], index))
      #expect(found.total == 0 && found.within == 0 && found.between == 0 && found.withinShare == nil)
    }
    let dagum = try #require(Inequality.dagum([0.1, 0.1, 0.1], by: ["a", "b", "b"]))
    #expect(dagum.gini == 0 && dagum.withinShare == nil && dagum.overlap == 0)
  }

  @Test func `zeros, numbers below zero and missing groups are answered by nothing`() throws {
    for index in TheilIndex.allCases {
      #expect(Inequality.decomposed([0, 1], by: ["a", "b"], index) == nil)
      #expect(Inequality.decomposed([1, 2], by: [nil, nil], index) == nil)
      #expect(Inequality.decomposed([], by: [], index) == nil)
      #expect(Inequality.decomposed([1, 2], by: ["a"], index) == nil)
    }
    #expect(Inequality.dagum([-1, 2], by: ["a", "b"]) == nil)
    #expect(Inequality.dagum([0, 0], by: ["a", "b"]) == nil)
    #expect(Inequality.dagum([nil], by: ["a"]) == nil)
    let zeros = try #require(Inequality.dagum([0, 0, 3], by: ["a", "b", "c"]))
    #expect(zeros.pairGini[0, 1] == 0 && zeros.pairGini[0, 2] == 1)
  }

  /// Numbers of ineq and dineq, and of Dagum's formulas in R.
  @Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  struct Published {
    @Test(arguments: PanelSamples.years.indices)
    func `Theil's indices within and between regions agree`(year: Int) throws {
      let panel = try PanelSamples()
      let expected = try OracleJSON("expected/inequality_R.json").at("\(PanelSamples.years[year])")
      let found = try #require(Inequality.decomposed(panel.scores[year], by: panel.regions, .t))
      let numbers = try expected.at("theil_T_decomp")
      #expect(agreeRelatively(found.total, try numbers.at("total").number()))
      #expect(agreeRelatively(found.within, try numbers.at("within").number()))
      #expect(agreeRelatively(found.between, try numbers.at("between").number()))
      #expect(agreeRelatively(found.withinShare, try numbers.at("share_within").number()))
      #expect(agreeRelatively(found.betweenShare, try numbers.at("share_between").number()))
      #expect(found.groups.map(\.name).sorted() == (try numbers.at("group_theil").keys))
      for group in found.groups {
        #expect(agreeRelatively(group.index, try numbers.at("group_theil", group.name).number()), "\(group.name)")
        #expect(agreeRelatively(group.scoreShare, try numbers.at("group_share", group.name).number()), "\(group.name)")
      }
      let logarithmic = try #require(Inequality.decomposed(panel.scores[year], by: panel.regions, .l))
      let deviation = try expected.at("dineq_mld_decomp")
      #expect(agreeRelatively(logarithmic.total, try deviation.at("total").number()))
      #expect(agreeRelatively(logarithmic.within, try deviation.at("within").number()))
      #expect(agreeRelatively(logarithmic.between, try deviation.at("between").number()))
    }

    @Test(arguments: PanelSamples.years.indices)
    func `Gini's parts agree with Dagum's formulas and those of means`(year: Int) throws {
      let panel = try PanelSamples()
      let expected = try OracleJSON("expected/inequality_R.json").at("\(PanelSamples.years[year])")
      let found = try #require(Inequality.dagum(panel.scores[year], by: panel.regions))
      let dagum = try expected.at("dagum")
      let pairs = [
        ("G", found.gini), ("Gw", found.within), ("Gnb", found.between), ("Gt", found.overlap),
        ("sum", found.within + found.between + found.overlap), ("share_w", found.withinShare),
        ("share_nb", found.betweenShare), ("share_t", found.overlapShare),
      ]
      for (name, value) in pairs { #expect(agreeRelatively(value, try dagum.at(name).number()), "\(name)") }
      let means = try expected.at("dineq_gini_decomp")
      #expect(agreeRelatively(found.gini, try means.at("total").number()))
      #expect(agreeRelatively(found.within, try means.at("within").number()))
      #expect(agreeRelatively(found.between, try means.at("between_of_means").number()))
      #expect(agreeRelatively(found.overlap, try means.at("overlap").number()))
      for (place, name) in found.groups.enumerated() {
        #expect(agreeRelatively(found.pairGini[place, place], try means.at("group_gini", name).number()), "\(name)")
      }
    }

    @Test(arguments: PanelSamples.years.indices)
    func `what two regions are to each other agrees`(year: Int) throws {
      let panel = try PanelSamples()
      let found = try #require(Inequality.dagum(panel.scores[year], by: panel.regions))
      let dagum = try OracleJSON("expected/inequality_R.json").at("\(PanelSamples.years[year])", "dagum")
      for (name, matrix) in [("Gjh", found.pairGini), ("Djh", found.relativeAffluence)] {
        let rows = try dagum.at(name).items()
        #expect(rows.count == found.groups.count)
        for row in rows {
          let one = try #require(found.groups.firstIndex(of: try row.at("_row").text()))
          for (other, group) in found.groups.enumerated() {
            #expect(
              agreeRelatively(matrix[one, other], try row.at(group).number()), "\(name) \(found.groups[one]) \(group)")
          }
        }
      }
    }

    @Test(arguments: PanelSamples.years.indices)
    func `net of overlap the regions differ as their means do`(year: Int) throws {
      let panel = try PanelSamples()
      let found = try #require(Inequality.dagum(panel.scores[year], by: panel.regions))
      let parts = try #require(Inequality.decomposed(panel.scores[year], by: panel.regions, .t)).groups
      let means = Inequality.byPopulation(parts.map(\.mean), population: parts.map { Double($0.units) })
      #expect(agreeRelatively(found.between, means?.gini))
      #expect(agreeRelatively(found.within + found.between + found.overlap, found.gini))
    }
  }
}

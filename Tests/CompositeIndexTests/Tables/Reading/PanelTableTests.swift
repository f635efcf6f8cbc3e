import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

@Suite struct PanelTableTests {
  private func made(
    _ columns: [Double?], breaks: [Double] = [], panel: Construction.Panel = .allYears
  ) throws -> ConstructedIndex {
    var framework = ReadingSamples.framework(["a"])
    framework.breaks = breaks
    framework.construction.panel = panel
    return try constructIndex(
      framework,
      of: IndexInput(
        units: ["x", "y", "x", "y", "x", "y"], times: [2020, 2020, 2022, 2022, 2021, 2021], columns: [columns]))
  }

  @Test func `a unit's years stand in their order with what changed`() throws {
    let table = try TableReader(try made([100, 150, 121, 90, 110, nil]).trendTables, "trends")
    #expect(try table.words("time", ["unit": "x"]) == ["2020", "2021", "2022"])
    #expect(try table.words("rank", ["unit": "x"]) == ["2", "1", "1"])
    #expect(try table.words("change", ["unit": "x"]) == ["–", "10", "11"])
    #expect(try table.words("rank_change", ["unit": "x"]) == ["–", "1", "0"])
    #expect(try table.words("mark", ["unit": "x"]) == ["–", "–", "–"])
    #expect(agree(try table.number("growth", ["unit": "x", "time": "2022"]), 0.1))
    #expect(try table.words("index", ["unit": "y"]) == ["150", "–", "90"])
    #expect(try table.words("change", ["unit": "y"]) == ["–", "–", "–"], "there is no index the year before")
  }

  @Test func `where definitions changed the row is marked and growth starts anew`() throws {
    let table = try TableReader(try made([100, 150, 121, 90, 110, 99], breaks: [2021]).trendTables, "trends")
    #expect(try table.words("mark", ["unit": "x"]) == ["–", "definitions changed", "–"])
    #expect(try table.number("growth", ["unit": "x", "time": "2021"]) == nil)
    #expect(agree(try table.number("growth", ["unit": "x", "time": "2022"]), 0.1))
  }

  @Test func `years with a scale of their own share ranks alone`() throws {
    let made = try made([100, 150, 121, 90, 110, 99], panel: .eachYear)
    let table = try TableReader(made.trendTables, "trends")
    #expect(try table.words("change", ["unit": "x"]) == ["–", "–", "–"])
    #expect(try table.words("rank_change", ["unit": "x"]) == ["–", "1", "0"])
    #expect(made.convergenceTables.isEmpty)
  }

  @Test func `without years, or with one, there is no trend`() throws {
    let framework = ReadingSamples.framework(["a"])
    let none = try constructIndex(framework, of: IndexInput(units: ["x", "y"], columns: [[1, 2]]))
    let one = try constructIndex(
      framework, of: IndexInput(units: ["x", "y"], times: [2020, 2020], columns: [[1, 2]]))
    #expect(none.trendTables.isEmpty && one.trendTables.isEmpty)
    #expect(none.convergenceTables.isEmpty && one.convergenceTables.isEmpty)
  }

  @Test func `an index that is not above 0 has no convergence`() throws {
    #expect(try made([1, 2, 3, 0, 2, 1]).convergenceTables.isEmpty)
    #expect(try !made([1, 2, 3, 1, 2, 1]).convergenceTables.isEmpty)
  }
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedConvergenceTableTests {
  @Test func `spread by year with its test`() throws {
    let tables = try ReadingSamples.panel().convergenceTables
    let expected = try OracleJSON("expected/convergence_R.json")
    let sigma = try TableReader(tables, "sigma")
    for year in try expected.at("sigma_by_year").items() {
      let time = "\(Int(try year.at("year").number()))"
      #expect(
        agree(try sigma.number("log_deviation", ["time": time]), try year.at("sd_log_sample").number()), "\(time)")
      #expect(agree(try sigma.number("variation", ["time": time]), try year.at("cv_sample").number()), "\(time)")
    }
    let test = try TableReader(tables, "sigma-test")
    for (spread, member) in [("log_deviation", "sigma_sd_log"), ("variation", "sigma_cv")] {
      let row = try #require(
        try expected.at(member).items().first { try $0.at("_row").text() == "Quotient" })
      for (column, name) in [
        ("quotient", "Estimate"), ("f", "F value"), ("df1", "df1"), ("df2", "df2"), ("p", "Pr (>F)"),
      ] {
        #expect(agree(try test.number(column, ["spread": spread]), try row.at(name).number()), "\(spread) \(name)")
      }
    }
  }

  @Test func `growth on the start, absolute, by regions and in the panel`() throws {
    let table = try TableReader(try ReadingSamples.panel().convergenceTables, "beta")
    let expected = try OracleJSON("expected/convergence_R.json")
    let absolute = try expected.at("beta_lm_annual_average")
    for (column, name) in [
      ("estimate", "beta"), ("error", "se"), ("t", "t"), ("p", "p"), ("r_squared", "r2"), ("speed", "speed_1_plus_bT"),
    ] {
      #expect(agree(try table.number(column, ["form": "absolute"]), try absolute.at(name).number()), "\(name)")
    }
    let total = try expected.at("beta_lm_total_growth", "halflife").number()
    #expect(agree(try table.number("half_life", ["form": "absolute"]), total))
    let start = try #require(
      try expected.at("beta_conditional_region_dummies").items().first { try $0.at("_row").text() == "log(s1)" })
    for (column, name) in [("estimate", "Estimate"), ("error", "Std. Error"), ("t", "t value"), ("p", "Pr(>|t|)")] {
      let found = try table.number(column, ["form": "conditional", "term": "start"])
      #expect(agree(found, try start.at(name).number()), "\(name)")
    }
    let explained = try table.number("r_squared", ["form": "conditional", "term": "start"])
    #expect(agree(explained, try expected.at("beta_conditional_r2").number()))
    let panel = try expected.at("beta_panel_twoway_fe")
    for (column, name) in [("estimate", "beta"), ("error", "se"), ("t", "t"), ("p", "p"), ("observations", "n")] {
      #expect(agree(try table.number(column, ["form": "panel"]), try panel.at(name).number()), "\(name)")
    }
  }
}

import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

@Suite struct InequalityTableTests {
  /// ../shared/field/field-facts.md, 1.6.
  @Test func `the 36 cities by region and level are those of the published tables`() throws {
    let table = try TableReader(try ReadingSamples.cities().groupTables, "groups")
    let expected: [(String, String, Double, Double)] = [
      ("region", "东部", 14, 88.44), ("region", "中部", 6, 84.965), ("region", "东北", 4, 81.695),
      ("region", "西部", 12, 78.19), ("class", "计划单列市", 5, 89.10), ("class", "直辖市", 4, 87.47),
      ("class", "副省级省会", 10, 87.07), ("class", "其他省会", 17, 79.24),
    ]
    #expect(table.table.rows.count == expected.count + 1)
    #expect(try table.number("mean", ["group": "中部"]) == 84.965)
    #expect(abs((try table.number("mean", ["group": "all"]) ?? 0) - 83.70) < 0.005)
    #expect(try table.number("median", ["group": "all"]) == 83.07)
    #expect(abs((try table.number("sd_population", ["group": "all"]) ?? 0) - 7.89) < 0.005)
    for (grouping, group, units, mean) in expected {
      #expect(try table.number("units", ["grouping": grouping, "group": group]) == units, "\(group)")
      #expect(abs((try table.number("mean", ["grouping": grouping, "group": group]) ?? 0) - mean) < 0.006, "\(group)")
    }
    for (band, counts) in [
      ("very-high", [8.0, 1, 0, 0]), ("high", [3, 4, 2, 7]), ("middle", [3, 1, 2, 5]), ("low", [0, 0, 0, 0]),
    ] {
      let found = try expected.prefix(4).map { row in
        (try table.number("band_\(band)", ["group": row.1]) ?? -1) * row.2
      }
      #expect(firstDifference(found, counts) == nil, "\(band)")
    }
    #expect(try table.number("min", ["group": "西部"]) == 65.76)
    #expect(try table.number("max", ["group": "东部"]) == 97.34)
    let made = try ReadingSamples.cities()
    #expect(["very-high", "high", "middle"].map { band in made.bands.count { $0 == band } } == [9, 16, 11])
    #expect(made.ranks.compactMap { $0 }.max() == 34)
  }

  @Test func `of two units one of which has all, half would have to change hands`() throws {
    let made = try constructIndex(
      ReadingSamples.framework(["a"]), of: IndexInput(units: ["x", "y"], columns: [[0, 2]]))
    let table = try TableReader(made.inequalityTables, "inequality")
    #expect(try table.words("measure") == ["variation", "gini", "hoover"])
    #expect(agree(try table.number("value", ["measure": "gini"]), 0.5))
    #expect(agree(try table.number("value", ["measure": "hoover"]), 0.5))
    #expect(made.inequalityTables.map(\.id) == ["inequality"])
  }

  @Test func `units without a rank are in no group's mean`() throws {
    var framework = ReadingSamples.framework(["a", "b"])
    framework.minimumAvailability = 0.8
    let made = try constructIndex(
      framework,
      of: IndexInput(
        units: ["x", "y", "z"], columns: [[1, 3, 9], [1, 3, nil]], groups: [.init("g", ["p", "p", "p"])]))
    let table = try TableReader(made.groupTables, "groups")
    #expect(try table.number("units", ["group": "p"]) == 2)
    #expect(try table.number("mean", ["group": "p"]) == 2)
  }
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedInequalityTableTests {
  @Test(arguments: ["2021", "2022", "2023"])
  func `measures and parts of every year`(year: String) throws {
    let table = try TableReader(try ReadingSamples.panel().inequalityTables, "inequality")
    let expected = try OracleJSON("expected/inequality_R.json").at(year)
    for (measure, name) in [
      ("variation", "cv_sample"), ("gini", "gini"), ("theil-t", "theil_T"), ("theil-l", "theil_L"),
      ("atkinson-half", "atkinson_0.5"), ("atkinson-one", "atkinson_1"), ("hoover", "hoover_rs"),
    ] {
      let found = try table.number("value", ["time": year, "grouping": "", "measure": measure])
      #expect(agree(found, try expected.at(name).number()), "\(measure)")
    }
    for (measure, object, name) in [
      ("theil-t-within", "theil_T_decomp", "within"), ("theil-t-between", "theil_T_decomp", "between"),
      ("theil-t-within-share", "theil_T_decomp", "share_within"),
      ("theil-t-between-share", "theil_T_decomp", "share_between"), ("theil-l-within", "dineq_mld_decomp", "within"),
      ("theil-l-between", "dineq_mld_decomp", "between"), ("dagum-gini", "dagum", "G"), ("dagum-within", "dagum", "Gw"),
      ("dagum-between", "dagum", "Gnb"), ("dagum-overlap", "dagum", "Gt"), ("dagum-within-share", "dagum", "share_w"),
      ("dagum-between-share", "dagum", "share_nb"), ("dagum-overlap-share", "dagum", "share_t"),
    ] {
      let found = try table.number("value", ["time": year, "grouping": "Region", "measure": measure])
      #expect(agree(found, try expected.at(object, name).number()), "\(measure)")
    }
  }

  @Test func `groups two by two are of the last year, and lines are over all`() throws {
    let tables = try ReadingSamples.panel().inequalityTables
    let (pairs, expected) = (
      try TableReader(tables, "dagum-pairs"), try OracleJSON("expected/inequality_R.json").at("2023", "dagum")
    )
    #expect(pairs.table.rows.count == 10)
    #expect(pairs.table.note.en.contains("2023"))
    for (column, member) in [("gini", "Gjh"), ("affluence", "Djh")] {
      let rows = try expected.at(member).items()
      for row in try pairs.rows() {
        guard case .text(let first) = row[1], case .text(let second) = row[2] else { continue }
        let wanted = try #require(try rows.first { try $0.at("_row").text() == first }).at(second).number()
        let found = try pairs.number(column, ["first": first, "second": second])
        #expect(agree(found, wanted), "\(column) \(first) \(second)")
      }
    }
    let years = try TableReader(tables, "inequality-years")
    #expect(try years.words("time", ["series": "gini"]) == ["2021", "2022", "2023"])
    #expect(try Set(years.words("series")).count == 7)
  }
}

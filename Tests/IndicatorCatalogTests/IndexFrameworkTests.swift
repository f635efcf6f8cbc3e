import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

@Suite struct IndexFrameworkTests {
  private func read(_ text: String) throws -> (IndexFramework?, [String]) {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("f.yaml")
      try Data(text.utf8).write(to: url)
      let (framework, diagnostics) = IndexFramework.read(file: url, named: "f.yaml")
      return (framework, diagnostics.map(\.description))
    }
  }

  private let valid = """
    schema: egov.framework/1
    id: mine
    title: 我的指数
    aggregate: geometric
    missing: { policy: drop, minimumAvailability: 0.6, minimumShare: 0.5 }
    outOf: 100
    ranks: { ties: dense, within: 0.01 }
    construction:
      imputation: { kind: groupMean, by: region }
      treatment: { kind: winsorise, points: 3 }
      normalisation: { kind: minMax, range: [1, 100] }
      weights: { kind: blend, of: [given, entropy], share: 0.7 }
      panel: 2021
    tree:
      - id: services
        weight: 0.6
        aggregate: { kind: generalised, power: 0.5 }
        minimumShare: 0.8
        indicators:
          - { column: online, weight: 2, goalposts: [0, 90], normalisation: goalposts }
          - { column: days, direction: -1 }
          - { column: letters, per: population, times: 10000 }
      - { column: satisfaction, weight: 0.4 }
    groups: [region]

    """

  @Test func `a framework for tables is read whole`() throws {
    let (read, found) = try read(valid)
    #expect(found.isEmpty)
    let framework = try #require(read)
    #expect(framework.method == .geometric && framework.outOf == 100)
    #expect(framework.columns.map(\.column) == ["online", "days", "letters", "satisfaction"])
    #expect(framework.columns.map(\.direction) == [1, -1, 1, 1])
    #expect(framework.columns[0].goalposts == .init(low: 0, high: 90))
    #expect(framework.columns[2].per == "population" && framework.columns[2].times == 10_000)
    #expect(framework.construction.imputation == .groupMean(by: "region"))
    #expect(framework.construction.treatment == .winsorise(.init(points: 3)))
    #expect(framework.construction.normalisation == .minMax(low: 1, high: 100))
    #expect(framework.construction.weights == .blend(.given, .objective(.entropy), share: 0.7))
    #expect(framework.construction.panel == .year(2021))
    #expect(framework.minimumAvailability == 0.6 && framework.minimumShare == 0.5)
    guard case .group(let group) = framework.tree[0] else {
      Issue.record("no group")
      return
    }
    #expect(group.method == .generalised(power: 0.5) && group.minimumShare == 0.8)
  }

  @Test func `the shortest framework names a column`() throws {
    let framework = try #require(try read("schema: egov.framework/1\nid: a\ntree: [ { column: x } ]\n").0)
    #expect(framework.outOf == 1 && framework.construction == Construction())
    #expect(framework.columns == [IndexColumn(column: "x")])
  }

  @Test(arguments: [
    ("column: days", "colunm: days", "21:11: error: unknown key `colunm` in a column (did you mean `column`?)"),
    ("direction: -1", "direction: -2", "21:36: error: a direction is 1 or -1, found -2"),
    (
      "[0, 90]", "[90, 0]",
      "20:49: error: the lower goalpost 90 is not below 0 (where less is better, keep them in order and write direction: -1)"
    ),
    ("weight: 2", "weight: -2", "20:35: error: the weight -2 is below 0"),
    ("weight: 0.4", "weight: 0.4, direction: up", "23:53: error: expected a number, found the text `up`"),
    ("column: satisfaction", "column: online", "23:15: error: `online` stands in the tree already"),
    ("kind: winsorise", "kind: winsorize", "10:22: error: unknown treatment `winsorize` (did you mean `winsorise`?)"),
    ("[1, 100]", "[100, 1]", "11:41: error: the range begins at 100, which is not below 1"),
    ("[given, entropy]", "[given]", "12:12: error: two kinds of weights are put together, found 1"),
    ("minimumShare: 0.5", "minimumShare: 5", "5:66: error: expected a share from 0 to 1, found 5"),
    (", by: region", "", "9:15: error: missing key `by` in imputation of the kind groupMean"),
    ("goalposts: [0, 90], ", "", "20:19: error: the column `online` has no goalposts"),
  ])
  func `a mistake is told at its place and gives no framework`(old: String, new: String, message: String) throws {
    let (framework, found) = try read(valid.replacing(old, with: new, maxReplacements: 1))
    #expect(framework == nil)
    #expect(found.first { $0.contains(message) } != nil, "\(found)")
  }

  @Test func `a column is not called like the index`() throws {
    let found = try read("schema: egov.framework/1\nid: a\ntree: [ { column: a } ]\n").1
    #expect(found.first?.contains("3:19: error: `a` stands in the tree already") == true, "\(found)")
  }

  @Test func `weights that sum to nothing are refused`() throws {
    let text = "schema: egov.framework/1\nid: a\ntree: [ { column: x, weight: 0 }, { column: y, weight: 0 } ]\n"
    #expect(
      try read(text).1 == [
        "f.yaml:3:7: error: the weights of the index sum to 0 (give at least one child a weight above 0)"
      ])
  }

  @Test func `comparisons of experts are numbers and fractions, a row and a column a child`() throws {
    let text = """
      schema: egov.framework/1
      id: a
      construction: { weights: pairwise }
      tree:
        - id: g
          pairwise: [[1, 3], [1/3, 1]]
          indicators: [ { column: x }, { column: y } ]

      """
    let framework = try #require(try read(text).0)
    guard case .group(let group) = framework.tree[0] else {
      Issue.record("no group")
      return
    }
    #expect(group.judgements == .pairwise([[[1, 3], [1.0 / 3, 1]]]))
    let wrong = text.replacing("[[1, 3], [1/3, 1]]", with: "[[1, 3]]")
    #expect(
      try read(wrong).1.first?.contains("a pairwise matrix has a row and a column for each of the 2 children") == true)
    let zero = text.replacing("[1/3, 1]", with: "[1/0, 1]")
    #expect(try read(zero).1.first?.contains("6:25: error: expected a fraction such as 1/3") == true)
  }
}

import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

@Suite struct FrameworkLawsTests {
  private let file = "Indicators/frameworks/small.yaml"

  @Test(arguments: [
    ("id: home-search", "id: home-serch", "18:15: error: unknown indicator `home-serch` (did you mean `home-search`?)"),
    (
      "- { id: home-search, weight: 1 }", "- { id: home-search, weight: 1 }\n      - { id: home-search, weight: 2 }",
      "19:15: error: the indicator `home-search` has two weights (it first stands on line 18)"
    ),
    ("home-search, weight: 1", "home-search, weight: 0", "18:36: error: a weight is above 0, found 0"),
    ("    weight: 1\n", "    weight: -0.5\n", "16:13: error: a weight is above 0, found -0.5"),
    ("id: small", "id: smaller", "2:5: error: the id `smaller` is not the file's name"),
    ("outOf: 100", "outOf: 0", "8:8: error: `outOf` is above 0, found 0"),
    ("from: 60", "from: 0", "11:48: error: bands descend: 0 follows 0"),
    ("from: 0 ", "from: 1 ", "11:48: error: the last band begins at 1, not at 0"),
    ("from: 60", "from: 160", "10:50: error: the band begins above the best index, 100"),
    ("{ id: low,", "{ id: high,", "11:11: error: the band `high` stands twice"),
    ("minimumAvailability: 0.5", "minimumAvailability: 50", "7:47: error: `minimumAvailability` is a share"),
    ("policy: drop", "policy: worst", "7:20: error: the policy `worst` needs a written reason"),
    ("ties: dense", "ties: dense, within: -1", "12:31: error: `within` is 0 or more"),
    ("id: channels", "id: My channels", "14:9: error: the id `My channels` has other characters"),
    ("    indicators:", "    groups: []\n    indicater:", "18:5: error: unknown key `indicater` in a group"),
    ("version: 1", "version: 0", "3:10: error: versions count from 1"),
  ])
  func `a broken law is told at the place that breaks it`(old: String, new: String, message: String) throws {
    let fixture = CatalogFixture.replacing(old, with: new, in: CatalogFixture.frameworkFile)
    let diagnostics = try fixture.diagnostics()
    #expect(diagnostics.contains { $0.hasPrefix("\(file):\(message)") }, "\(diagnostics)")
  }

  @Test func `a draft indicator in a framework is a warning`() throws {
    let fixture = CatalogFixture.replacing("status: stable", with: "status: draft")
    #expect(try fixture.diagnostics() == ["\(file):18:15: warning: the indicator `home-search` is draft"])
  }

  @Test func `nested groups keep their order and their ids are unique`() throws {
    let group =
      "\n    groups:\n      - id: inner\n        name: { zh: 内, en: inner }\n        weight: 2\n"
      + "        aggregate: geometric\n        indicators: [{ id: home-search, weight: 3 }]\n"
    let old = "\n    indicators:\n      - { id: home-search, weight: 1 }\n"
    let fixture = CatalogFixture.replacing(old, with: group, in: CatalogFixture.frameworkFile)
    try fixture.read { catalog, _ in
      #expect(catalog.diagnostics.isEmpty, "\(catalog.diagnostics)")
      let dimension = try #require(catalog.framework("small")?.dimensions.first)
      let inner = FrameworkGroup(
        id: "inner", name: Texts(zh: "内", en: "inner"), weight: 2, aggregate: .geometric,
        children: [.indicator(id: "home-search", weight: 3)])
      #expect(dimension.children == [.group(inner)])
    }
    let twice = CatalogFixture.replacing(
      old, with: group.replacingOccurrences(of: "id: inner", with: "id: channels"), in: CatalogFixture.frameworkFile)
    #expect(
      try twice.diagnostics() == [
        "\(file):18:13: error: the group `channels` stands twice (it first stands on line 14)"
      ])
  }

  @Test func `a group without children weighs nothing and is an error`() throws {
    let old = "\n    indicators:\n      - { id: home-search, weight: 1 }\n"
    let fixture = CatalogFixture.replacing(old, with: "\n", in: CatalogFixture.frameworkFile)
    #expect(
      try fixture.diagnostics() == [
        "\(file):14:5: error: the group has neither indicators nor groups (a weight needs something to weigh)"
      ])
  }
}

import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

/// The laws on options of measures, scales and units, each broken once.
@Suite struct OptionLawsTests {
  private let file = CatalogFixture.definitionFile
  private static let measure = "  kind: presence\n  of: search_box\n  on: [home]\n  unit: share"

  /// The measure of the fixture, from line 11, replaced by another, and the scale of the last line with it.
  private func found(_ measure: String, scale: String = "{ kind: binary }") throws -> [String] {
    var fixture = CatalogFixture.replacing(Self.measure, with: measure)
    fixture.files[file] = fixture.files[file]?.replacingOccurrences(of: "{ kind: binary }", with: scale)
    return try fixture.diagnostics().map { $0.replacingOccurrences(of: "Indicators/\(file):", with: "") }
  }

  @Test(arguments: [
    (
      "  kind: share\n  of: search_box\n  unit: count",
      "13:9: error: share is not counted in `count` (its unit is `share`)"
    ),
    (
      "  kind: levels\n  of: guide.online_depth\n  unit: share",
      "11:3: error: levels needs `levels` (say what each level is worth: { \"1\": 0, \"2\": 1 })"
    ),
    (
      "  kind: levels\n  of: guide.online_depth\n  levels: { \"1\": 2 }\n  unit: share",
      "13:18: error: a level is worth between 0 and 1, found 2"
    ),
    (
      "  kind: cut\n  of: guide.promised_limit\n  unit: share",
      "11:3: error: cut needs `against` (name the property that is cut, such as guide.legal_limit)"
    ),
    (
      "  kind: duration\n  of: letter\n  from: asked\n  to: answerd\n  unit: days",
      "14:7: error: `letter` has no member `answerd` (did you mean `answered`?)"
    ),
    (
      "  kind: duration\n  of: letter\n  from: asked\n  unit: days",
      "11:3: error: missing key `to` in a measure"
    ),
    (
      "  kind: duplicates\n  of: guide.item_name\n  near: 0.2\n  unit: share",
      "13:9: error: `near` is between 0.5 and 1, found 0.2 (1 is word for word)"
    ),
    (
      "  kind: violations\n  of: guide.element\n  elements: [fee]\n  unit: count",
      "13:3: error: violations of elements need `lacking` (say how many a page may not lack)"
    ),
    (
      "  kind: violations\n  of: guide.element\n  elements: [fee]\n  lacking: 2\n  unit: count",
      "14:3: error: `lacking` is between 1 and the number of elements, 1"
    ),
    ("  kind: judged\n  unit: share", "11:3: error: missing key `question` in a measure"),
    (
      "  kind: table\n  of: search_box\n  column: x\n  unit: count",
      "12:3: error: table has no `of`"
    ),
    (
      "  kind: table\n  column: x\n  clicks: 2\n  unit: count",
      "13:3: error: `table` is no fact of a page: it has no `clicks`"
    ),
    (
      "  kind: presence\n  of: search_box\n  clicks: -1\n  unit: count",
      "13:11: error: `clicks` counts from 0, the home page"
    ),
    (
      "  kind: presence\n  of: search_box\n  sample: { pages: 0, seed: 1 }\n  unit: count",
      "13:20: error: a sample has at least one page"
    ),
    (
      "  kind: presence\n  of: title\n  holds: { value: { matches: \"(a+)+$\" } }\n  unit: count",
      "13:30: error: the pattern needs too many steps on a text such as `aaa…` (do not repeat inside a repetition: "
        + "(a+)+ is a+)"
    ),
    (
      "  kind: presence\n  of: title\n  holds: { value: { matches: \"(办\" } }\n  unit: count",
      "13:30: error: the pattern cannot be read: missing closing parenthesis (at its character 3)"
    ),
    (
      "  kind: presence\n  of: link\n  select: { data-element: faq, taget: x }\n  unit: count",
      "13:32: error: `link` has no member `taget` (did you mean `target`?)"
    ),
    (
      "  kind: presence\n  of: link\n  holds: { place: Footer }\n  unit: count",
      "13:19: error: no place is called `Footer` (did you mean `footer`?)"
    ),
    (
      "  kind: presence\n  of: link\n  holds: { own: maybe }\n  unit: count",
      "13:17: error: `own` is true or false, found the text `maybe`"
    ),
    (
      "  kind: share\n  of: column\n  holds: { empty: false }\n  ifNone: 0\n  unit: share",
      "14:3: error: `column` is not searched for: it has no `ifNone` (it belongs to link, heading, meta, form and element)"
    ),
    (
      "  kind: presence\n  of: link\n  holds: { anyOf: [{ text: x }] }\n  unit: count",
      "13:19: error: `anyOf` has at least two alternatives (write [{ … }, { … }])"
    ),
    (
      "  kind: presence\n  of: link\n  holds: { anyOf: [{ text: x }, { txt: y }] }\n  unit: count",
      "13:35: error: `link` has no member `txt` (did you mean `text`?)"
    ),
    (
      "  kind: presence\n  of: title\n  per: page\n  unit: count",
      "13:3: error: presence has no `per` (it belongs to share and count and violations)"
    ),
    (
      "  kind: presence\n  of: title\n  holds: { value: {} }\n  unit: count",
      "13:19: error: the condition asks nothing"
    ),
  ])
  func `a broken law of a measure is told at the place that breaks it`(measure: String, message: String) throws {
    let said = try found(measure)
    #expect(said == [message])
  }

  @Test(arguments: [
    (
      "{ kind: linear, zero: 0, one: 80 }",
      "15:38: error: the anchor 80 is no share between 0 and 1 (a share is written as 0.8, not 80)"
    ),
    (
      "{ kind: logistic, half: 0.5, ninety: 0.5 }",
      "15:45: error: the anchors `half` and `ninety` are the same (`half` is the raw value of the score 0.5, `ninety` that "
        + "of 0.9)"
    ),
    (
      "{ kind: logNormal, half: 0, ninety: 0.5 }",
      "15:33: error: an anchor of a logNormal scale is above 0, found 0 (take a logistic scale where raw values can be 0 "
        + "or less)"
    ),
    (
      "{ kind: target, low: 0.5, high: 0.2, reach: -1 }",
      "15:40: error: the target ends at 0.2 before it begins at 0.5"
    ),
    (
      "{ kind: target, low: 0.1, high: 0.2, reach: -1 }",
      "15:52: error: `reach` is a distance of 0 or more"
    ),
    ("{ kind: target, low: 0.1, high: 0.2 }", "15:8: error: missing key `reach` in a scale"),
  ])
  func `a broken law of a scale is told at the place that breaks it`(scale: String, message: String) throws {
    let measure = "  kind: share\n  of: column\n  holds: { empty: false }\n  unit: share"
    let said = try found(measure, scale: scale)
    #expect(said.first == message)
  }

  @Test func `what a definition says it needs is what its measure uses`() throws {
    func needs(_ list: String) throws -> [String] {
      try CatalogFixture.replacing("scale:", with: "needs: [\(list)]\nscale:").diagnostics()
        .map { $0.replacingOccurrences(of: "Indicators/\(file):", with: "") }
    }
    #expect(try needs("search_box, page_type").isEmpty)
    #expect(
      try needs("search_box, app") == [
        "15:8: error: `needs` lacks `page_type`, which the measure uses",
        "15:21: error: `app` is not used by the measure (it uses `search_box`, `page_type`)",
      ])
  }

  @Test func `a definition that needs what no extractor produces is refused`() throws {
    try withTemporaryFolder { folder in
      try CatalogFixture().write(to: folder)
      let catalog = try IndicatorCatalog(folder: folder, names: "Indicators", produced: [.pageType, .serviceEntry])
      #expect(
        catalog.diagnostics.map(\.description) == [
          "Indicators/\(file):12:7: error: no extractor produces `search_box`"
        ])
    }
  }

  @Test func `a deprecated indicator names a successor that is there, and no circle`() throws {
    let old = CatalogFixture.replacing("status: stable", with: "status: deprecated")
    #expect(
      try old.diagnostics().contains(
        "Indicators/\(file):4:9: error: a deprecated indicator names its successor (add `replacedBy:` with the id that "
          + "takes its place)"))
    let unknown = CatalogFixture.replacing("status: stable", with: "status: deprecated\nreplacedBy: home-find")
    #expect(try unknown.diagnostics().contains("Indicators/\(file):5:13: error: unknown indicator `home-find`"))
    let circle = CatalogFixture.replacing("status: stable", with: "status: deprecated\nreplacedBy: home-search")
    #expect(
      try circle.diagnostics().contains(
        "Indicators/\(file):5:13: error: the successors go round in a circle: home-search → home-search"))
    let needless = CatalogFixture.replacing("status: stable", with: "status: stable\nreplacedBy: home-search")
    #expect(
      try needless.diagnostics().first
        == "Indicators/\(file):5:1: error: only a deprecated indicator has `replacedBy` (write `status: deprecated`, or "
        + "leave it out)")
  }

  @Test func `a stable indicator stands in a framework, where there is one`() throws {
    var fixture = CatalogFixture()
    fixture.files["channels/alone/indicator.yaml"] = CatalogFixture.indicator.replacingOccurrences(
      of: "id: home-search", with: "id: alone")
    fixture.files["channels/alone/cases.yaml"] = CatalogFixture.cases
    try fixture.read { catalog, _ in
      #expect(
        catalog.orphans.map(\.description) == [
          "Indicators/channels/alone/indicator.yaml:2:5: error: no framework has the indicator `alone` (give it a place "
            + "in a framework, or write `status: draft`)"
        ])
    }
    fixture.files[CatalogFixture.frameworkFile] = nil
    try fixture.read { catalog, _ in #expect(catalog.orphans.isEmpty) }
  }
}

import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

/// What an indicator must keep to, each broken once.
@Suite struct CatalogLawsTests {
  private let file = "Indicators/channels/home-search/indicator.yaml"

  @Test func `an id is the name of its folder`() throws {
    let fixture = CatalogFixture.replacing("id: home-search", with: "id: home-find")
    #expect(
      try fixture.diagnostics().first
        == "\(file):2:5: error: the id `home-find` is not the folder's name `home-search` (write `id: home-search` or "
        + "rename the folder)")
  }

  @Test func `an id is taken once in the whole catalogue`() throws {
    var fixture = CatalogFixture()
    fixture.files["other/home-search/indicator.yaml"] = CatalogFixture.indicator
    fixture.files["other/home-search/cases.yaml"] = CatalogFixture.cases
    #expect(
      try fixture.diagnostics() == [
        "Indicators/other/home-search/indicator.yaml:2:5: error: the id `home-search` is taken "
          + "(Indicators/channels/home-search/indicator.yaml has it already)"
      ])
  }

  @Test(arguments: [
    ("version: 1\nstatus", "version: 0\nstatus", "3:10: error: versions count from 1"),
    ("{ version: 1, what", "{ version: 2, what", "19:3: error: `changes` does not tell of version 1"),
    (
      "  - { version: 1, what", "  - { version: 99, what: later }\n  - { version: 1, what",
      "19:16: error: `changes` tells of version 99 after 0, of an indicator at 1 (one line a version, oldest first)"
    ),
    (
      "references:\n  - { text: \"a source\", confidence: S }", "references: []",
      "8:13: error: an indicator has at least"
    ),
    ("presence", "recency", "12:7: error: recency cannot be taken of `search_box`, which is a flag"),
    ("presence", "completeness", "12:7: error: completeness cannot be taken of `search_box`"),
    (
      "  unit", "  statistic: sum\n  unit",
      "14:3: error: presence has no `statistic`"
    ),
    ("  unit", "  member: age\n  unit", "14:3: error: presence has no `member`"),
    (
      "  unit", "  elements: [fee]\n  unit",
      "14:3: error: presence has no `elements` (it belongs to completeness and violations)"
    ),
    ("  unit", "  atLeast: 0\n  unit", "14:12: error: `atLeast` counts from 1"),
    ("  unit", "  holds: { state: present }\n  unit", "14:12: error: `search_box` has no member `state`"),
    ("  unit", "  holds: { value: yes }\n  unit", "14:19: error: `search_box` is true or false, found the text `yes`"),
    (
      "  unit", "  holds: { value: { atLeast: 1 } }\n  unit",
      "14:21: error: `search_box` is a flag and has no `atLeast`"
    ),
    ("  unit", "  select: { value: { least: 1 } }\n  unit", "14:22: error: unknown key `least` in a condition"),
    (
      "  unit", "  select: { value: { present: false } }\n  unit", "14:31: error: only `present: true` can be asked for"
    ),
    ("{ kind: binary }", "{ kind: steps, steps: [] }", "15:30: error: a scale of steps has at least one step"),
    (
      "{ kind: binary }", "{ kind: steps, steps: [{ from: 2, score: 1 }, { from: 2, score: 1 }] }",
      "15:62: error: steps ascend: 2 follows 2"
    ),
    (
      "{ kind: binary }", "{ kind: steps, steps: [{ from: 2, score: 50 }] }",
      "15:49: error: a score is between 0 and 1, found 50"
    ),
    (
      "{ kind: binary }", "{ kind: linear, zero: 3, one: 3 }", "15:38: error: the anchors `zero` and `one` are the same"
    ),
  ])
  func `a broken law is told at the place that breaks it`(old: String, new: String, message: String) throws {
    let diagnostics = try CatalogFixture.replacing(old, with: new).diagnostics()
    #expect(diagnostics.contains { $0.hasPrefix("\(file):\(message)") }, "\(diagnostics)")
  }

  @Test(arguments: [
    ("elements: [item_name, fees]", "14:25: error: unknown element `fees` of a service guide (did you mean `fee`?)"),
    ("elements: [fee, fee]", "14:19: error: the element `fee` stands twice"),
    ("elements: []", "14:13: error: completeness needs `elements`"),
    (
      "elements: [fee]\n  select: { idd: fee }",
      "15:13: error: `guide.element` has no member `idd` (did you mean `id`?)"
    ),
    ("elements: [fee]\n  select: { value: fee }", "15:13: error: `guide.element` has members: a condition names one"),
    ("elements: [fee]\n  select: { id: [fee, tax] }", "15:23: error: unknown element `tax` of a service guide"),
  ])
  func `elements and members come from the codebook`(options: String, message: String) throws {
    let measure = "kind: completeness\n  of: guide.element\n  on: [service_guide]\n  \(options)"
    let fixture = CatalogFixture.replacing("kind: presence\n  of: search_box\n  on: [home]", with: measure)
    let diagnostics = try fixture.diagnostics()
    #expect(diagnostics.contains { $0.hasPrefix("\(file):\(message)") }, "\(diagnostics)")
  }

  @Test func `an amount of an object names the member that holds the number`() throws {
    let measure = "kind: amount\n  of: column_freshness"
    let without = CatalogFixture.replacing("kind: presence\n  of: search_box", with: measure)
    #expect(
      try without.diagnostics() == [
        "\(file):11:3: error: amount of `column_freshness` needs `member` (its members are `name`, `kind`, `newest`, "
          + "`age`, `stale`)"
      ])
    let with = CatalogFixture.replacing(
      "kind: presence\n  of: search_box", with: measure + "\n  member: age\n  statistic: median")
    #expect(try with.diagnostics().isEmpty)
  }

  @Test func `conditions are read as the definition writes them`() throws {
    let holds = "holds: { kind: [news, 2.50], name: { contains: 要闻 }, age: { atMost: 14 }, stale: false }"
    let fixture = CatalogFixture.replacing(
      "kind: presence\n  of: search_box",
      with: "kind: share\n  of: column_freshness\n  \(holds)\n  select: { newest: { present: true } }")
    try fixture.read { catalog, _ in
      #expect(catalog.diagnostics.isEmpty, "\(catalog.diagnostics)")
      let measure = try #require(catalog.definition("home-search")).measure
      #expect(
        measure.holds == [
          Condition(member: "kind", test: .oneOf(["news", "2.5"])), Condition(member: "name", test: .contains(["要闻"])),
          Condition(member: "age", test: .atMost(14)), Condition(member: "stale", test: .equals("false")),
        ])
      #expect(measure.select == [Condition(member: "newest", test: .present)])
    }
  }
}

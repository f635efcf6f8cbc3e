import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

/// Mutants, differences and schemas: what is made of definitions.
@Suite struct DefinitionToolTests {
  private func definition(_ changes: (String, String)...) throws -> IndicatorDefinition {
    var fixture = CatalogFixture()
    for (old, new) in changes {
      fixture.files[CatalogFixture.definitionFile] = fixture.files[CatalogFixture.definitionFile]?
        .replacingOccurrences(of: old, with: new)
    }
    return try fixture.read { catalog, _ in
      #expect(catalog.diagnostics.isEmpty, "\(catalog.diagnostics)")
      return try #require(catalog.definition("home-search"))
    }
  }

  @Test func `mutants move thresholds by one unit, turn tests round and leave out clauses`() throws {
    let rule = try definition(
      (
        "kind: presence\n  of: search_box\n  on: [home]",
        "kind: share\n  of: column_freshness\n  select: { kind: [news, notice] }\n  holds: { age: { atMost: 14 } }"
      ),
      ("{ kind: binary }", "{ kind: linear, zero: 0.5, one: 1 }"))
    #expect(
      everyMutant(of: rule).map(\.id) == [
        "select without kind in [news, notice]", "select: kind in [news, notice] → not",
        "select: kind in [news, notice] → list without news", "select: kind in [news, notice] → list without notice",
        "holds without age ≤ 14", "holds: age ≤ 14 → at least", "holds: age ≤ 14 → +1", "holds: age ≤ 14 → -1",
        "atLeast +1", "anchors swapped", "zero 0.5 +0.01", "zero 0.5 -0.01", "one 1 +0.01", "one 1 -0.01",
      ])
  }

  @Test func `no two mutants of what ships have one id, and none is the definition itself`() throws {
    let folder = Checkout.root.appendingPathComponent("Indicators")
    for entry in try IndicatorCatalog(folder: folder, names: "Indicators").indicators {
      let mutants = everyMutant(of: entry.definition)
      #expect(Set(mutants.map(\.id)).count == mutants.count, "\(entry.definition.id)")
      #expect(!mutants.contains { $0.definition == entry.definition }, "\(entry.definition.id)")
    }
  }

  private func diff(_ file: String, _ changes: (String, String)...) throws -> CatalogDiff {
    var after = CatalogFixture()
    for (old, new) in changes { after.files[file] = after.files[file]?.replacingOccurrences(of: old, with: new) }
    return try CatalogFixture().read { before, _ in
      try after.read { catalog, _ in CatalogDiff(from: before, to: catalog) }
    }
  }

  @Test func `a group that moved below another changes the meaning`() throws {
    let unmeasured = "weight: 1, unmeasured: { zh: 无, en: none } }\n"
    let inner = "      - { id: inner, name: { zh: 内, en: inner }, \(unmeasured)"
    func dimension(_ id: String, _ groups: String) -> String {
      "  - id: \(id)\n    name: { zh: 组, en: group }\n    weight: 0.5\n    groups:\n\(groups)"
        + "      - { id: \(id)-own, name: { zh: 己, en: own }, \(unmeasured)"
    }
    func fixture(_ first: String, _ second: String) -> CatalogFixture {
      var fixture = CatalogFixture()
      let head = CatalogFixture.framework.components(separatedBy: "tree:")[0]
      fixture.files[CatalogFixture.frameworkFile] = head + "tree:\n" + dimension("a", first) + dimension("b", second)
      return fixture
    }
    let diff = try fixture(inner, "").read { old, _ in
      try fixture("", inner).read { new, _ in CatalogDiff(from: old, to: new) }
    }
    #expect(diff.text.contains("meaning    the group inner moved from a → b\n"), "\(diff.text)")
    #expect(diff.subjects.first?.isComparable == false)
  }

  @Test func `a list in another order is no change`() throws {
    let (before, after) = (
      CatalogFixture.replacing("[home]", with: "[home, guide]"),
      CatalogFixture.replacing("[home]", with: "[guide, home]")
    )
    let diff = try before.read { old, _ in try after.read { new, _ in CatalogDiff(from: old, to: new) } }
    #expect(diff.text == "nothing changed\n")
  }

  @Test func `a text that changed leaves years comparable`() throws {
    let diff = try diff(CatalogFixture.definitionFile, ("It saves time", "It saves much time"))
    #expect(
      diff.text == """
        indicator home-search, version 1
          text       rationale
          years stay comparable

        """)
  }

  @Test func `a rule that changed says how, and that the version did not rise`() throws {
    let diff = try diff(
      CatalogFixture.definitionFile, ("[home]", "any"), ("{ kind: binary }", "{ kind: linear, zero: 0, one: 1 }"))
    #expect(
      diff.text == """
        indicator home-search, version 1
          meaning    on [home] → –
          meaning    scale binary (binary) → linear (0 … 1)
          years are not comparable; the version did not rise

        framework small, version 1
          indicators with another rule: home-search
          years are not comparable

        """)
    #expect(diff.movedFrameworks == ["small"])
  }

  @Test func `a weight and a band that changed are told with their share of the index`() throws {
    let diff = try diff(
      CatalogFixture.frameworkFile, ("weight: 1 }", "weight: 2 }"), ("from: 60", "from: 65"),
      ("\nversion: 1", "\nversion: 2"))
    #expect(
      diff.text == """
        framework small, version 1 → 2
          threshold  bands high from 60, low from 0 → high from 65, low from 0
          weight     home-search 1 → 2 (100 % → 100 % of the index)
          years are not comparable

        """)
    #expect(diff.subjects.allSatisfy { !$0.lacksVersion })
  }

  @Test func `a bound that moved is a threshold, another clause is another meaning`() throws {
    func rule(_ holds: String) -> (String, String) {
      ("kind: presence\n  of: search_box\n  on: [home]", "kind: share\n  of: column_freshness\n  holds: \(holds)")
    }
    var before = CatalogFixture.replacing(
      rule("").0, with: rule("{ age: { atMost: 14 }, kind: news }").1)
    before.files[CatalogFixture.frameworkFile] = nil
    var after = CatalogFixture.replacing(rule("").0, with: rule("{ age: { atMost: 28 }, stale: false }").1)
    after.files[CatalogFixture.frameworkFile] = nil
    let changes = try before.read { old, _ in
      try after.read { new, _ in CatalogDiff(from: old, to: new).subjects.first?.changes }
    }
    #expect(
      changes == [
        .init(kind: .threshold, what: "holds: age ≤ 14 → age ≤ 28"),
        .init(kind: .meaning, what: "holds: stale = false was added"),
        .init(kind: .meaning, what: "holds: kind = news was left out"),
      ])
  }

  @Test func `nothing that changed is said to be nothing`() throws {
    #expect(try diff(CatalogFixture.definitionFile).text == "nothing changed\n")
  }

  @Test func `every kind of measure and scale has an example that can be read`() {
    let (examples, diagnostics) = KindExample.all
    #expect(diagnostics.map(\.description) == [])
    #expect(
      examples.map(\.kind) == Measure.Kind.allCases.map(\.rawValue) + MeasureKinds.scales.map(\.name))
    for example in examples {
      let kind =
        MeasureKinds.scales.contains { $0.name == example.kind } ? example.scale.kind : example.measure.kind.rawValue
      #expect(kind == example.kind)
      #expect(!example.cases.isEmpty)
    }
  }

  @Test func `the page on the language names every word of it`() throws {
    try CatalogFixture().read { catalog, _ in
      let page = try #require(CatalogDocuments.files(for: catalog).first { $0.path == "LANGUAGE.md" }).text
      for property in Property.allCases { #expect(page.contains("`\(property.rawValue)`")) }
      for kind in Measure.Kind.allCases { #expect(page.contains("### \(kind.rawValue)\n")) }
      for kind in Aggregation.Kind.allCases { #expect(page.contains("| `\(kind.rawValue)` |")) }
    }
  }

  @Test func `the schemas are JSON and close every mapping of a definition`() throws {
    try CatalogFixture().read { catalog, _ in
      let schemas = CatalogDocuments.files(for: catalog).filter { $0.path.hasPrefix("schema/") }
      #expect(schemas.map(\.path).count == 4)
      for schema in schemas {
        let object = try JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any]
        #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
      }
      let indicator = try #require(schemas.last).text
      for word in ["\"search_box\"", "\"logNormal\"", "\"startsWith\"", "\"service_guide\""] {
        #expect(indicator.contains(word), "\(word)")
      }
    }
  }
}

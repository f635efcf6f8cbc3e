import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

/// The laws on the rules of frameworks, each broken once.
@Suite struct TreeLawsTests {
  private static let tree = """
    tree:
      - id: channels
        name: { zh: 渠道, en: channels }
        weight: 1
        indicators:
          - { id: home-search, weight: 1 }
    """

  /// The fixture's framework with parts replaced; places are of `frameworks/small.yaml`.
  private func found(_ changes: (String, String)...) throws -> [String] {
    var fixture = CatalogFixture()
    for (old, new) in changes {
      fixture.files[CatalogFixture.frameworkFile] = fixture.files[CatalogFixture.frameworkFile]?.replacingOccurrences(
        of: old, with: new)
    }
    return try fixture.diagnostics().map {
      $0.replacingOccurrences(of: "Indicators/\(CatalogFixture.frameworkFile):", with: "")
    }
  }

  private let group = "weight: 1\n    indicators"

  @Test func `the weights of the first level sum to 1, to 100, or to what is said`() throws {
    #expect(
      try found((group, "weight: 0.7\n    indicators")) == [
        "14:3: error: the weights of the first level sum to 0.7, not to 1 or 100 (mend them, or write `sum: 0.7`)"
      ])
    #expect(try found((group, "weight: 100\n    indicators")).isEmpty)
    #expect(try found((group, "weight: 3\n    indicators"), ("outOf: 100", "outOf: 100\nsum: 3")).isEmpty)
    #expect(
      try found((group, "weight: 2\n    indicators"), ("outOf: 100", "outOf: 100\nsum: 3")) == [
        "15:3: error: the weights of the first level sum to 2, not to 3"
      ])
  }

  @Test(arguments: [
    (
      "aggregate: { kind: deductions, from: 10 }",
      "17:42: error: the points of the group sum to 1, not to 10 (what can be deducted is what `from` says)"
    ),
    ("aggregate: { kind: gate, met: 0 }", "17:35: error: `met` is a score above 0 and at most 1, found 0"),
    (
      "missing: { policy: drop, minimumAvailability: 7 }",
      "17:51: error: `minimumAvailability` is a share between 0 and 1, found 7"
    ),
    ("aggregate: profile", "17:16: error: only a framework is aggregated by `profile`"),
    (
      "unmeasured: { zh: 无, en: none }",
      "17:17: error: a group that nobody can measure has no children (leave `unmeasured` out, or its indicators and "
        + "groups)"
    ),
    (
      "missing: { policy: best }",
      "17:24: error: the policy `best` needs a written reason (add `reason:`; `drop` needs none)"
    ),
    ("appliesIf: home-serch", "17:16: error: unknown indicator `home-serch` (did you mean `home-search`?)"),
    (
      "appliesIf: home-search",
      "17:16: error: the group depends on an indicator of its own, `home-search` (an indicator outside the group says "
        + "whether it applies)"
    ),
    (
      "aggregate: { kind: stages, met: 0.5 }",
      "18:5: error: the stages of `channels` are groups, `home-search` is an indicator (give each stage a group with its "
        + "conditions)"
    ),
    (
      "aggregate: { kind: checklist, mett: 0.5 }",
      "17:35: error: unknown key `mett` in an aggregation of the kind checklist (did you mean `met`?)"
    ),
    (
      "aggregate: inspection",
      "17:16: error: an inspection names its groups (write { kind: inspection, gate: …, deduct: …, failBelow: 60 })"
    ),
  ])
  func `a broken law of a group is told at the place that breaks it`(line: String, message: String) throws {
    let said = try found((group, "weight: 1\n    \(line)\n    indicators"))
    #expect(said.first == message)
  }

  @Test func `a price belongs under deductions and is above nothing`() throws {
    let elsewhere = try found(("weight: 1 }", "weight: 1, each: 2 }"))
    #expect(elsewhere == ["18:39: error: `each` belongs under `aggregate: deductions`"])
    let free = try found(
      (group, "weight: 1\n    aggregate: deductions\n    indicators"), ("weight: 1 }", "weight: 1, each: 0 }"))
    #expect(free == ["19:45: error: `each` is above 0, found 0"])
  }

  private let inspection =
    "{ kind: inspection, gate: veto, deduct: channels, bonus: channels, failBelow: 50, bonusAbove: 40 }"

  @Test func `an inspection names groups that are there, a band to pass, and a bonus beyond it`() throws {
    let said = try found(("aggregate: arithmetic", "aggregate: \(inspection)"))
    #expect(
      said == [
        "6:12: error: a bonus has points above 0 (add `bonusPoints: 30`)",
        "6:12: error: one group is named for two parts of the inspection",
        "6:38: error: the first level has no group `veto` (its groups are `channels`)",
        "6:90: error: no band begins at 50, where an inspection is passed (the band of those that pass has `from: 50`)",
        "6:106: error: the bonus begins at 40, below the 50 that pass",
      ])
  }

  @Test func `a whole framework of deductions sums to what it starts from, and a veto is worth what there is`() throws {
    #expect(
      try found(("aggregate: arithmetic", "aggregate: { kind: deductions, from: 50 }")) == [
        "6:38: error: the points of the group sum to 1, not to 50 (what can be deducted is what `from` says)"
      ])
    let rule = "{ kind: inspection, gate: channels, deduct: channels, failBelow: 60, whenVetoed: -50 }"
    #expect(
      try found(("aggregate: arithmetic", "aggregate: \(rule)")).contains(
        "6:93: error: `whenVetoed` is between 0 and 100, found -50"))
  }

  @Test func `a year has four digits, and no framework takes an indicator's name`() throws {
    #expect(
      try found(("aggregate: arithmetic", "year: -5\naggregate: arithmetic")) == [
        "6:7: error: a year has four digits, found -5"
      ])
    var fixture = CatalogFixture()
    let text = CatalogFixture.framework.replacingOccurrences(of: "id: small", with: "id: home-search")
    fixture.files[CatalogFixture.frameworkFile] = nil
    fixture.files["frameworks/home-search.yaml"] = text
    #expect(
      try fixture.diagnostics() == [
        "Indicators/frameworks/home-search.yaml:2:5: error: the id `home-search` is taken by an indicator"
      ])
  }

  @Test func `two groups that each wait for the other go round in a circle`() throws {
    let tree = CatalogFixture.framework.split(separator: "tree:")
    #expect(tree.count == 2)
    var fixture = CatalogFixture()
    fixture.files[CatalogFixture.frameworkFile] =
      tree[0] + """
        tree:
          - id: one
            name: { zh: 一, en: one }
            weight: 0.5
            appliesIf: letters
            indicators: [{ id: home-search, weight: 1 }]
          - id: two
            name: { zh: 二, en: two }
            weight: 0.5
            appliesIf: home-search
            indicators: [{ id: letters, weight: 1 }]

        """
    let said = try fixture.diagnostics().filter { $0.contains("depends on itself") }
    let message = "error: whether the group applies depends on itself (ask an indicator whose own group always applies)"
    let file = "Indicators/\(CatalogFixture.frameworkFile)"
    #expect(said == ["\(file):17:16: \(message)", "\(file):22:16: \(message)"])
  }

  @Test func `a framework's rule that changed under its version is refused`() throws {
    try withTemporaryFolder { folder in
      try CatalogFixture().write(to: folder)
      let before = try IndicatorCatalog(folder: folder, names: "Indicators")
      try Data(CatalogLock.text(for: before).utf8).write(to: folder.appendingPathComponent(CatalogLock.fileName))
      try CatalogFixture.replacing("from: 60", with: "from: 70", in: CatalogFixture.frameworkFile).write(to: folder)
      let after = try IndicatorCatalog(folder: folder, names: "Indicators")
      #expect(
        CatalogLock.check(after, folder: folder).map(\.description) == [
          "Indicators/frameworks/small.yaml:3:10: error: the framework `small` changed and its version did not rise "
            + "(write `version: 2`, then run `egov indicators lock`)"
        ])
    }
  }

  @Test func `sources, year, limits and marks of places are read`() throws {
    var fixture = CatalogFixture()
    fixture.files[CatalogFixture.frameworkFile] = CatalogFixture.framework.replacingOccurrences(
      of: "aggregate: arithmetic",
      with:
        "year: 2019\nsources: [{ text: a notice, confidence: \"S*\" }]\nlimits: { zh: 无, en: none }\naggregate: harmonic"
    ).replacingOccurrences(of: "weight: 1 }", with: "weight: 1, source: { text: memory, confidence: M } }")
    try fixture.read { catalog, _ in
      #expect(catalog.diagnostics.isEmpty, "\(catalog.diagnostics)")
      let framework = try #require(catalog.framework("small"))
      #expect(framework.year == 2019 && framework.aggregate == .harmonic)
      #expect(framework.sources == [.init(text: "a notice", confidence: .secondHand)])
      let place = IndicatorPlace(
        id: "home-search", weight: 1, source: .init(text: "memory", confidence: .memory))
      #expect(framework.dimensions[0].children == [.indicator(place)])
      #expect(catalog.measurableShare(of: framework) == 1)
    }
  }
}

import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

@Suite struct IndicatorCatalogTests {
  @Test func `a valid folder gives definitions, cases and frameworks without a finding`() throws {
    try CatalogFixture().read { catalog, _ in
      #expect(catalog.diagnostics.isEmpty)
      let entry = try #require(catalog.indicators.first)
      #expect(entry.dimension == "channels")
      #expect(entry.file == "Indicators/channels/home-search/indicator.yaml")
      #expect(entry.definition.title == Texts(zh: "首页搜索", en: "Home search"))
      #expect(
        entry.definition.measure
          == Measure(kind: .presence, property: .searchBox, pages: .types(["home"]), unit: "share"))
      #expect(entry.cases.map(\.line) == [1, 4, 7])
      let framework = try #require(catalog.framework("small"))
      #expect(framework.indicatorIDs == ["home-search"])
      #expect(catalog.definitions(for: framework).map(\.id) == ["home-search"])
      #expect(catalog.definition("nothing") == nil)
    }
  }

  @Test func `definitions stand in the order of dimension folder and id`() throws {
    var fixture = CatalogFixture()
    for (dimension, id) in [("z", "a-first"), ("a", "z-last"), ("a", "b-second")] {
      let text = CatalogFixture.indicator.replacingOccurrences(of: "id: home-search", with: "id: \(id)")
      fixture.files["\(dimension)/\(id)/indicator.yaml"] = text
      fixture.files["\(dimension)/\(id)/cases.yaml"] = CatalogFixture.cases
    }
    let ids = try fixture.read { catalog, _ in catalog.indicators.map(\.definition.id) }
    #expect(ids == ["b-second", "z-last", "home-search", "a-first"])
  }

  @Test func `every finding of every file is told, in order of file, line and column`() throws {
    var fixture = CatalogFixture.replacing("status: stable", with: "status: stabel\nstatus: draft")
    fixture.files[CatalogFixture.casesFile] = CatalogFixture.cases.replacingOccurrences(
      of: "outcome: notObserved", with: "outcome: notobserved")
    fixture.files[CatalogFixture.frameworkFile] = CatalogFixture.framework
      .replacingOccurrences(of: "dense", with: "dens").replacingOccurrences(of: "outOf: 100", with: "outOf: many")
    #expect(
      try fixture.diagnostics() == [
        "Indicators/channels/home-search/cases.yaml:9:22: error: unknown outcome `notobserved` (did you mean "
          + "`notObserved`?)",
        "Indicators/channels/home-search/indicator.yaml:4:9: error: unknown status `stabel` (did you mean `stable`?)",
        "Indicators/channels/home-search/indicator.yaml:5:1: error: the key `status` stands twice in one mapping (it "
          + "first stands on line 4)",
        "Indicators/frameworks/small.yaml:8:8: error: expected a number, found the text `many` (write it like 3 or 0.5)",
        "Indicators/frameworks/small.yaml:12:16: error: unknown rule for ties `dens` (did you mean `dense`?)",
      ])
  }

  @Test func `a folder that is not there is an error with the remedy`() {
    let nowhere = URL(fileURLWithPath: "/nonexistent/Indicators")
    #expect(throws: CatalogError.noSuchFolder("Indicators")) {
      try IndicatorCatalog(folder: nowhere, names: "Indicators")
    }
    #expect("\(CatalogError.noSuchFolder("x"))".contains("--indicators"))
  }

  @Test func `a missing definition or case file is told with its place`() throws {
    var fixture = CatalogFixture()
    fixture.files["channels/home-search/case.yaml"] = fixture.files.removeValue(forKey: CatalogFixture.casesFile)
    fixture.files["channels/empty/note.txt"] = "to do"
    fixture.files["channels/stray.yaml"] = "a: 1"
    let folder = "Indicators/channels"
    #expect(
      try fixture.diagnostics() == [
        "\(folder)/empty/indicator.yaml:1:1: error: there is no indicator.yaml (write it, or remove the folder)",
        "\(folder)/home-search/case.yaml:1:1: error: nothing reads this file here (did you mean `cases.yaml`?)",
        "\(folder)/home-search/cases.yaml:1:1: error: there is no cases.yaml (write at least three cases: one that "
          + "passes, one that fails, one not observed, not applicable or for people to review)",
        "\(folder)/stray.yaml:1:1: error: nothing reads this file here (give the indicator a folder of its own)",
      ])
  }

  @Test func `files in folders that nothing looks into are told of, and folders are named plainly`() throws {
    var fixture = CatalogFixture()
    fixture.files["channels/home-search/other/indicator.yaml"] = "a: 1"
    fixture.files["frameworks/sub/two.yaml"] = "a: 1"
    #expect(
      try fixture.diagnostics() == [
        "Indicators/channels/home-search/other/indicator.yaml:1:1: error: nothing reads this file here (an indicator has "
          + "no folder but fixtures)",
        "Indicators/frameworks/sub/two.yaml:1:1: error: nothing reads this file here (frameworks stand in "
          + "frameworks/<id>.yaml)",
      ])
    var spaced = CatalogFixture()
    for name in [CatalogFixture.definitionFile, CatalogFixture.casesFile] {
      spaced.files["my channels/home-search/" + name.split(separator: "/")[2]] = spaced.files.removeValue(forKey: name)
    }
    #expect(
      try spaced.diagnostics() == [
        "Indicators/my channels: error: the id `my channels` has other characters than a to z, 0 to 9 and - (write it "
          + "like home-search)"
      ])
  }

  @Test func `more cases than a person would write are refused`() throws {
    var fixture = CatalogFixture()
    fixture.files[CatalogFixture.casesFile] = String(repeating: "- {}\n", count: 1_001)
    #expect(
      try fixture.diagnostics() == [
        "Indicators/\(CatalogFixture.casesFile):1:1: error: more than 1000 cases, found 1001"
      ])
  }

  @Test func `a row of more than 20 successors is refused where it begins`() throws {
    var fixture = CatalogFixture()
    for place in 0..<25 {
      let next = place < 24 ? "old-\(place + 1)" : "home-search"
      let text = fixture.files[CatalogFixture.definitionFile]?
        .replacingOccurrences(of: "id: home-search", with: "id: old-\(place)")
        .replacingOccurrences(of: "status: stable", with: "status: deprecated\nreplacedBy: \(next)")
      fixture.files["channels/old-\(place)/indicator.yaml"] = text
      fixture.files["channels/old-\(place)/cases.yaml"] = CatalogFixture.cases
    }
    #expect(
      try fixture.diagnostics().first
        == "Indicators/channels/old-0/indicator.yaml:5:13: error: more than 20 successors follow one another (name the "
        + "last one)")
  }

  @Test func `a definition that cannot be read leaves its place in frameworks known`() throws {
    let fixture = CatalogFixture.replacing("version: 1\nstatus", with: "version: one\nstatus")
    #expect(
      try fixture.diagnostics() == [
        "Indicators/channels/home-search/indicator.yaml:3:10: error: expected a whole number, found the text `one`"
      ])
  }

  @Test func `a framework's digest follows what can change a score and nothing else`() throws {
    func digest(_ fixture: CatalogFixture) throws -> String {
      try fixture.read { catalog, _ in catalog.digest(of: try #require(catalog.framework("small"))) }
    }
    let original = try digest(CatalogFixture())
    #expect(original.hasPrefix("sha256:"))
    #expect(original.count == 71)
    #expect(try digest(.replacing("Add a search", with: "Add one")) == original)
    #expect(try digest(.replacing("A design", with: "Mine", in: CatalogFixture.frameworkFile)) == original)
    #expect(try digest(.replacing("[home]", with: "any")) != original)
    #expect(try digest(.replacing("from: 60", with: "from: 61", in: CatalogFixture.frameworkFile)) != original)
    #expect(
      try digest(.replacing("ties: dense", with: "ties: competition", in: CatalogFixture.frameworkFile)) != original)
  }
}

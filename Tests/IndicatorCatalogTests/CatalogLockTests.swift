import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

@Suite struct CatalogLockTests {
  private let file = "Indicators/channels/home-search/indicator.yaml"

  /// Reads a catalogue whose lock file was written for the unchanged fixture.
  private func locked(
    _ fixture: CatalogFixture, _ body: (IndicatorCatalog, URL) throws -> Void
  ) throws {
    let text = try CatalogFixture().read { catalog, _ in CatalogLock.text(for: catalog) }
    try fixture.read { catalog, folder in
      try Data(text.utf8).write(to: folder.appendingPathComponent(CatalogLock.fileName))
      try body(catalog, folder)
    }
  }

  @Test func `the lock file has one line an indicator and satisfies its own check`() throws {
    try locked(CatalogFixture()) { catalog, folder in
      let lines = CatalogLock.text(for: catalog).split(separator: "\n")
      #expect(lines.count == 9)
      #expect(lines[6].hasPrefix("    \"small\": { \"version\": 1, \"sha256\": \""))
      #expect(lines[3].hasPrefix("    \"home-search\": { \"version\": 1, \"sha256\": \""))
      #expect(CatalogLock.check(catalog, folder: folder).isEmpty)
      #expect(CatalogLock.update(catalog, folder: folder).text == CatalogLock.text(for: catalog))
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(CatalogLock.text(for: catalog).utf8)) }
    }
  }

  @Test func `a changed definition whose version did not rise is an error at its version`() throws {
    try locked(.replacing("[home]", with: "any")) { catalog, folder in
      let expected =
        "\(file):3:10: error: the definition of `home-search` changed and its version did not rise (write `version: 2`, "
        + "tell of it under `changes`, then run `egov indicators lock`)"
      #expect(CatalogLock.check(catalog, folder: folder).map(\.description) == [expected])
      let update = CatalogLock.update(catalog, folder: folder)
      #expect(update.text == nil)
      #expect(update.diagnostics.map(\.description) == [expected])
    }
  }

  @Test func `a mended text or another order of a list needs no new version`() throws {
    var fixture = CatalogFixture.replacing("Scripts are not seen", with: "What scripts draw is not seen")
    fixture.files[CatalogFixture.definitionFile]?.append("# a comment\n")
    try locked(fixture) { catalog, folder in
      #expect(CatalogLock.check(catalog, folder: folder).isEmpty)
    }
  }

  @Test func `a new version makes the lock file old, and the update takes it`() throws {
    let changed = CatalogFixture.replacing("version: 1", with: "version: 2")
    try locked(changed) { catalog, folder in
      #expect(
        CatalogLock.check(catalog, folder: folder).map(\.description) == [
          "\(file):3:10: error: catalog.lock.json has version 1 of `home-search`, this is version 2 (run `egov "
            + "indicators lock`)"
        ])
      #expect(CatalogLock.update(catalog, folder: folder).text?.contains("\"version\": 2") == true)
    }
  }

  @Test func `a version that fell is refused`() throws {
    let risen = try CatalogFixture.replacing("version: 1", with: "version: 3").read { catalog, _ in
      CatalogLock.text(for: catalog)
    }
    try CatalogFixture().read { catalog, folder in
      try Data(risen.utf8).write(to: folder.appendingPathComponent(CatalogLock.fileName))
      let update = CatalogLock.update(catalog, folder: folder)
      #expect(update.text == nil)
      #expect(
        update.diagnostics.first?.description.hasPrefix(
          "\(file):3:10: error: the version of `home-search` fell from 3 to 1") == true)
    }
  }

  @Test func `an indicator that is new or gone is told with the remedy`() throws {
    var fixture = CatalogFixture()
    for name in ["indicator.yaml", "cases.yaml"] {
      fixture.files["channels/home-find/\(name)"] = fixture.files.removeValue(forKey: "channels/home-search/\(name)")?
        .replacingOccurrences(of: "id: home-search", with: "id: home-find")
    }
    try locked(fixture) { catalog, folder in
      #expect(
        CatalogLock.check(catalog, folder: folder).map(\.description) == [
          "Indicators/catalog.lock.json:4:5: error: there is no indicator `home-search` (run `egov indicators lock`)",
          "Indicators/channels/home-find/indicator.yaml:3:10: error: `home-find` is not in catalog.lock.json (run `egov "
            + "indicators lock`)",
        ])
    }
  }

  @Test func `a lock file whose entries are no mapping is not taken for an empty one`() throws {
    try CatalogFixture().read { catalog, folder in
      let file = folder.appendingPathComponent(CatalogLock.fileName)
      try Data("{\"schema\":\"egov.lock/1\",\"indicators\":5}".utf8).write(to: file)
      let update = CatalogLock.update(catalog, folder: folder)
      #expect(update.text == nil)
      #expect(
        update.diagnostics.map(\.description) == [
          "Indicators/catalog.lock.json:1:38: error: expected lock entries by id, found the number 5 (run `egov indicators "
            + "lock`)"
        ])
    }
  }

  @Test func `a lock file that is absent or broken is one error`() throws {
    try CatalogFixture().read { catalog, folder in
      #expect(
        CatalogLock.check(catalog, folder: folder).map(\.description) == [
          "Indicators/catalog.lock.json:1:1: error: there is no lock file (run `egov indicators lock`)"
        ])
      #expect(CatalogLock.update(catalog, folder: folder).text != nil)
      try Data("[]".utf8).write(to: folder.appendingPathComponent(CatalogLock.fileName))
      #expect(CatalogLock.check(catalog, folder: folder).count == 1)
      #expect(CatalogLock.update(catalog, folder: folder).text == nil)
    }
  }

  @Test func `a catalogue with errors is not locked`() throws {
    try CatalogFixture.replacing("status: stable", with: "status: done").read { catalog, folder in
      let update = CatalogLock.update(catalog, folder: folder)
      #expect(update.text == nil)
      #expect(update.diagnostics == catalog.diagnostics)
    }
  }
}

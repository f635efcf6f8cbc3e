import AssessmentModel
import Foundation
import RunStore
import TestSupport
import Testing

@Suite struct RunStoreTests {
  @Test func `a saved run comes back whole`() throws {
    try withTemporaryFolder { folder in
      let store = try RunStore(path: folder.appendingPathComponent("deep/runs.sqlite").path)
      let record = Self.record(id: "a1b2")
      try store.save(record)
      #expect(try store.run("a1b2") == record)
    }
  }

  @Test func `a run is found by the beginning of its id`() throws {
    try withTemporaryFolder { folder in
      let store = try RunStore(path: folder.appendingPathComponent("runs.sqlite").path)
      try store.save(Self.record(id: "a1b2"))
      try store.save(Self.record(id: "c3d4"))
      #expect(try store.run("c").manifest.id == "c3d4")
      #expect(throws: StoreError.noSuchRun("x")) { try store.run("x") }
      try store.save(Self.record(id: "a1ff"))
      #expect(throws: StoreError.ambiguous("a1", ["a1b2", "a1ff"])) { try store.run("a1") }
    }
  }

  @Test func `a wildcard in an id finds nothing`() throws {
    try withTemporaryFolder { folder in
      let store = try RunStore(path: folder.appendingPathComponent("runs.sqlite").path)
      try store.save(Self.record(id: "a1b2"))
      #expect(throws: StoreError.noSuchRun("%")) { try store.run("%") }
    }
  }

  @Test func `the same run saved twice is kept once`() throws {
    try withTemporaryFolder { folder in
      let store = try RunStore(path: folder.appendingPathComponent("runs.sqlite").path)
      try store.save(Self.record(id: "a1b2"))
      try store.save(Self.record(id: "a1b2"))
      let summaries = try store.summaries()
      #expect(summaries.map(\.id) == ["a1b2"])
      #expect(summaries.first?.cities == 1)
    }
  }

  @Test func `a file that is no database is refused with its name and the remedy`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("runs.sqlite")
      try Data("this is not a database, but long enough to be looked at".utf8).write(to: file)
      let error = #expect(throws: StoreError.self) { try RunStore(path: file.path) }
      #expect(error?.description.contains(file.path) == true)
      #expect(error?.description.contains("--store") == true)
    }
  }

  private static func record(id: String) -> RunRecord {
    let manifest = RunManifest(
      id: id, tool: "0.1.0", title: Texts(zh: "试验", en: "trial"), isInvented: true, framework: "f",
      frameworkVersion: 2, catalog: "sha256:c", observations: "sha256:o", settings: ["asOf": "2026-03-01"])
    let scored = Outcome(
      indicator: "i", version: 1, kind: .scored, raw: 0.1, score: 0.30000000000000004, because: Texts(zh: "", en: ""))
    let unseen = Outcome(indicator: "j", version: 3, kind: .notObserved, because: Texts(zh: "", en: ""))
    let city = CityAssessment(
      city: City(code: "990001", name: "虚构市"),
      snapshot: SnapshotSummary(format: "warc", digest: "sha256:0", captures: 1, pages: 1, readPages: 1), asOf: nil,
      outcomes: [scored, unseen], contributions: [], dimensions: [], index: 71.25, low: 60, high: 80,
      availability: 0.9, rank: 1, band: "middle")
    return RunRecord(
      manifest: manifest, assessment: "sha256:a", arguments: ["assess", "study.yaml"],
      inputs: [RunInput(city: "990001", path: "/data/990001.warc.gz", digest: "sha256:i")], cities: [CityResult(city)])
  }
}

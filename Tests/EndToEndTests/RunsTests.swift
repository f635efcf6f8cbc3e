import Foundation
import TestSupport
import Testing

/// Runs that were kept: what they were, and whether they can be derived again.
@Suite struct RunsTests {
  @Test func `a run is listed, shown and derived again`() throws {
    try withTemporaryFolder { scratch in
      let id = try keptRun(of: [Story.study], in: scratch)
      let shown = try runs("show", id, in: scratch)
      #expect(shown.code == 0)
      #expect(shown.out.contains("framework     service-capability-2019 v"))
      #expect(shown.out.contains("990102 \(Story.archive) sha256:"))
      for jobs in ["1", "2"] {
        let verified = try runs("verify", id, "--jobs", jobs, in: scratch)
        #expect(verified.code == 0, "\(verified.out)")
        #expect(verified.out.contains("derived again: the same 2 cities, the same bytes"))
      }
      let listed = try runs("list", "--json", in: scratch)
      #expect(listed.out.contains("\"cities\":2"))
      #expect(listed.out.split(separator: "\n").count == 1, "verifying is no run of its own")
    }
  }

  @Test func `verify names an input that changed and one that is gone`() throws {
    try withTemporaryFolder { scratch in
      let archive = scratch.appendingPathComponent("990102.warc")
      try FileManager.default.copyItem(atPath: Story.archive, toPath: archive.path)
      let id = try keptRun(of: [archive.path, "--register", Story.register], in: scratch)
      let text = try String(contentsOf: archive, encoding: .utf8)
      try Story.write(text.replacing("2025-10-08", with: "2026-02-08"), "990102.warc", in: scratch)
      let changed = try runs("verify", id, in: scratch)
      #expect(changed.code == 1)
      #expect(changed.out.hasPrefix("input \(archive.path) has changed: sha256:"))
      #expect(changed.out.contains("other facts were observed"))
      try FileManager.default.removeItem(at: archive)
      let gone = try runs("verify", id, in: scratch)
      #expect(gone.code == 1)
      #expect(gone.out == "input \(archive.path) is gone\n")
    }
  }

  @Test func `verify says when the definitions or the study changed`() throws {
    try withTemporaryFolder { scratch in
      let indicators = try Catalogue.copy(to: scratch)
      let study = try Story.study(in: scratch)
      let id = try keptRun(of: [study, "--indicators", indicators.path], in: scratch)
      try Catalogue.edit("frameworks/service-capability-2019.yaml", in: indicators) {
        $0.replacing("weight: 2 ", with: "weight: 3 ").replacing("weight: 2}", with: "weight: 3}")
      }
      let other = try runs("verify", id, in: scratch)
      #expect(other.code == 1)
      #expect(other.out.contains("the definitions or the framework changed"))
      let text = try String(contentsOfFile: study, encoding: .utf8)
      try Story.write(text.replacing("en: A", with: "en: B"), "study.yaml", in: scratch)
      #expect(try runs("verify", id, in: scratch).out.contains("input \(study) has changed"))
    }
  }

  @Test func `a run that is not in the store is named`() throws {
    try withTemporaryFolder { scratch in
      let ended = try runs("show", "abc", in: scratch)
      #expect(ended.code == 2)
      #expect(ended.said == ["egov: error: no run abc is in the store; `egov runs list` shows those that are"])
    }
  }

  private func keptRun(of arguments: [String], in scratch: URL) throws -> String {
    let store = scratch.path + "/runs.sqlite"
    let made = try Program.run(
      ["assess", "-o", scratch.path + "/out", "--quiet", "--store", store] + arguments, in: Checkout.root)
    #expect(made.code == 0, "\(made.messages)")
    return try String(runs("list", in: scratch).out.prefix(12))
  }

  private func runs(_ arguments: String..., in scratch: URL) throws -> Program.Ended {
    try Program.run(["runs"] + arguments + ["--store", scratch.path + "/runs.sqlite"], in: scratch)
  }
}

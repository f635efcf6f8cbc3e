import Foundation
import TestSupport
import Testing

/// `egov compare` as people run it.
@Suite struct CompareTests {
  private func assessed(_ name: String, in scratch: URL, _ arguments: [String] = []) throws -> String {
    let folder = scratch.appendingPathComponent(name).path
    let ended = try Program.run(["assess", Story.study, "-o", folder, "--quiet"] + arguments)
    #expect(ended.code == 0, "\(ended.messages)")
    return folder + "/assessment.json"
  }

  @Test func `a run beside itself moves nobody`() throws {
    try withTemporaryFolder { scratch in
      let run = try assessed("one", in: scratch)
      let ended = try Program.run(["compare", run, run])
      #expect(ended.code == 0, "\(ended.messages)")
      let lines = ended.out.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      let change = try #require(lines.first?.firstIndex(of: "change"))
      #expect(lines.count == 3 && lines.dropFirst().allSatisfy { Double($0[change]) == 0 }, "\(ended.out)")
    }
  }

  @Test func `a run of invented cities has none in common with a published table and says so`() throws {
    try withTemporaryFolder { scratch in
      let run = try assessed("one", in: scratch)
      let ended = try Program.run(["compare", run, "service-capability-2019", "--json"])
      #expect(ended.code == 0, "\(ended.messages)")
      #expect(ended.out.contains("\"claims\""))
    }
  }

  @Test func `a kept run stands beside as a table of index and ranks`() throws {
    try withTemporaryFolder { scratch in
      let store = scratch.appendingPathComponent("runs.sqlite").path
      let run = try assessed("one", in: scratch, ["--store", store])
      let id = try #require(
        try Program.run(["runs", "list", "--store", store]).out.split { $0 == "\t" || $0 == " " || $0 == "\n" }.first)
      let ended = try Program.run(["compare", run, String(id), "--store", store])
      #expect(ended.code == 0 && ended.out.split(separator: "\n").count == 3, "\(ended.messages) \(ended.out)")
    }
  }

  @Test func `observations that are absent are told, and those of another run are refused where they are named`() throws
  {
    try withTemporaryFolder { scratch in
      let run = try assessed("one", in: scratch)
      let alone = scratch.appendingPathComponent("alone.json").path
      try FileManager.default.copyItem(atPath: run, toPath: alone)
      let told = try Program.run(["compare", run, alone, "--json"])
      #expect(told.code == 0 && told.out.contains("there is no observations.jsonl beside it"), "\(told.messages)")
      let other = try Story.write("", "other.jsonl", in: scratch)
      let refused = try Program.run(["compare", run, alone, "--json", "--observations-then", other])
      #expect(refused.code == 2 && refused.messages.contains("is not what"), "\(refused.messages)")
      let own = scratch.path + "/one/observations.jsonl"
      let read = try Program.run(["compare", run, alone, "--json", "--observations-then", own])
      #expect(read.code == 0 && read.out.contains("\"list-totals\""), "\(read.messages)")
    }
  }

  @Test func `the earlier run is scored again with the definitions of the later one`() throws {
    try withTemporaryFolder { scratch in
      let indicators = try Catalogue.copy(to: scratch)
      let then = try assessed("then", in: scratch)
      try Catalogue.edit("effect/satisfaction/indicator.yaml", in: indicators) {
        $0.replacing("zero: 0.6", with: "zero: 0.9").replacing("\nversion: 1\n", with: "\nversion: 2\n").replacing(
          "  - { version: 1, what: first version }",
          with: "  - { version: 1, what: first version }\n  - { version: 2, what: another bar }")
      }
      let now = try assessed("now", in: scratch, ["--indicators", indicators.path])
      let folder = scratch.path + "/compared"
      let ended = try Program.run(["compare", now, then, "-o", folder, "--format", "csv"])
      #expect(ended.code == 0, "\(ended.messages)")
      let lines = try String(contentsOfFile: folder + "/definition-split.csv", encoding: .utf8).split(separator: "\n")
      let cells = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      #expect(cells.count == 2 && cells.allSatisfy { $0[3] == $0[4] && $0[6] == "0" }, "\(lines)")
      #expect(cells.contains { $0[2] != $0[3] }, "\(lines)")
    }
  }

  @Test func `three runs stand in a table by run, the oldest first`() throws {
    try withTemporaryFolder { scratch in
      let run = try assessed("one", in: scratch)
      let ended = try Program.run(["compare", run, run, run, "--json"])
      #expect(ended.code == 0, "\(ended.messages)")
      #expect(ended.out.contains("\"runs-index\"") && ended.out.contains("\"rank_3\""))
      #expect(try !Program.run(["compare", run, run, "--json"]).out.contains("\"runs-index\""))
      #expect(try Program.run(["compare", run]).code == 64)
    }
  }

  @Test func `what is no run, table or file is told`() throws {
    try withTemporaryFolder { scratch in
      let run = try assessed("one", in: scratch)
      let ended = try Program.run(["compare", run, "nothing-of-that-name"])
      #expect(ended.code == 2 && ended.messages.contains("nothing-of-that-name"), "\(ended.messages)")
    }
  }
}

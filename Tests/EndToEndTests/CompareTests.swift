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

  @Test func `what is no run, table or file is told`() throws {
    try withTemporaryFolder { scratch in
      let run = try assessed("one", in: scratch)
      let ended = try Program.run(["compare", run, "nothing-of-that-name"])
      #expect(ended.code == 2 && ended.messages.contains("nothing-of-that-name"), "\(ended.messages)")
    }
  }
}

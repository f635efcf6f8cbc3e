import Foundation
import TestSupport
import Testing

/// `egov robustness` as people run it.
@Suite struct RobustnessTests {
  private func assessment(in scratch: URL) throws -> String {
    let folder = scratch.appendingPathComponent("assessed").path
    let ended = try Program.run(["assess", Story.study, "-o", folder, "--quiet"])
    #expect(ended.code == 0, "\(ended.messages)")
    return folder + "/assessment.json"
  }

  @Test func `a run of two cities has an interval of ranks for each, the same on any number of cores`() throws {
    try withTemporaryFolder { scratch in
      let assessment = try assessment(in: scratch)
      let runs = try ["1", "2"].map { try Program.run(["robustness", assessment, "--draws", "300", "--jobs", $0]) }
      #expect(runs.map(\.code) == [0, 0], "\(runs[0].messages)")
      #expect(runs[0].out == runs[1].out)
      #expect(runs[0].out.split(separator: "\n").count == 3)
      #expect(runs[0].out.hasPrefix("unit,name,rank,mean,sd,q05,median,q95,"))
    }
  }

  @Test func `rates of wrong observations widen what observation can do`() throws {
    try withTemporaryFolder { scratch in
      let assessment = try assessment(in: scratch)
      let rates = scratch.appendingPathComponent("agreement.json")
      try Data(#"{"search_box": {"n": 60, "agreement": 0.5}, "missed": []}"#.utf8).write(to: rates)
      let ended = try Program.run(["robustness", assessment, "--draws", "200", "--errors", rates.path, "--json"])
      #expect(ended.code == 0, "\(ended.messages)")
      let without = try Program.run(["robustness", assessment, "--draws", "200", "--json"])
      #expect(ended.out != without.out)
      #expect(without.out.contains("--errors") && !ended.out.contains("--errors"))
    }
  }

  @Test func `a framework that goes by stages is refused with the reason`() throws {
    try withTemporaryFolder { scratch in
      let folder = scratch.appendingPathComponent("staged").path
      let study = try Story.study(in: scratch, framework: "layne-lee")
      #expect(try Program.run(["assess", study, "-o", folder, "--quiet"]).code == 0)
      let ended = try Program.run(["robustness", folder + "/assessment.json"])
      #expect(ended.code == 2 && ended.messages.contains("goes by stages, not by a mean"), "\(ended.messages)")
    }
  }
}

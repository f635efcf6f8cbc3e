import Foundation
import TestSupport
import Testing

/// The same input, definitions, options and version give the same bytes.
@Suite struct SameBytesTests {
  @Test func `jobs, folder, time zone, language and the order of units change nothing`() throws {
    try withTemporaryFolder { scratch in
      let shuffled = try Self.shuffledStudy(in: scratch)
      let first = try report("first", in: scratch, [Story.study])
      let others = try [
        report("one", in: scratch, [Story.study, "--jobs", "1"]),
        report("four", in: scratch, [Story.study, "--jobs", "4"]),
        report("shuffled", in: scratch, [shuffled, "--jobs", "2"]),
        report(
          "again", in: scratch, [Story.study, "--quiet"], environment: ["TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8"]),
        report("there", in: scratch, [Story.study, "--indicators", Self.indicators], from: scratch),
      ]
      for other in others { #expect(other == first) }
    }
  }

  @Test func `no file of a report names a place on this machine`() throws {
    try withTemporaryFolder { scratch in
      let files = try report("out", in: scratch, [Story.study])
        .merging(report("plain", in: scratch, [Story.mirror, Story.archive])) { $0 + $1 }
        .merging(report("absolute", in: scratch, [Self.absoluteStudy(in: scratch)])) { $0 + $1 }
      for (name, bytes) in files {
        let text = String(decoding: bytes, as: UTF8.self)
        for place in [scratch.path, Checkout.root.path, NSHomeDirectory() + "/", "/tmp/"] {
          #expect(!text.contains(place), "\(name) contains \(place)")
        }
      }
    }
  }

  @Test func `observe, score and report give what assess gives`() throws {
    try withTemporaryFolder { scratch in
      for (name, input) in [
        ("study", [Story.study]), ("plain", [Story.mirror, Story.archive, "--as-of", "2026-03-01"]),
        ("other", [try Story.study(in: scratch, framework: "service-capability-2016")]),
      ] {
        let whole = try report(name, in: scratch, input)
        let observations = scratch.path + "/\(name).jsonl"
        let assessment = scratch.path + "/\(name).json"
        #expect(try Program.run(["observe", "-o", observations] + input).code == 0)
        #expect(try Program.run(["score", observations, "-o", assessment]).code == 0)
        #expect(try Program.run(["report", assessment, "-o", scratch.path + "/\(name)-cut"]).code == 0)
        var cut = try Story.files(in: scratch.path + "/\(name)-cut")
        cut["observations.jsonl"] = try Data(contentsOf: URL(fileURLWithPath: observations))
        cut["assessment.json"] = try Data(contentsOf: URL(fileURLWithPath: assessment))
        cut["problems.jsonl"] = whole["problems.jsonl"]
        #expect(Set(cut.keys) == Set(whole.keys))
        for (file, bytes) in whole { #expect(cut[file] == bytes, "\(name): \(file) differs") }
      }
    }
  }

  @Test func `a pipe gives what files give`() throws {
    try withTemporaryFolder { scratch in
      let observed = try Program.run(["observe", Story.archive, "--quiet"])
      let scored = try Program.run(["score", "-"], input: Array(observed.out.utf8))
      #expect(scored.code == 0)
      let out = scratch.path + "/out"
      #expect(try Program.run(["report", "-", "-o", out, "--quiet"], input: Array(scored.out.utf8)).code == 0)
      let whole = try report("whole", in: scratch, [Story.archive])
      #expect(whole["assessment.json"] == Data(scored.out.utf8))
      let reported = try Story.files(in: out)
      #expect(whole["index.html"] == reported["index.html"])
    }
  }

  private static func absoluteStudy(in scratch: URL) throws -> String {
    let text = try String(contentsOfFile: Story.study, encoding: .utf8)
    return try Story.write(text.replacing("../snapshots/two-cities", with: Story.folder.path), "a.yaml", in: scratch)
  }

  /// The same study and snapshots elsewhere, with the units in the other order.
  private static func shuffledStudy(in scratch: URL) throws -> String {
    for folder in ["snapshots", "studies"] {
      let url = scratch.appendingPathComponent("moved/" + folder)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    let moved = scratch.appendingPathComponent("moved")
    try FileManager.default.copyItem(at: Story.folder, to: moved.appendingPathComponent("snapshots/two-cities"))
    let text = try String(contentsOfFile: Story.study, encoding: .utf8)
    let units = text.split(separator: "\n").filter { $0.contains("- { code:") }
    let swapped = text.replacing(units[0], with: "FIRST").replacing(units[1], with: units[0])
      .replacing("FIRST", with: units[1])
    return try Story.write(swapped, "shuffled.yaml", in: moved.appendingPathComponent("studies"))
  }

  private static let indicators = Checkout.root.appendingPathComponent("Indicators").path

  private func report(
    _ name: String, in scratch: URL, _ arguments: [String], from folder: URL = Checkout.root,
    environment: [String: String] = [:]
  ) throws -> [String: Data] {
    let out = scratch.appendingPathComponent(name).path
    let ended = try Program.run(["assess", "-o", out] + arguments, in: folder, environment: environment)
    #expect(ended.code == 0, "\(ended.messages)")
    return try Story.files(in: out)
  }
}

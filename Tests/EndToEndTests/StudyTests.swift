import Foundation
import TestSupport
import Testing

/// A study that is wrong ends the run with 1, and everything wrong in it is listed with its place.
@Suite struct StudyTests {
  @Test func `a city that stands twice is refused with both places`() throws {
    try withTemporaryFolder { scratch in
      let unit = "  - { code: \"990102\", snapshots: [\(Story.archive)] }"
      let study = try Story.study(in: scratch, units: [unit, unit])
      let ended = try Program.run(["assess", study, "-o", scratch.path + "/out"])
      #expect(ended.code == 1)
      #expect(
        ended.said == [
          "\(study):7:13: error: the unit `990102` stands twice (it first stands on line 6; one unit may have several "
            + "snapshots)", "egov: error: \(study) has an error",
        ])
      #expect(try FileManager.default.names(in: scratch) == ["study.yaml"])
    }
  }

  @Test func `snapshots, register and tables that are not there are listed together`() throws {
    try withTemporaryFolder { scratch in
      let units = ["  - { code: \"990102\", snapshots: [none.warc] }"]
      let study = try Story.study(in: scratch, units: units, more: ["tables: [a.csv, b.csv]"])
      let text = try String(contentsOfFile: study, encoding: .utf8)
      try Story.write(text.replacing(Story.register, with: "none.csv"), "study.yaml", in: scratch)
      let ended = try Program.run(["assess", study, "-o", scratch.path + "/out"])
      let hint = "(paths are relative to the study file)"
      #expect(ended.code == 1)
      #expect(
        ended.said == [
          "\(study):4:11: error: there is no register none.csv \(hint)",
          "\(study):6:35: error: there is no snapshot none.warc of unit 990102 \(hint)",
          "\(study):7:10: error: there is no table a.csv \(hint)",
          "\(study):7:17: error: there is no table b.csv \(hint)", "egov: error: \(study) has 4 errors",
        ])
    }
  }

  @Test func `a misspelt key is named with its place and the nearest key`() throws {
    try withTemporaryFolder { scratch in
      let study = try Story.study(in: scratch, units: ["  - { code: \"990102\", snapshot: [\(Story.archive)] }"])
      let ended = try Program.run(["assess", study, "-o", scratch.path + "/out"])
      #expect(ended.code == 1)
      #expect(
        ended.said.first == "\(study):6:23: error: unknown key `snapshot` in a unit (did you mean `snapshots`?)")
    }
  }

  @Test func `a framework that is not there is named with its place in the study`() throws {
    try withTemporaryFolder { scratch in
      let study = try Story.study(in: scratch, framework: "service-capability-2018")
      let ended = try Program.run(["assess", study, "-o", scratch.path + "/out"])
      #expect(ended.code == 1)
      #expect(ended.messages.hasPrefix("\(study):3:12: error: there is no framework service-capability-2018 in "))
      #expect(ended.messages.contains("did you mean service-capability-201"))
    }
  }

  @Test func `a city that the register does not know is a problem and the run goes on`() throws {
    try withTemporaryFolder { scratch in
      let study = try Story.study(in: scratch, units: ["  - { code: \"999999\", snapshots: [\(Story.archive)] }"])
      let ended = try Program.run(["assess", study, "-o", scratch.path + "/out"])
      #expect(ended.code == 0)
      #expect(ended.messages.contains("unknownCity 1"))
    }
  }

  @Test func `an empty snapshot in a study is a problem of its unit`() throws {
    try withTemporaryFolder { scratch in
      try Story.write("", "empty.warc", in: scratch)
      let study = try Story.study(
        in: scratch, units: ["  - { code: \"990102\", snapshots: [empty.warc, \(Story.archive)] }"])
      let ended = try Program.run(["assess", study, "-o", scratch.path + "/out"])
      #expect(ended.code == 0)
      #expect(ended.messages.contains("emptyArchive 1"))
    }
  }

  @Test func `a study file that is not there names the command that writes one`() throws {
    let ended = try Program.run(["assess", "none.yaml", "-o", "out"])
    #expect(ended.code == 2)
    #expect(
      ended.said == ["egov: error: there is no study file none.yaml; `egov study init` writes one to fill in"])
  }

  @Test func `a table with a wrong cell names file, line and column`() throws {
    try withTemporaryFolder { scratch in
      try Story.write(
        "code,property,value,date,source\n990102,satisfaction_rate,much,2026-01-01,x\n", "t.csv", in: scratch)
      let study = try Story.study(in: scratch, more: ["tables: [t.csv]"])
      let ended = try Program.run(["assess", study, "-o", scratch.path + "/out"])
      #expect(ended.code == 1)
      #expect(ended.messages.hasPrefix("t.csv:2:"))
    }
  }

  @Test func `the study that init writes is accepted when its snapshot is there`() throws {
    try withTemporaryFolder { scratch in
      let study = scratch.appendingPathComponent("study.yaml").path
      #expect(try Program.run(["study", "init", "-o", study]).code == 0)
      let missing = try Program.run(["assess", study, "-o", scratch.path + "/out"])
      #expect(missing.code == 1)
      #expect(missing.messages.contains("there is no snapshot snapshots/110000.warc.gz of unit 110000"))
      let snapshots = scratch.appendingPathComponent("snapshots")
      try FileManager.default.createDirectory(at: snapshots, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: Story.archive, toPath: snapshots.path + "/110000.warc.gz")
      #expect(try Program.run(["assess", study, "-o", scratch.path + "/out"]).code == 0)
      let again = try Program.run(["study", "init", "-o", study])
      #expect(again.code == 2 && again.messages.contains("exists and is kept"))
      #expect(try Program.run(["study", "init"]).out == String(contentsOfFile: study, encoding: .utf8))
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Output appears as a whole under its final name or not at all.
@Suite struct OutputTests {
  @Test(arguments: ["/proc/x", "/proc/1/x", "FILE", "FILE/below"])
  func `a place that cannot be written is named with the reason and leaves nothing`(place: String) throws {
    try withTemporaryFolder { scratch in
      let file = try Story.write("mine", "file", in: scratch)
      let out = place.replacing("FILE", with: file)
      let ended = try Program.run(["assess", Story.study, "-o", out, "--quiet"])
      #expect(ended.code == 2)
      #expect(ended.said.count == 1 && ended.messages.hasPrefix("egov: error: ") && ended.messages.contains(out))
      #expect(ended.messages.contains("name a"))
      #expect(try FileManager.default.names(in: scratch) == ["file"])
    }
  }

  @Test func `a folder that holds other files is refused and kept`() throws {
    try withTemporaryFolder { scratch in
      try Story.write("mine", "mine.txt", in: scratch)
      let ended = try Program.run(["assess", Story.study, "-o", scratch.path])
      #expect(ended.code == 2)
      #expect(
        ended.said == [
          "egov: error: \(scratch.path) holds other files (mine.txt); name a new or empty folder, or one of an earlier run"
        ])
      #expect(try FileManager.default.names(in: scratch) == ["mine.txt"])
    }
  }

  @Test func `an earlier report is replaced as a whole`() throws {
    try withTemporaryFolder { scratch in
      let out = scratch.path + "/out"
      let first = try Program.run(["assess", Story.study, "-o", out, "--quiet"])
      #expect(first.code == 0)
      #expect(try FileManager.default.names(in: URL(fileURLWithPath: out + "/cities")).count == 4)
      #expect(try Program.run(["assess", Story.archive, "-o", out, "--quiet", "--format", "md"]).code == 0)
      #expect(
        try FileManager.default.names(in: URL(fileURLWithPath: out)) == [
          "assessment.json", "observations.jsonl", "problems.jsonl", "ranking.md",
        ])
      #expect(try FileManager.default.names(in: scratch) == ["out"])
    }
  }

  @Test func `a link to a folder stays a link`() throws {
    try withTemporaryFolder { scratch in
      let folder = scratch.appendingPathComponent("folder")
      let link = scratch.appendingPathComponent("link")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder)
      #expect(try Program.run(["assess", Story.archive, "-o", link.path, "--quiet"]).code == 0)
      #expect(FileManager.default.fileExists(atPath: folder.path + "/index.html"))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == folder.path)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "skipped: there is no /dev/full here"))
  func `a device is written to and not replaced`() throws {
    let full = try Program.run(["observe", Story.archive, "-o", "/dev/full", "--quiet"])
    #expect(full.code == 2)
    #expect(
      full.said == [
        "egov: error: cannot write /dev/full: No space left on device; make room there or name another place with -o"
      ])
    #expect(try Program.run(["observe", Story.archive, "-o", "/dev/null", "--quiet"]).code == 0)
    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
    #expect(kind == .typeCharacterSpecial)
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.isRefused)"))
  func `a full disk is said in one sentence and leaves nothing`() throws {
    try SmallDisk.with { disk in
      for (command, name) in [("assess", "out"), ("observe", "out.jsonl")] {
        let out = disk.appendingPathComponent(name).path
        let ended = try Program.run([command, Story.study, "-o", out, "--quiet"])
        #expect(ended.code == 2)
        #expect(
          ended.said == [
            "egov: error: cannot write \(out): No space left on device; make room there or name another place with -o"
          ])
        #expect(try FileManager.default.names(in: disk) == [])
      }
      let whole = try Program.run(["assess", Story.study, "-o", disk.path, "--quiet"])
      #expect(whole.code == 2 && whole.messages.contains("where a disk is mounted"))
    }
  }

  @Test func `a store that cannot be written is a warning and the report stands`() throws {
    try withTemporaryFolder { scratch in
      let out = scratch.path + "/out"
      let ended = try Program.run(["assess", Story.archive, "-o", out, "--store", "/proc/x/runs.sqlite"])
      #expect(ended.code == 0)
      #expect(
        ended.said.first?.hasPrefix("egov: warning: the store of runs /proc/x/runs.sqlite cannot be used") == true)
      #expect(FileManager.default.fileExists(atPath: out + "/index.html"))
    }
  }
}

/// A disk of 64 KiB, for those who may mount one.
enum SmallDisk {
  static let isRefused = "skipped: a small disk cannot be mounted here, so a full one cannot be shown"
  static let isPermitted = (try? with { _ in true }) ?? false

  static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      let options = ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path]
      let mounted = try Program.run(options, program: "/usr/bin/mount")
      guard mounted.code == 0 else { throw CocoaError(.fileWriteNoPermission) }
      defer { _ = try? Program.run([folder.path], program: "/usr/bin/umount") }
      return try body(folder)
    }
  }
}

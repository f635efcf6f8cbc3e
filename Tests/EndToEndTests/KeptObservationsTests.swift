import EGovCommands
import Foundation
import TestSupport
import Testing

/// What was observed is kept beside the run store, and nothing is read twice.
@Suite struct KeptObservationsTests {
  @Test func `a run from what was kept gives the same bytes as a fresh one`() throws {
    try withTemporaryFolder { scratch in
      let kept = Keeping(scratch)
      let input = [try Self.studyWithTable(in: scratch)]
      let fresh = try kept.report("fresh", input + ["--no-cache"])
      #expect(try kept.entries() == [], "--no-cache keeps nothing")
      #expect(try kept.report("first", input) == fresh)
      #expect(try kept.entries().count == 2)
      for jobs in ["1", "2"] {
        #expect(try kept.report("again-" + jobs, input + ["--jobs", jobs]) == fresh)
        #expect(kept.recalled == 2)
      }
    }
  }

  @Test func `after a weight changed no snapshot is read and the report is that of a fresh run`() throws {
    try withTemporaryFolder { scratch in
      let kept = Keeping(scratch)
      let indicators = try Catalogue.copy(to: scratch)
      let input = [Story.study, "--indicators", indicators.path]
      let before = try kept.report("before", input)
      try Catalogue.edit("frameworks/service-capability-2019.yaml", in: indicators) {
        $0.replacing("weight: 2 ", with: "weight: 3 ").replacing("weight: 2}", with: "weight: 3}")
      }
      let after = try kept.report("after", input)
      #expect(kept.recalled == 2)
      #expect(after["assessment.json"] != before["assessment.json"])
      #expect(after["observations.jsonl"] == before["observations.jsonl"])
      #expect(try kept.report("fresh", input + ["--no-cache"]) == after)
    }
  }

  @Test func `observe takes what assess kept`() throws {
    try withTemporaryFolder { scratch in
      let kept = Keeping(scratch)
      let whole = try kept.report("out", [Story.study])
      let observed = try Program.run(["observe", Story.study, "--store", kept.store])
      #expect(observed.messages.contains("2 of them read by an earlier run"))
      #expect(Data(observed.out.utf8) == whole["observations.jsonl"])
      let narrow = try Program.run(["observe", Story.study, "--needed", "--store", kept.store])
      #expect(!narrow.messages.contains("earlier run"), "fewer facts are other observations")
    }
  }

  @Test func `another archive, row of the register, day, home or name is read anew`() throws {
    try withTemporaryFolder { scratch in
      let kept = Keeping(scratch)
      let archive = scratch.appendingPathComponent("990102.warc")
      try FileManager.default.copyItem(atPath: Story.archive, toPath: archive.path)
      let register = try String(contentsOfFile: Story.register, encoding: .utf8)
      let own = try Story.write(register, "register.csv", in: scratch)
      let input = [archive.path, "--register", own]
      _ = try kept.report("first", input)
      _ = try kept.report("same", input)
      #expect(kept.recalled == 1)
      _ = try kept.report("day", input + ["--as-of", "2026-04-01"])
      #expect(kept.recalled == 0)
      try Story.write(register.replacing("西部虚构省", with: "西部虚构省二"), "register.csv", in: scratch)
      _ = try kept.report("row", input)
      #expect(kept.recalled == 0)
      try Story.write(register, "register.csv", in: scratch)
      let text = try String(contentsOf: archive, encoding: .utf8)
      try Story.write(text.replacing("2025-10-08", with: "2026-02-08"), "990102.warc", in: scratch)
      let changed = try kept.report("archive", input)
      #expect(kept.recalled == 0)
      #expect(try kept.report("fresh", input + ["--no-cache"]) == changed)
      #expect(try kept.entries().count == 4)
    }
  }

  @Test(arguments: [Damage.cut, .changed, .emptied])
  func `an entry that is damaged is not believed and made again`(damage: Damage) throws {
    try withTemporaryFolder { scratch in
      let kept = Keeping(scratch)
      let fresh = try kept.report("first", [Story.archive])
      let entry = kept.folder.appendingPathComponent(try #require(kept.entries().first))
      let whole = try Data(contentsOf: entry)
      try damage.of(whole).write(to: entry)
      #expect(try kept.report("again", [Story.archive]) == fresh)
      #expect(kept.recalled == 0)
      #expect(try Data(contentsOf: entry) == whole)
    }
  }

  @Test func `a run that ended early goes on where it stopped`() throws {
    try withTemporaryFolder { scratch in
      let kept = Keeping(scratch)
      let process = Program.process(
        ["assess", Self.specimen, "-o", scratch.path + "/out", "--quiet", "--jobs", "1", "--store", kept.store],
        store: scratch)
      try process.run()
      while process.isRunning, try kept.entries().count < 2 { usleep(2_000) }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      let done = try kept.entries()
      let ended = try Program.run(
        [
          "observe", Self.specimen, "-o", scratch.path + "/o.jsonl", "--store", kept.store, "--only",
          "990001,990002,990036",
        ])
      #expect(done.count >= 2)
      #expect(ended.messages.contains("3 cities") && ended.messages.contains("2 of them read by an earlier run"))
      #expect(try kept.hidden() == [], "what the killed run was writing is gone")
    }
  }

  @Test func `an input that cannot be read is no reason to keep a city`() throws {
    try withTemporaryFolder { scratch in
      let kept = Keeping(scratch)
      let broken = try Story.write("", "empty.warc", in: scratch)
      let study = try Story.study(
        in: scratch, units: ["  - { code: \"990102\", snapshots: [\(Story.archive), \(broken)] }"])
      let first = try kept.report("first", [study])
      #expect(try kept.report("again", [study]) == first)
      #expect(first["problems.jsonl"]?.isEmpty == false)
    }
  }

  @Test func `verify reads the snapshots and not what was kept`() throws {
    try withTemporaryFolder { scratch in
      let kept = Keeping(scratch)
      _ = try kept.report("out", [Story.study])
      let entry = kept.folder.appendingPathComponent(try #require(kept.entries().first))
      let before = try FileManager.default.attributesOfItem(atPath: entry.path)[.modificationDate] as? Date
      let id = try String(Program.run(["runs", "list", "--store", kept.store]).out.prefix(12))
      #expect(try Program.run(["runs", "verify", id, "--store", kept.store]).code == 0)
      let after = try FileManager.default.attributesOfItem(atPath: entry.path)[.modificationDate] as? Date
      #expect(before == after)
    }
  }

  static let specimen = Checkout.root.appendingPathComponent("Data/studies/specimen.yaml").path

  private static func studyWithTable(in scratch: URL) throws -> String {
    let row = "990102,satisfaction_rate,0.9,2026-01-01,甲"
    try Story.write("code,property,value,date,source\n\(row)\n", "t.csv", in: scratch)
    let units = [
      "  - { code: \"990101\", snapshots: [\(Story.mirror)] }",
      "  - { code: \"990102\", snapshots: [\(Story.archive)] }",
    ]
    return try Story.study(in: scratch, units: units, more: ["tables: [t.csv]"])
  }
}

/// The bound of what is kept, and its removal.
@Suite struct KeptBoundTests {
  @Test func `what was longest not used goes first`() throws {
    try withTemporaryFolder { scratch in
      for (age, name) in ["b", "c", "a"].enumerated() { try Self.entry(name, age: age, in: scratch) }
      let kept = KeptObservations(folder: scratch, limit: 250)
      #expect(kept.trim() == .init(entries: 1, bytes: 100))
      #expect(try FileManager.default.names(in: scratch) == ["b.observed", "c.observed"])
      #expect(KeptObservations(folder: scratch, limit: 250).trim() == .init())
      #expect(KeptObservations(folder: scratch, limit: 10).trim() == .init(entries: 2, bytes: 200))
    }
  }

  @Test func `what a run on its way writes stays, what a killed one left goes`() throws {
    try withTemporaryFolder { scratch in
      let own = ".x.partial-\(ProcessInfo.processInfo.processIdentifier)"
      for name in [own, ".x.partial-2147483646", ".x.partial-", "notes.txt"] { try Story.write("1", name, in: scratch) }
      KeptObservations(folder: scratch).trim()
      #expect(try FileManager.default.names(in: scratch) == [own, ".x.partial-", "notes.txt"].sorted())
    }
  }

  @Test func `clean says what it removed and leaves other files and the runs`() throws {
    try withTemporaryFolder { scratch in
      let kept = Keeping(scratch)
      _ = try kept.report("out", [Story.study])
      let bytes = try kept.entries().map { try Data(contentsOf: kept.folder.appendingPathComponent($0)).count }
      try Story.write("1", "notes.txt", in: kept.folder)
      let cleaned = try Program.run(["runs", "clean", "--store", kept.store])
      #expect(cleaned.code == 0)
      #expect(cleaned.out == "removed 2 entries, \(bytes.reduce(0, +)) bytes from \(kept.folder.path)\n")
      #expect(try FileManager.default.names(in: kept.folder) == ["notes.txt"])
      #expect(try Program.run(["runs", "list", "--store", kept.store]).out.contains("2 cities"))
      let again = try Program.run(["runs", "clean", "--store", kept.store])
      #expect(again.out.hasPrefix("removed 0 entries, 0 bytes"))
    }
  }

  @Test func `a place that cannot be written is said once and costs nothing else`() throws {
    try withTemporaryFolder { scratch in
      let assessed = try Program.run(
        ["assess", Story.study, "-o", scratch.path + "/out", "--quiet", "--store", "/proc/x/runs.sqlite"])
      #expect(assessed.code == 0)
      #expect(assessed.said.count == 1 && assessed.said[0].contains("the store of runs /proc/x/runs.sqlite"))
      let observed = try Program.run(
        ["observe", Story.study, "-o", scratch.path + "/o.jsonl", "--quiet", "--store", "/proc/x/runs.sqlite"])
      #expect(observed.code == 0)
      #expect(
        observed.said.count == 1 && observed.said[0].contains("is not kept: cannot write /proc/x"))
    }
  }

  private static func entry(_ name: String, age: Int, in folder: URL) throws {
    let file = folder.appendingPathComponent(name + ".observed")
    try Data(repeating: 1, count: 100).write(to: file)
    let used = Date(timeIntervalSince1970: Double(1_000_000 - age))
    try FileManager.default.setAttributes([.modificationDate: used], ofItemAtPath: file.path)
  }
}

/// How an entry's file can be spoilt.
enum Damage: Sendable {
  case cut, changed, emptied

  func of(_ whole: Data) -> Data {
    switch self {
    case .cut: return whole.dropLast(100)
    case .changed:
      var bytes = whole
      bytes[bytes.count / 2] ^= 1
      return bytes
    case .emptied: return Data()
    }
  }
}

/// Runs with one store in a scratch folder.
final class Keeping {
  let store: String
  let folder: URL
  /// How many cities the last report took from what was kept.
  private(set) var recalled = 0
  private let scratch: URL

  init(_ scratch: URL) {
    self.scratch = scratch
    store = scratch.path + "/state/runs.sqlite"
    folder = scratch.appendingPathComponent("state/cache")
  }

  func report(_ name: String, _ arguments: [String]) throws -> [String: Data] {
    let out = scratch.appendingPathComponent(name).path
    let ended = try Program.run(["assess", "-o", out, "--store", store] + arguments)
    #expect(ended.code == 0, "\(ended.messages)")
    let line = ended.said.first { $0.hasSuffix("of them read by an earlier run and not again") }
    recalled = line.flatMap { Int($0.prefix { $0 != " " }) } ?? 0
    return try Story.files(in: out)
  }

  /// Names of the entries, sorted.
  func entries() throws -> [String] {
    try names().filter { !$0.hasPrefix(".") }
  }

  func hidden() throws -> [String] {
    try names().filter { $0.hasPrefix(".") }
  }

  private func names() throws -> [String] {
    FileManager.default.fileExists(atPath: folder.path) ? try FileManager.default.names(in: folder) : []
  }
}

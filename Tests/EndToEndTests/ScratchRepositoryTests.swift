import Foundation
import TestSupport
import Testing

/// The README's jobs, run as a new user would in a repository that holds only an `Indicators/` folder.
@Suite struct ScratchRepositoryTests {
  @Test func `the shell job passes in a repository with nothing but definitions, and fails on a mistake`() throws {
    try withTemporaryFolder { scratch in
      try prepare(scratch)
      let job = try block("sh", holding: "egov indicators check").joined(separator: "\n")
      let passed = try shell(job, in: scratch)
      #expect(passed.code == 0, "\(passed.out)\(passed.messages)")
      try Catalogue.edit("channels/home-search/indicator.yaml", in: scratch.appendingPathComponent("Indicators")) {
        $0.replacing("kind: presence", with: "kind: count")
      }
      let failed = try shell(job, in: scratch)
      #expect(failed.code == 1 && failed.out.contains("its version did not rise"), "\(failed.out)")
    }
  }

  @Test func `the commands of the job on GitHub pass, and annotate a mistake`() throws {
    let lines = try block("yaml", holding: "actions/checkout").filter { $0.contains("- run: egov ") }
    let commands = lines.compactMap { $0.components(separatedBy: "- run: ").last }
    #expect(commands.count == 2)
    try withTemporaryFolder { scratch in
      try prepare(scratch)
      for command in commands {
        let passed = try shell(command, in: scratch)
        #expect(passed.code == 0, "\(command): \(passed.out)\(passed.messages)")
      }
      try Catalogue.edit("channels/home-search/indicator.yaml", in: scratch.appendingPathComponent("Indicators")) {
        $0.replacing("of: search_box", with: "of: serch_box")
      }
      let failed = try shell(commands[0], in: scratch)
      #expect(failed.code == 1)
      #expect(
        failed.out.contains("::error file=Indicators/channels/home-search/indicator.yaml,line=16,col=7,"),
        "\(failed.out)")
    }
  }

  @Test func `the entry for pre-commit runs what it says`() throws {
    let lines = try block("yaml", holding: "pass_filenames")
    let entry = try #require(lines.first { $0.contains("entry: ") }?.components(separatedBy: "entry: ").last)
    try withTemporaryFolder { scratch in
      try prepare(scratch)
      let passed = try shell(entry, in: scratch)
      #expect(passed.code == 0, "\(passed.out)\(passed.messages)")
    }
  }

  /// Two indicators of the catalogue, a framework of them, locked, documented and committed.
  private func prepare(_ scratch: URL) throws {
    let folder = scratch.appendingPathComponent("Indicators")
    let shipped = Checkout.root.appendingPathComponent("Indicators")
    for path in ["channels/home-search", "channels/user-login"] {
      let target = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: shipped.appendingPathComponent(path), to: target)
    }
    let frameworks = folder.appendingPathComponent("frameworks")
    try FileManager.default.createDirectory(at: frameworks, withIntermediateDirectories: true)
    try Data(Self.framework.utf8).write(to: frameworks.appendingPathComponent("ours.yaml"))
    for words in [["lock"], ["docs"]] {
      let ended = try Program.run(["indicators"] + words, in: scratch)
      #expect(ended.code == 0, "\(ended.messages)")
    }
    for words in [
      ["init", "-q"], ["add", "."],
      ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first"],
    ] {
      #expect(try Program.run(["-C", scratch.path] + words, program: "/usr/bin/git").code == 0)
    }
  }

  private static let framework = """
    schema: egov.framework/1
    id: ours
    version: 1
    title: { zh: 自拟框架, en: Our own }
    note: { zh: 两项指标, en: Two indicators }
    aggregate: arithmetic
    missing: { policy: drop, minimumAvailability: 0.5 }
    outOf: 100
    bands: [{ id: all, name: { zh: 不分档, en: all }, from: 0 }]
    ranks: { ties: dense }
    tree:
      - id: channels
        name: { zh: 渠道, en: channels }
        weight: 1
        indicators: [{ id: home-search, weight: 2 }, { id: user-login, weight: 1 }]

    """

  /// Runs a text in the shell with the built program first on the path.
  private func shell(_ text: String, in folder: URL) throws -> Program.Ended {
    let bin = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    let path = bin + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    return try Program.run(["-c", text], in: folder, environment: ["PATH": path], program: "/bin/sh")
  }

  /// The lines of the README's block in that language that holds a text.
  private func block(_ language: String, holding text: String) throws -> [String] {
    let readme = try String(contentsOf: Checkout.root.appendingPathComponent("README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    return try #require(blocks.first { $0.contains(text) }).components(separatedBy: "\n")
  }
}

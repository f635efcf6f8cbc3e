import Foundation
import TestSupport
import Testing

/// `egov indicators diff`: folders and revisions, and what a change does to stored observations.
@Suite struct DiffTests {
  private static let entry = "channels/service-entry-home/indicator.yaml"

  private func raised(_ folder: URL, _ path: String, _ change: (String) -> String) throws {
    try Catalogue.edit(path, in: folder) { text in
      change(text).replacing("\nversion: 1\n", with: "\nversion: 2\n").replacing(
        "  - { version: 1, what: first version }",
        with: "  - { version: 1, what: first version }\n  - { version: 2, what: another bar }")
    }
  }

  @Test func `a threshold that moved says which cities move and by how many ranks`() throws {
    try withTemporaryFolder { scratch in
      let folder = try Catalogue.copy(to: scratch)
      let observations = scratch.path + "/observations.jsonl"
      let study = Checkout.root.appendingPathComponent("Data/studies/specimen.yaml").path
      #expect(try Program.run(["observe", study, "-o", observations, "--quiet"]).code == 0)
      try raised(folder, "effect/satisfaction/indicator.yaml") { $0.replacing("zero: 0.6", with: "zero: 0.9") }
      let ended = try Program.run(
        [
          "indicators", "diff", "Indicators", folder.path, "--on", observations, "--framework",
          "service-capability-2019",
        ])
      #expect(ended.code == 0, "\(ended.messages)")
      #expect(ended.out.contains("indicator satisfaction, version 1 → 2\n  threshold  scale zero 0.6 → 0.9\n"))
      let heading = try #require(
        ended.out.split(separator: "\n").first { $0.hasPrefix("service-capability-2019: the index of ") })
      #expect(heading.contains(" of 36 cities moves, the rank of "), "\(heading)")
      #expect(ended.out.contains("(up 1)") || ended.out.contains("(down 1)"), "\(ended.out)")
    }
  }

  @Test func `a revision of git is taken by its name, and years that cannot be compared fail where asked`() throws {
    try withTemporaryFolder { scratch in
      let folder = try Catalogue.copy(to: scratch)
      for words in [
        ["init", "-q"], ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first"],
      ] {
        #expect(try Program.run(["-C", scratch.path] + words, program: "/usr/bin/git").code == 0)
      }
      let same = try Program.run(["indicators", "diff", "HEAD", "--fail-on", "comparability"], in: scratch)
      #expect(same.code == 0 && same.out == "nothing changed\n", "\(same.messages)")
      try Catalogue.edit(Self.entry, in: folder) { $0.replacing("[home]", with: "any") }
      for (bar, code) in [("comparability", Int32(1)), ("version", 1)] {
        let ended = try Program.run(["indicators", "diff", "HEAD", "--fail-on", bar], in: scratch)
        #expect(ended.code == code, "\(ended.messages)")
        #expect(ended.out.contains("  meaning    on [home] → –\n"), "\(ended.out)")
        #expect(ended.messages.contains("service-entry-home"), "\(ended.messages)")
      }
    }
  }

  @Test func `observations without a snapshot are not taken for cities that stay`() throws {
    try withTemporaryFolder { scratch in
      let folder = try Catalogue.copy(to: scratch)
      try raised(folder, "effect/satisfaction/indicator.yaml") { $0.replacing("zero: 0.6", with: "zero: 0.9") }
      let ended = try Program.run(["indicators", "diff", "Indicators", folder.path, "--on", "/dev/null"])
      #expect(ended.code == 2 && ended.messages.contains("holds no snapshot"), "\(ended.messages)")
      let unknown = try Program.run(["indicators", "diff", "Indicators", folder.path, "--framework", "nope"])
      #expect(unknown.code == 64 && unknown.messages.contains("there is no framework nope"), "\(unknown.messages)")
    }
  }

  @Test func `a name that is neither folder nor revision is said`() throws {
    let ended = try Program.run(["indicators", "diff", "no-such-thing"])
    #expect(ended.code == 2)
    #expect(ended.messages.contains("neither a folder no-such-thing nor a git revision"), "\(ended.messages)")
  }
}

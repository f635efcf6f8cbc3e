import Foundation
import TestSupport
import Testing

/// `check` and `test` in the forms that CI servers read, and the tests of the tests.
@Suite struct FindingFormatTests {
  private static let cases = "channels/home-search/cases.yaml"

  private func ended(
    _ words: [String], _ path: String, _ change: (String) -> String
  ) throws -> Program.Ended {
    try withTemporaryFolder { scratch in
      let folder = try Catalogue.copy(to: scratch)
      try Catalogue.edit(path, in: folder, change)
      return try Program.run(["indicators"] + words + ["--indicators", folder.path])
    }
  }

  @Test(arguments: [
    ("github", "::error file="), ("sarif", "\"ruleId\": \"definition\""), ("junit", "<failure type=\"definition\""),
  ])
  func `a check speaks the language it is asked for`(format: String, sign: String) throws {
    let ended = try ended(["check", "--format", format], "channels/home-search/indicator.yaml") {
      $0.replacing("measure:", with: "mesure:")
    }
    #expect(ended.code == 1)
    #expect(ended.out.contains(sign) && ended.out.contains("unknown key `mesure`"), "\(ended.out)")
  }

  @Test(arguments: [
    ("github", "::error file="), ("sarif", "\"ruleId\": \"definition\""), ("junit", "<failure type=\"definition\""),
    ("json", "{\"file\":"),
  ])
  func `a test that a broken definition keeps from running says so in the same language`(
    format: String, sign: String
  ) throws {
    let ended = try ended(["test", "--format", format], "channels/home-search/indicator.yaml") {
      $0.replacing("status: stable", with: "status: stabel")
    }
    #expect(ended.code == 1)
    #expect(ended.out.contains(sign) && ended.out.contains("unknown status `stabel`"), "\(ended.out)")
  }

  @Test func `what cannot be read is told of by list and show`() throws {
    let path = "channels/home-search/indicator.yaml"
    let listed = try ended(["list"], path) { $0.replacing("status: stable", with: "status: stabel") }
    #expect(listed.code == 0 && listed.messages.contains("what cannot be read is not listed"), "\(listed.messages)")
    let shown = try ended(["show", "home-search"], path) { $0.replacing("status: stable", with: "status: stabel") }
    #expect(shown.code == 1 && shown.messages.contains("unknown status `stabel`"), "\(shown.messages)")
  }

  @Test func `a filter chooses cases to run and hides none from the mutants`() throws {
    let ended = try Program.run(
      ["indicators", "test", "home-search", "--filter", "a page that shows it", "--mutate", "--quiet"])
    #expect(ended.code == 0, "\(ended.out)")
  }

  @Test func `a case that fails shows what was expected and what was found`() throws {
    let ended = try ended(["test", "home-search", "--quiet"], Self.cases) {
      $0.replacing("score: 1, evidence: [\"#here\"]", with: "score: 0.25, evidence: [\"/other\"]")
    }
    #expect(ended.code == 1)
    for line in ["    - score: 0.25\n", "    + score: 1.0\n", "    - evidence: /other\n", "    + evidence: /#/html"] {
      #expect(ended.out.contains(line), "\(ended.out)")
    }
  }

  @Test func `a mutant that no case notices is an error, and so is an excuse that is not needed`() throws {
    let weak = try ended(["test", "home-search", "--mutate", "--quiet"], Self.cases) { text in
      // Without the case of another page nobody notices that any page would do.
      text.components(separatedBy: "- name: a snapshot without the home page").first ?? text
    }
    #expect(weak.code == 1)
    let survivor = try ended(["test", "home-search", "--mutate", "--quiet"], Self.cases) { text in
      text.replacing("\"/news/1.html\": \"", with: "\"/news/1.html\": \"\\0")
        .replacing("\"\\0<p>某市人民政府门户网站，发布政务信息，提供办事服务，欢迎访问。</p><p>其他页面。</p>\"", with: "\"\"")
    }
    #expect(survivor.code == 1)
    #expect(survivor.out.contains("no case of home-search notices the mutant: on any"), "\(survivor.out)")
    let excuse = try ended(["test", "home-search", "--mutate", "--quiet"], "channels/home-search/indicator.yaml") {
      $0 + "mutants:\n  - { id: on any, reason: never mind }\n"
    }
    #expect(excuse.code == 1)
    #expect(excuse.out.contains("`mutants` excuses `on any`, which is no mutant or does not survive"), "\(excuse.out)")
  }

  @Test func `coverage names what no case reaches`() throws {
    let ended = try ended(["test", "home-search", "--coverage", "--quiet"], Self.cases) { text in
      text.components(separatedBy: "- name: a form that is no search fails").joined(
        separator: "- name: another that passes too\n  observations:\n"
          + "    - { property: search_box, page: home, value: true }\n  expect: { outcome: scored, score: 1 }\n"
          + "- name: a form that is no search fails")
    }
    #expect(ended.code == 0 && ended.out.isEmpty, "\(ended.out)")
    let shipped = try Program.run(["indicators", "test", "--coverage", "--quiet"])
    #expect(shipped.code == 0)
  }

  @Test func `a filter chooses by indicator, dimension or case`() throws {
    let one = try Program.run(["indicators", "test", "--filter", "home-search"])
    #expect(one.code == 0 && one.out.split(separator: "\n").allSatisfy { $0.hasPrefix("passed  home-search: ") })
    let none = try Program.run(["indicators", "test", "--filter", "no such thing"])
    #expect(none.code == 2 && none.messages.contains("no indicator or case is called like"))
  }

  @Test func `a watch tests again when a file changes, until it is told to stop`() throws {
    try withTemporaryFolder { scratch in
      let folder = try Catalogue.copy(to: scratch)
      let out = scratch.appendingPathComponent("out")
      try Data().write(to: out)
      let process = Program.process(
        ["indicators", "test", "home-search", "--watch", "--quiet", "--indicators", folder.path], store: scratch)
      process.standardOutput = try FileHandle(forWritingTo: out)
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(1_000_000)
      try Catalogue.edit(Self.cases, in: folder) { $0.replacing("score: 1, evidence", with: "score: 0.25, evidence") }
      var said = ""
      for _ in 0..<400 where !said.contains("expected 0.25") {
        usleep(50_000)
        said = try String(contentsOf: out, encoding: .utf8)
      }
      process.terminate()
      process.waitUntilExit()
      #expect(said.contains("expected 0.25"), "\(said)")
    }
  }
}

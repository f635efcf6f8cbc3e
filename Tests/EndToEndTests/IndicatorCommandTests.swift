import Foundation
import TestSupport
import Testing

/// `egov indicators …`, on what ships and on a copy with one thing spoilt.
@Suite struct IndicatorCommandTests {
  private static let search = "channels/home-search/indicator.yaml"

  @Test func `what ships passes its check and its cases`() throws {
    let checked = try Program.run(["indicators", "check"])
    #expect(checked.code == 0, "\(checked.out)")
    #expect(checked.messages.contains("are in order"))
    let tested = try Program.run(["indicators", "test", "--quiet"])
    #expect(tested.code == 0, "\(tested.out)")
    #expect(tested.out.isEmpty)
  }

  @Test func `a misspelt key is an error with its place and the nearest key`() throws {
    try spoil(Self.search, { $0.replacing("measure:", with: "mesure:") }) { folder, ended in
      let place = try Catalogue.place(of: "mesure:", in: Self.search, below: folder)
      #expect(ended.code == 1)
      #expect(
        ended.out.contains("\(folder.path)/\(Self.search):\(place): error: unknown key `mesure`"), "\(ended.out)")
      #expect(ended.out.contains("did you mean `measure`?"))
    }
  }

  @Test func `an unknown property is an error with its place and the nearest property`() throws {
    try spoil(Self.search, { $0.replacing("search_box", with: "serch_box") }) { folder, ended in
      let place = try Catalogue.place(of: "serch_box", in: Self.search, below: folder)
      #expect(ended.code == 1)
      #expect(ended.out.contains("\(folder.path)/\(Self.search):\(place): error: "), "\(ended.out)")
      #expect(ended.out.contains("serch_box") && ended.out.contains("search_box"))
    }
  }

  @Test func `a definition without its cases is an error`() throws {
    try withTemporaryFolder { scratch in
      let folder = try Catalogue.copy(to: scratch)
      try FileManager.default.removeItem(at: folder.appendingPathComponent("channels/home-search/cases.yaml"))
      let ended = try check(folder)
      #expect(ended.code == 1)
      #expect(ended.out.contains("channels/home-search/cases.yaml"), "\(ended.out)")
    }
  }

  @Test func `a change whose version did not rise is an error, and lock refuses it`() throws {
    try spoil(Self.search, { $0.replacing("kind: presence", with: "kind: count") }) { folder, ended in
      #expect(ended.code == 1)
      #expect(ended.out.contains("\(folder.path)/\(Self.search):") && ended.out.contains("version"), "\(ended.out)")
      let locked = try Program.run(["indicators", "lock", "--indicators", folder.path])
      #expect(locked.code == 1)
    }
  }

  @Test func `a framework that names an unknown indicator stops a run with its place`() throws {
    let framework = "frameworks/service-capability-2019.yaml"
    try spoil(framework, { $0.replacing("id: home-search", with: "id: home-serch") }) { folder, _ in
      let place = try Catalogue.place(of: "home-serch", in: framework, below: folder)
      let ended = try Program.run(
        ["assess", Story.archive, "-o", folder.path + "-out", "--indicators", folder.path])
      #expect(ended.code == 1)
      #expect(ended.messages.contains("\(folder.path)/\(framework):\(place): error: "), "\(ended.messages)")
      #expect(ended.messages.contains("home-search"))
    }
  }

  @Test func `a case that fails is an error with its place`() throws {
    let cases = "channels/home-search/cases.yaml"
    try spoil(cases, { $0.replacing("score: 1", with: "score: 0.25") }) { folder, _ in
      let ended = try Program.run(["indicators", "test", "home-search", "--indicators", folder.path])
      #expect(ended.code == 1)
      #expect(ended.out.contains("\(folder.path)/\(cases):") && ended.out.contains("expected 0.25"), "\(ended.out)")
    }
  }

  @Test func `docs and lock leave what ships as it is`() throws {
    try withTemporaryFolder { scratch in
      let folder = try Catalogue.copy(to: scratch)
      let before = try Story.files(in: folder.path)
      for command in ["docs", "lock"] {
        #expect(try Program.run(["indicators", command, "--indicators", folder.path]).code == 0)
      }
      #expect(try Story.files(in: folder.path) == before)
    }
  }

  @Test func `list and show tell what there is`() throws {
    let listed = try Program.run(["indicators", "list", "--lang", "en"])
    #expect(listed.code == 0 && listed.out.contains("channels\thome-search\t"))
    #expect(listed.out.split(separator: "\n").count >= 40)
    let kinds = try Program.run(["indicators", "list", "--kinds"])
    for word in ["presence", "linear", "search_box"] { #expect(kinds.out.contains(word)) }
    let told = try Program.run(["indicators", "show", "home-search", "--lang", "en"])
    for word in ["The home page offers a search", "presence of `search_box`", "a page that shows it passes → scored"] {
      #expect(told.out.contains(word), "\(told.out)")
    }
    let shown = try Program.run(["indicators", "show", "home-search", "--yaml"])
    let file = Checkout.root.appendingPathComponent("Indicators").appendingPathComponent(Self.search)
    #expect(try shown.out == String(contentsOf: file, encoding: .utf8))
    let unknown = try Program.run(["indicators", "show", "home-serch"])
    #expect(unknown.code == 2 && unknown.messages.contains("did you mean home-search?"))
  }

  @Test func `findings of a check are JSON lines where asked for`() throws {
    try spoil(Self.search, { $0.replacing("measure:", with: "mesure:") }) { folder, _ in
      let ended = try Program.run(["indicators", "check", "--json", "--indicators", folder.path])
      for line in ended.out.split(separator: "\n") {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(object?["file"] is String && object?["severity"] is String && object?["message"] is String)
      }
      #expect(ended.code == 1)
    }
  }

  private func check(_ folder: URL) throws -> Program.Ended {
    try Program.run(["indicators", "check", "--indicators", folder.path])
  }

  private func spoil(
    _ path: String, _ change: (String) -> String, _ body: (URL, Program.Ended) throws -> Void
  ) throws {
    try withTemporaryFolder { scratch in
      let folder = try Catalogue.copy(to: scratch)
      try Catalogue.edit(path, in: folder, change)
      try body(folder, check(folder))
    }
  }
}

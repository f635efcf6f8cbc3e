import Foundation
import TestSupport
import Testing

/// `egov show OBSERVATIONS:LINE` as people run it.
@Suite struct ShowObservationTests {
  @Test func `one observation is shown with the archived source around it`() throws {
    try withTemporaryFolder { folder in
      let site = folder.appendingPathComponent("site")
      try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
      let html =
        "<html><head><title>示例市人民政府</title></head><body><h1>关于示例的通知</h1><p class=\"time\">发布时间：2024-03-02</p><p>"
        + String(repeating: "各县区政府要认真落实。", count: 20) + "</p></body></html>"
      try Data(html.utf8).write(to: site.appendingPathComponent("a.html"))
      let observed = folder.appendingPathComponent("o.jsonl").path
      _ = try Program.run(["observe", site.path, "-o", observed, "--quiet"])
      let lines = try String(contentsOfFile: observed, encoding: .utf8).split(separator: "\n")
      let number = try #require(lines.firstIndex { $0.contains("\"published\"") }) + 1
      let shown = try Program.run(["show", "\(observed):\(number)", "--snapshot", site.path, "--lang", "en"])
      #expect(shown.code == 0, "\(shown.messages)")
      #expect(shown.out.contains("the publication date shown to readers"))
      #expect(shown.out.contains("| "))
      #expect(shown.out.contains("<p class=\"time\">发布时间：2024-03-02</p>"))
    }
  }

  @Test func `of two equal links the one that is meant is shown`() throws {
    try withTemporaryFolder { folder in
      let text = String(repeating: "各县区政府要认真落实。", count: 20)
      let html =
        "<html><head><title>示例</title></head><body><p>\(text)</p><p>前面<a href=\"http://x.com/\">友情链接</a></p>"
        + "<div style=\"position:absolute;left:-9999px\"><a href=\"http://y.com/\">友情链接</a>后面</div></body></html>"
      try Data(html.utf8).write(to: folder.appendingPathComponent("a.html"))
      let observed = folder.appendingPathComponent("o.jsonl").path
      _ = try Program.run(["observe", folder.appendingPathComponent("a.html").path, "-o", observed, "--quiet"])
      let lines = try String(contentsOfFile: observed, encoding: .utf8).split(separator: "\n")
      // A saved page has no host, and every link leads away from it.
      let number = try #require(lines.firstIndex { $0.contains("\"hidden_link\"") }) + 1
      let shown = try Program.run(
        ["show", "\(observed):\(number)", "--snapshot", folder.appendingPathComponent("a.html").path])
      let excerpt = shown.out.split(separator: "\n").filter { $0.contains(" | ") }.joined()
      #expect(excerpt.contains("友情链接</a>后面"), "\(shown.out)")
    }
  }

  @Test func `a line that is no observation is refused with the remedy`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("o.jsonl")
      try Data("{\"schema\":\"egov.observations/1\",\"kind\":\"other\"}\n".utf8).write(to: file)
      let first = try Program.run(["show", file.path + ":1"])
      #expect(first.code == 2 && first.messages.contains("is no observation"), "\(first.messages)")
      let beyond = try Program.run(["show", file.path + ":9"])
      #expect(beyond.code == 2)
      #expect(try Program.run(["show", file.path]).code == 64)
    }
  }
}

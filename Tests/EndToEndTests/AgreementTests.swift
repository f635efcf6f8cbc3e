import Foundation
import TestSupport
import Testing

/// `egov agreement` as people run it.
@Suite struct AgreementTests {
  private func write(_ text: String, _ name: String, in folder: URL) throws -> String {
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  @Test func `judged pages are set beside observed ones, and what differs is listed with its place`() throws {
    try withTemporaryFolder { folder in
      let site = folder.appendingPathComponent("set/site")
      try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
      _ = try write(
        "<html><head><title>示例市人民政府</title></head><body><h1>关于示例的通知</h1><p>发布时间：2024-03-02</p><p>"
          + String(repeating: "各县区政府要认真落实。", count: 20) + "</p></body></html>", "a.html", in: site)
      let observed = folder.appendingPathComponent("o.jsonl").path
      let ran = try Program.run(["observe", folder.appendingPathComponent("set").path, "-o", observed, "--quiet"])
      #expect(ran.code == 0, "\(ran.messages)")
      let judged = try write(
        #"{"file":"site/a.html","readable":true,"published":"2024-03-02","title":"另一个标题"}"#, "j.jsonl", in: folder)
      let table = try Program.run(["agreement", judged, observed])
      #expect(table.code == 0)
      #expect(table.out.contains("site/a.html: 另一个标题 against 关于示例的通知"))
      #expect(table.out.contains("/html/body/h1[1]"))
      let json = try Program.run(["agreement", judged, observed, "--json"])
      let object = try #require(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
      #expect((object["published"] as? [String: Any])?["agreement"] as? Double == 1)
      #expect((object["title"] as? [String: Any])?["f1"] as? Double == 0)
      #expect((object["missed"] as? [[String: Any]])?.first?["observed"] as? String == "关于示例的通知")
    }
  }

  @Test func `two files of judgements give the reliability of the coding`() throws {
    try withTemporaryFolder { folder in
      let first = try write(
        "{\"file\":\"a\",\"app\":true}\n{\"file\":\"b\",\"app\":false}\n{\"file\":\"c\",\"app\":null}", "1.jsonl",
        in: folder)
      let second = try write(
        "{\"file\":\"a\",\"app\":true}\n{\"file\":\"b\",\"app\":true}\n{\"file\":\"c\",\"app\":true}", "2.jsonl",
        in: folder)
      let ran = try Program.run(["agreement", first, second, "--json"])
      let object = try #require(try JSONSerialization.jsonObject(with: Data(ran.out.utf8)) as? [String: Any])
      let row = try #require(object["app"] as? [String: Any])
      #expect(row["n"] as? Int == 2)
      #expect(row["agreement"] as? Double == 0.5)
      #expect(row["one_sided"] as? Int == 1)
      #expect((object["missed"] as? [[String: Any]])?.count == 2)
    }
  }

  @Test func `judgements of pages that were not observed are refused with the remedy`() throws {
    try withTemporaryFolder { folder in
      let judged = try write(#"{"file":"x/a.html","title":"甲"}"#, "j.jsonl", in: folder)
      let observed = try write("", "o.jsonl", in: folder)
      let ran = try Program.run(["agreement", judged, observed])
      #expect(ran.code == 2)
      #expect(ran.messages.contains("observe the folder that `file` is below"))
    }
  }

  @Test(.enabled(if: Checkout.shared("gold/agreement.txt") != nil, "\(Checkout.sharedIsAbsent)"))
  func `two real codings agree as far as was published`() throws {
    let folder = try #require(Checkout.shared("gold"))
    let files = ["judgements-1.jsonl", "judgements-2.jsonl"].map { folder.appendingPathComponent($0).path }
    let ran = try Program.run(["agreement"] + files + ["--json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(ran.out.utf8)) as? [String: Any])
    for (name, share, kappa) in [("app", 0.875, 0.78), ("wechat", 0.875, 0.81), ("login_entry", 0.958, 0.94)] {
      let row = try #require(object[name] as? [String: Any])
      #expect(abs(try #require(row["agreement_with_gaps"] as? Double) - share) < 0.001, "\(name)")
      #expect(abs(try #require(row["kappa_with_gaps"] as? Double) - kappa) < 0.005, "\(name)")
    }
  }
}

import AssessmentModel
import Foundation
import Snapshots
import TestSupport
import Testing

/// One portal in one archive, observed by the program.
@Suite struct PortalArchiveTests {
  private static let site = "https://www.example.gov.cn"
  private static let frame = "<p>示例市人民政府门户网站</p><p>政务公开</p><p>互动交流</p>"
  private static let text = String(repeating: "各县区政府要认真落实各项工作任务。", count: 12)

  private func archive(_ answers: [(path: String, status: Int, location: String?, body: String)]) -> [UInt8] {
    var writer = WARCWriter()
    for (number, answer) in answers.enumerated() {
      var headers = [HeaderField(name: "Content-Type", value: "text/html; charset=utf-8")]
      if let location = answer.location { headers.append(HeaderField(name: "Location", value: location)) }
      writer.appendResponse(
        url: Self.site + answer.path, date: "2026-03-01T02:10:00Z", id: "urn:uuid:0000-\(number)",
        status: answer.status,
        headers: headers, body: Array("<html><head><title>示例</title></head><body>\(answer.body)</body></html>".utf8))
    }
    return writer.bytes
  }

  private func observed(_ answers: [(path: String, status: Int, location: String?, body: String)]) throws -> [[String:
    Any]]
  {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("990999.warc.gz")
      try Data(archive(answers)).write(to: file)
      let ran = try Program.run(["observe", file.path, "--quiet"])
      try #require(ran.code == 0, "\(ran.messages)")
      return try ran.out.split(separator: "\n").compactMap {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }
  }

  private func values(_ property: String, _ lines: [[String: Any]]) -> [Any] {
    lines.filter { $0["property"] as? String == property }.compactMap { $0["value"] }
  }

  @Test func `soft-dead pages, loops and orphans of an archive are told`() throws {
    let lines = try observed([
      (
        "/", 200, nil,
        "\(Self.frame)<p>\(Self.text)</p><a href=\"/a.html\">要闻</a><a href=\"/gone.html\">旧闻</a><a href=\"/r1\">跳转</a>"
      ),
      ("/a.html", 200, nil, "\(Self.frame)<h1>要闻一则</h1><p>\(Self.text)</p>"),
      ("/b.html", 200, nil, "\(Self.frame)<h1>无人链接</h1><p>\(Self.text)</p>"),
      ("/nothing-here-8f3a", 404, nil, "\(Self.frame)<p>该栏目正在调整，请返回上一级</p><p>编号 17</p>"),
      ("/gone.html", 200, nil, "\(Self.frame)<p>该栏目正在调整，请返回上一级</p><p>编号 18</p>"),
      ("/r1", 302, "/r2", ""), ("/r2", 302, "/r1", ""),
    ])
    let dead = values("soft_dead", lines).compactMap { ($0 as? [String: Any])?["target"] as? String }
    #expect(dead == [Self.site + "/gone.html"])
    #expect(values("redirect_loop", lines).compactMap { $0 as? String } == [Self.site + "/r1", Self.site + "/r2"])
    #expect(values("orphan_page", lines).compactMap { $0 as? String } == [Self.site + "/b.html"])
  }

  @Test func `the same reply on two pages makes both letters' replies a formula`() throws {
    func letter(_ subject: String, _ day: Int, _ reply: String) -> String {
      """
      \(Self.frame)<h1>\(subject)</h1><table><tr><td>信件标题</td><td>\(subject)</td></tr><tr><td>来信时间</td><td>2026-01-0\(day)</td></tr>
      <tr><td>来信内容</td><td>请问\(subject)怎么办，已经很久没有人处理了，希望尽快答复。</td></tr>
      <tr><td>回复时间</td><td>2026-01-1\(day)</td></tr><tr><td>回复内容</td><td>\(reply)</td></tr></table>
      """
    }
    let standard = "线路调整既要符合线网规划，又要符合大多数乘客的出行需求，还要有配套的场站设施，现有班次能够满足客流。"
    let lines = try observed([
      ("/", 200, nil, "\(Self.frame)<p>\(Self.text)</p>"), ("/l1.html", 200, nil, letter("末班车太早", 1, standard)),
      ("/l2.html", 200, nil, letter("小区门口没有站", 2, standard)),
      ("/l3.html", 200, nil, letter("路面破损", 3, "该路段路面已于1月12日修复完毕，现已恢复通行。")),
    ])
    let kinds = try #require(values("reply_kinds", lines).first as? [String: Any])
    #expect(kinds["formulaic"] as? Int == 2)
    #expect(kinds["substantive"] as? Int == 1)
    #expect(values("repeated_reply", lines).count == 1)
  }
}

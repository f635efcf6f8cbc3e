import AssessmentModel
import Foundation
import Snapshots
import TestSupport
import Testing

/// Which captured pages speak for a city.
@Suite struct PagesThatCountTests {
  private static let text = "<p>某市人民政府门户网站，发布政务信息，提供办事服务，欢迎访问。</p>"
  private static let search =
    text + "<form action=/s><input name=keyword placeholder=请输入搜索关键字><button>搜索</button></form>"

  @Test func `the root page of another site is no home page of this city`() throws {
    let pages = [
      Page("https://www.beijing.gov.cn/", Self.text), Page("https://www.gov.example/", Self.search),
      Page("https://banshi.beijing.gov.cn/", Self.search),
    ]
    let found = try observed(pages, named: "110000")
    #expect(found.home == ["https://www.beijing.gov.cn/"])
    #expect(found.searches == ["https://banshi.beijing.gov.cn/ true", "https://www.beijing.gov.cn/ false"])
    #expect(found.messages.contains("otherHost 1"))
  }

  @Test func `of a city that no register knows the root of the host captured first is the home page`() throws {
    let pages = [
      Page("http://www.county.example/", Self.text), Page("http://www.county.example/zw/", Self.text),
      Page("http://other.example/", Self.search),
    ]
    #expect(try observed(pages, named: "county").home == ["http://www.county.example/"])
  }

  @Test func `of saved pages the index right in the unit's folder is the home page`() throws {
    try withTemporaryFolder { scratch in
      for path in ["saved/county/index.html", "saved/county/zw/index.html"] {
        let folder = scratch.appendingPathComponent(path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Story.write(Self.search, "index.html", in: folder)
      }
      for input in ["saved", "saved/county"] {
        let ended = try Program.run(["observe", scratch.path + "/" + input, "--quiet"])
        let homes = Self.values(of: "page_type", in: ended.out).filter { $0.hasSuffix(" home") }
        #expect(homes == ["file:\(input == "saved" ? "county/" : "")index.html home"])
      }
    }
  }

  @Test func `a department's host below the portal's domain belongs to the city`() throws {
    let found = try observed([Page("https://rsj.beijing.gov.cn/", Self.search)], named: "110000")
    #expect(found.searches == ["https://rsj.beijing.gov.cn/ true"])
  }

  @Test func `a bot check before the page does not hide the page behind it`() throws {
    let check = "<html><head><script>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script></head><body></body></html>"
    let home = "https://www.beijing.gov.cn/"
    let found = try observed([Page(home, check, status: 412), Page(home, Self.search)], named: "110000")
    #expect(found.searches == ["\(home) true"])
    #expect(!found.messages.contains("repeatedCapture"))
  }

  @Test func `of a page that two crawls hold the newest counts, whatever the order of the files`() throws {
    let home = "https://www.beijing.gov.cn/"
    try withTemporaryFolder { scratch in
      let old = try archive([Page(home, Self.text, date: "2020-05-01")], "110000-a", in: scratch)
      let new = try archive([Page(home, Self.search, date: "2024-05-01")], "110000-b", in: scratch)
      let units = ["  - { code: \"110000\", snapshots: [\(old), \(new)] }"]
      let study = try Story.study(in: scratch, units: units)
      let ended = try Program.run(["observe", study, "--quiet"])
      #expect(Self.values(of: "search_box", in: ended.out) == ["\(home) true"])
    }
  }

  @Test func `a report into the folder of its assessment keeps what programs read`() throws {
    try withTemporaryFolder { scratch in
      let out = scratch.path + "/out"
      #expect(try Program.run(["assess", Story.archive, "-o", out, "--quiet"]).code == 0)
      #expect(try Program.run(["report", out + "/assessment.json", "-o", out, "--lang", "en", "--quiet"]).code == 0)
      let names = try FileManager.default.names(in: URL(fileURLWithPath: out))
      #expect(names.contains("assessment.json") && names.contains("observations.jsonl"))
      #expect(names.contains("problems.jsonl") && names.contains("index.html"))
    }
  }

  @Test func `the working folder is not replaced by a report`() throws {
    try withTemporaryFolder { scratch in
      let indicators = Checkout.root.appendingPathComponent("Indicators").path
      let words = ["assess", Story.archive, "-o", ".", "--quiet", "--indicators", indicators]
      let ended = try Program.run(words, in: scratch)
      #expect(ended.code == 2)
      #expect(ended.messages.contains("working folder"))
    }
  }
}

extension PagesThatCountTests {
  private struct Page {
    let url: String
    let html: String
    let status: Int
    let date: String

    init(_ url: String, _ html: String, status: Int = 200, date: String = "2026-03-01") {
      (self.url, self.html, self.status, self.date) = (url, html, status, date)
    }
  }

  private struct Found {
    let home: [String]
    let searches: [String]
    let messages: String
  }

  private func archive(_ pages: [Page], _ name: String, in scratch: URL) throws -> String {
    var writer = WARCWriter(isCompressed: false)
    for (number, page) in pages.enumerated() {
      writer.appendResponse(
        url: page.url, date: page.date + "T00:00:00Z", id: "urn:uuid:\(name)-\(number)", status: page.status,
        headers: [HeaderField(name: "Content-Type", value: "text/html; charset=utf-8")], body: Array(page.html.utf8))
    }
    let file = scratch.appendingPathComponent(name + ".warc")
    try Data(writer.bytes).write(to: file)
    return file.path
  }

  private func observed(_ pages: [Page], named name: String) throws -> Found {
    try withTemporaryFolder { scratch in
      let ended = try Program.run(["observe", try archive(pages, name, in: scratch)])
      #expect(ended.code == 0)
      let types = Self.values(of: "page_type", in: ended.out)
      return Found(
        home: types.filter { $0.hasSuffix(" home") }.map { String($0.dropLast(5)) },
        searches: Self.values(of: "search_box", in: ended.out), messages: ended.messages)
    }
  }

  /// `subject value` of the observations of one property, sorted.
  private static func values(of property: String, in lines: String) -> [String] {
    lines.split(separator: "\n").compactMap { line -> String? in
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        object["property"] as? String == property, let subject = object["subject"]
      else { return nil }
      if let flag = object["value"] as? Bool { return "\(subject) \(flag)" }
      return object["value"].map { "\(subject) \($0)" }
    }.sorted()
  }
}

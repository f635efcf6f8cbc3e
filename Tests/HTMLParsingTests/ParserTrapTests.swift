import AssessmentModel
import Foundation
import HTMLParsing
import TestSupport
import Testing

/// What libxml2 2.9 loses, prints or takes too long for when it is asked plainly; each was met on real pages.
struct ParserTrapTests {
  @Test func `a NUL does not end the page`() {
    let page = PageContent(parsing: capture(Array("<p>前\0后</p><p>末".utf8)))
    #expect(page.readText == "前 后\n末")
    #expect(page.problems.isEmpty)
  }

  @Test func `nesting beyond 256 levels does not end the page`() {
    let page = page(String(repeating: "<font>", count: 300) + "深</font><p>后")
    #expect(page.readText == "深\n后")
    #expect(page.elements(named: .font).count == 300)
    #expect(page.problems.isEmpty)
  }

  @Test func `text over ten million bytes does not end the page`() {
    let page = page(String(repeating: "x", count: 10_500_000) + "<p>后")
    #expect(page.line(named: .p) == "后" || page.elements(named: .p).map { page.line(of: $0) }.last == "后")
  }

  @Test func `a page deeper than 4096 levels is a problem, and its text stays`() {
    let page = page(String(repeating: "<div>", count: 5_000) + "底" + String(repeating: "</div>", count: 5_000) + "<p>后")
    #expect(page.problemKinds == [.pageTooDeep])
    #expect(page.readText.hasPrefix("底"))
    #expect(page.elements(named: .p).last.map { page.nodePath(of: $0) } == "/html/body/p[1]")
  }

  @Test func `a page with more than a million nodes is a problem`() {
    let page = page(String(repeating: "<br>", count: 1_000_100))
    #expect(page.problemKinds == [.tooManyNodes])
    #expect(page.elements.count <= 1_000_000)
  }

  @Test func `a page over 32 MiB is a problem, and its first part is read`() {
    let page = page("<p>前</p><!--" + String(repeating: "政", count: 12 << 20))
    #expect(page.problemKinds == [.pageTooLarge])
    #expect(page.readText == "前")
  }

  @Test func `attributes without end are bounded, quoted or not`() {
    for value in ["", "=1", "='>'", " = \"> <\""] {
      let names = (0..<30_000).map { "a\($0)\(value)" }.joined(separator: " ")
      let page = page("<p \(names)>后<p>末")
      #expect(page.problemKinds == [.tooManyNodes])
      #expect(page.readText == "后\n末")
      #expect(page.elements(named: .p).first.map { page.elements[$0].attributeCount } ?? 0 <= 4_096)
    }
  }

  @Test func `end tags without end are bounded`() {
    let page = page(String(repeating: "<i>", count: 4_000) + String(repeating: "</b>", count: 200_000))
    #expect(page.problemKinds == [.parserStopped])
    #expect(page.elements(named: .i).count == 4_000)
  }

  @Test(arguments: [
    "<", "<!", "<!--", "</", "<a", "<a href", "<a href=", "<a href='", "&", "&#", "&#x110000;", "&#0;", "<![CDATA[",
    "<?", "<!DOCTYPE", "</p></p></html></body>", "<table><td><table>", "<script>", "<textarea>", "<title>",
    "<a><a><a>", "<p/><p/>", "<svg><path d=1/></svg>", "<frameset><frame src=a></frameset>", "\u{FFFE}\u{1}",
  ])
  func `scraps of markup do not end the page before its end`(scrap: String) {
    for repeats in [1, 1_000] {
      let page = page("<p>前</p>" + String(repeating: scrap, count: repeats))
      #expect(page.readText.hasPrefix("前"))
      #expect(!page.problemKinds.contains(.parserStopped))
    }
  }

  @Test func `every prefix of a page parses`() {
    let whole = Array("<html><head><title>政务</title><base href='/a'></head><body><a href=\"b?c&amp;d\">公</a>".utf8)
    for length in 0...whole.count {
      let page = PageContent(parsing: capture(Array(whole[..<length])))
      #expect(page.elements.allSatisfy { $0.end <= page.elements.count && $0.textEnd <= page.text.count })
    }
  }

  @Test func `eight threads give the same pages`() async {
    let pages = (0..<40).map { number in
      capture(Array("<p>前\(number)<main>中<x\(number)>后</bad><a href=\(number)>链\u{1}接&nbsp;".utf8) + [0xFF])
    }
    let alone = pages.map { Self.digest(PageContent(parsing: $0)) }
    let together = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask { pages.map { Self.digest(PageContent(parsing: $0)) } }
      }
      return await group.reduce(into: [[String]]()) { $0.append($1) }
    }
    #expect(together.count == 8)
    #expect(together.allSatisfy { $0 == alone })
  }

  private static func digest(_ page: PageContent) -> String {
    let paths = page.elements.indices.map { page.nodePath(of: $0) + ":" + page.line(of: $0) }
    return page.readText + paths.joined(separator: ",") + page.addresses.joined(separator: ",") + "\(page.encoding)"
  }

  // Standard error belongs to the whole process and other tests may write to it, so only libxml2's own words count.
  @Test func `nothing is printed to standard error`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("stderr").path
      let saved = dup(STDERR_FILENO)
      let file = open(path, O_CREAT | O_RDWR, 0o600)
      dup2(file, STDERR_FILENO)
      for html in ["<meta charset=gb2312><x><y></z>&bad;<p <q>>", "<?xml encoding='nosuch'?>", "\u{1}\u{FFFE}</a></b>"]
      {
        _ = page(html)
        _ = PageContent(parsing: capture(Array(html.utf8) + [0xFF, 0x81], type: "text/html; charset=gbk"))
      }
      dup2(saved, STDERR_FILENO)
      close(saved)
      close(file)
      let printed = try String(contentsOfFile: path, encoding: .utf8)
      #expect(!printed.contains("error :") && !printed.contains("parser"))
    }
  }

  @Test(
    .enabled(if: Checkout.shared("realdata") != nil, "\(Checkout.sharedIsAbsent)"),
    arguments: [
      "cn-pages", "challenge", "controls", "a11y", "intl/us", "intl/de", "intl/fr", "intl/it", "malformed", "html5lib",
    ])
  func `every real file parses to sound ranges`(folder: String) throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: #require(Checkout.shared("realdata/\(folder)")), includingPropertiesForKeys: nil)
    for file in files {
      let page = PageContent(parsing: capture([UInt8](try Data(contentsOf: file)), type: nil))
      for (index, element) in page.elements.enumerated() {
        #expect(element.parent < index && element.end > index && element.textStart <= element.textEnd)
      }
      #expect(String(validating: page.text, as: UTF8.self) != nil)
      #expect(!page.problemKinds.contains(.parserStopped), "\(file.lastPathComponent)")
    }
  }
}

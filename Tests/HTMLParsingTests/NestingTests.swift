import AssessmentModel
import Foundation
import HTMLParsing
import TestSupport
import Testing

/// What a tag closes: as in browsers, where libxml2 by itself closes less or more.
struct NestingTests {
  @Test(arguments: [
    ("<main><div>a</main>b<footer>c", "main(div(a)) b footer(c)"),
    ("<DIV><MAIN>a<DIV>b</MAIN >c", "div(main(a div(b)) c)"),
    ("<section><p><a>a<div>b</section>c", "section(p(a(a)) div(b)) c"),
    ("<li><span><div>a</li>b", "li(span(div(a))) b"), ("<ul><li><div>a</ul>b", "ul(li(div(a))) b"),
    ("<search><div>a</search>b", "search(div(a)) b"), ("<h2>a<div>b</h2>c", "h2(a div(b)) c"),
  ])
  func `an end tag closes what is open inside`(html: String, tree: String) {
    #expect(page(html).tree == tree)
  }

  @Test(arguments: [
    ("<div><table><tr><td>a</div>b</table>c", "div(table(tr(td(ab))) c)"),
    ("<span><div>a</span>b</div>c", "span(div(ab) c)"), ("<x-a><p>a</x-a>b</p>c", "x-a(p(ab) c)"),
    ("<ul><li>a<ol></li>b</ol>c</li>d</ul>", "ul(li(a ol(b) c) d)"),
    ("<p>a<button>b</p>c</button>d</p>e", "p(a button(bc) d) e"),
    ("<table><tr><td><table><tr><td>a</table>b</td></table>c", "table(tr(td(table(tr(td(a))) b))) c"),
    ("<div><object>a</div>b</object>c", "div(object(ab) c)"), ("<div></p></x></br>a</div>b", "div(a) b"),
    ("<div><noscript>a</div>b</noscript>c</div>d", "div(noscript(ab) c) d"),
  ])
  func `an end tag does not reach out of cells, lists and other bounds`(html: String, tree: String) {
    #expect(page(html).tree == tree)
  }

  @Test func `words in scripts that look like end tags close nothing`() {
    let page = page("<main><div>a<script>var a = '</div></main></b>'</script>b</main>c")
    #expect(page.tree == "main(div(a script() b)) c")
    #expect(page.problems.isEmpty)
  }

  @Test func `an end tag of one heading closes a heading of any level`() {
    #expect(page("<h2>a</h3>b<h4>c").tree == "h2(a) b h4(c)")
  }

  @Test(arguments: [
    ("<h2><p>a</p></h2>b", "h2(p(a)) b"), ("<h1><div>a</div>b</h1>c", "h1(div(a) b) c"),
    ("<a>a<table><tr><td>b</table>c</a>d", "a(a table(tr(td(b))) c) d"),
    ("<a><div>a</div><p>b</p></a>c", "a(div(a) p(b)) c"), ("<b>a<p>b</p>c</b>d", "b(a p(b) c) d"),
    ("<ul><form><li>a<li>b</form></ul>c", "ul(form(li(a) li(b))) c"),
  ])
  func `a start tag closes nothing that HTML leaves open`(html: String, tree: String) {
    #expect(page(html).tree == tree)
  }

  @Test(arguments: [
    ("<div><a>a<p>b</a>c</p>d</div>e", "div(a(a p(bc)) d) e"), ("<b><div>a</b></b>b</div>c", "b(div(ab)) c"),
    ("<a>a<div><a>b</a></div></a>c", "a(a div(a(b))) c"), ("<form><b>a</form>b</b>c", "form(b(ab)) c"),
  ])
  func `what ends inside a block that it holds ends with that block`(html: String, tree: String) {
    #expect(page(html).tree == tree)
  }

  @Test(arguments: [
    ("<ul><li>a<div><b>b<li>c</ul>d", "ul(li(a div(b(b))) li(c)) d"), ("<li><ul><li>a<li>b", "li(ul(li(a) li(b)))"),
    ("<dl><dt>a<dd>b<dt>c</dl>d", "dl(dt(a) dd(b) dt(c)) d"), ("<p>a<section>b", "p(a) section(b)"),
    ("<p>a<b>b<table><tr><td>c</table>d", "p(a b(b)) table(tr(td(c))) d"), ("<p>a<hr>b", "p(a) hr() b"),
    ("<h2>a<h3>b</h3>c", "h2(a) h3(b) c"), ("<button>a<button>b</button>c", "button(a) button(b) c"),
    ("<select><option>a<optgroup><option>b<optgroup></select>c", "select(option(a) optgroup(option(b)) optgroup()) c"),
    ("<select><option>a<input>b", "select(option(a)) input() b"), ("<a>a<b><a>b</a>c", "a(a b()) a(b) c"),
    ("<table><tr><td>a<td><b>b<tr><th>c</table>d", "table(tr(td(a) td(b(b))) tr(th(c))) d"),
    ("<table><caption>a<tbody><tr><td>b<tbody>", "table(caption(a) tbody(tr(td(b))) tbody())"),
    ("<p>a<svg><p>b</svg>c", "p(a svg()) p(bc)"),
  ])
  func `a start tag closes what it may not stand in`(html: String, tree: String) {
    #expect(page(html).tree == tree)
  }

  @Test func `a form in a form is left out, and what it holds stays`() {
    let page = page("<form id=a><div><form id=b><input></form></div><form id=c>x</form>y")
    #expect(page.tree == "form(div(input())) form(x) y")
    #expect(page.elements(named: .form).map { page.attribute(.id, of: $0) } == ["a", "c"])
  }

  @Test(arguments: [
    ("<body><div>a</body></html>b<p>c</p>d</div><body>e", "div(ab p(c) d) e"), ("a<p>b", "a p(b)"),
    ("<p>a</body></html><script></script>b<table><tr><td>c", "p(a script() b) table(tr(td(c)))"),
  ])
  func `what follows the end of the body stays in the body, and no paragraph is invented`(html: String, tree: String) {
    let page = page(html)
    #expect(page.tree == tree)
    #expect(page.elements(named: .html).count == 1 && page.elements(named: .body).count == 1)
  }

  @Test(arguments: [
    ("<div/>a<span/>b</div>c", "div(a span(b)) c"), ("<svg><g/><path/>a</svg>b", "svg(g() path() a) b"),
    ("<math><mi/>a</math><i/>b", "math(mi() a) i(b)"), ("<br/>a<wbr>b</wbr>c<source>d", "br() a wbr() bc source() d"),
    ("<object><embed src=a></object>b", "object(embed()) b"),
  ])
  func `a slash ends only parts of drawings and formulas, and nothing stands in elements without content`(
    html: String, tree: String
  ) {
    #expect(page(html).tree == tree)
  }

  @Test(arguments: ["title", "textarea", "iframe", "xmp"])
  func `tags inside what holds text only are none`(name: String) {
    let page = page("<\(name)>a<b>b</b><div>c</\(name)>d<i>e</i>")
    let names = page.elements.indices.map { page.name(of: $0) }
    #expect(names.filter { ["b", "div", "i", name].contains($0) } == [name, "i"])
    #expect(page.readText.hasPrefix("ab") && page.tree.hasSuffix("d i(e)"))
  }

  @Test(arguments: [
    ("<script src=a /><p>b</p></script><meta><p>c", "p(c)"), ("<head><title>a<div>b</title>c", "c"),
    ("<head><x-a>b</x-a></head><body>c", "x-a(b) c"), ("<head><noscript><div>a</noscript></head><body>b", "b"),
  ])
  func `the body begins where the head can go no further`(html: String, tree: String) {
    let page = page(html)
    #expect(page.tree == tree)
    #expect(page.elements(named: .body).allSatisfy { !page.elements[$0].isHidden })
  }

  @Test func `a menu of choices shows no links, and a template is hidden`() {
    let page = page("<select><option><a href=1>x</a></select><a href=2>y</a><template><p>z</template>w")
    #expect(page.addresses.map { $0.suffix(1) } == ["2"])
    #expect(page.elements.filter(\.isHidden).count == 2)
  }

  @Test func `searches in vain are bounded, whether for an end tag or for a cell`() {
    // Stray end tags bring the page close to the bound, cells beyond it.
    let deep = "<table>" + String(repeating: "<i>", count: 4_000) + String(repeating: "</b>", count: 66_000)
    #expect(page(deep).problems.isEmpty)
    #expect(page(deep + String(repeating: "<td></td>", count: 2_000)).problemKinds == [.parserStopped])
  }
}

/// What those rules change on real pages.
@Suite(.enabled(if: Checkout.shared("realdata") != nil, "\(Checkout.sharedIsAbsent)"))
struct RealNestingTests {
  private func read(_ path: String) throws -> PageContent {
    let file = try #require(Checkout.shared("realdata/\(path)"))
    return PageContent(parsing: capture([UInt8](try Data(contentsOf: file)), type: "text/html"))
  }

  @Test(arguments: ["pass", "fail_link"])
  func `the footer of an Italian town stands beside its main part, which lacks one end tag`(name: String) throws {
    let page = try read("intl/it/municipality_accessibility-\(name).html")
    #expect(page.elements(named: .footer).map { page.nodePath(of: $0) } == ["/html/body/footer[1]"])
    let main = try #require(page.elements(named: .main).first)
    #expect(!page.line(of: main).contains("Amministrazione trasparente"))
  }

  @Test func `the footer of Detroit's council stands outside its columns`() throws {
    let page = try read("intl/us/det_city_council.html")
    let paths = page.elements(named: .footer).map { page.nodePath(of: $0) }
    #expect(paths == ["/html/body/div[1]/div[2]/div[6]/footer[1]"])
  }

  @Test func `headings that hold a paragraph have its words`() throws {
    let notice = try read("cn-pages/ccgp-zhijiang.html")
    #expect(notice.elements(named: .h2).map { notice.line(of: $0) }.last == "相关公告")
    let article = try read("sites/wuan/详细页.html")
    #expect(article.line(named: .h2) == "标题标题 发布时间 : 2019-01-03")
  }

  @Test(arguments: ["htqcznd.gov.cn", "zxwhongshan.gov.cn", "lysctcm.sc.gov.cn"])
  func `what follows the end of the body is not taken out of it`(name: String) throws {
    let page = try read("cn-pages/\(name).html")
    #expect(page.elements(named: .html).count == 1 && page.elements(named: .body).count == 1)
    let topmost = page.elements.filter { $0.parent == 0 }.map(\.name)
    #expect(topmost == [HTMLName.head.rawValue, HTMLName.body.rawValue])
  }

  @Test func `choices that hold links do not count as links`() throws {
    let page = try read("cn-pages/wmlhonghu.gov.cn.html")
    let choices = page.elements(named: .option).flatMap { page.elements(named: .a, in: $0) }
    #expect(choices.count > 90)
    #expect(Set(choices).isDisjoint(with: page.links.map { Int($0.element) }))
  }
}

extension PageContent {
  /// The content of the body, or of the whole page without one, as names with their text and elements in brackets.
  fileprivate var tree: String {
    elements(named: .body).first.map(content) ?? ""
  }

  private func content(of element: Int) -> String {
    var parts: [String] = []
    var start = Int(elements[element].textStart)
    for child in children(of: element) {
      parts.append(line(in: start..<Int(elements[child].textStart)))
      parts.append("\(name(of: child))(\(content(of: child)))")
      start = Int(elements[child].textEnd)
    }
    parts.append(line(in: start..<Int(elements[element].textEnd)))
    return parts.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

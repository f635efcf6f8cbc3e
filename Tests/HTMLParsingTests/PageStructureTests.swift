import AssessmentModel
import HTMLParsing
import Testing

struct PageStructureTests {
  @Test func `blocks and breaks part lines, inline elements do not part words`() {
    #expect(page("<div>政<b>务</b><!-- x -->公<i></i>开<p>一<br>二</div>三").readText == "政务公开\n一\n二\n三")
  }

  @Test func `white space of every alphabet collapses, and characters without width go`() {
    #expect(page("<p> a \n\t b&nbsp;\u{3000}&emsp;c\u{200B}\u{FEFF}d&#8203;e </p>").readText == "a b cde")
    #expect(page("<p>政务\u{3000}\u{3000}公\u{FEFF}开\u{A0}。</p>").readText == "政务 公开 。")
  }

  @Test func `cells of a row are parted by tabs, rows by lines`() {
    let page = page("<table><tr><th>法定<td><p>20</p><td>天</tr><tr><td><div>承诺</div></td> <td>5</td></table>后")
    #expect(page.readText == "法定\t20\t天\n承诺\t5\n后")
  }

  @Test(arguments: ["main", "section", "article", "nav", "header", "footer", "aside", "figure", "summary"])
  func `elements of HTML5 are blocks`(name: String) {
    #expect(page("前<\(name)>中</\(name)>后").readText == "前\n中\n后")
  }

  @Test func `every element knows its text, its parent, its number and its end`() throws {
    let page = page("<body><div><a>一</a><b>二</b><a>三</a></div><div><a>四</a></div>")
    let anchors = page.elements(named: .a)
    #expect(anchors.map { page.line(of: $0) } == ["一", "三", "四"])
    let paths = ["/html/body/div[1]/a[1]", "/html/body/div[1]/a[2]", "/html/body/div[2]/a[1]"]
    #expect(anchors.map { page.nodePath(of: $0) } == paths)
    let divisions = page.elements(named: .div)
    #expect(divisions.map { page.elements(named: .a, in: $0).count } == [2, 1])
    #expect(page.children(of: divisions[0]).map { page.name(of: $0) } == ["a", "b", "a"])
    #expect(divisions.map { page.line(of: $0) } == ["一二三", "四"])
    let root = try #require(page.elements.first)
    #expect(root.parent == -1 && Int(root.end) == page.elements.count)
  }

  @Test func `attributes are kept as decoded, with names and without values too`() {
    let page = page("<x-card DATA-Id='a&amp;b' 空='x' title=\" 政 务 \" hidden>x</x-card>")
    let card = page.elements.count - 1
    #expect(page.name(of: card) == "x-card")
    #expect(page.attribute(named: "data-id", of: card) == "a&b")
    #expect(page.attribute(.title, of: card) == " 政 务 ")
    #expect(page.attribute(.hidden, of: card) == "")
    #expect(page.attribute(.alt, of: card) == nil)
  }

  @Test(arguments: [
    "<p hidden>x", "<div style='display:none'><p>x</div>", "<p style='color:red; DISPLAY : None'>x",
    "<p style='visibility: hidden'>x", "<noscript><p>x</noscript>", "<template><p>x</template>",
  ])
  func `hidden parts keep their text and are marked, with all inside`(html: String) throws {
    let page = page(html + "</p></div>后")
    let paragraph = try #require(page.elements(named: .p).first)
    #expect(page.elements[paragraph].isHidden)
    #expect(page.readText == "x\n后")
    #expect(page.visibleLines.isEmpty)
  }

  @Test(arguments: ["<p aria-hidden=true>x", "<p style='display:block'>x", "<p style='x-display:none'>x"])
  func `what a sighted reader sees is not hidden`(html: String) throws {
    #expect(page(html).visibleLines == ["x"])
  }

  @Test func `the head is hidden and its title can be asked for`() throws {
    let page = page("<title> 政府 \n 网站 </title><body><p>文</p><input type=hidden value=v><input type=text>")
    let title = try #require(page.elements(named: .title).first)
    #expect(page.line(of: title) == "政府 网站")
    #expect(page.elements[title].isHidden)
    #expect(page.readText == "政府 网站\n文")
    #expect(page.elements(named: .input).map { page.elements[$0].isHidden } == [true, false])
  }

  @Test func `scripts keep their source and text, and add nothing to the text`() {
    let page = page("前<script src=a.js></script><script>var a = '</p>' < 1</script><style>p{}</style>后")
    #expect(page.readText == "前后")
    #expect(page.scripts.count == 2)
    let texts = page.scripts.map { String(decoding: page.scriptBytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    #expect(texts == ["", "var a = '</p>' < 1"])
    #expect(page.attribute(.src, of: Int(page.scripts[0].element)) == "a.js")
  }

  @Test func `fields stand apart, and a text area's text is kept`() {
    #expect(page("<button>查询</button><button>重置</button><textarea>意见</textarea>").readText == "查询 重置 意见")
    #expect(page("<select><option>一<option>二</select>").readText == "一\n二")
  }

  @Test func `an empty body is an empty page`() {
    let page = page("")
    #expect(page.elements.isEmpty && page.text.isEmpty && page.problems.isEmpty)
  }

  @Test(arguments: [
    ("text/html; charset=gbk", "", true), ("TEXT/HTML", "", true), ("application/xhtml+xml", "", true),
    ("image/png", "<html>", false), ("application/json", "{}", false), (nil, "\u{FEFF} <!DOCTYPE html>", true),
    (nil, "<!-- saved from url --><HTML>", true), (nil, "{\"a\": \"<html>\"}", false), (nil, "<?xml?><rss/>", false),
    (nil, "plain text", false), ("", "<div>x", true), ("application/octet-stream", "<html>", true),
  ])
  func `HTML is known by its type, or by how it begins`(type: String?, body: String, isPage: Bool) {
    #expect(isHTML(capture(Array(body.utf8), type: type)) == isPage)
  }
}

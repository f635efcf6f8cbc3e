import AssessmentModel
import Foundation

/// A chapter of a document.
struct DocumentPart {
  var anchor: String
  var title: String
  var content: [HTMLNode]

  init(_ anchor: String, _ title: String, _ content: [HTMLNode]) {
    self.anchor = anchor
    self.title = title
    self.content = content
  }
}

/// What stands at the head of a document.
struct DocumentHead {
  var title: String
  var kind: String
  var lines: [String]
  /// That the units are invented; nil where they are real.
  var banner: String?
}

/// A document as an HTML page with the style sheet for paper.
///
/// The title is the first heading, so that it becomes the title of a Word file too.
func writeDocument(_ head: DocumentHead, _ parts: [DocumentPart], in language: Language) -> [UInt8] {
  let contents = HTMLNode.tag(
    "nav", [HTMLAttribute.class("contents")],
    [
      .tag("p", [.class("contents-title")], [.tag("strong", text: language.say("目录", "Contents"))]),
      .tag("ul", [], parts.map { .tag("li", [], [.tag("a", [.place($0.anchor)], text: $0.title)]) }),
    ])
  let banner = head.banner.map { HTMLNode.tag("p", [.class("banner")], [.tag("strong", text: $0)]) } ?? .nothing
  let body: [HTMLNode] =
    [
      .tag("h1", text: head.title), .tag("p", [.class("kind")], text: head.kind), banner,
      .tag("p", [.class("lines")], lines(head.lines)), contents,
    ]
    + parts.map { part in
      .tag(
        "section", [HTMLAttribute("id", part.anchor)],
        [.tag("h2", text: part.title)] + part.content.map(\.onPaper))
    }
  let sheet = PackageResources.document_css + pageStyle(isInvented: head.banner != nil, in: language)
  return writeHTML(
    HTMLPage(title: head.title, language: language, body: body, styles: [PageResource(bytes: sheet, digest: nil)]))
}

private func lines(_ texts: [String]) -> [HTMLNode] {
  texts.enumerated().flatMap { place, text -> [HTMLNode] in
    place == 0 ? [.text(text)] : [.tag("br"), .text(text)]
  }
}

/// The heads and feet of the pages, which only know words of this program: nobody's text gets into a style sheet.
private func pageStyle(isInvented: Bool, in language: Language) -> [UInt8] {
  let kind = language.say("egov 评估报告", "egov assessment report")
  let invented = isInvented ? language.say(" · 示例数据均为虚构", " · invented data") : ""
  let before = language.say("第 ", "Page ")
  let between = language.say(" 页，共 ", " of ")
  let after = language.say(" 页", "")
  return Array(
    """
    @page {
      @top-left { content: "\(kind)\(invented)"; }
      @bottom-right { content: "\(before)" counter(page) "\(between)" counter(pages) "\(after)"; }
    }

    """.utf8)
}

extension HTMLNode {
  /// The node without what paper cannot do: links to other files and bars that need the screen's style.
  var onPaper: HTMLNode {
    switch self {
    case .text, .style, .script: return self
    case .group(let nodes): return .group(nodes.map(\.onPaper))
    case .element(let name, let attributes, let children):
      let tag = name.description
      let look = attributes.first { $0.name.description == "class" }?.value
      if tag == "svg" { return pictureOnPaper(attributes, children) }
      if (tag == "th" || tag == "td") && look == "bar" { return .nothing }
      let kept = children.map(\.onPaper)
      if tag == "a" || (tag == "div" && look == "scroll") { return .group(kept) }
      return .element(name, attributes.filter { $0.name.description != "tabindex" }, kept)
    }
  }
}

/// A picture as a file of its own inside the document, which every program can place; small bars of tables are left out.
private func pictureOnPaper(_ attributes: [HTMLAttribute], _ children: [HTMLNode]) -> HTMLNode {
  func value(of name: String) -> String? { attributes.first { $0.name.description == name }?.value }
  guard value(of: "class")?.hasPrefix("chart") == true, let said = value(of: "aria-label") else { return .nothing }
  var bytes: [UInt8] = []
  let style = HTMLNode.style(PageResource(bytes: pictureStyleSheet, digest: nil))
  HTMLNode.element("svg", [HTMLAttribute("xmlns", "http://www.w3.org/2000/svg")] + attributes, [style] + children)
    .write(to: &bytes)
  let size = ["width", "height"].compactMap { name in value(of: name).map { (name, $0) } }
  return .tag(
    "img",
    [
      HTMLAttribute("src", "data:image/svg+xml;base64," + Data(bytes).base64EncodedString()),
      HTMLAttribute("alt", said),
      .class("picture"),
    ] + size.map { HTMLAttribute($0.0 == "width" ? "width" : "height", $0.1) })
}

/// A piece of a page as a value: text is always escaped, and only literals of this program become tags or attributes.
///
/// There is no case for ready-made HTML, so nothing that a portal wrote can ever become markup. `StaticString` keeps
/// the names of tags and attributes to what stands in the source.
enum HTMLNode: Sendable, ExpressibleByStringLiteral {
  case text(String)
  case element(StaticString, [HTMLAttribute], [HTMLNode])
  /// Several nodes in a row, without a tag of their own.
  case group([HTMLNode])
  /// A style sheet of this program, written as it is.
  case style(PageResource)
  /// The script of this program, written as it is.
  case script(PageResource)

  static let nothing = HTMLNode.group([])

  init(stringLiteral value: String) {
    self = .text(value)
  }

  static func tag(_ name: StaticString, _ attributes: [HTMLAttribute] = [], _ children: [HTMLNode] = []) -> HTMLNode {
    .element(name, attributes, children)
  }

  static func tag(_ name: StaticString, _ attributes: [HTMLAttribute] = [], text: String) -> HTMLNode {
    .element(name, attributes, [.text(text)])
  }

  /// Appends the node as UTF-8.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): bytes.appendEscaped(text)
    case .group(let nodes): for node in nodes { node.write(to: &bytes) }
    case .style(let sheet): bytes += "<style>".utf8 + sheet.bytes + "</style>\n".utf8
    case .script(let script): bytes += "<script>".utf8 + script.bytes + "</script>\n".utf8
    case .element(let name, let attributes, let children):
      writeElement(name, attributes, children, to: &bytes)
    }
  }
}

/// One attribute with a name of this program and a value that is escaped when written.
struct HTMLAttribute: Sendable {
  var name: StaticString
  var value: String

  init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  static func `class`(_ names: String) -> HTMLAttribute { HTMLAttribute("class", names) }

  /// A link to a page of this report; `path` comes from `safeFileName`.
  static func page(_ path: String) -> HTMLAttribute { HTMLAttribute("href", path) }

  /// A link to a place on the same page; `anchor` comes from `safeFileName`.
  static func place(_ anchor: String) -> HTMLAttribute { HTMLAttribute("href", "#" + anchor) }

  /// The attributes of a link to an address outside; nil for anything but a plain http or https address.
  static func outside(_ address: String) -> [HTMLAttribute]? {
    let lower = address.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    guard address.unicodeScalars.allSatisfy({ $0.value > 0x20 && !isUnsafe($0) }) else { return nil }
    return [HTMLAttribute("href", address), HTMLAttribute("rel", "noopener noreferrer nofollow")]
  }
}

extension HTMLNode {
  private static let voidTags = shortNames(["meta", "br", "hr", "col", "img", "input", "link", "base"])
  /// Tags that end a line, so that the page can be read and compared as text.
  private static let lineTags = shortNames([
    "html", "head", "body", "meta", "title", "header", "main", "footer", "nav", "section", "article", "div", "p",
    "h1", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dd", "table", "caption", "thead", "tbody", "tr", "svg",
  ])

  private static func shortNames(_ names: [StaticString]) -> [UInt64] { names.map(\.lastEightBytes) }

  private func writeElement(
    _ name: StaticString, _ attributes: [HTMLAttribute], _ children: [HTMLNode], to bytes: inout [UInt8]
  ) {
    let tag = name.lastEightBytes
    bytes.append(UInt8(ascii: "<"))
    bytes.append(name)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(attribute.name)
      bytes.append("=\"")
      bytes.appendEscaped(attribute.value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    if !Self.voidTags.contains(tag) {
      for child in children { child.write(to: &bytes) }
      bytes.append("</")
      bytes.append(name)
      bytes.append(UInt8(ascii: ">"))
    }
    if Self.lineTags.contains(tag) { bytes.append(UInt8(ascii: "\n")) }
  }
}

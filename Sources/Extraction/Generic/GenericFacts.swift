import AssessmentModel
import Foundation

/// What a page is made of, as values with members.
struct GenericFacts {
  let reading: PageReading
  /// The `data-` and `aria-` members that somebody asks for.
  let members: [String]

  /// One thing on the page.
  struct Thing {
    var element: Int
    var value: Value
    var quote: String?
  }

  /// Texts are cut after so many bytes: what stands beyond is neither compared nor kept.
  private static let textLimit = 4_000

  private var page: PageContent { reading.page }

  /// Every thing of that property, in the order of the page.
  func things(of property: Property) -> [Thing] {
    switch property {
    case .link: return links
    case .heading: return elements([.h1, .h2, .h3, .h4, .h5, .h6]).map(heading)
    case .meta: return elements([.meta]).compactMap(meta)
    case .form: return elements([.form]).map(form)
    case .element: return page.elements.indices.map(element)
    default: return []
    }
  }

  private func elements(_ names: [HTMLName]) -> [Int] {
    page.elements.indices.filter { index in names.contains { page.element(index, is: $0) } }
  }
}

extension GenericFacts {
  /// Links with an address of any scheme, `mailto:` and `tel:` too.
  private var links: [Thing] {
    let addresses = Dictionary(page.links.map { (Int($0.element), page.address(of: $0)) }) { first, _ in first }
    return elements([.a, .area]).compactMap { index in
      guard let written = page.attribute(.href, of: index) else { return nil }
      return link(index, target: addresses[index] ?? PlainText.trimmed(written))
    }
  }

  private func link(_ index: Int, target: String) -> Thing {
    let text = name(of: index)
    return thing(
      index, quote: text ?? target,
      [
        ("text", text.map(Value.text)), ("target", .text(Quote.masked(target))),
        ("href", said(.href, of: index)), ("host", Self.host(of: target).map(Value.text)),
        ("own", isOwn(target).map(Value.flag)), ("rel", words(.rel, of: index)), ("lang", said(.lang, of: index)),
      ] + common(index))
  }

  private func heading(_ index: Int) -> Thing {
    let level = page.name(of: index).last.flatMap { Double(String($0)) } ?? 0
    return thing(index, [("text", text(of: index).map(Value.text)), ("level", .number(level))] + common(index))
  }

  /// Names in lower case, for portals write them in any.
  private func meta(_ index: Int) -> Thing? {
    let name =
      page.attribute(.name, of: index) ?? page.attribute(.property, of: index)
      ?? page.attribute(.httpEquiv, of: index)
    guard let name else { return nil }
    let content = page.attribute(.content, of: index).map { Self.cut(PlainText.trimmed($0)) } ?? ""
    return Thing(
      element: index,
      value: .object([
        Value.Member("name", .text(PlainText.trimmed(name).lowercased())),
        Value.Member("content", content.isEmpty ? .null : .text(content)),
      ]), quote: content)
  }

  private func form(_ index: Int) -> Thing {
    let fields = [HTMLName.input, .select, .textarea].flatMap { page.elements(named: $0, in: index) }.sorted()
    let names = fields.compactMap { page.attribute(.name, of: $0) ?? page.attribute(.id, of: $0) }
    return thing(
      index,
      [
        ("text", text(of: index).map(Value.text)),
        ("action", page.attribute(.action, of: index).map { .text(PlainText.trimmed($0)) }),
        ("method", .text(page.attribute(.method, of: index)?.lowercased() ?? "get")),
        ("fields", .words(names)),
      ] + common(index))
  }

  private func element(_ index: Int) -> Thing {
    thing(
      index,
      [
        ("name", .text(page.name(of: index))), ("text", text(of: index).map(Value.text)),
        ("role", said(.role, of: index)), ("lang", said(.lang, of: index)), ("type", said(.type, of: index)),
        ("src", said(.src, of: index)), ("alt", said(.alt, of: index)), ("for", said(.for, of: index)),
        ("href", said(.href, of: index)), ("value", said(.value, of: index)),
        ("placeholder", said(.placeholder, of: index)),
      ] + common(index))
  }
}

extension GenericFacts {
  private func thing(_ index: Int, quote: String? = nil, _ members: [(String, Value?)]) -> Thing {
    Thing(
      element: index,
      value: .object(members.compactMap { name, value in value.map { Value.Member(name, $0) } }), quote: quote)
  }

  /// What every element may have; absent members are left out.
  private func common(_ index: Int) -> [(String, Value?)] {
    [
      ("class", words(.class, of: index)), ("id", said(.id, of: index)), ("title", said(.title, of: index)),
      ("place", places(of: index)), ("within", members.contains("within") ? surroundings(of: index) : nil),
      ("hidden", .flag(page.elements[index].isHidden)),
    ]
      + members.filter { $0 != "within" }.map { name in
        (name, page.attribute(named: name, of: index).map { .text(Self.cut(PlainText.trimmed($0))) })
      }
  }

  private func said(_ name: AttributeName, of index: Int) -> Value? {
    page.attribute(name, of: index).map { .text(Self.cut(PlainText.trimmed($0))) }
  }

  private func words(_ name: AttributeName, of index: Int) -> Value? {
    page.attribute(name, of: index).map { .words($0.split(whereSeparator: \.isWhitespace).map(String.init)) }
  }

  private func text(of index: Int) -> String? {
    let range = page.textRange(of: index)
    guard !range.isEmpty else { return nil }
    var end = min(range.upperBound, range.lowerBound + Self.textLimit)
    while end < range.upperBound, page.text[end] & 0xC0 == 0x80 { end += 1 }
    return Self.cut(PlainText.trimmed(page.line(in: range.lowerBound..<end)))
  }

  /// What a link is called: its text, else what its picture or its attributes say.
  private func name(of index: Int) -> String? {
    if let text = text(of: index) { return text }
    let pictures = page.elements(named: .img, in: index).compactMap { page.attribute(.alt, of: $0) }
    let others = [AttributeName.alt, .ariaLabel, .title].compactMap { page.attribute($0, of: index) }
    return (pictures + others).map { Self.cut(PlainText.trimmed($0)) }.first { !$0.isEmpty }
  }

  /// The landmarks that the element stands in, the nearest first: by element name, by role, else by a class or id that
  /// is called so; nil where there is none.
  private func places(of index: Int) -> Value? {
    var places: [String] = []
    forEachOuter(index) { outer in
      if let place = landmark(outer), !places.contains(place) { places.append(place) }
    }
    return places.isEmpty ? nil : .words(places)
  }

  /// What stands around it: the ids, classes and `data-` values of the elements that hold it, each once.
  private func surroundings(of index: Int) -> Value? {
    var words: [String] = []
    forEachOuter(Int(page.elements[index].parent)) { outer in
      for word in marks(of: outer) where !words.contains(word) { words.append(word) }
    }
    return words.isEmpty ? nil : .words(words)
  }

  /// The element itself, then those that hold it, from the inside out.
  private func forEachOuter(_ index: Int, _ body: (Int) -> Void) {
    var current = index
    while current >= 0 {
      body(current)
      current = Int(page.elements[current].parent)
    }
  }

  private func marks(of index: Int) -> [String] {
    let element = page.elements[index]
    let range = Int(element.firstAttribute)..<Int(element.firstAttribute) + Int(element.attributeCount)
    return range.flatMap { place -> [String] in
      let attribute = page.attributes[place]
      let value = String(decoding: page.attributeBytes[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
      switch AttributeName(rawValue: attribute.name) {
      case .id: return [value]
      case .class: return value.split(whereSeparator: \.isWhitespace).map(String.init)
      case nil:
        let name = page.otherAttributeNames[Int(attribute.name) - AttributeName.allCases.count]
        return name.hasPrefix("data-") && !value.isEmpty ? [Self.cut(value)] : []
      default: return []
      }
    }
  }

  /// Whether a link leads to the page's own site; nil where the link has no host, or nobody knows the page's.
  private func isOwn(_ target: String) -> Bool? {
    if target.hasPrefix("#") { return true }
    guard let own = Self.host(of: page.url) else { return target.hasPrefix("file:") ? true : nil }
    return Self.host(of: target).map { Self.withoutWWW($0) == Self.withoutWWW(own) }
  }

  private static func withoutWWW(_ host: String) -> Substring {
    host.hasPrefix("www.") ? host.dropFirst(4) : host[...]
  }

  private func landmark(_ index: Int) -> String? {
    for name in [HTMLName.header, .nav, .main, .aside, .footer] where page.element(index, is: name) {
      return name.text
    }
    if let role = page.attribute(.role, of: index), let place = Self.places[role.lowercased()] { return place }
    let isBlock = [HTMLName.div, .ul, .table, .section].contains { page.element(index, is: $0) }
    guard isBlock else { return nil }
    let called = [page.attribute(.id, of: index), page.attribute(.class, of: index)].compactMap { $0?.lowercased() }
    let words = called.flatMap { $0.split(whereSeparator: \.isWhitespace) }
    return words.lazy.compactMap { Self.places[String($0)] }.first
  }

  private static let places = [
    "banner": "header", "navigation": "nav", "main": "main", "complementary": "aside", "contentinfo": "footer",
    "header": "header", "head": "header", "top": "header", "nav": "nav", "menu": "nav", "footer": "footer",
    "foot": "footer", "bottom": "footer",
  ]

  private static func host(of address: String) -> String? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { !"/?#:".contains($0) }
    return host.isEmpty ? nil : host.lowercased()
  }

  /// Cut to the limit, letters with their accents as one, private numbers masked.
  private static func cut(_ text: String) -> String {
    let isShort = text.utf8.count <= textLimit
    let bounded = isShort ? text : String(text.unicodeScalars.prefix(textLimit / 4))
    let hasMarks = bounded.unicodeScalars.contains { (0x0300...0x036F).contains($0.value) }
    return Quote.masked(hasMarks ? bounded.precomposedStringWithCanonicalMapping : bounded)
  }
}

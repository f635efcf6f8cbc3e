import AssessmentModel

/// What the portal's facts ask of a page's head, found in one loop that ends where the body begins.
struct PageHead {
  /// The text of the `title` element.
  private(set) var title = ""
  /// Where the page sends the visitor by itself (`<meta http-equiv=refresh content="0; url=…">`); nil where it does not.
  private(set) var refreshTarget: String?

  init(_ page: PageContent) {
    for index in page.elements.indices {
      let name = page.elements[index].name
      if name == HTMLName.body.rawValue { return }
      if name == HTMLName.title.rawValue, title.isEmpty {
        title = page.line(of: index)
      } else if name == HTMLName.meta.rawValue, refreshTarget == nil {
        refreshTarget = Self.refreshTarget(of: index, on: page)
      }
    }
  }
}

extension PageHead {
  private static func refreshTarget(of element: Int, on page: PageContent) -> String? {
    guard let name = page.attribute(.httpEquiv, of: element), name.lowercased() == "refresh" else { return nil }
    guard let content = page.attribute(.content, of: element) else { return nil }
    guard let separator = content.firstIndex(where: { $0 == ";" || $0 == "," }) else { return nil }
    var target = content[content.index(after: separator)...].drop { $0 == " " }
    if target.lowercased().hasPrefix("url") {
      let rest = target.dropFirst(3).drop { $0 == " " }
      if rest.hasPrefix("=") { target = rest.dropFirst().drop { $0 == " " } }
    }
    if let quote = target.first, quote == "'" || quote == "\"" {
      target = target.dropFirst().prefix { $0 != quote }
    }
    return RelativeAddress.resolved(String(target), against: page.base)
  }
}

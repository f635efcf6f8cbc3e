import AssessmentModel

extension PageReading {
  /// Marks of a footer: who runs the site, its filings, its copyright.
  static let footerMarks = PhraseGroup(
    "footer marks",
    ["ICP备", "版权所有", "主办单位", "主办：", "网站标识码", "公网安备", "承办单位", "copyright", "网站地图", "联系我们"])

  /// True where the page itself shows the header or footer of its site, so that what is not there is missing.
  ///
  /// Where only scripts or frames would bring them the page cannot tell: it has few links, none of them in a navigation, no
  /// mark of a footer, and something that would bring more.
  var showsSiteFrame: Bool {
    if hasShownLinks(16) { return true }
    if textHits.hits(of: Self.footerMarks).contains(where: isShownMark) { return true }
    if scriptHits.hits(of: Self.footerMarks).contains(where: { offer(inScript: $0) != nil }) { return true }
    return hasNavigation || !expectsMore
  }

  private func isShownMark(_ hit: PhraseHit) -> Bool {
    page.innermostElement(at: hit.start).map { !page.element($0, is: .title) && !page.elements[$0].isHidden } ?? false
  }

  /// True where that many links with a text are shown, wherever they lead.
  private func hasShownLinks(_ wanted: Int) -> Bool {
    var count = 0
    for element in page.elements.indices where page.element(element, is: .a) && !page.elements[element].isHidden {
      guard !page.textRange(of: element).isEmpty else { continue }
      count += 1
      if count == wanted { return true }
    }
    return false
  }

  /// True where a block named for navigation holds four links or more and is no trail of where the page stands.
  private var hasNavigation: Bool {
    page.elements.indices.contains { element in
      let isBlock = [HTMLName.div, .ul, .nav, .header].contains { page.element(element, is: $0) }
      guard isBlock, page.isMarked(element, by: ["nav", "menu", "header", "head"], upTo: 0) else { return false }
      let range = page.textRange(of: element)
      let isTrail = page.text[range].contains(0x3E) || page.text[range].holds(anyOf: ["当前位置", "所在位置", "»", "›"])
      guard range.count < 6000, !isTrail else { return false }
      return page.elements(named: .a, in: element).filter { !page.textRange(of: $0).isEmpty }.count >= 4
    }
  }

  /// True where the body loads scripts or frames, or holds an empty container for a header or footer.
  private var expectsMore: Bool {
    for script in page.scripts where page.attributeBytes(.src, of: Int(script.element)) != nil {
      if page.ancestor(of: Int(script.element), where: { page.element($0, is: .body) }) != nil { return true }
    }
    if !page.elements(named: .iframe).isEmpty || !page.elements(named: .frame).isEmpty { return true }
    return page.elements(named: .div).contains { div in
      page.textRange(of: div).isEmpty && page.isMarked(div, by: ["header", "footer"], upTo: 0)
    }
  }
}

import AssessmentModel

extension PageReading {
  /// Marks of a footer: who runs the site, and its filings; a line of copyright alone stands on bare pages too.
  static let footerMarks = PhraseGroup(
    "footer marks", ["ICP备", "主办单位", "主办：", "网站标识码", "公网安备", "承办单位", "网站地图", "站点地图", "联系我们", "技术支持"])

  /// True where the page itself shows the header or footer of its site, so that what is not there is missing.
  ///
  /// Where only scripts or frames would bring them the page cannot tell: it has few links, none of them in a navigation, no
  /// mark of a footer, and something that would bring more.
  var showsSiteFrame: Bool {
    if textHits.hits(of: Self.footerMarks).contains(where: isShownMark) { return true }
    if scriptHits.hits(of: Self.footerMarks).contains(where: { offer(inScript: $0) != nil }) { return true }
    return !expectsMore || hasFrameLinks(16) || hasNavigation
  }

  private func isShownMark(_ hit: PhraseHit) -> Bool {
    page.innermostElement(at: hit.start).map { !page.element($0, is: .title) && !page.elements[$0].isHidden } ?? false
  }

  /// True where a block named for navigation holds four links or more and neither the headline nor the trail to it.
  private var hasNavigation: Bool {
    let links = FrameLinks(self)
    return page.elements.indices.contains { element in
      let isBlock = [HTMLName.div, .ul, .nav, .header, .table].contains { page.element(element, is: $0) }
      let isCalled =
        isBlock
        && (page.isMarked(element, by: ["nav", "menu", "header", "head", "daohang"], upTo: 0)
          || page.isNamed(element, ["dh", "top"]))
      guard isCalled else { return false }
      let range = page.textRange(of: element)
      let isTrail = page.text[range].contains(0x3E) || page.text[range].holds(anyOf: ["当前位置", "所在位置", "»", "›"])
      guard range.count < 6000, !isTrail, !holdsHeadline(element) else { return false }
      return page.elements(named: .a, in: element).count { links.accept($0) } >= 4
    }
  }

  /// True for a block with the content's headline, or with a main heading that names no site.
  private func holdsHeadline(_ block: Int) -> Bool {
    let inside = block..<Int(page.elements[block].end)
    // An entry of the navigation may be the headline of a column.
    if let headline = headline?.element, inside.contains(headline), !Headlines.isLink(headline, in: page) {
      return true
    }
    return page.elements(named: .h1, in: block).contains { heading in
      let text = PlainText.trimmed(page.line(of: heading))
      return !text.isEmpty && text != meta[.siteName] && !SiteNames.soundsLikeSite(text)
    }
  }

  /// True where that many links of the site's own are shown, wherever they lead.
  private func hasFrameLinks(_ wanted: Int) -> Bool {
    let links = FrameLinks(self)
    var count = 0
    for element in page.elements.indices where page.element(element, is: .a) && links.accept(element) {
      count += 1
      if count == wanted { return true }
    }
    return false
  }

  /// True where the body loads scripts or frames, or holds an empty container for a header or footer.
  private var expectsMore: Bool {
    for script in page.scripts where page.attributeBytes(.src, of: Int(script.element)) != nil {
      if page.ancestor(of: Int(script.element), where: { page.element($0, is: .body) }) != nil { return true }
    }
    if !page.elements(named: .iframe).isEmpty || !page.elements(named: .frame).isEmpty { return true }
    return page.elements(named: .div).contains { isEmptyFrame($0) }
  }

  /// True for a block with nothing in it that is named for the top or the bottom of the page.
  private func isEmptyFrame(_ block: Int) -> Bool {
    guard page.textRange(of: block).isEmpty else { return false }
    if page.isMarked(block, by: ["header", "footer"], upTo: 0) { return true }
    guard page.children(of: block).allSatisfy({ page.element($0, is: .script) }) else { return false }
    return page.isNamed(block, ["top", "head", "bottom", "foot"])
      && !page.isNamed(block, ["go", "to", "back", "return"])
  }
}

/// Tells links that belong to a site's frame or channels from tools of the content, its trail and its rows.
struct FrameLinks {
  private let page: PageContent
  private let rows: Set<Int>

  init(_ reading: PageReading) {
    page = reading.page
    rows = Set(reading.lists.filter { $0.dated >= 2 }.flatMap(\.items).map(\.element))
  }

  /// True for a shown link with words of its own outside of trails, dated rows and the content's tools.
  func accept(_ link: Int) -> Bool {
    let text = page.text[page.textRange(of: link)]
    guard !page.elements[link].isHidden, PlainText.letters(in: text) >= 2, !isScripted(link) else { return false }
    if text.count <= 24, text.holds(anyOf: ["打印", "关闭", "收藏", "返回顶部"]) { return false }
    return !isRow(link) && !isInTrail(link) && !isNeighbour(link)
  }

  private func isScripted(_ link: Int) -> Bool {
    page.attributeBytes(.href, of: link).map { $0.prefix(16).holds(anyOf: ["javascript:"]) } ?? false
  }

  private func isRow(_ link: Int) -> Bool {
    rows.contains(link) || page.ancestor(of: link) { rows.contains($0) } != nil
  }

  private func isInTrail(_ link: Int) -> Bool {
    if page.isMarked(link, by: ["position", "crumb", "location", "weizhi", "dqwz"], upTo: 4) { return true }
    return page.text[page.lineRange(around: page.textRange(of: link).lowerBound)].holds(anyOf: ["位置："])
  }

  /// True for the links to the article before and after.
  private func isNeighbour(_ link: Int) -> Bool {
    let line = page.text[page.lineRange(around: page.textRange(of: link).lowerBound)]
    let opening = line.prefix(24)
    return opening.holds(anyOf: ["上一篇", "下一篇", "上一条", "下一条"])
  }
}

extension PageContent {
  /// True where the value of `class` or `id` of an element has one of some lower-case words for a part of its own:
  /// `page_top` has `top`, `stop` has not.
  func isNamed(_ element: Int, _ words: [StaticString]) -> Bool {
    [AttributeName.class, .id].contains { name in
      guard let value = attributeBytes(name, of: element) else { return false }
      return value.split { ($0 | 0x20) &- 0x61 >= 26 }.contains { part in
        words.contains { $0.utf8CodeUnitCount == part.count && part.holds(anyOf: [$0]) }
      }
    }
  }
}

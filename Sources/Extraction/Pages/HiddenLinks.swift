import AssessmentModel

/// Links that visitors cannot see and that lead to other sites: what is planted on hacked pages.
///
/// A link put out of sight by its place, size or colour counts where it leads to a site that is no government's; one that
/// is only switched off (`display: none`) counts where it speaks of gambling and the like, for menus are switched off,
/// too. At most 50 a page are told.
struct HiddenLinks: PageExtractor {
  static let name = "HiddenLinks"
  static let properties: [Property] = [.hiddenLink]
  static let gambling = PhraseGroup(
    "hidden.gambling",
    [
      "博彩", "赌场", "赌博", "六合彩", "时时彩", "百家乐", "娱乐城", "棋牌", "老虎机", "投注", "澳门新葡京", "威尼斯人", "真人娱乐", "体育投注", "彩票平台", "太阳城",
      "菠菜",
      "足球投注", "色情", "成人网站", "代孕", "办证刻章", "私服", "casino", "baccarat", "slot",
    ])
  static let phrases = [gambling]
  private static let toldAtMost = 50

  func observations(in reading: PageReading) -> [Observation] {
    let page = reading.page
    let own = Array(HostName.bytes(in: Array(reading.capture.url.utf8)[...]))
    let domain = HostName.domain(of: String(decoding: own, as: UTF8.self).lowercased())
    let suspicious = reading.textHits.hits(of: Self.gambling)
    var found: [Observation] = []
    for link in page.links where found.count < Self.toldAtMost {
      let host = HostName.bytes(in: page.linkBytes[Int(link.start)..<Int(link.end)])
      // Nearly all links lead to the page's own host: they cost one comparison.
      guard !host.isEmpty, !host.elementsEqual(own), let sight = sight(of: link, suspicious, page) else { continue }
      let name = String(decoding: host, as: UTF8.self).lowercased()
      guard HostName.domain(of: name) != domain, !HostName.isGovernment(name) else { continue }
      found.append(observation(of: link, sight.how, sight.isGambling, reading))
    }
    return found
  }

  /// How a link is kept out of sight, and whether it speaks of gambling; nil where it is seen or may be a menu's.
  private func sight(of link: PageLink, _ suspicious: [PhraseHit], _ page: PageContent) -> (
    how: String, isGambling: Bool
  )? {
    let element = Int(link.element)
    guard page.element(element, is: .a) || page.element(element, is: .area) else { return nil }
    let range = page.textRange(of: element)
    // A picture may be seen where text has no size: that is how rows of pictures are set.
    guard !range.isEmpty, page.elements(named: .img, in: element).isEmpty else { return nil }
    let isGambling = suspicious.contains { range.contains($0.start) }
    if page.elements[element].isHidden { return isGambling ? ("hidden", true) : nil }
    return concealment(of: element, page).map { ($0, isGambling) }
  }

  private func observation(of link: PageLink, _ how: String, _ isGambling: Bool, _ reading: PageReading) -> Observation
  {
    let element = Int(link.element)
    let text = reading.page.line(of: element)
    let value = Value.object([
      .init("target", .text(reading.page.address(of: link))), .init("text", .text(text)), .init("how", .text(how)),
      .init("gambling", .flag(isGambling)),
    ])
    return reading.observation(.hiddenLink, value, at: element, quote: text, by: Self.name)
  }

  /// How the link or a block around it is put out of sight; nil where it is not.
  private func concealment(of element: Int, _ page: PageContent) -> String? {
    var current = element
    for _ in 0..<6 where current > 0 {
      if let style = page.attributeBytes(.style, of: current), style.count > 6,
        let how = InlineStyle(style).concealment
      {
        return how
      }
      current = Int(page.elements[current].parent)
    }
    return nil
  }
}

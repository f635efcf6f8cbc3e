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
      "博彩", "赌场", "赌博", "六合彩", "时时彩", "百家乐", "娱乐城", "棋牌游戏", "老虎机", "投注", "澳门新葡京", "威尼斯人", "真人娱乐", "体育投注", "彩票平台", "太阳城",
      "足球投注", "色情", "成人网站", "代孕", "办证刻章", "私服", "casino", "baccarat",
    ])
  /// What makes a headline of it.
  static let news = PhraseGroup(
    "hidden.news", ["打击", "整治", "报道", "查处", "破获", "抓获", "公安", "警方", "法院", "严防", "拒绝", "远离", "通报"])
  /// What sites put out of sight for people who listen to them.
  static let assistance = PhraseGroup("hidden.assistance", ["无障碍", "适老", "长者", "关怀", "读屏", "跳到", "跳转到"])
  static let phrases = [gambling, news, assistance]
  private static let toldAtMost = 50

  func observations(in reading: PageReading) -> [Observation] {
    let page = reading.page
    let own = HostName.bytes(in: Array(reading.capture.url.utf8)[...])
    let domain = HostName.domain(of: String(decoding: own, as: UTF8.self).lowercased())
    var sight = Sight(reading)
    var found: [Observation] = []
    for link in page.links where found.count < Self.toldAtMost {
      let host = HostName.bytes(in: page.linkBytes[Int(link.start)..<Int(link.end)])
      // Nearly all links lead to the page's own host: they cost one comparison.
      guard !host.isEmpty, host != own, let seen = sight.hidden(Int(link.element)) else { continue }
      let name = String(decoding: host, as: UTF8.self).lowercased()
      guard HostName.domain(of: name) != domain, !HostName.isGovernment(name), OutsideLinks.kind(of: name) != .social
      else { continue }
      found.append(observation(of: link, seen.how, seen.isGambling, reading))
    }
    return found
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
}

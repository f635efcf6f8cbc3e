import AssessmentModel

/// Finds the government's own app, accounts and mini program; buttons that share a page are none.
struct Channels: PageExtractor {
  static let name = "Channels"
  static let properties: [Property] = [.app, .wechat, .weibo, .miniProgram]
  static let app = PhraseGroup(
    "app", ["app", "客户端", "移动端", "随手办", "随申办", "粤商通", "粤省事", "穗好办", "爱山东", "浙里办", "闽政通", "我的太原"])
  static let wechat = PhraseGroup("wechat", ["微信", "公众号", "官微", "weixin", "wechat"])
  static let weibo = PhraseGroup("weibo", ["微博", "weibo"])
  static let miniProgram = PhraseGroup("mini program", ["小程序", "粤省事"])
  /// Names of picture files that are codes of a WeChat account.
  static let wechatPictures = PhraseGroup(
    "wechat picture",
    ["wx_ewm", "wxewm", "wx-ewm", "ewm_wx", "ewmwx", "wxgzh", "gzh", "wx_qr", "wxqr", "wxcode", "wx_code", "wx2wm"])
  /// What a company writes at the foot of its own site.
  static let companies = PhraseGroup("company's site", ["公司版权所有", "公司 版权所有", "增值电信业务经营许可证"])
  static let phrases = [app, wechat, weibo, miniProgram, wechatPictures, companies]

  func observations(in reading: PageReading) -> [Observation] {
    let channels = [Property.app, .wechat, .weibo, .miniProgram]
    // Only the government's own channel counts: on a company's site every channel is the company's.
    if isCompanySite(reading) { return channels.flatMap { reading.flag($0, nil, by: Self.name) } }
    let unlabelled = UnlabelledCodes(reading)
    return [(Property.app, Self.app), (.wechat, Self.wechat), (.weibo, Self.weibo), (.miniProgram, Self.miniProgram)]
      .flatMap { property, group -> [Observation] in
        let offer = channel(group, reading)
        if offer == nil, unlabelled.arePresent { return [] }
        return reading.flag(property, offer, by: Self.name)
      }
  }
}

extension Channels {
  /// Words in the classes of share buttons.
  static let sharing: [StaticString] = [
    "share", "bdshare", "bds_", "jiathis", "fenxiang", "fx-", "sns", "-s-",
  ]

  private func isCompanySite(_ reading: PageReading) -> Bool {
    guard reading.textHits.hits(of: Self.companies).contains(where: { reading.text.isVisible($0.start) }) else {
      return false
    }
    return reading.textHits.hits(of: SiteIdentity.codes).isEmpty && reading.meta[.siteCode] == nil
      && !(reading.title.map { PlainText.holds($0.text, "政府") } ?? false)
  }

  /// The first offer of a channel that is not a share button, a login or a newspaper's title.
  private func channel(_ group: PhraseGroup, _ reading: PageReading) -> Offer? {
    let page = reading.page
    let offer = reading.offer(group, includingHidden: true) { offer in
      guard Self.names(group, offer) else { return false }
      // Latin names in scripts are code, Chinese ones are words of markup.
      guard let element = offer.element else {
        return group.phrases[offer.phrase].utf8.first.map { $0 >= 0x80 } ?? false && !Self.isTalk(offer.quote)
      }
      return !page.isMarked(element, by: Self.sharing, upTo: 5) && !Self.isTalk(offer.quote) && !isForm(element, page)
        && !Self.followsSharing(element, offer.quote, page)
    }
    return offer ?? icon(group, reading) ?? Self.account(group, in: reading)
      ?? (group == Self.weibo ? Microblogs.account(in: reading) : nil)
  }

  /// A picture whose file name is the channel's, such as `weixin.png`, outside of share buttons.
  private func icon(_ group: PhraseGroup, _ reading: PageReading) -> Offer? {
    guard group == Self.wechat || group == Self.weibo else { return nil }
    let page = reading.page
    let pictures = group == Self.wechat ? reading.attributeHits.hits(of: Self.wechatPictures) : []
    for hit in reading.attributeHits.hits(of: group) + pictures {
      guard let index = page.attributeIndex(at: hit.start) else { continue }
      let attribute = page.attributes[index]
      guard attribute.name == AttributeName.src.rawValue, let element = page.element(ofAttribute: index) else {
        continue
      }
      guard page.element(element, is: .img), !page.isMarked(element, by: Self.sharing, upTo: 5) else { continue }
      let value = page.attributeBytes[Int(attribute.start)..<Int(attribute.end)]
      guard !value.holds(anyOf: ["share", "http"]) else { continue }
      return Offer(phrase: hit.phrase, element: element, quote: String(decoding: value, as: UTF8.self))
    }
    return nil
  }

  /// True for a button shortly behind 分享到, which no class need say; accounts say whose they are.
  private static func followsSharing(_ element: Int, _ quote: String, _ page: PageContent) -> Bool {
    let start = page.textRange(of: element).lowerBound
    let isAccount = ["官方", "政务", "公众号", "关注"].contains { PlainText.holds(quote, $0) }
    return !isAccount && page.text[max(0, start - 90)..<start].holds(anyOf: ["分享到", "分享：", "分享:"])
  }

  /// Sharing, scanning to read on and news of channels are not the government's own channel.
  private static func isTalk(_ quote: String) -> Bool {
    let bytes = Array(quote.utf8)[...]
    if bytes.holds(anyOf: ["支付"]), !bytes.holds(anyOf: ["支付宝小程序"]) { return true }
    return bytes.holds(anyOf: [
      "新华社", "央视", "新闻客户端", "分享", "扫一扫在", "手机打开", "当前页", "朋友圈", "好友", "登录", "来源", "来 源", "日报", "转发", "share", "打印",
      "用微信扫", "微信扫描",
    ])
  }

  /// Latin `app` must be a word of its own: not `apple`, `happy`, `mapper`.
  private static func names(_ group: PhraseGroup, _ offer: Offer) -> Bool {
    guard group == app, app.phrases[offer.phrase] == "app" else { return true }
    let bytes = Array(offer.quote.lowercased().utf8)
    let word = Array("app".utf8)
    return bytes.indices.contains { start in
      guard start + 3 <= bytes.count, Array(bytes[start..<start + 3]) == word else { return false }
      let before = start == 0 || !isLetter(bytes[start - 1])
      let after = start + 3 == bytes.count || !isLetter(bytes[start + 3])
      return before && after
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte == 0x2E || byte == 0x5F || byte == 0x2F
  }

  /// True for the fields of a form, where a channel's name is a kind of contact.
  private func isForm(_ element: Int, _ page: PageContent) -> Bool {
    page.element(element, is: .input) || page.element(element, is: .meta)
  }
}

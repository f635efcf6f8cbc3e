import AssessmentModel

// Accounts that a sentence names: 微信公众号“洛川发布”、新浪微博@洛川发布.
extension Channels {
  /// The longest sentence that still is a notice of channels, in bytes.
  private static let longestNotice = 240
  private static let opening = ["“", "\"", "「", "：", ":", "@", "【"].map { Array($0.utf8) }
  private static let closing = ["”", "\"", "」", "】"].map { Array($0.utf8) }
  /// What may stand between a channel's word and the name of the account.
  private static let kinds = ["公众号", "服务号", "订阅号", "官方账号", "账号", "号", " "].map { Array($0.utf8) }
  /// What makes a named thing the page's own: one is invited to it.
  private static let invitations = ["下载", "使用", "安装", "打开", "关注", "新媒体", "扫"]

  /// The first account of a channel that a sentence names; a story or a headline of one may tell of any
  /// account, so there only the footer counts.
  static func account(_ group: PhraseGroup, in reading: PageReading) -> Offer? {
    let page = reading.page
    let isStory = reading.pageType == "article" || reading.pageType == "interview"
    for hit in reading.textHits.hits(of: group) where reading.text.isVisible(hit.start) {
      let line = page.lineRange(around: hit.start)
      guard line.count <= longestNotice, let element = page.innermostElement(at: hit.start),
        !isStory && page.control(around: element) == nil
          || page.isMarked(element, by: ["foot", "bottom", "copyright"], upTo: 8),
        !page.isTitleOrOption(element), !page.isMarked(element, by: sharing, upTo: 5)
      else { continue }
      let quote = page.line(in: line)
      let isNamed = group != app && opensName(behind: hit.end, in: page.text)
      guard isNamed || isInvited(hit, quote, in: page.text), !tellsOfOthers(quote) else { continue }
      return Offer(phrase: hit.phrase, element: element, quote: quote)
    }
    return nil
  }

  /// True where a quoted or marked name follows the channel's word.
  private static func opensName(behind end: Int, in text: [UInt8]) -> Bool {
    var position = end
    while let kind = kinds.first(where: { text[position...].starts(with: $0) }) { position += kind.count }
    return opening.contains { text[position...].starts(with: $0) }
  }

  /// True where a quoted name stands before the word, and the sentence invites to it: 使用“北安通”APP扫码登录.
  private static func isInvited(_ hit: PhraseHit, _ sentence: String, in text: [UInt8]) -> Bool {
    let before = text[max(0, hit.start - 3)..<hit.start]
    return closing.contains { before.reversed().starts(with: $0.reversed()) }
      && PlainText.holds(sentence, anyOf: invitations)
  }

  /// News and sharing name the accounts of others.
  private static func tellsOfOthers(_ sentence: String) -> Bool {
    PlainText.holds(
      sentence, anyOf: ["来源", "新华社", "央视", "日报", "转发", "分享", "朋友圈", "支付", "用微信扫", "微信扫描", "登录方式"])
  }
}

import AssessmentModel

/// Finds the kinds of interaction a page offers or links to.
struct Interaction: PageExtractor {
  static let name = "Interaction"
  static let properties: [Property] = [.interaction]
  /// Names of each kind, in the codebook's order of kinds.
  static let kinds: [(kind: String, group: PhraseGroup)] = [
    (
      "consult",
      PhraseGroup(
        "consult",
        ["咨询投诉", "在线咨询", "我要咨询", "网上咨询", "政务咨询", "业务咨询", "网上咨询", "政策咨询", "咨询建议", "咨询服务", "我要问", "咨询反馈", "咨询解答"])
    ),
    (
      "complain",
      PhraseGroup(
        "complain", ["投诉", "举报", "接诉即办", "网上信访", "我要信访", "网上12345", "12345热线互动", "12345互动", "12345网上", "12345在线"])
    ),
    (
      "suggest",
      PhraseGroup(
        "suggest",
        [
          "意见建议", "建言献策", "我要建议", "网站建议", "意见反馈", "建议征集", "金点子", "建议意见", "提交建议", "人民建议", "咨询建议", "投诉建议", "网民建议", "意见箱",
          "我要留言建议",
        ])
    ),
    (
      "letterbox",
      PhraseGroup(
        "letterbox",
        ["信箱", "写信", "来信", "领导留言", "在线留言", "我要留言", "网上留言", "网民留言", "留言板", "我要来信"])
    ),
    (
      "survey",
      PhraseGroup(
        "survey", ["征集", "调查", "征求意见", "民意征求"])
    ),
    ("interview", PhraseGroup("interview", ["访谈", "在线访谈"])),
    ("rate", PhraseGroup("rate", ["好差评", "我要评价", "服务评价", "网上评议", "我要评议", "评价服务", "办事评价", "网上评价"])),
    ("appeal", PhraseGroup("appeal", ["行政复议申请", "复议申请", "网上复议", "在线复议", "我要复议", "申请复议"])),
    (
      "bot",
      PhraseGroup(
        "bot",
        [
          "智能问答", "机器人", "智能客服", "智能咨询", "智能助手", "智能问政", "问答助手", "智能问", "小助手", "智能应答", "robot", "zhiwen", "znwd",
          "智能互动", "智能引导", "智能导办", "智能导服", "智能小",
        ])
    ),
  ]
  static let findError = PhraseGroup(
    "find error", ["找错", "jiucuo", "纠错", "zfwzzc", "zhaocuo", "findwrong", "find-wrong", "find_wrong", "曝光台"])
  /// What stands over the marks that a visitor may give.
  private static let satisfaction = PhraseGroup("satisfaction", ["满意度评价", "满意度测评", "满意度调查", "满意度评分", "满意度"])
  static let phrases = kinds.map(\.group) + [findError, satisfaction]

  func observations(in reading: PageReading) -> [Observation] {
    var found: [(kind: String, offer: Offer)] = []
    for (kind, group) in Self.kinds {
      if let offer = reading.offer(group, includingHidden: true, where: { accepts($0, kind, reading) }) {
        found.append((kind, offer))
      } else if let offer = kind == "bot"
        ? linkToBot(group, reading)
        : kind == "complain" ? linkToHotline(reading) : kind == "rate" ? marks(reading) : nil
      {
        found.append((kind, offer))
      }
    }
    found += choices(reading).filter { choice in !found.contains { $0.kind == choice.kind } }
    if let offer = findError(reading) { found.append(("find_error", offer)) }
    guard !found.isEmpty else {
      return reading.showsSiteFrame ? [reading.observation(.interaction, .words([]), by: Self.name)] : []
    }
    let order = Self.kinds.map(\.kind)
    found.sort { (order.firstIndex(of: $0.kind) ?? order.count) < (order.firstIndex(of: $1.kind) ?? order.count) }
    let first = found[0]
    return [
      reading.observation(
        .interaction, .words(found.map(\.kind)), at: first.offer.element, quote: first.offer.quote, by: Self.name)
    ]
  }
}

extension Interaction {
  /// Names are links, buttons or captions; titles of news are longer, and some words mean other things.
  private func accepts(_ offer: Offer, _ kind: String, _ reading: PageReading) -> Bool {
    guard offer.quote.utf8.count <= 36 else { return false }
    let bytes = Array(offer.quote.utf8)[...]
    let other: [StaticString] = [
      "公告", "通知", "公示", "召开", "结果", "数据", "统计", "普查", "报告", "邮箱登录", "电话", "刊登", "研究", "调查队", "调查局",
      "数字人", "投诉举报处", "征集令", "土地征", "招聘", "工作", "热线电话", "管理机构", "指南", "解读", "不良信息", "违法", "12377", "互联网举报",
    ]
    if bytes.holds(anyOf: other) { return false }
    guard let element = offer.element else { return true }
    let page = reading.page
    if page.element(element, is: .meta) || page.element(element, is: .title) { return false }
    return page.control(around: element) != nil || page.element(element, is: .img) || page.element(element, is: .input)
      || isCaption(element, page)
  }

  private func isCaption(_ element: Int, _ page: PageContent) -> Bool {
    [HTMLName.h1, .h2, .h3, .h4, .h5, .li, .span, .b, .strong, .em, .i, .div, .p, .td].contains {
      page.element(element, is: $0)
    }
  }

  /// The kinds that the form of a letter lets its writer choose.
  private func choices(_ reading: PageReading) -> [(kind: String, offer: Offer)] {
    guard reading.pageType == "letter_form" else { return [] }
    let page = reading.page
    let words = [("consult", "咨询"), ("complain", "投诉"), ("complain", "举报"), ("suggest", "建议")]
    var found: [(kind: String, offer: Offer)] = []
    for element in page.elements.indices {
      let isBox = page.element(element, is: .input) && page.attribute(.type, of: element)?.lowercased() == "radio"
      guard isBox || page.element(element, is: .option) else { continue }
      let start = isBox ? Int(page.elements[element].textEnd) : Int(page.elements[element].textStart)
      let said = page.text[start..<min(page.text.count, start + 18)].drop { $0 <= 0x20 }
      for (kind, word) in words where said.starts(with: word.utf8) && !found.contains(where: { $0.kind == kind }) {
        found.append((kind, Offer(phrase: 0, element: element, quote: word)))
      }
    }
    return found
  }

  /// 满意度评价 with marks to choose from right behind it.
  private func marks(_ reading: PageReading) -> Offer? {
    let page = reading.page
    let radios = page.elements(named: .input).filter { page.attribute(.type, of: $0)?.lowercased() == "radio" }
    guard radios.count >= 2 else { return nil }
    for hit in reading.textHits.hits(of: Self.satisfaction) where reading.text.isVisible(hit.start) {
      let near = radios.count { (hit.end...hit.end + 120).contains(Int(page.elements[$0].textStart)) }
      guard near >= 2, let element = page.innermostElement(at: hit.start) else { continue }
      return Offer(phrase: hit.phrase, element: element, quote: Self.satisfaction.phrases[hit.phrase])
    }
    return nil
  }

  /// A picture link to a question-answering robot whose address names it.
  private func linkToBot(_ group: PhraseGroup, _ reading: PageReading) -> Offer? {
    let page = reading.page
    for hit in reading.attributeHits.hits(of: group)
    where ["robot", "zhiwen", "znwd"].contains(group.phrases[hit.phrase]) {
      guard let index = page.attributeIndex(at: hit.start), let element = page.element(ofAttribute: index) else {
        continue
      }
      let name = page.attributes[index].name
      guard name == AttributeName.href.rawValue || name == AttributeName.onclick.rawValue else { continue }
      guard page.element(element, is: .a) || page.element(element, is: .img) || page.element(element, is: .div) else {
        continue
      }
      let value = page.attributeBytes[Int(page.attributes[index].start)..<Int(page.attributes[index].end)]
      return Offer(phrase: hit.phrase, element: element, quote: String(decoding: value, as: UTF8.self))
    }
    return nil
  }

  /// A link to the site of the hotline for complaints, whatever it is called.
  private func linkToHotline(_ reading: PageReading) -> Offer? {
    let page = reading.page
    for hit in reading.attributeHits.hits(of: Hotlines.numbers) {
      guard let index = page.attributeIndex(at: hit.start), let element = page.element(ofAttribute: index),
        page.attributes[index].name == AttributeName.href.rawValue, page.element(element, is: .a)
      else { continue }
      let address = page.attributeBytes[Int(page.attributes[index].start)..<Int(page.attributes[index].end)]
      guard PlainText.holds(HostName.text(in: address), "12345") else { continue }
      let text = page.line(of: element)
      guard text.utf8.count <= 36 else { continue }
      return Offer(
        phrase: hit.phrase, element: element, quote: text.isEmpty ? String(decoding: address, as: UTF8.self) : text)
    }
    return nil
  }

  /// A link, picture or `jiucuo` script that takes mistakes of the site; hidden ones and style rules do not count.
  private func findError(_ reading: PageReading) -> Offer? {
    let page = reading.page
    for hit in reading.attributeHits.hits(of: Self.findError) {
      guard let index = page.attributeIndex(at: hit.start), let element = page.element(ofAttribute: index) else {
        continue
      }
      let name = page.attributes[index].name
      let isPlace = [AttributeName.src, .href, .onclick, .alt, .title, .ariaLabel].contains { $0.rawValue == name }
      guard isPlace || isEmptyMark(name, of: element, page), isShown(element, page) else { continue }
      guard !page.element(element, is: .link), !page.element(element, is: .meta) else { continue }
      let value = page.attributeBytes[Int(page.attributes[index].start)..<Int(page.attributes[index].end)]
      guard !value.holds(anyOf: [".css"]) else { continue }
      return Offer(phrase: hit.phrase, element: element, quote: String(decoding: value, as: UTF8.self))
    }
    for hit in reading.textHits.hits(of: Self.findError) {
      if let offer = reading.offer(inText: hit), offer.quote.utf8.count <= 36 { return offer }
    }
    for hit in reading.scriptHits.hits(of: Self.findError) where isMountedMark(hit, page) {
      return Offer(phrase: hit.phrase, element: nil, quote: Self.findError.phrases[hit.phrase])
    }
    return nil
  }

  /// An empty element whose `id` or `class` names the mark that a script puts into it.
  private func isEmptyMark(_ attribute: UInt16, of element: Int, _ page: PageContent) -> Bool {
    let names = attribute == AttributeName.id.rawValue || attribute == AttributeName.class.rawValue
    let isBox = [HTMLName.div, .span, .a, .p, .li, .td].contains { page.element(element, is: $0) }
    return names && isBox && page.textRange(of: element).isEmpty
  }

  /// Scripts are never shown themselves: they put their mark where they stand.
  private func isShown(_ element: Int, _ page: PageContent) -> Bool {
    guard page.element(element, is: .script) else { return !page.elements[element].isHidden }
    let parent = Int(page.elements[element].parent)
    return parent >= 0 && (!page.elements[parent].isHidden || page.element(parent, is: .head))
  }

  /// True where a script writes the mark: inside a tag with a source, or as a percent-encoded tag.
  private func isMountedMark(_ hit: PhraseHit, _ page: PageContent) -> Bool {
    let bytes = page.scriptBytes
    let before = bytes[max(0, hit.start - 160)..<hit.start]
    let after = bytes[hit.end..<min(bytes.count, hit.end + 60)]
    if before.holds(anyOf: ["document.write", "%3cscript", "<script", "<img", "<a "]) {
      return after.holds(anyOf: [".js", ".png", ".jpg", ".html", ".gif", "<"])
    }
    return false
  }
}

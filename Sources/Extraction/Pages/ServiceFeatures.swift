import AssessmentModel

/// Finds the functions that a service platform offers, in links, headings and buttons.
struct ServiceFeatures: PageExtractor {
  static let name = "ServiceFeatures"
  static let properties: [Property] = [.serviceFeature]
  /// Names of each function; the list's order is that of the value.
  static let features: [(word: String, group: PhraseGroup)] = [
    (
      "person_view",
      PhraseGroup("person view", downward(["个人办事", "个人服务"]) + ["我是个人", "个人主题", "自然人办事", "公民办事", "个人事项"])
    ),
    (
      "firm_view",
      PhraseGroup("firm view", downward(["法人办事", "法人服务", "企业办事", "企业服务"]) + ["法人主题", "我是企业", "单位办事", "法人事项"])
    ),
    ("by_department", PhraseGroup("by department", downward(["按部门"]) + ["部门办事", "部门服务", "部门导航", "部门事项", "部门窗口"])),
    (
      "by_topic",
      PhraseGroup("by topic", downward(["按主题"]) + ["主题服务", "主题式服务", "主题分类", "主题办事", "主题导航", "场景服务", "主题集成"])
    ),
    ("life_event", PhraseGroup("life event", ["一件事", "套餐", "全生命周期", "一业一证", "生命周期"])),
    (
      "cross_region",
      PhraseGroup(
        "cross region",
        ["跨省通办", "异地通办", "一网通办专区", "跨域通办", "全省通办", "区域通办", "跨市通办", "京津冀通办", "川渝通办", "异地可办", "省内通办", "跨区通办"])
    ),
    (
      "progress_query",
      PhraseGroup(
        "progress query", ["办件查询", "进度查询", "办事进度", "办理进度", "我的办件", "查办件", "办事查询", "办件进度"])
    ),
    ("result_query", PhraseGroup("result query", ["结果查询", "办件公示", "结果公示", "办件公开", "办理结果查询", "审批公示", "办结公示", "批后公示"])),
    ("appointment", PhraseGroup("appointment", ["预约"])),
    ("payment", PhraseGroup("payment", ["缴费", "在线支付", "网上支付", "在线缴纳", "统一支付", "非税支付"])),
    ("rating", PhraseGroup("rating", ["好差评", "我要评价", "服务评价", "我要评", "办事评价", "评价服务"])),
    (
      "smart_qa",
      PhraseGroup(
        "smart answers", ["智能问答", "智能客服", "机器人", "智能咨询", "智能助手", "智能导办", "智能导服", "智能引导", "智能小"])
    ),
    ("unified_login", unifiedLogin),
    ("form_download", PhraseGroup("form download", ["表格下载", "样表", "下载专区", "空白表格", "表单下载", "下载中心", "资料下载"])),
    ("one_window", PhraseGroup("one window", ["一网通办", "一窗受理", "综合窗口", "一窗通办", "一窗综办"])),
    ("open_data", PhraseGroup("open data", ["数据开放", "开放数据", "公共数据开放", "数据资源开放", "open data"])),
    ("policy_reading", PhraseGroup("policy reading", ["政策解读", "政策图解", "图解政策", "文件解读", "解读回应"])),
    ("self_service", PhraseGroup("self service", ["自助终端", "自助服务", "自助办理", "自助机", "24小时自助"])),
    ("proxy_help", PhraseGroup("proxy help", ["帮办代办", "帮办", "代办", "帮代办", "领办"])),
    ("e_license", PhraseGroup("e-licence", ["电子证照", "电子证件", "亮证", "我的证照", "电子执照"])),
    ("delivery", PhraseGroup("delivery", ["快递送达", "邮寄", "快递", "双向寄递", "物流", "邮政速递"])),
    ("instant_approval", PhraseGroup("instant approval", ["秒批", "免申即享", "无感申办", "即申即享", "智能审批", "秒办"])),
    ("disclosure_request", PhraseGroup("disclosure request", ["依申请公开", "申请公开"])),
  ]
  static let unifiedLogin = PhraseGroup(
    "unified login", ["统一身份认证", "统一登录", "统一认证", "统一身份", "单点登录", "省统一身份"])
  static let yangtzeDelta = PhraseGroup("Yangtze delta", ["长三角一网通办", "长三角“一网通办”", "长三角专区"])
  /// 依申请公开 in the addresses of its picture or page, by the initials that portals use for it.
  static let disclosureAddresses = PhraseGroup("disclosure request address", ["ysqgk"])
  static let phrases = features.map(\.group) + [yangtzeDelta, disclosureAddresses]

  func observations(in reading: PageReading) -> [Observation] {
    var words: [String] = []
    var first: Offer?
    for (word, group) in Self.features {
      let offer = feature(group, reading) ?? otherSign(of: word, reading)
      guard let offer else { continue }
      words.append(word)
      if first == nil { first = offer }
    }
    if words.isEmpty, !reading.showsSiteFrame { return [] }
    return [
      reading.observation(
        .serviceFeature, .words(words), at: first.flatMap(\.element), quote: first?.quote, by: Self.name)
    ]
  }

  /// What else says that a function is there.
  private func otherSign(of word: String, _ reading: PageReading) -> Offer? {
    switch word {
    case "cross_region": return feature(Self.yangtzeDelta, reading)
    case "disclosure_request": return reading.picture(Self.disclosureAddresses)
    default: return nil
    }
  }

  /// Words as written, and with their characters one under another.
  private static func downward(_ words: [String]) -> [String] {
    words + words.map { $0.map(String.init).joined(separator: "\n") }
  }

  /// The words of a link, heading, button or picture; a caption in running text is too long to be one.
  private func feature(_ group: PhraseGroup, _ reading: PageReading) -> Offer? {
    let page = reading.page
    return reading.offer(group, includingHidden: true) { offer in
      guard offer.quote.utf8.count <= 36, !Self.isTrade(offer.quote) else { return false }
      guard let element = offer.element else { return true }
      if page.control(around: element) != nil { return true }
      let isCaption = [
        HTMLName.h1, .h2, .h3, .h4, .h5, .h6, .li, .dt, .dd, .th, .img, .input, .b, .strong, .span, .label, .td, .div,
        .em, .i,
      ]
      .contains { page.element(element, is: $0) }
      return isCaption && offer.quote.utf8.count <= 24
    }
  }

  /// Results of tenders and deals are news of the market, not of a case.
  private static func isTrade(_ quote: String) -> Bool {
    Array(quote.utf8)[...].holds(anyOf: ["交易", "中标", "采购", "成交", "招标"])
  }
}

import AssessmentModel

/// The codebook's words as readers know them; an unknown word stands for itself.
enum Vocabulary {
  static func page(_ type: String) -> Texts { text(type, in: pages) }
  static func element(_ id: String) -> Texts { text(id, in: elements) }
  static func word(_ word: String) -> Texts { text(word, in: words) }

  /// The unit after a figure; empty for plain counts and unknown units.
  static func unit(_ unit: String) -> Texts {
    switch unit {
    case "share", "percent": return Texts(zh: "%", en: " %")
    case "days": return Texts(zh: " 天", en: " days")
    case "working_days": return Texts(zh: " 个工作日", en: " working days")
    case "level": return Texts(zh: " 级", en: " (level)")
    default: return Texts(zh: "", en: "")
    }
  }

  static func statistic(_ statistic: Measure.Statistic) -> Texts {
    switch statistic {
    case .mean: return Texts(zh: "平均值", en: "mean")
    case .median: return Texts(zh: "中位数", en: "median")
    case .minimum: return Texts(zh: "最小值", en: "minimum")
    case .maximum: return Texts(zh: "最大值", en: "maximum")
    case .sum: return Texts(zh: "合计", en: "sum")
    }
  }

  private static func text(_ word: String, in table: [String: Texts]) -> Texts {
    table[word] ?? Texts(zh: word, en: word)
  }

  private static let pages: [String: Texts] = [
    "home": Texts(zh: "首页", en: "the home page"),
    "service_hall": Texts(zh: "办事大厅页", en: "service hall pages"),
    "service_guide": Texts(zh: "办事指南页", en: "service guide pages"),
    "service_list": Texts(zh: "事项列表页", en: "service list pages"),
    "application": Texts(zh: "在线申办页", en: "application pages"),
    "article": Texts(zh: "文章页", en: "article pages"),
    "list": Texts(zh: "列表页", en: "list pages"),
    "interaction_index": Texts(zh: "互动交流页", en: "interaction pages"),
    "letter_list": Texts(zh: "来信列表页", en: "letter lists"),
    "letter": Texts(zh: "来信页", en: "letter pages"),
    "letter_form": Texts(zh: "写信页", en: "letter forms"),
    "survey": Texts(zh: "征集调查页", en: "survey pages"),
    "interview": Texts(zh: "在线访谈页", en: "interview pages"),
    "disclosure": Texts(zh: "信息公开页", en: "disclosure pages"),
    "search": Texts(zh: "搜索页", en: "search pages"),
    "login": Texts(zh: "登录页", en: "login pages"),
    "map": Texts(zh: "网站地图页", en: "site maps"),
    "profile": Texts(zh: "概况介绍页", en: "profile pages"),
    "other": Texts(zh: "其他页", en: "other pages"),
    "unreadable": Texts(zh: "不可读页", en: "unreadable pages"),
  ]

  private static let elements: [String: Texts] = [
    "item_name": Texts(zh: "事项名称", en: "item name"),
    "item_code": Texts(zh: "事项编码", en: "item code"),
    "implementing_body": Texts(zh: "实施主体", en: "implementing body"),
    "legal_basis": Texts(zh: "设定依据", en: "legal basis"),
    "service_object": Texts(zh: "服务对象", en: "service object"),
    "conditions": Texts(zh: "受理条件", en: "conditions"),
    "materials": Texts(zh: "申请材料", en: "materials"),
    "process": Texts(zh: "办理流程", en: "process"),
    "legal_limit": Texts(zh: "法定办结时限", en: "legal limit"),
    "promised_limit": Texts(zh: "承诺办结时限", en: "promised limit"),
    "fee": Texts(zh: "收费情况", en: "fee"),
    "place": Texts(zh: "办理地点", en: "place"),
    "hours": Texts(zh: "办理时间", en: "hours"),
    "consult_phone": Texts(zh: "咨询电话", en: "phone for questions"),
    "complaint_phone": Texts(zh: "监督投诉电话", en: "phone for complaints"),
    "online_depth": Texts(zh: "网上办理深度", en: "online depth"),
    "visits": Texts(zh: "到办事现场次数", en: "visits"),
    "result": Texts(zh: "办理结果", en: "result"),
    "delivery": Texts(zh: "结果送达方式", en: "delivery"),
    "forms": Texts(zh: "空白表格", en: "blank forms"),
    "samples": Texts(zh: "样表", en: "filled samples"),
    "faq": Texts(zh: "常见问题", en: "frequent questions"),
    "item_type": Texts(zh: "事项类型", en: "item type"),
    "scope": Texts(zh: "通办范围", en: "scope"),
  ]

  private static let words: [String: Texts] = [
    "consult": Texts(zh: "咨询", en: "consult"),
    "complain": Texts(zh: "投诉", en: "complain"),
    "suggest": Texts(zh: "建议", en: "suggest"),
    "letterbox": Texts(zh: "领导信箱", en: "letterbox"),
    "survey": Texts(zh: "调查征集", en: "survey"),
    "interview": Texts(zh: "在线访谈", en: "interview"),
    "rate": Texts(zh: "评价", en: "rate"),
    "appeal": Texts(zh: "申诉信访", en: "appeal"),
    "bot": Texts(zh: "智能问答", en: "smart answers"),
    "find_error": Texts(zh: "网站找错", en: "find error"),
  ]
}

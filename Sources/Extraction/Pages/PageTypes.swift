import AssessmentModel

/// What a visitor would say the page is for: one of the codebook's types.
///
/// Each type collects points from address, headings, labels and structure; the highest sum wins, and where none reaches
/// two points the page is `other`.
struct PageTypes: PageExtractor {
  static let name = "PageTypes"
  static let properties: [Property] = [.pageType]

  static let guideLabels = PhraseGroup(
    "type.guide-labels",
    [
      "实施主体", "实施机关", "受理条件", "办理条件", "申请条件", "办理流程", "法定办结时限", "承诺办结时限", "法定时限", "承诺时限", "申请材料", "申报材料", "办理材料",
      "收费标准", "收费依据", "是否收费", "设定依据", "法定依据", "办理地点", "办理地址", "咨询电话", "监督电话", "监督投诉", "事项类型", "服务对象", "办件类型", "事项编码",
      "实施编码", "办理时间", "到办事现场次数", "行使层级", "办理形式",
    ])
  static let letterLabels = PhraseGroup(
    "type.letter-labels",
    [
      "留言时间", "来信时间", "写信时间", "咨询时间", "提问时间", "诉求时间", "提交时间", "信件标题", "来信标题", "来信主题", "留言内容", "来信内容", "信件内容", "咨询内容",
      "诉求内容", "信件编号", "来信日期", "留言日期", "咨询日期", "写信日期", "提问日期", "留言标题", "咨询标题", "诉求标题", "信件主题", "网友留言", "回复日期", "答复日期",
      "回复意见", "答复意见", "官方回复", "回复时间", "答复时间", "回复内容", "答复内容", "回复单位", "答复单位", "回复机构", "处理结果",
    ])
  static let forms = PhraseGroup(
    "type.form-words",
    ["我要写信", "写信须知", "请填写", "提交建议", "提交信件", "信件类型", "来信人", "写信人", "留言须知", "是否公开", "验证码", "信访须知"])
  static let services = PhraseGroup(
    "type.service-words",
    [
      "个人服务", "法人服务", "个人办事", "法人办事", "企业办事", "部门服务", "我要办", "办事指南", "在线申报", "在线办理", "网上申报", "办件查询", "办件公示", "进度查询",
      "事项清单", "一件事", "我要申报", "中介服务", "投资项目", "审批大厅", "网上办事大厅", "政务服务网", "立即办理", "在线预约", "申报指引", "我的办件",
    ])
  static let pagers = PhraseGroup("type.pagers", ["下一页", "上一页", "尾页", "末页", "共有", "条记录", "转到"])
  static let leaders = PhraseGroup(
    "type.leader-words", ["主管工作", "分管工作", "工作分工", "个人简历", "主要分工", "分管市", "分管区", "分管县", "年参加工作", "月参加工作", "月出生"])
  static let steps = PhraseGroup(
    "type.steps", ["下一步", "提交申请", "提交申报", "开始申报", "填写表单", "上传材料", "选择事项", "暂存", "申报信息", "业务表单", "完成申报"])
  static let results = PhraseGroup("type.results", ["搜索结果", "检索结果", "共找到", "为您找到", "相关结果"])
  static let phrases =
    [
      guideLabels, letterLabels, forms, services, pagers, leaders, steps, results, DisclosureIndex.parts,
    ] + talkPhrases

  func observations(in reading: PageReading) -> [Observation] {
    let type = reading.isReadable ? reading.pageType ?? "other" : "unreadable"
    return [
      reading.observation(
        .pageType, .text(type), at: reading.isReadable ? reading.headline?.element : nil, by: Self.name)
    ]
  }

  /// The type of a readable page.
  static func type(of reading: PageReading, article: Headline?, byline: Int?) -> String {
    if reading.isHome == true { return "home" }
    let mayBeHome = reading.isHome == nil
    let signs = PageSigns(reading, article: article, byline: byline)
    let isDisclosure = signs.isDisclosureIndex && !signs.isArticle
    if mayBeHome, !isDisclosure, signs.isHomeAddress, signs.contentLists >= 2 || reading.page.links.count > 60,
      !signs.isArticle
    {
      return "home"
    }
    let scores = signs.scores()
    var best = (type: "other", score: 1)
    for (type, score) in scores where score > best.score && (mayBeHome || type != "home") { best = (type, score) }
    return best.type
  }
}

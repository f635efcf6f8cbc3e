/// The codebook's words as readers know them, in both languages.
///
/// The words themselves are the contract and stand in files; these names stand only where people read.
package enum WordName {
  /// What a page type is called, such as 办事指南页; an unknown type stands for itself.
  package static func page(_ type: String) -> Texts { text(type, in: pages) }

  /// What an element of a guide is called; an unknown id stands for itself.
  package static func element(_ id: String) -> Texts { text(id, in: elements) }

  /// What a word in a value is called: ways of interaction, functions, rules, kinds of columns, states, elements.
  package static func word(_ word: String) -> Texts { words[word] ?? text(word, in: elements) }

  /// What a member of an object value is called.
  package static func member(_ name: String) -> Texts { text(name, in: members) }

  private static func text(_ word: String, in table: [String: Texts]) -> Texts {
    table[word] ?? Texts(zh: word, en: word)
  }
}

// Tables with a row a word: longer than forty lines because the codebook's lists are.
extension WordName {
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
    // Functions of service platforms.
    "person_view": Texts(zh: "个人办事", en: "services for persons"),
    "firm_view": Texts(zh: "法人办事", en: "services for firms"),
    "by_department": Texts(zh: "按部门查找", en: "by department"),
    "by_topic": Texts(zh: "按主题查找", en: "by topic"),
    "life_event": Texts(zh: "一件事集成服务", en: "life events"),
    "cross_region": Texts(zh: "跨省通办", en: "across provinces"),
    "progress_query": Texts(zh: "办件进度查询", en: "progress query"),
    "result_query": Texts(zh: "结果查询或公示", en: "results looked up or published"),
    "appointment": Texts(zh: "在线预约", en: "appointment"),
    "payment": Texts(zh: "在线缴费", en: "payment"),
    "rating": Texts(zh: "好差评", en: "rating"),
    "smart_qa": Texts(zh: "智能问答", en: "smart answers"),
    "unified_login": Texts(zh: "统一身份认证", en: "unified login"),
    "form_download": Texts(zh: "表格下载", en: "form download"),
    "one_window": Texts(zh: "一网通办", en: "one entry"),
    "open_data": Texts(zh: "数据开放", en: "open data"),
    "policy_reading": Texts(zh: "政策解读", en: "policy explained"),
    "self_service": Texts(zh: "自助终端", en: "self-service terminals"),
    "proxy_help": Texts(zh: "帮办代办", en: "help and proxy"),
    "e_license": Texts(zh: "电子证照", en: "e-licences"),
    "instant_approval": Texts(zh: "秒批或免申即享", en: "instant approval or no application needed"),
    "disclosure_request": Texts(zh: "依申请公开", en: "request for information"),
    // Rules of consistency.
    "immediate_limit": Texts(zh: "即办时限与办件类型一致", en: "immediate limit fits the handling type"),
    "promised_limit_type": Texts(zh: "承诺时限与办件类型一致", en: "promised limit fits the handling type"),
    "result_type": Texts(zh: "结果名称与结果类型一致", en: "result fits its type"),
    "visits_reason": Texts(zh: "到场次数与原因说明一致", en: "visits state a reason"),
    "offline_delivery": Texts(zh: "零到场线下事项可邮寄申请", en: "no visit offline needs filing by post"),
    "depth_visits": Texts(zh: "全程网办不需到场", en: "whole process online needs no visit"),
    "fee_basis": Texts(zh: "收费信息前后一致", en: "charge is consistent"),
    "phones": Texts(zh: "咨询与投诉电话齐全且不同", en: "both phones there and different"),
    "object_topic": Texts(zh: "服务对象与主题一致", en: "audience fits the topic"),
    "licence_faq": Texts(zh: "许可事项附常见问题", en: "licence items answer questions"),
    "licence_steps": Texts(zh: "许可事项流程不少于五步", en: "licence items show five steps"),
    "result_sample": Texts(zh: "有结果名称的附样本", en: "a named result has a sample"),
    "limit_order": Texts(zh: "承诺时限不长于法定时限", en: "promise within the legal limit"),
    "label_twice": Texts(zh: "同一栏目只填一个值", en: "a label has one value"),
    "catch_all": Texts(zh: "条件和材料不设兜底项", en: "no catch-all entry in conditions and materials"),
    "material_forms": Texts(zh: "材料表格附空白表和样表", en: "forms have blanks and samples"),
    // Columns, letters and states.
    "news": Texts(zh: "动态要闻类", en: "news"),
    "notice": Texts(zh: "通知公告类", en: "notices"),
    "policy": Texts(zh: "政策文件类", en: "policies"),
    "present": Texts(zh: "有内容", en: "present"),
    "blank": Texts(zh: "空缺", en: "blank"),
    "answered": Texts(zh: "已答复", en: "answered"),
    "open": Texts(zh: "办理中", en: "open"),
    "substantive": Texts(zh: "有实质内容", en: "substantive"),
    "referral": Texts(zh: "转请他处办理", en: "referral"),
    "formulaic": Texts(zh: "程式化答复", en: "formulaic"),
    "immediate": Texts(zh: "即办件", en: "immediate"),
    "promised": Texts(zh: "承诺件", en: "promised"),
  ]

  private static let members: [String: Texts] = [
    "id": Texts(zh: "名称", en: "id"), "state": Texts(zh: "状态", en: "state"), "kept": Texts(zh: "符合", en: "kept"),
    "first": Texts(zh: "一处写", en: "one place says"), "second": Texts(zh: "另一处写", en: "another says"),
    "name": Texts(zh: "名称", en: "name"), "kind": Texts(zh: "类别", en: "kind"),
    "items": Texts(zh: "条目数", en: "items"), "newest": Texts(zh: "最新", en: "newest"),
    "age": Texts(zh: "距今天数", en: "age in days"), "stale": Texts(zh: "逾期未更新", en: "stale"),
    "empty": Texts(zh: "空白", en: "empty"), "subject": Texts(zh: "标题", en: "subject"),
    "asked": Texts(zh: "来信日期", en: "asked"), "answered": Texts(zh: "答复日期", en: "answered"),
    "reply": Texts(zh: "答复", en: "reply"), "delay": Texts(zh: "用时（天）", en: "delay in days"),
    "looked": Texts(zh: "查找过", en: "searched for"), "target": Texts(zh: "链接目标", en: "target"),
    "status": Texts(zh: "状态码", en: "status"),
    "text": Texts(zh: "链接文字", en: "text"),
  ]
}

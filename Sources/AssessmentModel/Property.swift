/// Every fact that can be observed: the closed vocabulary between extractors, which emit it, and indicators, which ask.
///
/// Names are the members of the codebook, so that what the tool observes and what people judged compare without
/// translation. Each property has a type of value and a sentence.
package enum Property: String, Sendable, CaseIterable {
  // One page.
  case readable
  case encoding
  case pageType = "page_type"
  case columnName = "column_name"
  case title
  case published
  case source
  case newestListed = "newest_listed"
  case siteName = "site_name"
  case siteCode = "site_code"
  case icp
  case policeRecord = "police_record"
  case searchBox = "search_box"
  case serviceEntry = "service_entry"
  case onlineApply = "online_apply"
  case app
  case wechat
  case weibo
  case miniProgram = "mini_program"
  case hotline
  case interaction
  case accessibilityEntry = "accessibility_entry"
  case loginEntry = "login_entry"
  case foreignLanguage = "foreign_language"
  case serviceFeature = "service_feature"
  case ratingLevels = "rating_levels"
  case imageText = "image_text"
  case column
  case personalData = "personal_data"
  case soft404 = "soft_404"
  case searchForm = "search_form"
  case searchResults = "search_results"
  case consultation
  case ratingCounts = "rating_counts"
  case openData = "open_data"
  case openDataFormats = "open_data_formats"
  case accessibilityChecks = "accessibility_checks"
  case mixedContent = "mixed_content"
  case foreignFrames = "foreign_frames"
  case hiddenLink = "hidden_link"
  case serviceItem = "service_item"
  case serviceTopics = "service_topics"
  case itemTypes = "item_types"

  // What any page is made of, observed only where a definition asks for it.
  case link
  case heading
  case meta
  case form
  case element

  // One service guide.
  case guideItemName = "guide.item_name"
  case guideImplementingBody = "guide.implementing_body"
  case guideElement = "guide.element"
  case guideLegalLimit = "guide.legal_limit"
  case guidePromisedLimit = "guide.promised_limit"
  case guideLimitCut = "guide.limit_cut"
  case guideVisits = "guide.visits"
  case guideFee = "guide.fee"
  case guideHandling = "guide.handling"
  case guideOnlineDepth = "guide.online_depth"
  case guideRule = "guide.rule"
  case guideMaterials = "guide.materials"
  case guideSteps = "guide.steps"

  // One letter of a citizen.
  case letter
  case letterCount = "letter_count"

  // The portal as a whole.
  case clickDepth = "click_depth"
  case serviceEntryDepth = "service_entry_depth"
  case deadLink = "dead_link"
  case deadLinkShare = "dead_link_share"
  case soft404Share = "soft_404_share"
  case linkCoverage = "link_coverage"
  case pagesReadShare = "pages_read_share"
  case columnFreshness = "column_freshness"
  case homeNewest = "home_newest"
  case implementingBodies = "implementing_bodies"
  case serviceItems = "service_items"
  case itemsByDepth = "items_by_depth"
  case limitCut50Share = "limit_cut_50_share"
  case limitCut60Share = "limit_cut_60_share"
  case httpsShare = "https_share"
  case securityHeaders = "security_headers"
  case orphanPage = "orphan_page"
  case orphanShare = "orphan_share"
  case softDead = "soft_dead"
  case redirectLoop = "redirect_loop"
  case outsideLinks = "outside_links"
  case outsideHost = "outside_host"
  case unreadTemplate = "unread_template"
  case mobileDuplication = "mobile_duplication"
  case channelActivity = "channel_activity"
  case serviceCatalogue = "service_catalogue"
  case itemWithoutGuide = "item_without_guide"
  case crossedFunction = "crossed_function"
  case catalogueCoverage = "catalogue_coverage"
  case lettersPublished = "letters_published"
  case replyDelays = "reply_delays"
  case replyKinds = "reply_kinds"
  case repeatedReply = "repeated_reply"

  // From outside: tables and people.
  case onlineHandlingRate = "online_handling_rate"
  case onTimeRate = "on_time_rate"
  case satisfactionRate = "satisfaction_rate"
  case ratingCoverage = "rating_coverage"
  case badRatingFixRate = "bad_rating_fix_rate"
  case realNameUserShare = "real_name_user_share"
  case registeredUsers = "registered_users"
  case judged
  case table

  /// The types that values of properties have.
  package enum ValueType: String, Sendable {
    case flag, number, text, date, words, quantity, object
  }

  /// What the value must be where it is not null.
  package var valueType: ValueType { description.type }

  /// One sentence on what the property says.
  package var sentence: Texts { description.sentence }

  /// The names of an object's members; empty for other types.
  package var members: [String] { description.members }

  /// True for properties that no extractor emits: tables and people supply them.
  package var isFromOutside: Bool {
    switch self {
    case .onlineHandlingRate, .onTimeRate, .satisfactionRate, .ratingCoverage, .badRatingFixRate, .realNameUserShare,
      .registeredUsers, .judged, .table:
      return true
    default: return false
    }
  }

  /// True for what any page is made of: links, headings, meta tags, forms and elements.
  ///
  /// They are observed only where a definition asks; a page that was searched says so by an observation of `looked`.
  package var isGeneric: Bool {
    switch self {
    case .link, .heading, .meta, .form, .element: return true
    default: return false
    }
  }

  /// True where an object of this property has a member of that name; generic ones have any `data-` and `aria-` one.
  package func hasMember(_ name: String) -> Bool {
    if members.contains(name) { return true }
    return isGeneric && self != .meta && (name.hasPrefix("data-") || name.hasPrefix("aria-"))
  }
}

extension Property {
  private typealias Entry = (type: ValueType, sentence: Texts, members: [String])

  private static func entry(_ type: ValueType, _ zh: String, _ en: String, _ members: [String] = []) -> Entry {
    (type, Texts(zh: zh, en: en), members)
  }

  // A table with a row a property: longer than forty lines because the vocabulary is.
  private var description: Entry {
    switch self {
    case .readable: return Self.entry(.flag, "页面有可读内容", "the page holds content that can be read")
    case .encoding: return Self.entry(.text, "字节的真实编码", "the encoding that the bytes really have")
    case .pageType: return Self.entry(.text, "页面类型", "what a visitor would say the page is for")
    case .columnName: return Self.entry(.text, "所属栏目", "the column that the page says it belongs to")
    case .link:
      return Self.entry(
        .object, "链接", "a link, with where it leads and where it stands",
        [
          "text", "target", "href", "host", "own", "rel", "lang", "class", "id", "title", "place", "within", "hidden",
        ])
    case .heading:
      return Self.entry(
        .object, "标题行", "a heading", ["text", "level", "class", "id", "title", "place", "within", "hidden"])
    case .meta: return Self.entry(.object, "元数据", "a meta tag, its name in lower case", ["name", "content"])
    case .form:
      return Self.entry(
        .object, "表单", "a form with the names of its fields",
        ["text", "action", "method", "fields", "class", "id", "title", "place", "within", "hidden"])
    case .element:
      return Self.entry(
        .object, "页面元素", "any element with the text inside it",
        [
          "name", "text", "role", "lang", "type", "src", "alt", "for", "href", "value", "placeholder", "class", "id",
          "title", "place", "within", "hidden",
        ])
    case .title: return Self.entry(.text, "内容标题", "the headline of the content")
    case .published: return Self.entry(.date, "内容发布日期", "the publication date shown to readers")
    case .source: return Self.entry(.text, "内容来源", "the issuing body or named source")
    case .newestListed: return Self.entry(.date, "列表最新日期", "the newest date shown beside a listed item")
    case .siteName: return Self.entry(.text, "网站名称", "the name the site gives itself")
    case .siteCode: return Self.entry(.text, "网站标识码", "the ten characters of the site identifier")
    case .icp: return Self.entry(.text, "ICP备案号", "the ICP filing number as shown")
    case .policeRecord: return Self.entry(.text, "公安备案号", "the police filing number as shown")
    case .searchBox: return Self.entry(.flag, "站内搜索", "a visible way to search the site")
    case .serviceEntry: return Self.entry(.flag, "政务服务入口", "a link to the government's online services")
    case .onlineApply: return Self.entry(.flag, "在线办理入口", "the page offers to start an application for one item")
    case .app: return Self.entry(.flag, "移动客户端", "the government's own app is named, linked or shown")
    case .wechat: return Self.entry(.flag, "微信公众号", "the government's own WeChat account is named, linked or shown")
    case .weibo: return Self.entry(.flag, "政务微博", "the government's own Weibo account is named, linked or shown")
    case .miniProgram: return Self.entry(.flag, "小程序", "the government's own mini program is named, linked or shown")
    case .hotline: return Self.entry(.text, "服务热线", "the number of a named service hotline as printed")
    case .interaction: return Self.entry(.words, "互动方式", "kinds of interaction the page offers or links to")
    case .accessibilityEntry: return Self.entry(.flag, "无障碍与适老入口", "an entry to an accessible or elder version")
    case .loginEntry: return Self.entry(.flag, "登录注册入口", "registration or login for visitors")
    case .foreignLanguage: return Self.entry(.flag, "外文版", "a link to a version in another language")
    case .serviceFeature: return Self.entry(.words, "服务功能", "functions of the service platform that the page offers")
    case .ratingLevels: return Self.entry(.number, "好差评等级数", "how many of the five rating levels the page shows")
    case .imageText: return Self.entry(.number, "图片替代文本比例", "share of pictures that have an alternative text")
    case .column:
      return Self.entry(
        .object, "栏目", "one titled block of listed content", ["name", "items", "newest", "empty"])
    case .personalData: return Self.entry(.flag, "泄露个人信息", "an unmasked number or address of a private person")
    case .soft404: return Self.entry(.flag, "假正常页面", "status 200, but the page says that it does not exist")
    case .searchForm:
      return Self.entry(.object, "搜索表单", "the form that searches the site", ["action", "method", "field"])
    case .searchResults:
      return Self.entry(
        .object, "搜索结果", "what a search of the site found", ["query", "stated", "listed"])
    case .consultation:
      return Self.entry(
        .object, "征集调查访谈", "a survey, interview or consultation, and whether it tells what came of it",
        ["kind", "title", "date", "feedback"])
    case .ratingCounts:
      return Self.entry(
        .object, "好差评数量", "how often each of the five levels was given, and the share of the upper three",
        ["very_satisfied", "satisfied", "fairly_satisfied", "dissatisfied", "very_dissatisfied", "total", "share"])
    case .openData:
      return Self.entry(
        .object, "开放数据", "an open-data page: data sets, topics and the newest date it shows",
        ["datasets", "topics", "newest"])
    case .openDataFormats: return Self.entry(.words, "开放数据格式", "formats in which data can be had")
    case .accessibilityChecks:
      return Self.entry(
        .object, "无障碍检查", "what markup alone tells of accessibility",
        ["language", "fields", "unlabelled", "h1", "skipped", "low_contrast"])
    case .mixedContent: return Self.entry(.number, "混合内容", "parts that a page over HTTPS fetches over HTTP")
    case .foreignFrames: return Self.entry(.words, "外站框架", "other sites' hosts that the page shows in frames")
    case .hiddenLink:
      return Self.entry(
        .object, "暗链", "a link that visitors cannot see and that leads to another site",
        ["target", "text", "how", "gambling"])
    case .serviceItem:
      return Self.entry(
        .object, "服务事项", "a service item in a list", ["name", "code", "body", "audience", "topic", "target"])
    case .serviceTopics: return Self.entry(.words, "服务主题", "topics of the national classification that the page offers")
    case .itemTypes: return Self.entry(.words, "事项类型", "types of items that the page names")
    case .guideItemName: return Self.entry(.text, "事项名称", "the name of the item the guide is about")
    case .guideImplementingBody: return Self.entry(.text, "实施主体", "the body that handles the item")
    case .guideElement:
      return Self.entry(.object, "指南要素", "one element of a guide and whether it has a value", ["id", "state"])
    case .guideLegalLimit: return Self.entry(.quantity, "法定办结时限", "the legal time limit")
    case .guidePromisedLimit: return Self.entry(.quantity, "承诺办结时限", "the promised time limit")
    case .guideLimitCut: return Self.entry(.number, "时限压缩比", "share of the legal limit that the promise cuts off")
    case .guideVisits: return Self.entry(.number, "到办事现场次数", "visits to a window the guide asks for")
    case .guideFee: return Self.entry(.flag, "是否收费", "whether a fee is charged")
    case .guideHandling: return Self.entry(.text, "办件类型", "immediate or promised")
    case .guideOnlineDepth: return Self.entry(.number, "网上办理深度", "1 information to 4 whole process online")
    case .guideRule:
      return Self.entry(
        .object, "指南一致性规则", "one rule of consistency that the guide keeps or breaks",
        ["id", "kept", "first", "second"])
    case .guideMaterials: return Self.entry(.words, "申请材料清单", "the materials that the guide asks for, by name")
    case .guideSteps: return Self.entry(.words, "办理步骤清单", "the steps of the process, by name")
    case .letter:
      return Self.entry(
        .object, "来信", "one letter with the dates and kind of its reply",
        ["subject", "asked", "answered", "state", "reply", "delay"])
    case .letterCount:
      return Self.entry(
        .object, "来信数量", "letters that a list shows, and how many it says there are", ["seen", "stated"])
    case .orphanPage: return Self.entry(.text, "孤立页面", "a captured page that no captured page links to")
    case .orphanShare: return Self.entry(.number, "孤立页面比例", "share of pages that no captured page links to")
    case .softDead:
      return Self.entry(
        .object, "假正常链接", "a page with status 200 that reads as the site's answer to unknown addresses",
        ["target", "likeness", "like"])
    case .redirectLoop: return Self.entry(.text, "循环跳转", "an address that redirects in a circle")
    case .outsideLinks:
      return Self.entry(
        .object, "外部链接", "links to other hosts by kind", ["service", "province", "national", "social", "unknown"])
    case .outsideHost:
      return Self.entry(
        .object, "外部主机", "another host that the portal links to", ["host", "kind", "targets"])
    case .unreadTemplate:
      return Self.entry(
        .object, "不可读模板", "addresses of one pattern with pages that could not be read",
        ["template", "pages", "unread"])
    case .mobileDuplication:
      return Self.entry(.number, "移动版重复比例", "share of mobile pages whose title a page of the main site has, too")
    case .channelActivity:
      return Self.entry(
        .object, "新媒体更新", "the newest date shown beside a channel's posts", ["channel", "newest", "age"])
    case .serviceCatalogue:
      return Self.entry(
        .object, "事项目录", "service items merged over lists and guides",
        ["items", "guides", "without_guide", "bodies", "topics", "persons", "organisations"])
    case .itemWithoutGuide:
      return Self.entry(.object, "无指南事项", "a listed item that leads to no guide", ["name", "target"])
    case .crossedFunction:
      return Self.entry(.object, "职能交叉", "one item that several bodies list", ["name", "bodies", "count"])
    case .catalogueCoverage:
      return Self.entry(
        .object, "目录覆盖", "topics and types of the reference list that the portal offers, and how many the list has",
        ["person_topics", "of_person_topics", "organisation_topics", "of_organisation_topics", "types", "of_types"])
    case .lettersPublished:
      return Self.entry(
        .object, "来信公开", "distinct letters seen, how many the portal states, answered and open",
        ["seen", "stated", "answered", "open"])
    case .replyDelays:
      return Self.entry(
        .object, "答复用时", "days from letters to their answers",
        ["letters", "mean", "median", "ninetieth", "longest", "within_5", "within_15"])
    case .replyKinds:
      return Self.entry(
        .object, "答复性质", "visible replies by kind, those that repeat another's among the formulaic ones",
        ["substantive", "referral", "formulaic", "substantive_share"])
    case .repeatedReply:
      return Self.entry(
        .object, "雷同答复", "replies that say the same", ["replies", "word_for_word", "text"])
    case .clickDepth: return Self.entry(.number, "点击深度", "clicks from the home page")
    case .serviceEntryDepth: return Self.entry(.number, "服务入口深度", "clicks from home to the first service entry")
    case .deadLink:
      return Self.entry(.object, "死链", "a link whose target answered 404, 410 or 5xx", ["target", "status", "text"])
    case .deadLinkShare: return Self.entry(.number, "死链比例", "share of dead targets among captured link targets")
    case .soft404Share: return Self.entry(.number, "假正常比例", "share of soft-dead pages among pages read")
    case .linkCoverage: return Self.entry(.number, "链接采集率", "share of own link targets that were captured")
    case .pagesReadShare: return Self.entry(.number, "页面可读比例", "share of captured pages that could be read")
    case .columnFreshness:
      return Self.entry(
        .object, "栏目更新", "age of a column's newest item against its window",
        ["name", "kind", "newest", "age", "stale"])
    case .homeNewest: return Self.entry(.date, "首页最新日期", "the newest date listed on the home page")
    case .implementingBodies: return Self.entry(.number, "进驻部门数", "distinct implementing bodies of service items")
    case .serviceItems: return Self.entry(.number, "服务事项数", "distinct service items with a guide")
    case .itemsByDepth:
      return Self.entry(.object, "各深度事项数", "number of items at each online depth", ["1", "2", "3", "4"])
    case .limitCut50Share: return Self.entry(.number, "时限压缩过半比例", "share of items cut by 50 % or more")
    case .limitCut60Share: return Self.entry(.number, "时限压缩六成比例", "share of items cut by 60 % or more")
    case .httpsShare: return Self.entry(.number, "HTTPS比例", "share of captured pages fetched over HTTPS")
    case .securityHeaders: return Self.entry(.words, "安全响应头", "security headers stored with the home page")
    case .onlineHandlingRate: return Self.entry(.number, "网办率", "share of cases handled online, 0 to 1")
    case .onTimeRate: return Self.entry(.number, "按时办结率", "share of cases finished in time, 0 to 1")
    case .satisfactionRate: return Self.entry(.number, "满意率", "share of positive ratings, 0 to 1")
    case .ratingCoverage: return Self.entry(.number, "评价覆盖率", "share of items that can be rated, 0 to 1")
    case .badRatingFixRate: return Self.entry(.number, "差评整改率", "share of bad ratings that were settled, 0 to 1")
    case .realNameUserShare:
      return Self.entry(.number, "实名用户比例", "real-name users per resident, 0 to 1")
    case .registeredUsers: return Self.entry(.number, "注册用户数", "registered users of the platform")
    case .judged:
      return Self.entry(.object, "人工评判", "what a person judged, 0 to 1", ["question", "value"])
    case .table: return Self.entry(.object, "外部数据", "a number out of a table", ["column", "value"])
    }
  }
}

extension Property {
  /// True for facts of the whole portal and from outside: they are looked at whatever pages a measure selects.
  package var passesEverySelection: Bool {
    switch self {
    case .clickDepth, .serviceEntryDepth, .deadLink, .deadLinkShare, .soft404Share, .linkCoverage, .pagesReadShare,
      .columnFreshness, .homeNewest, .implementingBodies, .serviceItems, .itemsByDepth, .limitCut50Share,
      .limitCut60Share, .httpsShare, .securityHeaders, .orphanPage, .orphanShare, .softDead, .redirectLoop,
      .outsideLinks, .outsideHost, .unreadTemplate, .mobileDuplication, .channelActivity, .serviceCatalogue,
      .itemWithoutGuide,
      .crossedFunction, .catalogueCoverage, .lettersPublished, .replyDelays, .replyKinds, .repeatedReply:
      return true
    default: return isFromOutside
    }
  }

  /// True for what is said once of a unit: its portal's numbers and what tables give.
  package var isSaidOnce: Bool {
    switch self {
    case .clickDepth, .deadLink, .columnFreshness, .judged, .orphanPage, .softDead, .redirectLoop, .outsideHost,
      .unreadTemplate,
      .channelActivity, .itemWithoutGuide, .crossedFunction, .repeatedReply:
      return false
    default: return passesEverySelection
    }
  }
}

import AssessmentModel

/// The signs by which a page's type is told, each found once.
struct PageSigns {
  let reading: PageReading
  let article: Headline?
  private let byline: Int?
  /// The names that the page goes by: headline, column, title element, in one text.
  private let names: String
  private let letters: Int
  /// True where a date stands under the headline.
  private let hasBareDate: Bool
  /// The entry of the navigation that is marked as the one the visitor is at.
  let entry: String?
  let isHomeAddress: Bool
  let isDisclosureIndex: Bool
  /// Lists whose rows are dated or read like headlines.
  let contentLists: Int

  init(_ reading: PageReading, article: Headline?, byline: Int?) {
    self.reading = reading
    self.article = article
    self.byline = byline
    let column = Headlines.ofColumn(reading)?.text
    let title = reading.title
    let headline = article.flatMap { $0.text.utf8.count < 48 ? $0.text : nil }
    names = [column, reading.meta[.columnName], title?.text, headline].compactMap { $0 }.joined(separator: " ")
    hasBareDate = PublicationDates.bare(below: article, in: reading) != nil
    entry = Headlines.activeEntry(reading)?.text
    letters = PlainText.letters(in: reading.page.text[reading.text.body])
    isHomeAddress = Self.isHome(address: reading.page.url)
    isDisclosureIndex = DisclosureIndex.name(in: reading) != nil
    contentLists = reading.lists.count { $0.dated >= 2 || ($0.items.count >= 3 && $0.lettersPerItem >= 10) }
  }

  /// A headline that stands on the page with a byline or the article's own meta tags.
  var isArticle: Bool {
    article != nil && (byline != nil || hasBareDate || reading.meta[.articleTitle] != nil)
  }

  /// Points for each type in a fixed order; the first of equals wins.
  func scores() -> [(String, Int)] {
    [
      ("letter", letterScore.one), ("letter_list", letterScore.many), ("letter_form", letterForm),
      ("service_guide", guide), ("login", login), ("search", search), ("map", named(["网站地图", "站点地图"]) ? 4 : 0),
      ("interview", interview), ("survey", max(survey, consultation)), ("disclosure", disclosure),
      ("other", named(["我的工作台", "我的办件", "个人中心", "用户中心", "我的"]) && !isArticle ? 8 : 0), ("profile", profile),
      ("article", articleScore), ("home", home), ("service_hall", hall),
      ("application", application), ("service_list", serviceList), ("interaction_index", interaction), ("list", list),
    ]
  }

  /// The root of a host, or its index page.
  private static func isHome(address: String) -> Bool {
    let place = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let steps = place.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let last = Substring(steps.last ?? "".utf8[...])
    let isIndex = last.isEmpty || last.hasPrefix("index.") || last.hasPrefix("default.")
    // `http:`, an empty step, the host, and at most the page; a saved page may lie in any folder.
    return isIndex && (address.hasPrefix("file:") || steps.count <= 4)
  }

  func named(_ words: [String]) -> Bool {
    words.contains { PlainText.holds(names, $0) }
  }

  /// Distinct phrases of a group that are visible.
  func distinct(_ group: PhraseGroup) -> Int {
    Set(reading.textHits.hits(of: group).filter { reading.text.isVisible($0.start) }.map(\.phrase)).count
  }

  func visible(_ name: HTMLName) -> [Int] {
    reading.page.elements(named: name).filter { !reading.page.elements[$0].isHidden }
  }

  private func inputs(ofType type: String) -> Int {
    reading.page.elements(named: .input).count { reading.page.attribute(.type, of: $0)?.lowercased() == type }
  }
}

// Points of each type.
extension PageSigns {
  private var articleScore: Int {
    guard article != nil else { return 0 }
    var score = reading.meta[.articleTitle] != nil ? 4 : 0
    if byline != nil || hasBareDate { score += 3 }
    if letters > 300 { score += 1 }
    if article?.offset != nil, letters > 800 { score += 1 }
    if article?.offset == nil { score -= 2 }
    if hasPager { score -= 2 }
    return score
  }

  private var hasPager: Bool { distinct(PageTypes.pagers) >= 2 }

  private var home: Int {
    guard reading.meta[.articleTitle] == nil, byline == nil || contentLists >= 4 else { return 0 }
    let title = reading.title
    // 示例区人民政府网_示例区人民政府 names the site twice and no page.
    let isSiteOnly = title.map { $0.parts.allSatisfy(SiteNames.soundsLikeSite) } ?? false
    var score = isSiteOnly ? 2 : namesOtherPage(title) ? -3 : 0
    if contentLists >= 4 { score += 3 } else if contentLists >= 3 || isSiteOnly && showsOnlyBlocks { score += 2 }
    if reading.page.links.count > 100 { score += 1 }
    if isHomeAddress { score += 2 }
    return score >= 4 ? score : 0
  }

  /// Two titled blocks of dated rows without a breadcrumb or a pager: a small body's home.
  private var showsOnlyBlocks: Bool {
    guard contentLists >= 2, !hasPager, reading.meta[.columnName] == nil,
      !reading.textHits.hits(of: Headlines.crumbs).contains(where: { reading.text.isVisible($0.start) })
    else { return false }
    return ColumnBlocks.dated(in: reading).count >= 2
  }

  /// True for a title that names a page before its site: Highlights - Data.gov.
  private func namesOtherPage(_ title: TitleElement?) -> Bool {
    guard let title, title.parts.count >= 2, let first = title.parts.first else { return false }
    let isHome = ["首页", "home", "homepage", "welcome", "startseite", "accueil"].contains {
      PlainText.holds(first.lowercased(), $0)
    }
    return !isHome && !SiteNames.soundsLikeSite(first) && first != reading.meta[.siteName]
  }

  private var list: Int {
    let dated = reading.lists.map(\.dated).max() ?? 0
    let rows =
      reading.lists.map {
        $0.lettersPerItem >= 5 && !ColumnBlocks.isFrame($0.element, in: reading.page) ? $0.items.count : 0
      }
      .max() ?? 0
    var score = dated >= 3 ? 3 : dated >= 1 ? 2 : rows >= 4 ? 2 : 0
    // Questions and answers are paged too: rows that lead to items make the list.
    if hasPager, score > 0 || reading.meta[.columnName] != nil { score += 2 }
    if reading.meta[.columnName] != nil, reading.meta[.articleTitle] == nil { score += 2 }
    return max(score, isEmptyList ? 3 : 0)
  }

  /// A named column under a breadcrumb whose only content is that it has none.
  private var isEmptyList: Bool {
    guard contentLists == 0, !isArticle, letters < 1_500, visible(.textarea).isEmpty else { return false }
    return ColumnBlocks.saysEmpty(reading)
      && reading.textHits.hits(of: Headlines.crumbs).contains { reading.text.isVisible($0.start) }
  }

  private var letterScore: (one: Int, many: Int) {
    let labels = distinct(PageTypes.letterLabels)
    let isNamed = named(["来信选登", "信件列表", "来信公开", "答复选登", "来信列表", "信件公开", "留言选登", "回复选登"])
    guard labels >= 2 else {
      if hasAskedAndReply { return (6, 0) }
      let isBox = named(["信箱", "来信", "信件", "网民留言", "网友留言"]) && !isArticle
      let isList = isBox && (rowsWithState >= 2 || reading.lists.contains { $0.dated >= 3 && !isBeside($0) })
      let score = isList ? 8 : isNamed ? 5 : 0
      return (0, score > 0 && showsLettersBesideOthers ? 0 : score)
    }
    let hits = reading.textHits.hits(of: PageTypes.letterLabels)
    let repeats = labels > 0 ? hits.count / labels : 0
    guard repeats >= 2 || rowsWithState >= 2 || isHeadOfRows(hits) else { return (4 + labels, 0) }
    return (0, showsLettersBesideOthers ? 0 : 6 + labels)
  }

  /// How many rows of one list say that a letter is answered or open.
  private var rowsWithState: Int {
    let states = reading.textHits.hits(of: LetterRows.states)
    guard states.count >= 2 else { return 0 }
    return reading.lists.map { list in
      list.items.count { item in
        let range = reading.page.textRange(of: item.element)
        return states.contains { range.contains($0.start) }
      }
    }
    .max() ?? 0
  }

  /// True where labels stand in a row without date and link, and the rows below have dates: they head a table of letters.
  private func isHeadOfRows(_ hits: [PhraseHit]) -> Bool {
    let page = reading.page
    guard let first = hits.first, let inner = page.innermostElement(at: first.start),
      let row = page.ancestor(of: inner, where: { page.element($0, is: .tr) }),
      reading.text.dates(in: page.textRange(of: row)).isEmpty, !page.holds(.a, in: row),
      let table = page.ancestor(of: row, where: { page.element($0, is: .table) })
    else { return false }
    let below = page.elements(named: .tr, in: table).filter { $0 > row }
    return below.count >= 2 && below.prefix(2).allSatisfy { !reading.text.dates(in: page.textRange(of: $0)).isEmpty }
  }

  /// True for a list in a side column.
  private func isBeside(_ list: ListBlock) -> Bool {
    reading.page.isMarked(list.element, by: ["side", "left", "right", "hot", "recommend"], upTo: 4)
  }

  private var letterForm: Int {
    guard !visible(.textarea).isEmpty else { return 0 }
    let fields = visible(.input).count + visible(.select).count
    let words = distinct(PageTypes.forms)
    if fields >= 3 && words >= 1 || words >= 3 { return 6 + words }
    return asksForLetter ? 6 : 0
  }

  var guide: Int {
    let labels = max(distinct(PageTypes.guideLabels), coreLabels >= 5 ? coreLabels : 0, distinct(SpacedLabels.signs))
    guard labels >= 5 else { return isArticle || !hasScriptedGuide ? 0 : 8 }
    return (isArticle ? 0 : 3) + labels
  }

  /// How many of the facts that guides alone tell have a visible label.
  var coreLabels: Int {
    let set = LabelSet.guide
    let hits = reading.textHits.hits(of: set.group)
    guard hits.count >= 4 else { return 0 }
    return Set(hits.filter { reading.text.isVisible($0.start) }.map { set.ids[$0.phrase] })
      .intersection(Self.core).count
  }

  /// True where an inline script holds the limits and other facts of an item.
  var hasScriptedGuide: Bool {
    let hits = reading.scriptHits.hits(of: LabelSet.key.group)
    guard hits.count >= 5 else { return false }
    let ids = Set(hits.map { LabelSet.key.ids[$0.phrase] })
    return ids.count >= 6 && ids.contains("legal_limit") && ids.contains("promised_limit") && letters < 1_500
  }

  private static let core: Set<String> = [
    "item_name", "implementing_body", "legal_basis", "conditions", "materials", "process", "legal_limit",
    "promised_limit",
    "visits", "handling", "item_code", "fee_flag",
  ]

  private var login: Int {
    inputs(ofType: "password") > 0 && letters < 1_500 && !isArticle ? 8 : 0
  }

  private var search: Int {
    distinct(PageTypes.results) > 0 && named(["搜索", "检索"]) ? 7 : 0
  }

  private var survey: Int {
    named(["问卷", "网上调查", "在线调查"]) && inputs(ofType: "radio") + inputs(ofType: "checkbox") >= 4 ? 8 : 0
  }

  private var disclosure: Int {
    if isDisclosureIndex, !isArticle { return 9 }
    // The report itself is disclosure though it has the headline, the date and the meta tags of an article.
    if let said = article?.text, PlainText.holds(said, "信息公开"), ["年度报告", "年报"].contains(where: said.hasSuffix) {
      return 9
    }
    let isIndex = named([
      "信息公开指南", "信息公开目录", "公开年报", "信息公开年度报告", "信息公开工作年度报告", "信息公开工作年报", "依申请公开", "信息公开制度",
    ])
    return isIndex ? (isArticle && !named(["年度报告", "指南"]) ? 4 : 8) : 0
  }

  private var profile: Int {
    let isLeader = named([
      "领导之窗", "市长之窗", "区长之窗", "县长之窗", "领导简历", "领导信息", "机构职能", "机构设置", "机构概况", "概况", "简介", "历史沿革", "行政区划", "地理位置",
      "自然地理", "区长 ", "市长 ", "县长 ",
    ])
    let isPlace = named(["走进"]) || article?.text.hasSuffix("概况") == true
    if distinct(PageTypes.leaders) >= 2 { return 9 }
    // A headline over a long text that names no date and no source tells about a place or a body.
    if article?.offset != nil, byline == nil, !hasBareDate, letters > 500, reading.meta[.articleTitle] == nil,
      contentLists == 0
    {
      return 4
    }
    guard isLeader || isPlace, reading.meta[.articleTitle] == nil || !isArticle else { return 0 }
    return letters > 250 ? 8 : 4
  }
}

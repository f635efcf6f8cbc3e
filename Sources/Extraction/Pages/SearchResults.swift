import AssessmentModel

/// What a search of the site found, where its page of results was captured.
struct SearchResults: PageExtractor {
  static let name = "SearchResults"
  static let properties: [Property] = [.searchResults]
  static let counts = PhraseGroup(
    "search.counts", ["共找到", "为您找到", "共搜索到", "共检索到", "搜索结果", "检索结果", "相关结果", "查询结果", "找到相关"])
  static let nothing = PhraseGroup(
    "search.nothing", ["没有找到", "未找到", "未检索到", "没有检索到", "未搜索到", "暂无相关", "没有搜索到", "无相关结果", "抱歉"])
  static let phrases = [counts, nothing]

  func observations(in reading: PageReading) -> [Observation] {
    guard reading.pageType == "search" else { return [] }
    let page = reading.page
    let hits = reading.textHits.hits(of: Self.counts).filter { reading.text.isVisible($0.start) }
    var stated: (number: Int, hit: PhraseHit)?
    for hit in hits where stated == nil {
      let number = Figures.number(after: hit.end, in: page.text, passing: ["约", "相关结果", "相关", "结果", "共", "有"])
      stated = number.map { ($0.value, hit) }
    }
    let none = reading.textHits.hits(of: Self.nothing).first { reading.text.isVisible($0.start) }
    let listed = reading.lists.map(\.items.count).max() ?? 0
    guard stated != nil || none != nil || listed > 0 else { return [] }
    let place = (stated?.hit ?? none).map(\.start)
    let count = stated.map { Double($0.number) } ?? (none != nil && listed == 0 ? 0 : nil)
    let value = Value.object([
      .init("query", query(page).map(Value.text) ?? .null), .init("stated", count.map(Value.number) ?? .null),
      .init("listed", .number(Double(listed))),
    ])
    return [
      reading.observation(
        .searchResults, value, at: place.flatMap { page.innermostElement(at: $0) },
        quote: place.map { page.line(in: page.lineRange(around: $0)) }, by: Self.name)
    ]
  }

  /// What was searched for, as the field shows it.
  private func query(_ page: PageContent) -> String? {
    page.elements(named: .input).lazy.filter { !page.elements[$0].isHidden }
      .filter { ["text", "search"].contains(page.attribute(.type, of: $0)?.lowercased() ?? "text") }
      .compactMap { page.attribute(.value, of: $0) }
      .first { !$0.isEmpty && !PlainText.holds($0, "请输入") && !PlainText.holds($0, "搜索") }
  }
}

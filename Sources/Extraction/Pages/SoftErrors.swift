import AssessmentModel

/// Whether the page tells its visitor that what was asked for does not exist.
struct SoftErrors: PageExtractor {
  static let name = "SoftErrors"
  static let properties: [Property] = [.soft404]

  static let notFound = PhraseGroup(
    "soft.not-found",
    [
      "页面不存在", "您访问的页面不存在", "页面找不到", "找不到页面", "找不到该页", "找不到您", "页面未找到", "未找到页面", "未找到该页", "页面已删除",
      "页面已被删除", "内容不存在", "文章不存在", "信息不存在", "该信息已被删除", "内容已被删除", "内容已删除", "文章已删除", "已被移除", "无法找到该页",
      "无法找到网页", "您要找的页面", "您要查看的页面", "您访问的网页不存在", "网页不存在", "请求的页面不存在", "404 not found", "not found", "页面走丢",
      "页面丢失", "404错误", "错误404", "链接已失效", "页面可能已", "资源不存在", "栏目不存在", "页面无法访问",
    ])
  static let phrases = [notFound]

  /// A page that says so says little else.
  private static let lettersOfError = 400

  func observations(in reading: PageReading) -> [Observation] {
    if let hit = sentence(in: reading) {
      let element = reading.page.innermostElement(at: hit.start)
      return [reading.observation(.soft404, .flag(true), at: element, by: Self.name)]
    }
    return [reading.observation(.soft404, .flag(false), by: Self.name)]
  }

  /// The phrase in the title element, or in the visible text of a page with little text and no article.
  private func sentence(in reading: PageReading) -> PhraseHit? {
    let title = reading.title
    let saysInTitle = title?.parts.contains { part in
      if part.utf8.starts(with: "404".utf8) { return true }
      guard part.count <= 14 else { return false }
      let said = part.lowercased()
      return Self.notFound.phrases.contains { PlainText.holds(said, $0) }
    }
    let hits = reading.textHits.hits(of: Self.notFound).filter { reading.text.isVisible($0.start) }
    guard saysInTitle == true || !hits.isEmpty else { return nil }
    let letters = PlainText.letters(in: reading.page.text[reading.text.body])
    if saysInTitle == true, letters < Self.lettersOfError * 3, let first = hits.first ?? titleHit(reading) {
      return first
    }
    guard letters < Self.lettersOfError, reading.headline?.offset == nil || reading.pageType == "other" else {
      return nil
    }
    return hits.first { reading.text.body.contains($0.start) && !isQuestion($0, reading.page) }
  }

  /// True for the title of an answer that a link leads to: 页面不存在怎么办.
  private func isQuestion(_ hit: PhraseHit, _ page: PageContent) -> Bool {
    guard let element = page.innermostElement(at: hit.start), let link = page.control(around: element) else {
      return false
    }
    return page.textRange(of: link).count > hit.end - hit.start
  }

  private func titleHit(_ reading: PageReading) -> PhraseHit? {
    let range = reading.page.elements(named: .title).first.map { reading.page.textRange(of: $0) }
    return range.map { PhraseHit(phrase: 0, start: $0.lowerBound, end: $0.upperBound) }
  }
}

import AssessmentModel

/// The start page of a body's disclosure: it goes by that name and leads to what the disclosure rules ask for.
enum DisclosureIndex {
  /// What every such page leads to.
  static let parts = PhraseGroup(
    "disclosure parts",
    ["信息公开指南", "信息公开制度", "信息公开年报", "公开年度报告", "依申请公开", "法定主动公开内容", "主动公开目录", "信息公开目录"])
  private static let endings = ["信息公开", "信息公开网", "信息公开平台", "信息公开专栏", "信息公开目录"]

  /// The page's name; nil for pages that are no such index.
  static func name(in reading: PageReading) -> Headline? {
    guard reading.meta[.articleTitle] == nil else { return nil }
    let title = reading.title
    let names = [
      (reading.meta[.columnName], reading.meta.element(of: .columnName)), (title?.parts.first, title?.element),
    ]
    for case (let name?, let element) in names where isName(name) && leadsToParts(reading) {
      return Headline(text: name, offset: nil, element: element)
    }
    return nil
  }

  private static func isName(_ text: String) -> Bool {
    PlainText.holds(text, "政府") && endings.contains { PlainText.ends(text, with: $0) } && text.utf8.count <= 90
  }

  /// True where links name two parts or more.
  private static func leadsToParts(_ reading: PageReading) -> Bool {
    let linked = reading.textHits.hits(of: parts).filter { hit in
      guard reading.text.isVisible(hit.start), let element = reading.page.innermostElement(at: hit.start) else {
        return false
      }
      return Headlines.isLink(element, in: reading.page)
    }
    return Set(linked.map(\.phrase)).count >= 2
  }
}

import AssessmentModel

/// The meta tags that government sites in China must carry, in any case and quoting.
///
/// Names are those of the national rules for government websites (国办发〔2017〕47号): SiteName, SiteDomain, SiteIDCode,
/// ColumnName, ArticleTitle, PubDate, ContentSource.
struct NationalMeta: Sendable {
  enum Name: String, Sendable, CaseIterable {
    case siteName = "sitename"
    case siteDomain = "sitedomain"
    case siteCode = "siteidcode"
    case columnName = "columnname"
    case columnType = "columntype"
    case articleTitle = "articletitle"
    case published = "pubdate"
    case source = "contentsource"
  }

  private var values: [(name: Name, value: String, element: Int)] = []

  init(_ page: PageContent) {
    for element in page.elements(named: .meta) {
      guard let name = page.attributeBytes(.name, of: element), (7...13).contains(name.count) else { continue }
      let lower = String(decoding: name.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
      guard let known = Name(rawValue: lower), self[known] == nil else { continue }
      let value = PlainText.trimmed(page.attribute(.content, of: element) ?? "")
      if !value.isEmpty { values.append((known, value, element)) }
    }
  }

  /// The value of a tag; nil where it is absent or empty.
  subscript(_ name: Name) -> String? {
    values.first { $0.name == name }?.value
  }

  /// The element of a tag that has a value.
  func element(of name: Name) -> Int? {
    values.first { $0.name == name }?.element
  }
}

import AssessmentModel

/// The headline of the content: of the article, the item, the column; on a home page the site's name.
struct Titles: PageExtractor {
  static let name = "Titles"
  static let properties: [Property] = [.title]
  static let phrases = [Headlines.crumbs, LetterSubjects.subjects, LetterSubjects.writers]

  func observations(in reading: PageReading) -> [Observation] {
    guard let headline = reading.headline, !headline.text.isEmpty else {
      return [reading.observation(.title, .null, by: Self.name)]
    }
    return [
      reading.observation(
        .title, .text(headline.text), at: headline.element, quote: headline.text, by: Self.name)
    ]
  }

  /// The headline by the page's type; the article's own was looked for before the type was known.
  static func headline(of type: String, article: Headline?, in reading: PageReading) -> Headline? {
    switch type {
    case "home": return site(reading) ?? article
    case "service_hall": return reading.meta[.siteName] == nil ? nil : site(reading)
    case "disclosure": return DisclosureIndex.name(in: reading) ?? article ?? Headlines.ofColumn(reading)
    case "article", "interview": return article ?? Headlines.ofColumn(reading)
    case "letter":
      return LetterSubjects.labelled(in: reading) ?? article ?? LetterSubjects.overWriter(in: reading)
        ?? Headlines.ofColumn(reading)
    case "profile": return Headlines.ofLeader(reading) ?? article ?? Headlines.ofColumn(reading)
    case "login":
      return article ?? reading.title.map { Headline(text: $0.text, offset: nil, element: $0.element) }
    default: return Headlines.ofColumn(reading) ?? article
    }
  }

  private static func site(_ reading: PageReading) -> Headline? {
    if let name = reading.meta[.siteName] {
      return Headline(text: name, offset: nil, element: reading.meta.element(of: .siteName))
    }
    guard let title = reading.title else {
      return SiteIdentity.greeted(in: reading).map { name, offset in
        Headline(text: name, offset: offset, element: reading.page.innermostElement(at: offset))
      }
    }
    return Headline(text: title.siteName ?? title.text, offset: nil, element: title.element)
  }
}

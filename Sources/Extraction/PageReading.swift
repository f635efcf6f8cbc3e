import AssessmentModel

/// A page with what every extractor wants to know of it, found once.
struct PageReading: Sendable {
  let page: PageContent
  let capture: Capture
  /// Phrases in the text, in attribute values, and in inline scripts; offsets are into the page's buffers.
  let textHits: PhraseHits
  let attributeHits: PhraseHits
  let scriptHits: PhraseHits
  /// The text as lines, with its dates and hidden parts.
  let text: PageText
  /// The title element; nil on a page without one.
  let title: TitleElement?
  /// The meta tags of the national rules.
  let meta: NationalMeta
  /// The runs of items on the page, with their dates.
  let lists: [ListBlock]
  /// True where the unit says that this address is its home page.
  let isHome: Bool?
  /// The codebook's page type, known before every extractor but the one that finds it; nil until then.
  var pageType: String?
  /// The headline of the content, known before every extractor but the page type's; nil where there is none.
  var headline: Headline?
  /// False where the page's content cannot be read: every other extractor is skipped.
  var isReadable = true

  init(page: PageContent, capture: Capture, matcher: PhraseMatcher, isHome: Bool? = nil) {
    self.page = page
    self.isHome = isHome
    self.capture = capture
    textHits = matcher.hits(in: page.text)
    attributeHits = matcher.hits(in: page.attributeBytes)
    scriptHits = matcher.hits(in: page.scriptBytes)
    text = PageText(page)
    title = TitleElement(page)
    meta = NationalMeta(page)
    let day = capture.date.flatMap { CalendarDate($0) }
    lists = ListBlocks.find(in: page, text: text).map { $0.possible(in: page, capturedOn: day) }
  }

  /// Evidence that points at an element and quotes its text, or a given text.
  func evidence(at element: Int?, quote: String? = nil) -> Evidence {
    let said = quote ?? element.map { opening(of: $0) }
    return Evidence(
      record: capture.record, digest: capture.digest, path: element.map { page.nodePath(of: $0) },
      quote: said.flatMap(Quote.bounded))
  }

  /// The first few hundred bytes of an element's text, cut between characters: enough for a quote.
  private func opening(of element: Int) -> String {
    let range = page.textRange(of: element)
    var end = min(range.upperBound, range.lowerBound + 600)
    while end < range.upperBound, page.text[end] & 0xC0 == 0x80 { end += 1 }
    return page.line(in: range.lowerBound..<end)
  }

  /// An observation about this page; private numbers in its texts are masked.
  func observation(_ property: Property, _ value: Value, at element: Int? = nil, quote: String? = nil, by: String)
    -> Observation
  {
    Observation(
      property: property, subject: capture.url, value: value.masked, evidence: evidence(at: element, quote: quote),
      by: by)
  }
}

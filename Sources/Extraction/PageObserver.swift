package import AssessmentModel

/// Reads the facts of one page with every page extractor.
///
/// The phrases of all extractors are matched in one pass over the page; build one observer and use it for every page.
package struct PageObserver: Sendable {
  /// Every reader of page facts, in the order of their observations; whoever adds one adds a line.
  private static let extractors: [any PageExtractor] = [
    PageColumns(),
    Titles(),
    PublicationDates(),
    Sources(),
    ListedDates(),
    SiteIdentity(),
    ImageTexts(),
    AccessibilityChecks(),
    ForeignParts(),
    HiddenLinks(),
    Columns(),
    PersonalData(),
    SoftErrors(),
    SearchForms(),
    SearchResults(),
    ServiceEntries(),
    OnlineApply(),
    Channels(),
    Hotlines(),
    Interaction(),
    Consultations(),
    Accessibility(),
    Logins(),
    ForeignLanguages(),
    ServiceFeatures(),
    ServiceItems(),
    ServiceTopics(),
    OpenData(),
    Ratings(),
    RatingCounts(),
    GuideFacts(),
    Letters(),
  ]

  /// Those that tell whether a page can be read and what it is for; they come first.
  private static let first: [any PageExtractor] = [Readability(), PageEncodingFacts(), PageTypes()]

  private let matcher: PhraseMatcher
  private let extractors: [any PageExtractor]
  private var searches: PageSearches

  /// An observer with the phrases of its extractors.
  ///
  /// - Parameters:
  ///   - searches: What definitions ask of links, headings, meta tags, forms and elements.
  ///   - needed: Extractors that emit none of these properties are left out; nil keeps all. What facts of the whole
  ///     portal and the study's quantities rest on is always kept.
  package init(searches: [PageSearch] = [], needed: Set<Property>? = nil) {
    extractors =
      needed.map { needed in
        Self.extractors.filter { extractor in
          type(of: extractor).properties.contains { needed.contains($0) || Self.alwaysNeeded.contains($0) }
        }
      } ?? Self.extractors
    self.searches = PageSearches(searches)
    // Signs of pages are found by the phrases of all extractors, whoever else reads them.
    matcher = PhraseMatcher((Self.first + Self.extractors).flatMap { type(of: $0).phrases })
  }

  /// The same observer with other searches; the phrases, which take time to prepare, are shared.
  package func searching(_ searches: [PageSearch]) -> PageObserver {
    var observer = self
    observer.searches = PageSearches(searches)
    return observer
  }

  /// Every property that an extractor of pages emits.
  package static let properties = Set((first + extractors).flatMap { type(of: $0).properties })

  /// What portal extractors and the quantities of the study read.
  private static let alwaysNeeded: Set<Property> = [
    .serviceEntry, .soft404, .newestListed, .column, .interaction, .serviceFeature, .hotline, .app, .wechat, .weibo,
    .guideItemName, .guideImplementingBody, .guideLimitCut, .guideOnlineDepth, .letter, .serviceItem, .serviceTopics,
    .itemTypes,
  ]

  /// Everything one page says; the first three observations are `readable`, `encoding` and `page_type`.
  ///
  /// `isHome` says that the unit names this address as its home page. A page that cannot be read yields those three and a
  /// problem that says why, and no negative finding. `earlier` is what some extractors said of the same page before, by
  /// their names: they are not asked again.
  package func observe(
    _ page: PageContent, capture: Capture, isHome: Bool? = nil, earlier: [String: [Observation]] = [:]
  ) -> PageFindings {
    var reading = PageReading(page: page, capture: capture, matcher: matcher, isHome: isHome)
    var problems = page.problems
    if let obstacle = Readability().obstacle(in: reading) {
      reading.isReadable = false
      problems.append(
        Problem(subject: capture.url, record: capture.record, what: obstacle.kind, detail: obstacle.detail))
      return findings(of: reading, by: Self.first, type: "unreadable", problems: problems, earlier: [:])
    }
    let type = Self.classify(&reading)
    var found = findings(
      of: reading, by: Self.first + extractors, type: type, problems: problems, earlier: earlier)
    found.problems += MetaConflicts(reading: reading).problems(beside: found.observations)
    return found
  }

  /// Sets type and headline of a readable page.
  private static func classify(_ reading: inout PageReading) -> String {
    let byline = PublicationDates.byline(in: reading)
    let article = Headlines.ofArticle(reading, byline: byline)
    let type = PageTypes.type(of: reading, article: article, byline: byline)
    reading.pageType = type
    reading.headline = Titles.headline(of: type, article: article, in: reading)
    return type
  }

  private func findings(
    of reading: PageReading, by extractors: [any PageExtractor], type: String, problems: [Problem],
    earlier: [String: [Observation]]
  ) -> PageFindings {
    var found: [Observation] = []
    var replies: [String?] = []
    for extractor in extractors {
      // Portals compare what replies say, which no observation carries.
      if extractor is Letters {
        let letters = Letters.read(reading)
        found += letters.observations
        replies = letters.replies
      } else if let said = earlier[Swift.type(of: extractor).name] {
        found += said
      } else {
        found += extractor.observations(in: reading)
      }
    }
    return PageFindings(
      observations: found + searches.observations(in: reading), problems: problems, pageType: type,
      isReadable: reading.isReadable, replies: replies)
  }
}

/// What one page says.
package struct PageFindings: Sendable {
  package var observations: [Observation]
  /// What the parser had to mend, and what stands between the page and its content.
  package var problems: [Problem]
  /// The codebook's type, `unreadable` where nothing can be read.
  package var pageType: String
  package var isReadable: Bool
  /// What the replies say, for the `letter` observations in their order; nil where no reply can be seen.
  package var replies: [String?] = []
}

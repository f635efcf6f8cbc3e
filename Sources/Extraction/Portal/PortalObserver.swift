package import AssessmentModel

/// Observes the facts of a portal that need many pages: depths, dead links, shares, freshness, counts of items.
///
/// Used inside one task: first every capture and page of a unit in the order of the snapshot, then `finish` once. For
/// 92,000 pages with 15 million links it costs some 30 MiB of memory and a temporary file of some 2 bytes a link.
package struct PortalObserver: ~Copyable {
  private let unit: String
  private let givenDate: CalendarDate?
  private var graph: LinkGraph
  private var candidates: HomeCandidates
  private var columns = ColumnFreshness()
  private var guides = ServiceGuides()
  private var security = TransportSecurity()
  private var places = PlacesOnPages()
  private var letters = PortalLetters()
  private var catalogue = ServiceCatalogue()
  private var coverage = CatalogueCoverage()
  private var channels = ChannelActivity()
  private var mobile = MobilePages()
  private var templates = UnreadTemplates()
  private var softDead = SoftDeadPages()
  private var captures = 0
  private var first: String?
  private var last: String?

  /// Starts a unit.
  ///
  /// - Parameters:
  ///   - unit: The city's code, or the unit's name where the register does not know it.
  ///   - home: The home page's address that the study gives.
  ///   - ownHosts: The register's hosts of the portal and then of the service portal; without any, every captured host
  ///     is the portal's.
  ///   - asOf: The day that ages are counted to; without it the day of the newest capture.
  package init(unit: String, home: String?, ownHosts: [String], asOf: CalendarDate?) {
    self.unit = unit
    givenDate = asOf
    graph = LinkGraph(ownHosts: ownHosts)
    candidates = HomeCandidates(given: home, hosts: ownHosts)
  }

  /// Every property that it says of the portal and its pages.
  package static let properties: Set<Property> = [
    .clickDepth, .serviceEntryDepth, .deadLink, .deadLinkShare, .linkCoverage, .soft404Share, .pagesReadShare,
    .columnFreshness, .homeNewest, .implementingBodies, .serviceItems, .itemsByDepth, .limitCut50Share,
    .limitCut60Share, .httpsShare, .securityHeaders, .orphanPage, .orphanShare, .softDead, .redirectLoop,
    .outsideLinks, .outsideHost, .unreadTemplate, .mobileDuplication, .channelActivity, .serviceCatalogue,
    .itemWithoutGuide,
    .crossedFunction, .catalogueCoverage, .lettersPublished, .replyDelays, .replyKinds, .repeatedReply,
  ]

  /// Takes a capture of any type and status; each exactly once, before its page.
  package mutating func see(_ capture: Capture) {
    captures += 1
    if let date = capture.date {
      first = first.map { min($0, date) } ?? date
      last = last.map { max($0, date) } ?? date
    }
    let index = graph.add(capture)
    guard graph.addresses[index].answer == .notObserved else { return }
    if capture.header("Content-Type")?.lowercased().contains("html") == true {
      graph.addresses[index].flags.insert(.refusedPage)
    }
  }

  /// True while what the site answers to unknown addresses is of use.
  package var wantsErrorAnswers: Bool { softDead.wantsAnswers }

  /// Takes the parsed body of an answer with status 404 or 410, which shows how the site speaks of what it does not have.
  package mutating func see(errorAnswer page: PageContent) {
    softDead.see(answer: page, url: page.url)
  }

  /// Takes a parsed page with what the page extractors observed on it.
  ///
  /// `replies` are what the replies of its `letter` observations say, in their order.
  package mutating func see(
    _ page: PageContent, capture: Capture, observations: [Observation], replies: [String?] = []
  ) {
    if let status = capture.status, (200..<300).contains(status) { security.see(url: capture.url) }
    let head = PageHead(page)
    guard let index = graph.add(page, capture: capture, refreshTarget: head.refreshTarget) else { return }
    note(observations, at: index, captureDay: capture.date.flatMap { CalendarDate($0) })
    if !capture.headers.isEmpty {
      graph.addresses[index].flags.insert(.hasHeaders)
      graph.addresses[index].securityHeaders = TransportSecurity.bits(of: capture.headers)
    }
    guides.see(observations, url: capture.url)
    catalogue.see(observations, url: capture.url)
    coverage.see(observations)
    letters.see(observations, replies: replies)
    seeAddress(head.title, page, capture, index)
    let isOwn = graph.addresses[index].flags.contains(.ownHost)
    candidates.see(url: capture.url, title: head.title, index: index, isOwn: isOwn)
  }

  /// Says what was found, with all observations in memory.
  package mutating func finish() -> PortalFindings {
    var observations: [Observation] = []
    var findings = finish { observations.append($0) }
    findings.observations = observations
    return findings
  }

  /// Says what was found and gives each observation as it is made; the findings then hold none.
  ///
  /// A large portal has an observation for every page: this way they need not all be in memory.
  package mutating func finish(_ emit: (Observation) -> Void) -> PortalFindings {
    var (home, problem) = candidates.chosen(in: graph, unit: unit)
    let asOf = givenDate ?? last.flatMap { CalendarDate($0) }
    let isComplete = !graph.isIncomplete
    let readPages = graph.addresses.count { $0.flags.isSuperset(of: [.page, .readable]) }
    let pages = graph.addresses.count { !$0.flags.isDisjoint(with: [.page, .refusedPage]) }
    softDead.mark(in: &graph, home: home.index)
    if isComplete { observeLinks(home, emit) } else { home.evidence = nil }
    PageShares.observe(graph, home, pages: pages, readPages: readPages, emit)
    templates.observe(home, emit)
    columns.observe(home, asOf: asOf, emit)
    channels.observe(home, asOf: asOf, emit)
    HomeNewest.observe(graph, home, places, emit)
    guides.observe(home, emit)
    if isComplete { catalogue.observe(graph, home, emit) }
    coverage.observe(home, emit)
    letters.observe(home, emit)
    mobile.observe(home, emit)
    security.observe(graph, home, emit)
    return PortalFindings(
      problems: [problem, isComplete ? nil : lostLinks].compactMap { $0 },
      home: home.index == nil ? nil : home.subject, asOf: asOf, captures: captures, pages: pages,
      readPages: readPages, first: first, last: last)
  }
}

/// What many pages together say.
package struct PortalFindings: Sendable {
  /// Facts of the whole portal, and `click_depth` of its pages.
  package var observations: [Observation] = []
  package var problems: [Problem]
  /// The address taken as home; nil where none was found.
  package var home: String?
  /// The day ages were counted to; nil where captures carry no date and none was given: freshness is then not observed.
  package var asOf: CalendarDate?
  /// All captures, HTML pages among them (each address once, refused ones included), and those that could be read.
  package var captures: Int
  package var pages: Int
  package var readPages: Int
  /// First and last instant of capture; nil for saved pages.
  package var first: String?
  package var last: String?
}

extension PortalObserver {
  /// What only the address, the title and the lines of a page tell.
  private mutating func seeAddress(_ title: String, _ page: PageContent, _ capture: Capture, _ index: Int) {
    let evidence = Evidence(record: capture.record, digest: capture.digest)
    mobile.see(url: capture.url, title: title, evidence: evidence)
    templates.see(capture.url, isRead: graph.addresses[index].flags.contains(.readable), evidence: evidence)
    softDead.see(page: page, index: index, mayBeHome: HomeCandidates.looksLikeHome(capture.url))
  }

  /// What the graph of links says.
  private mutating func observeLinks(_ home: PortalHome, _ emit: (Observation) -> Void) {
    graph.markLinked()
    if let index = home.index { graph.measureDepths(from: index) }
    ClickDepth.observe(graph, home, places, emit)
    DeadLinks.observe(graph, home, emit)
    softDead.observe(graph, home, emit)
    RedirectLoops.observe(graph, home, emit)
    OrphanPages.observe(graph, home, emit)
    LinkCoverage.observe(graph, home, emit)
    graph.outside.observe(home, emit)
  }

  /// Keeps of the page's own observations what the portal's facts are made of.
  private mutating func note(_ observations: [Observation], at index: Int, captureDay: CalendarDate?) {
    var flags: CapturedAddress.Flags = .readable
    var newest: Int32 = 0
    for observation in observations {
      switch (observation.property, observation.value) {
      case (.readable, .flag(false)): flags.remove(.readable)
      case (.serviceEntry, .flag(true)):
        flags.insert(.serviceEntry)
        places.note(observation, at: index)
      case (.soft404, .flag(true)): flags.insert(.soft404)
      case (.newestListed, .date(let date)) where Self.isPossible(date, on: captureDay):
        if date.compact > newest { places.note(observation, at: index) }
        newest = max(newest, date.compact)
      case (.column, .object):
        guard case .date(let date)? = observation.value.member("newest") else { continue }
        guard Self.isPossible(date, on: captureDay) else { continue }
        if date.compact > newest { places.note(observation, as: .newestListed, at: index) }
        newest = max(newest, date.compact)
        columns.see(observation, newest: date)
        channels.see(observation, newest: date)
      default: continue
      }
    }
    graph.addresses[index].flags.formUnion(flags)
    graph.addresses[index].newestListed = newest
  }

  /// Captures are dated in UTC and portals in their own time, which may be a day ahead.
  private static func isPossible(_ date: CalendarDate, on captureDay: CalendarDate?) -> Bool {
    captureDay.map { $0.days(until: date) <= 1 } ?? true
  }

  private var lostLinks: Problem {
    Problem(
      subject: unit, what: .unreadableFile,
      detail: "the links could not be kept: the folder for temporary files is full or cannot be written (set TMPDIR)")
  }
}

package import AssessmentModel

/// What one snapshot of a city lists: its items, its guides with what they state, and the channels it shows.
///
/// Observations come in any number, those of one page together. Kept are names and limits of what is listed and the
/// addresses of the pages that were read, nothing else of a page.
package struct ServiceLists: Sendable, Equatable {
  /// What one guide states; nil is what it does not tell.
  struct Guide: Sendable, Equatable {
    var name: String?
    var legal: Double?
    var promise: Double?
    var depth: Double?
    var applies: Bool?
    var materials: [String]?
    var steps: [String]?
  }

  /// One item of a list.
  struct Listed: Sendable, Equatable {
    var name: String
    var code: String?
    /// The pages that list it.
    var pages: Set<String>
    var targets: Set<String>
  }

  /// Whether something is offered, and the first page that shows it.
  struct Shown: Sendable, Equatable {
    var page: String?
  }

  package let city: City
  /// By `NameKey`.
  private(set) var listed: [String: Listed] = [:]
  /// By address.
  private(set) var guides: [String: Guide] = [:]
  /// The addresses of pages with content that could be read.
  private(set) var readPages: Set<String> = []
  /// Of `offers` those that any page could tell.
  private(set) var shown: [Property: Shown] = [:]
  /// Whether the page that is being told of offers to apply.
  private var application: (page: String, isOffered: Bool)?

  /// Channels and entries that a portal has or has not.
  static let offers: [Property] = [
    .app, .wechat, .weibo, .miniProgram, .searchBox, .serviceEntry, .accessibilityEntry, .loginEntry, .foreignLanguage,
  ]

  package init(of city: City) {
    self.city = city
  }

  package static func == (left: ServiceLists, right: ServiceLists) -> Bool {
    left.city == right.city && left.listed == right.listed && left.guides == right.guides
      && left.readPages == right.readPages && left.shown == right.shown
  }

  /// Takes one observation of the city; what says nothing of lists is passed over.
  package mutating func consume(_ observation: Observation) {
    let page = observation.subject
    switch (observation.property, observation.value) {
    case (.readable, .flag(true)): readPages.insert(page)
    case (.serviceItem, let value): list(value, on: page)
    case (.onlineApply, .flag(let isOffered)):
      application = (page, isOffered)
      guides[page]?.applies = isOffered
    case (let property, .flag(let isShown)) where Self.offers.contains(property): note(property, isShown, on: page)
    case (let property, let value): state(property, value, on: page)
    }
  }

  private mutating func list(_ value: Value, on page: String) {
    guard case .text(let name)? = value.member("name"), case let key = NameKey.of(name), !key.isEmpty else { return }
    var item = listed[key] ?? Listed(name: name, code: nil, pages: [], targets: [])
    if case .text(let code)? = value.member("code") { item.code = item.code ?? code }
    if case .text(let target)? = value.member("target") { item.targets.insert(target) }
    item.pages.insert(page)
    listed[key] = item
  }

  private mutating func note(_ property: Property, _ isShown: Bool, on page: String) {
    if isShown, shown[property]?.page == nil { shown[property] = Shown(page: page) }
    if !isShown, shown[property] == nil { shown[property] = Shown(page: nil) }
  }

  private mutating func state(_ property: Property, _ value: Value, on page: String) {
    guard property == .guideElement || Self.stated.contains(property) else { return }
    var guide = guides[page] ?? Guide(applies: application.flatMap { $0.page == page ? $0.isOffered : nil })
    switch (property, value) {
    case (.guideItemName, .text(let name)): guide.name = name
    case (.guideLegalLimit, .quantity(let limit)): guide.legal = limit.workingDays
    case (.guidePromisedLimit, .quantity(let limit)): guide.promise = limit.workingDays
    case (.guideOnlineDepth, .number(let depth)): guide.depth = depth
    case (.guideMaterials, .words(let names)): guide.materials = names
    case (.guideSteps, .words(let names)): guide.steps = names
    default: break
    }
    guides[page] = guide
  }

  private static let stated: Set<Property> = [
    .guideItemName, .guideLegalLimit, .guidePromisedLimit, .guideOnlineDepth, .guideMaterials, .guideSteps,
  ]
}

package import AssessmentModel

/// Scores one city: takes its observations one by one and says at the end what each indicator makes of them.
///
/// Memory grows with the definitions, not with the pages: every measure keeps counts, at most
/// `Outcome.evidenceLimit` observations a kind of evidence, and for medians eight bytes a number. Only measures that
/// look for repeated texts, or at pages by their clicks from home, keep more: what they selected, until the end.
/// Observations of one page must arrive together, its `page_type` before its other facts; what a page is decides which
/// measures look at it. Facts of the whole portal and facts whose subject is no page pass every selection of pages.
package struct CityScorer: Sendable {
  private let definitions: [IndicatorDefinition]
  /// Which definitions ask for a property, as places in `tallies`.
  private let asking: [Property: [Int]]
  private var tallies: [MeasureTally]
  private var facts = StudyFactsTally()
  private var rules = ConsistencyTally()
  private var page = CurrentPage()
  /// Clicks from home by the fingerprint of the address; kept only where a definition asks.
  private var clicks: [UInt64: Int]?

  /// A scorer that has seen nothing.
  package init(definitions: [IndicatorDefinition]) {
    self.definitions = definitions
    tallies = definitions.map { MeasureTally($0) }
    var asking: [Property: [Int]] = [:]
    for (place, definition) in definitions.enumerated() {
      asking[definition.measure.property, default: []].append(place)
      if let against = definition.measure.against { asking[against, default: []].append(place) }
    }
    self.asking = asking
    clicks = definitions.contains { $0.measure.pages.clicks != nil } ? [:] : nil
  }

  /// Observations in any number; those of one page arrive together, its `page_type` before its other facts.
  package mutating func consume(_ observation: Observation) {
    note(observation)
    facts.add(observation)
    rules.add(observation)
    guard let places = asking[observation.property] else { return }
    for place in places { tallies[place].consume(observation, on: page) }
  }

  /// Properties of which nothing is kept, so that their observations need not be read.
  package var unasked: Set<Property> {
    let told: Set<Property> = [.pageType, .columnName, .clickDepth, .guideRule]
    return Set(
      Property.allCases.filter { property in
        asking[property] == nil && !told.contains(property) && !property.isGeneric
          && !StudyFactsTally.properties.contains(property)
      })
  }

  /// What each indicator says, in the order of the definitions.
  ///
  /// Ages count from `asOf`, which for archives is known only at the end; without a day what depends on ages is not
  /// observed.
  package func outcomes(asOf: CalendarDate?) -> [Outcome] {
    definitions.indices.map { tallies[$0].outcome(of: definitions[$0], asOf: asOf, clicks: clicks ?? [:]) }
  }

  /// What the study's quantities need of this city.
  package func studyFacts() -> StudyFacts {
    facts.facts
  }

  /// What the rules of consistency found in the city's guides.
  package func consistency() -> GuideConsistency {
    rules.consistency
  }

  /// Keeps what an observation says of its page as a whole.
  private mutating func note(_ observation: Observation) {
    switch (observation.property, observation.value) {
    case (.pageType, _): page = CurrentPage(observation)
    case (.columnName, .text(let name)) where observation.subject == page.subject: page.column = name
    case (.clickDepth, .number(let depth)):
      clicks?[fingerprint(of: observation.subject.utf8)] = Int(exactly: depth.rounded())
    case (let property, .object(let members)) where property.isGeneric && members.first?.name == "looked":
      guard observation.subject == page.subject, case .words(let keys) = members[0].value else { return }
      page.searches.formUnion(keys)
    default: return
    }
  }
}

/// The page whose observations are arriving.
struct CurrentPage: Sendable {
  var subject = ""
  /// Nil until the page has said its type.
  var type: String?
  /// The column that it says it belongs to.
  var column: String?
  /// What it was searched for: keys of `Measure.searchKey`.
  var searches: Set<String> = []

  init() {}

  init(_ observation: Observation) {
    subject = observation.subject
    if case .text(let type) = observation.value { self.type = type }
  }

  /// Whether a measure looks at it, as far as the page itself tells.
  func isSelected(by pages: PageSelection) -> Bool {
    if let types = pages.types {
      guard let type, types.contains(type) else { return false }
    }
    if !pages.columns.isEmpty {
      guard let column, pages.columns.contains(column) else { return false }
    }
    return true
  }
}

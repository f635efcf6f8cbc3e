package import AssessmentModel

/// Scores one city: takes its observations one by one and says at the end what each indicator makes of them.
///
/// Memory grows with the definitions, not with the pages: every measure keeps counts, at most
/// `Outcome.evidenceLimit` observations a kind of evidence, and for medians eight bytes a number. Observations of one
/// page must arrive together, its `page_type` before its other facts; the page's type decides which measures look at
/// it. Facts of the whole portal and facts whose subject is no page pass every selection of pages.
package struct CityScorer: Sendable {
  private let definitions: [IndicatorDefinition]
  /// Which definitions ask for a property, as places in `tallies`.
  private let asking: [Property: [Int]]
  private var tallies: [MeasureTally]
  private var facts = StudyFactsTally()
  private var page = CurrentPage()

  /// A scorer that has seen nothing.
  package init(definitions: [IndicatorDefinition]) {
    self.definitions = definitions
    tallies = definitions.map { MeasureTally($0) }
    asking = Dictionary(grouping: definitions.indices) { definitions[$0].measure.property }
  }

  /// Observations in any number; those of one page arrive together, its `page_type` before its other facts.
  package mutating func consume(_ observation: Observation) {
    if case .pageType = observation.property { page = CurrentPage(observation) }
    facts.add(observation)
    guard let places = asking[observation.property] else { return }
    for place in places { tallies[place].consume(observation, on: page) }
  }

  /// What each indicator says, in the order of the definitions.
  ///
  /// Ages count from `asOf`, which for archives is known only at the end; without a day what depends on ages is not
  /// observed.
  package func outcomes(asOf: CalendarDate?) -> [Outcome] {
    zip(definitions, tallies).map { $1.outcome(of: $0, asOf: asOf) }
  }

  /// What the study's quantities need of this city.
  package func studyFacts() -> StudyFacts {
    facts.facts
  }
}

/// The page whose observations are arriving.
struct CurrentPage: Sendable {
  var subject = ""
  /// Nil until the page has said its type.
  var type: String?

  init() {}

  init(_ observation: Observation) {
    subject = observation.subject
    if case .text(let type) = observation.value { self.type = type }
  }
}

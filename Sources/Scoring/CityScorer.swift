package import AssessmentModel

/// Scores one city: takes its observations one by one and says at the end what each indicator makes of them.
///
/// Memory grows with the definitions, not with the pages: every measure keeps counts, at most
/// `Outcome.evidenceLimit` observations a kind of evidence, and for medians eight bytes a number. Observations of one
/// page must arrive together, its `page_type` before its other facts; the page's type decides which measures look at
/// it. Facts of the whole portal and facts from outside pass every selection of pages.
package struct CityScorer: Sendable {
  private let definitions: [IndicatorDefinition]
  /// Which definitions ask for a property, as places in `tallies`.
  private let asking: [Property: [Int]]
  private var tallies: [MeasureTally]
  private var facts = StudyFactsTally()
  private var page = CurrentPage()
  private var asOf: CalendarDate?

  /// A scorer that has seen nothing; `asOf` is the day that ages count from, nil where it is known only at the end.
  package init(definitions: [IndicatorDefinition], asOf: CalendarDate? = nil) {
    self.definitions = definitions
    self.asOf = asOf
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

  /// Gives the day that ages count from where it is known only after the observations.
  package mutating func setAsOf(_ asOf: CalendarDate?) {
    self.asOf = asOf
  }

  /// What each indicator says, in the order of the definitions.
  package func outcomes() -> [Outcome] {
    outcomes(asOf: asOf)
  }

  /// The same with ages counted from another day; without a day what depends on ages is not observed.
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

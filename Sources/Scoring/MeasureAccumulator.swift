import AssessmentModel

/// One kind of measure at work: takes selected observations and reads off the raw value at the end.
protocol MeasureAccumulator: Sendable {
  /// Takes an observation, whether it meets the measure's `holds`, and how many alike observations it stands for.
  mutating func add(_ observation: Observation, holds: Bool, times: Int)

  /// Takes a page that was searched and of which nothing more is said by this observation.
  mutating func look(at observation: Observation)

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading
}

extension MeasureAccumulator {
  /// Most kinds look at what is there, not at pages that have nothing.
  mutating func look(at observation: Observation) {}
}

/// What a measure says at the end.
struct MeasureReading {
  /// Nil where nothing was observed.
  var raw: Double?
  var because: Texts
  var evidence: [Observation] = []
  var observed = 0
  var held = 0
  /// True where a person must look before there is a raw value.
  var asksPeople = false
}

/// Counts of selected observations, and the first of those that hold and of those that do not.
struct Tally: Sendable {
  private(set) var observed = 0
  private(set) var held = 0
  private(set) var holding: [Observation] = []
  private(set) var failing: [Observation] = []
  /// How many pages the observations are on; a page's observations arrive together.
  private(set) var pages = 0
  private var lastSubject = ""

  /// Pages that were searched and show nothing of what is asked; they count as observed.
  private(set) var searched: [Observation] = []

  /// True where every page gave one observation, so that a sentence may count pages.
  var isOneEachPage: Bool { pages == observed }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    if pages == 0 || observation.subject != lastSubject {
      pages += times
      lastSubject = observation.subject
    }
    observed += times
    if holds {
      held += times
      if holding.count < Outcome.evidenceLimit { holding.append(observation) }
    } else if failing.count < Outcome.evidenceLimit {
      failing.append(observation)
    }
  }

  mutating func look(at observation: Observation) {
    observed += 1
    pages += 1
    if searched.count < Outcome.evidenceLimit { searched.append(observation) }
  }

  /// What tells that nothing holds: things that fail, and where there are none the pages that show nothing.
  var failingOrSearched: [Observation] { failing.isEmpty ? searched : failing }

  /// The failing first, because they cost points.
  var evidence: [Observation] { Array((failing + holding).prefix(Outcome.evidenceLimit)) }
}

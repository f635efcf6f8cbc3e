import AssessmentModel

/// What one definition has seen so far.
struct MeasureTally: Sendable {
  private let measure: Measure
  private var taking: Taking
  /// Pages that wait for the end; nil where the measure looks at every page as it comes.
  private var kept: KeptPages?
  /// For generic properties: how many pages were searched for what the measure asks, and how many only for other things.
  private var searchedPages = 0
  private var otherSearches = 0
  /// Whether a page was looked at on which what is not shown is absent.
  private var sawTellingPage = false

  init(_ definition: IndicatorDefinition) {
    measure = definition.measure
    taking = Taking(definition)
    kept = measure.property.passesEverySelection ? nil : KeptPages(measure.pages)
  }

  mutating func consume(_ observation: Observation, on page: CurrentPage) {
    if observation.isOfPage, !measure.property.passesEverySelection, measure.pages != .any {
      guard page.subject == observation.subject, page.isSelected(by: measure.pages) else { return }
    }
    if let key = measure.searchKey {
      guard page.subject == observation.subject, page.searches.contains(key) else {
        if observation.isSearch { otherSearches += 1 }
        return
      }
      if observation.isSearch { searchedPages += 1 }
    }
    if let types = measure.absentOn {
      let isTelling = page.subject == observation.subject && page.type.map(types.contains) ?? false
      if isTelling || !observation.isOfPage { sawTellingPage = true }
    }
    guard kept != nil, observation.isOfPage else { return taking.take(observation) }
    kept?.keep(observation)
  }

  func outcome(of definition: IndicatorDefinition, asOf: CalendarDate?, clicks: [UInt64: Int]) -> Outcome {
    var chosen: [Observation] = []
    if let kept {
      guard let pages = kept.chosen(clicks: clicks) else {
        return taking.notObserved(definition, because: taking.wording.noClicks)
      }
      chosen = pages
    }
    if measure.searchKey != nil, searchedPages == 0, otherSearches > 0 {
      return taking.notObserved(definition, because: taking.wording.notSearched)
    }
    guard !chosen.isEmpty else { return told(taking.outcome(of: definition, asOf: asOf), definition) }
    var complete = taking
    for observation in chosen { complete.take(observation) }
    return told(complete.outcome(of: definition, asOf: asOf), definition)
  }

  /// The outcome; that nothing holds says nothing where no page was looked at that would have told.
  private func told(_ outcome: Outcome, _ definition: IndicatorDefinition) -> Outcome {
    guard let types = measure.absentOn, outcome.kind == .scored, outcome.held == 0, !sawTellingPage else {
      return outcome
    }
    return taking.notObserved(definition, because: taking.wording.noTellingPage(types))
  }
}

/// The taking of observations whose page is known to count, and what they come to.
struct Taking: Sendable {
  private(set) var wording: Wording
  private let measure: Measure
  private let select: ConditionSet
  private let holds: ConditionSet
  private var accumulator: any MeasureAccumulator
  /// Observations whose conditions ask for an age and wait for the as-of day; nil where no condition has a bound.
  private var dated: DatedObservations?
  /// Whether a regular expression of the definition gave up on a value.
  private var isUnsure = false
  /// The page that was searched last, until something that is asked for is found on it.
  private var search: Observation?
  /// Pages that were searched and show nothing that is asked for.
  private var emptyPages = 0

  init(_ definition: IndicatorDefinition) {
    measure = definition.measure
    wording = Wording(measure, title: definition.title)
    select = ConditionSet(measure.selection)
    holds = ConditionSet(measure.holds)
    accumulator = Self.accumulator(for: definition)
    dated = DatedObservations(measure)
  }

  mutating func take(_ observation: Observation) {
    if observation.isSearch {
      closeSearch()
      search = observation
      return
    }
    if dated?.keep(observation) == true { return }
    add(observation, times: 1, asOf: nil)
  }

  func outcome(of definition: IndicatorDefinition, asOf: CalendarDate?) -> Outcome {
    let waiting = dated?.groups.isEmpty == false
    // Most takings have nothing that waits for the end: they are read as they are, not copied first.
    guard search != nil || waiting else { return settled(definition, asOf: asOf) }
    var complete = self
    complete.closeSearch()
    if waiting {
      guard let asOf else { return notObserved(definition, because: wording.noAsOfDay) }
      complete.wording.countsPages = false
      for (observation, times) in dated?.repeated ?? [] { complete.add(observation, times: times, asOf: asOf) }
    }
    return complete.settled(definition, asOf: asOf)
  }

  func notObserved(_ definition: IndicatorDefinition, because: Texts, _ reading: MeasureReading? = nil) -> Outcome {
    outcome(definition, .notObserved, because: because, reading)
  }
}

extension Taking {
  /// What everything that was taken comes to.
  private func settled(_ definition: IndicatorDefinition, asOf: CalendarDate?) -> Outcome {
    let reading = accumulator.reading(wording, asOf: asOf)
    guard !isUnsure else {
      return outcome(definition, .failed, because: wording.gaveUp, reading)
    }
    guard let raw = reading.raw ?? rawOfNone else {
      return outcome(definition, reading.asksPeople ? .needsReview : .notObserved, because: reading.because, reading)
    }
    guard reading.raw == nil || reading.observed >= measure.atLeast else {
      return notObserved(definition, because: wording.tooFew(reading.observed), reading)
    }
    let score = definition.scale.score(of: raw)
    guard raw.isFinite, score.isFinite else {
      return outcome(definition, .failed, because: wording.notFinite, reading)
    }
    return Outcome(
      indicator: definition.id, version: definition.version, kind: .scored, raw: raw, unit: measure.unit,
      score: score,
      because: reading.raw == nil ? wording.noneFound(on: emptyPages) : reading.because,
      evidence: reading.evidence, observed: reading.observed, held: reading.held)
  }

  /// Counts the page that was searched last, where nothing that is asked for was found on it.
  private mutating func closeSearch() {
    guard let search else { return }
    emptyPages += 1
    accumulator.look(at: search)
    self.search = nil
  }

  /// What the definition says of pages that were searched in vain.
  private var rawOfNone: Double? { emptyPages > 0 ? measure.ifNone : nil }

  private mutating func add(_ observation: Observation, times: Int, asOf: CalendarDate?) {
    // One value that nobody can judge decides the outcome; asking on would only cost time.
    guard !isUnsure else { return }
    // What a measure is set against has no conditions of its own.
    if observation.property != measure.property {
      return accumulator.add(observation, holds: false, times: times)
    }
    switch select.answer(observation.value, asOf: asOf) {
    case false?: return
    case nil: isUnsure = true
    case true?:
      if search?.subject == observation.subject { search = nil }
      let answer = holds.isEmpty ? observation.value.saysYes : holds.answer(observation.value, asOf: asOf)
      guard let answer else {
        isUnsure = true
        return
      }
      accumulator.add(observation, holds: answer, times: times)
    }
  }

  private static func accumulator(for definition: IndicatorDefinition) -> any MeasureAccumulator {
    let measure = definition.measure
    if measure.isPerPage { return PerPage(measure, costlyIsHigh: definition.scale.falls) }
    switch measure.kind {
    case .presence: return Presence()
    case .count: return Count(measure)
    case .share: return Share()
    case .completeness: return Completeness(measure)
    case .recency: return Recency(measure)
    case .amount: return Amount(measure, costlyIsHigh: definition.scale.falls)
    case .duration: return Duration(measure, costlyIsHigh: definition.scale.falls)
    case .cut: return Cut(measure)
    case .levels: return Levels(measure)
    case .violations: return Violations(measure)
    case .duplicates: return Duplicates(measure)
    case .judged: return Judged()
    case .table: return Table(measure, costlyIsHigh: definition.scale.falls)
    }
  }

  private func outcome(
    _ definition: IndicatorDefinition, _ kind: Outcome.Kind, because: Texts, _ reading: MeasureReading?
  ) -> Outcome {
    Outcome(
      indicator: definition.id, version: definition.version, kind: kind, because: because,
      evidence: reading?.evidence ?? [], observed: reading?.observed ?? 0, held: reading?.held ?? 0)
  }
}

extension Observation {
  /// False where the subject is no address: what tables and people say of a whole city passes every selection.
  fileprivate var isOfPage: Bool { subject.utf8.contains { $0 == 0x3A || $0 == 0x2F } }

  /// True where it only says that the page was searched for something.
  fileprivate var isSearch: Bool {
    guard property.isGeneric, case .object(let members) = value else { return false }
    return members.first?.name == "looked"
  }
}

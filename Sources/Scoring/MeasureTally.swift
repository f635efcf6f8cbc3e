import AssessmentModel

/// What one definition has seen so far.
struct MeasureTally: Sendable {
  private let measure: Measure
  /// Nil where every page is looked at.
  private let pageTypes: [String]?
  private var accumulator: any MeasureAccumulator
  /// Observations whose conditions ask for an age and wait for the as-of day; nil where no condition has a bound.
  private var dated: DatedObservations?

  init(_ definition: IndicatorDefinition) {
    measure = definition.measure
    if case .types(let types) = measure.pages, !measure.property.passesEverySelection {
      pageTypes = types
    } else {
      pageTypes = nil
    }
    accumulator = Self.accumulator(for: definition)
    dated = DatedObservations(measure)
  }

  mutating func consume(_ observation: Observation, on page: CurrentPage) {
    if let pageTypes, observation.isOfPage {
      guard let type = page.type, pageTypes.contains(type), page.subject == observation.subject else { return }
    }
    if dated?.keep(observation) == true { return }
    Self.add(observation, times: 1, to: &accumulator, measure: measure, asOf: nil)
  }

  func outcome(of definition: IndicatorDefinition, asOf: CalendarDate?) -> Outcome {
    var wording = Wording(measure)
    var complete = accumulator
    if let dated, !dated.groups.isEmpty {
      guard let asOf else { return notObserved(definition, because: wording.noAsOfDay) }
      wording.countsPages = false
      for (observation, times) in dated.repeated {
        Self.add(observation, times: times, to: &complete, measure: measure, asOf: asOf)
      }
    }
    let reading = complete.reading(wording, asOf: asOf)
    guard let raw = reading.raw else {
      return notObserved(definition, because: reading.because, reading)
    }
    guard reading.observed >= measure.atLeast else {
      return notObserved(definition, because: wording.tooFew(reading.observed), reading)
    }
    return Outcome(
      indicator: definition.id, version: definition.version, kind: .scored, raw: raw, unit: measure.unit,
      score: definition.scale.score(of: raw), because: reading.because, evidence: reading.evidence,
      observed: reading.observed, held: reading.held)
  }
}

extension MeasureTally {
  private static func add(
    _ observation: Observation, times: Int, to accumulator: inout any MeasureAccumulator, measure: Measure,
    asOf: CalendarDate?
  ) {
    guard measure.select.allSatisfy({ $0.isMet(by: observation.value, asOf: asOf) }) else { return }
    accumulator.add(observation, holds: measure.isHeld(by: observation.value, asOf: asOf), times: times)
  }

  private static func accumulator(for definition: IndicatorDefinition) -> any MeasureAccumulator {
    let measure = definition.measure
    switch measure.kind {
    case .presence: return Presence()
    case .count: return Count(measure)
    case .share: return Share()
    case .completeness: return Completeness(measure)
    case .recency: return Recency(measure)
    case .amount: return Amount(measure, costlyIsHigh: definition.scale.falls)
    }
  }

  private func notObserved(
    _ definition: IndicatorDefinition, because: Texts, _ reading: MeasureReading? = nil
  ) -> Outcome {
    Outcome(
      indicator: definition.id, version: definition.version, kind: .notObserved, because: because,
      evidence: reading?.evidence ?? [], observed: reading?.observed ?? 0, held: reading?.held ?? 0)
  }
}

extension Observation {
  /// False where the subject is no address: what tables and people say of a whole city passes every selection.
  fileprivate var isOfPage: Bool { subject.utf8.contains { $0 == 0x3A || $0 == 0x2F } }
}

extension Property {
  /// True for facts of the whole portal and from outside: they are looked at whatever pages a measure selects.
  var passesEverySelection: Bool {
    switch self {
    case .clickDepth, .serviceEntryDepth, .deadLink, .deadLinkShare, .soft404Share, .linkCoverage, .pagesReadShare,
      .columnFreshness, .homeNewest, .implementingBodies, .serviceItems, .itemsByDepth, .limitCut50Share,
      .limitCut60Share, .httpsShare, .securityHeaders:
      return true
    default: return isFromOutside
    }
  }
}

import AssessmentModel

/// Observations whose conditions ask for the age of a date, kept until the as-of day is known.
///
/// Alike observations are counted, not kept: two are alike when everything the measure looks at is equal. Memory grows
/// with the distinct days, not with the pages, save for `completeness`, which must know the page.
struct DatedObservations: Sendable {
  struct Group: Sendable {
    /// The first is always there; more are kept for evidence.
    var examples: [Observation]
    var count: Int
  }

  private(set) var groups: [Group] = []
  private var places: [String: Int] = [:]
  private var kept = 0
  private let bounds: [Condition]
  private let conditions: [Condition]
  private let measure: Measure
  /// Examples beyond the first of each group are kept up to this many.
  private static let exampleLimit = 1024

  /// Nil where no condition of the measure has a bound, so that nothing ever waits.
  init?(_ measure: Measure) {
    conditions = measure.selection + measure.holds
    bounds = conditions.filter(\.hasBound)
    self.measure = measure
    if bounds.isEmpty { return nil }
  }

  /// Keeps the observation and returns true where one of its dates is tested by age; else returns false.
  mutating func keep(_ observation: Observation) -> Bool {
    guard bounds.contains(where: { $0.tested(in: observation.value)?.isDate == true }) else { return false }
    let key = key(of: observation)
    guard let place = places[key] else {
      places[key] = groups.count
      groups.append(Group(examples: [observation], count: 1))
      return true
    }
    groups[place].count += 1
    if groups[place].examples.count < Outcome.evidenceLimit, kept < Self.exampleLimit {
      groups[place].examples.append(observation)
      kept += 1
    }
    return true
  }

  /// Every example with the number of observations it stands for.
  var repeated: [(observation: Observation, times: Int)] {
    groups.flatMap { group in
      group.examples.enumerated().map { place, example in
        (example, place == 0 ? group.count - group.examples.count + 1 : 1)
      }
    }
  }
}

extension DatedObservations {
  private func key(of observation: Observation) -> String {
    let value = observation.value
    var parts = conditions.map { $0.tested(in: value)?.written ?? "" }
    switch measure.kind {
    case .presence, .share: break
    case .amount, .recency, .levels, .duplicates, .judged, .table:
      parts.append(measure.carrier(in: value)?.written ?? "")
    case .count: parts.append(value.isList ? value.written : "")
    case .duration:
      parts.append(measure.carrier(in: value)?.written ?? "")
      parts += [measure.span?.from, measure.span?.to].map { $0.flatMap { value.member($0)?.written } ?? "" }
    case .completeness: parts += [observation.subject, value.member("id")?.written ?? ""]
    case .violations:
      if measure.lacking != nil { parts += [observation.subject, value.member("id")?.written ?? ""] }
    case .cut: parts += [observation.subject, value.written]
    }
    return parts.joined(separator: "\u{1F}")
  }
}

extension Measure {
  /// The value, or the member of it, that carries the number or date.
  func carrier(in value: Value) -> Value? {
    guard let member else { return value }
    return value.member(member)
  }
}

extension Value {
  fileprivate var isDate: Bool {
    if case .date = self { return true }
    return false
  }

  fileprivate var isList: Bool {
    if case .words = self { return true }
    return false
  }
}

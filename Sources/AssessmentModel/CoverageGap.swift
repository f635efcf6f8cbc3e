/// One reason why part of a framework has no score in a city, with the weight behind it.
package struct CoverageGap: Sendable, Equatable {
  package var kind: Outcome.Kind
  /// Where the indicators would have to be measured; `pages` unless only a table or a person can tell.
  package var source: Source
  /// In the order of the framework's tree.
  package var indicators: [String]
  /// Share of the whole index that the framework gives these indicators, before anything is dropped.
  package var weight: Double

  /// Who can tell.
  package enum Source: String, Sendable, CaseIterable {
    case pages
    case table
    case people
  }
}

extension Assessment {
  /// Why a city has no score in some indicators, the reason with the most weight behind it first.
  package func coverageGaps(of city: CityAssessment) -> [CoverageGap] {
    let sources = Dictionary(indicators.map { ($0.id, CoverageGap.Source(of: $0.measure)) }) { first, _ in first }
    let weights = Dictionary(city.contributions.map { ($0.indicator, $0.weight) }) { first, _ in first }
    var gaps: [CoverageGap] = []
    for outcome in city.outcomes where outcome.kind != .scored {
      let source = sources[outcome.indicator] ?? .pages
      let weight = weights[outcome.indicator] ?? 0
      if let known = gaps.firstIndex(where: { $0.kind == outcome.kind && $0.source == source }) {
        gaps[known].indicators.append(outcome.indicator)
        gaps[known].weight += weight
      } else {
        gaps.append(
          CoverageGap(kind: outcome.kind, source: source, indicators: [outcome.indicator], weight: weight))
      }
    }
    return gaps.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
  }
}

extension CoverageGap.Source {
  /// Who can tell what a measure looks at.
  fileprivate init(of measure: Measure) {
    if measure.kind == .judged {
      self = .people
    } else {
      self = measure.property.isFromOutside ? .table : .pages
    }
  }
}

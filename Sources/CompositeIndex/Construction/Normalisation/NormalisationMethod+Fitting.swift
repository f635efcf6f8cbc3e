import Statistics

extension NormalisationMethod {
  /// The method with what it takes from a column.
  ///
  /// Throws where the column has no value that it needs, where all its values are the same and the method would compare
  /// them, and where its own parameters make no scale.
  package func fitted(
    to column: [Double?], _ direction: Direction
  ) throws(ConstructionProblem.What) -> FittedNormalisation {
    switch self {
    case .minMax(let range):
      let (worst, best) = try Self.extremes(of: column, direction)
      return Self.line(worst, best, range, .nowhere)
    case .distanceToMax:
      let (worst, best) = try Self.extremes(of: column, direction)
      return Self.line(worst, best, 0...1, .nowhere)
    case .goalposts(let low, let high, let capped, let range):
      return try Self.line(between: low, high, direction, range, capped ? .aboveAndBelow : .nowhere)
    case .scaled(let low, let high, let range): return try Self.line(between: low, high, direction, range, .nowhere)
    case .zScore(let mean, let deviation): return try Self.zScore(of: column, direction, mean, deviation)
    case .rank(let ties): return try Self.ranks(of: column, .rank, ties, direction)
    case .percentileRank(let ties): return try Self.ranks(of: column, .percentile, ties, direction)
    case .borda(let ties): return try Self.ranks(of: column, .borda, ties, direction)
    case .distanceToReference(let unit):
      guard column.indices.contains(unit), let reference = column[unit] else { throw .noReference }
      return try Self.distance(in: column, direction, to: reference, .nowhere)
    case .distanceToTarget(let target, let capped):
      return try Self.distance(in: column, direction, to: target, capped ? .above : .nowhere)
    case .fractionOfMax: return try Self.share(of: column, direction)
    case .none: return .signed(direction)
    }
  }

  private static func line(
    _ start: Double, _ end: Double, _ range: ClosedRange<Double>, _ cut: FittedNormalisation.Cut
  ) -> FittedNormalisation {
    .line(.init(start: start, end: end, low: range.lowerBound, high: range.upperBound, cut: cut))
  }

  private static func line(
    between low: Double, _ high: Double, _ direction: Direction, _ range: ClosedRange<Double>,
    _ cut: FittedNormalisation.Cut
  ) throws(ConstructionProblem.What) -> FittedNormalisation {
    guard low < high else { throw .reversedGoalposts }
    let (worst, best) = direction.ordered(low, high)
    return line(worst, best, range, cut)
  }

  private static func extremes(
    of column: [Double?], _ direction: Direction
  ) throws(ConstructionProblem.What) -> (worse: Double, better: Double) {
    let values = column.compactMap { $0 }
    guard let low = values.min(), let high = values.max() else { throw .noValue }
    guard low < high else { throw .constantColumn }
    guard (high - low).isFinite else { throw .outOfRange }
    return direction.ordered(low, high)
  }

  private static func zScore(
    of column: [Double?], _ direction: Direction, _ mean: Double, _ deviation: Double
  ) throws(ConstructionProblem.What) -> FittedNormalisation {
    _ = try extremes(of: column, direction)
    let values = column.compactMap { $0 }
    guard let centre = Summary.mean(of: values), let spread = Summary.standardDeviation(of: values), spread > 0
    else { throw .constantColumn }
    guard centre.isFinite, spread.isFinite else { throw .outOfRange }
    let end = centre + direction.turned(spread)
    guard end != centre else { throw .constantColumn }
    return .line(.init(start: centre, end: end, low: mean, high: mean + deviation, cut: .nowhere))
  }

  private static func ranks(
    of column: [Double?], _ scale: FittedNormalisation.RankScale, _ ties: ValueRanks.Ties, _ direction: Direction
  ) throws(ConstructionProblem.What) -> FittedNormalisation {
    _ = try extremes(of: column, direction)
    return .ranks(scale, ties: ties, direction)
  }

  private static func distance(
    in column: [Double?], _ direction: Direction, to reference: Double, _ cut: FittedNormalisation.Cut
  ) throws(ConstructionProblem.What) -> FittedNormalisation {
    let (worst, _) = try extremes(of: column, direction)
    guard direction.turned(reference) > direction.turned(worst) else { throw .referenceNotBetter }
    return line(worst, reference, 0...1, cut)
  }

  private static func share(
    of column: [Double?], _ direction: Direction
  ) throws(ConstructionProblem.What) -> FittedNormalisation {
    let values = column.compactMap { $0 }
    guard let low = values.min(), let high = values.max() else { throw .noValue }
    let best = direction.ordered(low, high).better
    guard low >= 0, best > 0 else { throw .noShareOfBest }
    return .shareOfBest(best, direction)
  }
}

package import Statistics

/// A method of normalisation with all that it took from a column, to be applied to that column or to others.
///
/// So a panel is fitted on all years or on one and applied to each, and a variant keeps the parameters of the plan.
package enum FittedNormalisation: Sendable, Equatable {
  /// A straight line through two points, cut at its ends or not.
  case line(Line)
  /// The value over the best where more is better, else the best over the value.
  case shareOfBest(Double, Direction)
  /// Ranks take nothing from a column: they compare whatever values they are given with each other.
  ///
  /// For ranks over several years give the years one after the other as one column.
  case ranks(RankScale, ties: ValueRanks.Ties, Direction)
  case signed(Direction)

  /// The line that gives `low` for `start` and `high` for `end`.
  package struct Line: Sendable, Equatable {
    package var start: Double
    package var end: Double
    package var low: Double
    package var high: Double
    package var cut: Cut

    package init(start: Double, end: Double, low: Double, high: Double, cut: Cut) {
      self.start = start
      self.end = end
      self.low = low
      self.high = high
      self.cut = cut
    }
  }

  /// Which scores are cut.
  package enum Cut: String, Sendable {
    case nowhere
    /// Above the score of the end.
    case above
    case aboveAndBelow
  }

  /// What becomes of a rank.
  package enum RankScale: String, Sendable {
    case rank, borda, percentile
  }

  /// The scores of a column; what is missing stays missing, and what has no finite score becomes so.
  package func applied(to column: [Double?]) -> [Double?] {
    let scores: [Double?]
    switch self {
    case .line(let line): scores = column.map { $0.map(line.score) }
    case .shareOfBest(let best, .higherIsBetter): scores = column.map { $0.map { $0 / best } }
    case .shareOfBest(let best, .lowerIsBetter): scores = column.map { $0.map { $0 > 0 ? best / $0 : .nan } }
    case .ranks(let scale, let ties, let direction): scores = ranked(column, scale, ties, direction)
    case .signed(let direction): scores = column.map { $0.map(direction.turned) }
    }
    return scores.map { $0.flatMap { $0.isFinite ? $0 : nil } }
  }

  private func ranked(
    _ column: [Double?], _ scale: RankScale, _ ties: ValueRanks.Ties, _ direction: Direction
  ) -> [Double?] {
    let places = column.indices.filter { column[$0] != nil }
    let ranks = ValueRanks.ascending(places.compactMap { column[$0].map(direction.turned) }, ties: ties)
    var scores = [Double?](repeating: nil, count: column.count)
    for (place, rank) in zip(places, ranks) {
      switch scale {
      case .rank: scores[place] = rank
      case .borda: scores[place] = rank - 1
      // 0 / 0 where there is one unit, which is no finite score.
      case .percentile: scores[place] = (rank - 1) / Double(places.count - 1)
      }
    }
    return scores
  }
}

extension FittedNormalisation.Line {
  /// The score of a value.
  func score(_ value: Double) -> Double {
    let score = low + (value - start) / (end - start) * (high - low)
    switch cut {
    case .nowhere: return score
    case .above: return min(score, high)
    case .aboveAndBelow: return max(low, min(score, high))
    }
  }

  /// The value that has a score, where nothing is cut.
  func value(ofScore score: Double) -> Double {
    start + (score - low) / (high - low) * (end - start)
  }
}

import AssessmentModel

/// Where one unit stands in every column: what it is strong and weak in, among all units or those of its kind.
package struct UnitProfile: Sendable, Equatable {
  /// In the order of the columns; only those in which the unit has a value.
  package var standings: [Standing]

  package struct Standing: Sendable, Equatable {
    /// The place of the column.
    package var column: Int
    /// From 1 for the highest, ties sharing the lowest number.
    package var rank: Int
    package var value: Double
    /// How many units were ranked.
    package var ranked: Int
  }

  /// Of columns in which higher is better; with `peers` a unit is ranked among the units of its own group alone.
  ///
  /// A unit without a group then has no standings.
  package init(of unit: Int, in columns: [[Double?]], peers: [String?]? = nil) {
    let rule = RankRule(ties: .competition)
    let group = peers?[unit]
    standings = columns.enumerated().compactMap { place, column in
      // Whoever stands elsewhere is as good as missing.
      let compared = peers.map { zip(column, $0).map { $1 == group && group != nil ? $0 : nil } } ?? column
      guard let rank = ScoreRanks.all(of: compared, by: rule)[unit], let value = compared[unit] else { return nil }
      return Standing(column: place, rank: rank, value: value, ranked: compared.count { $0 != nil })
    }
  }

  /// The columns with the best ranks, the best first; at the same rank the earlier column comes first.
  package func strengths(_ count: Int) -> [Standing] {
    Array(byRank.prefix(max(0, count)))
  }

  /// The columns with the worst ranks, from the less to the more weak.
  package func weaknesses(_ count: Int) -> [Standing] {
    Array(byRank.suffix(max(0, count)))
  }

  private var byRank: [Standing] {
    standings.sorted { ($0.rank, $0.column) < ($1.rank, $1.column) }
  }
}

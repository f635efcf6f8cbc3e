import AssessmentModel

/// What the scores of columns and groups are at most, where they are scores from 0 to full marks at all.
struct FullMarks {
  /// One a column; nil where its scores have no full marks, such as z-scores and ranks.
  let columns: [Double?]

  /// Of normalised columns, by how they were normalised.
  init(_ framework: IndexFramework, columns scores: [[Double?]]) {
    let kinds = framework.columns.map { $0.normalisation ?? framework.construction.normalisation }
    // Columns whose scale nobody named are looked at together, for a share may well stay below 1 %.
    let unnamed = zip(kinds, scores).filter { Self.scale(of: $0.0) == .unnamed }.flatMap { $0.1.compactMap { $0 } }
    let largest = unnamed.max() ?? 0
    let shown: Double? = largest <= 1 ? 1 : largest <= 100 ? 100 : nil
    columns = zip(kinds, scores).map { kind, column in
      let full: Double?
      switch Self.scale(of: kind) {
      case .named(let high): full = high
      case .unnamed: full = shown
      case .none: full = nil
      }
      // Rounding may lift a full score by a hair.
      return full.flatMap { full in
        column.allSatisfy { $0.map { $0 >= 0 && $0 <= full * (1 + 1e-12) } ?? true } ? full : nil
      }
    }
  }

  private enum Scale: Equatable {
    case named(Double)
    case unnamed
    case none
  }

  private static func scale(of kind: Construction.Normalisation) -> Scale {
    switch kind {
    case .minMax(let low, let high), .goalposts(let low, let high, _), .scaled(let low, let high):
      return max(low, high) > 0 ? .named(max(low, high)) : .none
    case .percentileRank, .distanceToMaximum, .fractionOfMaximum, .distanceToTarget: return .named(1)
    case .none: return .unnamed
    case .zScore, .rank, .borda, .distanceToReference: return .none
    }
  }

  /// The full marks of a node: what means of its children keep, or 1 for methods that end between 0 and 1.
  ///
  /// Nil where children differ, and for wins less losses.
  func of(_ node: IndexTree) -> Double? {
    switch node.content {
    case .column(let place): return columns.indices.contains(place) ? columns[place] : nil
    case .group(let method, let children, _):
      switch method {
      case .arithmetic, .geometric, .harmonic, .generalised:
        let marks = children.map { of($0) }
        return marks.allSatisfy { $0 == marks.first } ? marks.first.flatMap { $0 } : nil
      case .topsis, .greyRelational, .vikor, .rankSumRatio, .benefitOfTheDoubt: return 1
      case .copeland: return nil
      }
    }
  }

  /// Scores from 0 to 1; what rounding lifted above full marks is 1.
  static func shares(_ scores: [Double?], of full: Double) -> [Double?] {
    scores.map { $0.map { min(1, $0 / full) } }
  }
}

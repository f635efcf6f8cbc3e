/// The steps that make scores of a table's columns, in their order.
package struct Construction: Sendable, Equatable {
  package var screening: Screening?
  package var imputation: Imputation
  package var treatment: Treatment
  package var normalisation: Normalisation
  package var weights: Weights
  package var panel: Panel

  package init(
    screening: Screening? = nil, imputation: Imputation = .none, treatment: Treatment = .none,
    normalisation: Normalisation = .none, weights: Weights = .given, panel: Panel = .allYears
  ) {
    self.screening = screening
    self.imputation = imputation
    self.treatment = treatment
    self.normalisation = normalisation
    self.weights = weights
    self.panel = panel
  }

  /// Which units are left out before anything else.
  package struct Screening: Sendable, Equatable {
    package var by: Criterion
    /// The share of cells that must be there, must not be zero, or both.
    package var minimum: Double

    package init(by: Criterion, minimum: Double) {
      self.by = by
      self.minimum = minimum
    }

    package enum Criterion: String, Sendable, CaseIterable {
      case missing, zeros, both
    }
  }

  /// What is put where a value is missing.
  package enum Imputation: Sendable, Equatable {
    case none
    case mean, median
    /// Of the units that share a group, named by its column.
    case groupMean(by: String)
    case groupMedian(by: String)
    /// Of the unit's other columns in the same group, on their scale.
    case rowMean
    /// In a panel: the unit's last value before.
    case latest
    /// In a panel: on the line between the values before and after.
    case linear
    case constant(Double)
    /// By least squares on the columns that the unit has.
    case regression
    /// The mean of the units most like it.
    case nearest(Int)

    package enum Kind: String, Sendable, CaseIterable {
      case none, mean, median, groupMean, groupMedian, rowMean, latest, linear, constant, regression, nearest
    }
  }

  /// What is done with values far from the others.
  package enum Treatment: Sendable, Equatable {
    case none
    /// Pulled to the next value while both skewness and kurtosis are at their limits, at most so many; where that does
    /// not do, the logarithm of the column as it was if `thenLog` says so.
    case winsorise(Rule)
    /// The logarithm, where skewness and kurtosis are at their limits.
    case log(skewness: Double, kurtosis: Double)
    /// With the power that makes the column most like a normal one, where skewness and kurtosis are at their limits;
    /// or with a given power.
    case boxCox(power: Double?, skewness: Double, kurtosis: Double)

    package struct Rule: Sendable, Equatable {
      package var skewness: Double
      package var kurtosis: Double
      package var points: Int
      package var thenLog: Bool

      package init(skewness: Double = 2, kurtosis: Double = 3.5, points: Int = 5, thenLog: Bool = true) {
        self.skewness = skewness
        self.kurtosis = kurtosis
        self.points = points
        self.thenLog = thenLog
      }
    }

    package enum Kind: String, Sendable, CaseIterable {
      case none, winsorise, log, boxCox
    }
  }

  /// How columns become comparable.
  package enum Normalisation: Sendable, Equatable {
    /// As they are, only turned where less is better.
    case none
    case minMax(low: Double, high: Double)
    /// By the column's own goalposts; values beyond are cut where `caps` says so.
    case goalposts(low: Double, high: Double, caps: Bool)
    case zScore(mean: Double, deviation: Double)
    /// Of a fixed range that the column's goalposts name, never cut.
    case scaled(low: Double, high: Double)
    case rank
    case percentileRank
    case borda
    case distanceToMaximum
    /// To the value of a unit.
    case distanceToReference(unit: String)
    case distanceToTarget(caps: Bool)
    case fractionOfMaximum

    package enum Kind: String, Sendable, CaseIterable {
      case none, minMax, goalposts, zScore, scaled, rank, percentileRank, borda, distanceToMaximum
      case distanceToReference, distanceToTarget, fractionOfMaximum
    }
  }

  /// Where weights come from.
  package indirect enum Weights: Sendable, Equatable {
    /// What the tree says.
    case given
    /// The same for all children of a group.
    case equal
    /// Reckoned from the columns; a group weighs what its columns do.
    case objective(Objective)
    /// From what experts say of the children of groups; the tree's where they say nothing.
    case pairwise(PairwiseMethod)
    case budget
    /// Two kinds together, by their product or by a share of the first.
    case product(Weights, Weights)
    case blend(Weights, Weights, share: Double)

    package enum Objective: String, Sendable, CaseIterable {
      case entropy, critic, criticSpearman, deviation, variation, variance, gini, merec, lopcow, angle, idocriw
      case firstComponent, varimax, varianceShare
    }

    package enum PairwiseMethod: String, Sendable, CaseIterable {
      case eigenvector, rowMeans, columnMeans
    }
  }

  /// What the scale of a panel is taken from.
  package enum Panel: Sendable, Equatable {
    /// All years together: a score can be compared with one of another year.
    case allYears
    /// Each year by itself: only ranks can be compared.
    case eachYear
    /// One year, by which the others are measured.
    case year(Double)
  }
}

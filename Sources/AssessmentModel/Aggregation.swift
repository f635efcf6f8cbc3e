/// How the scores of a group's children become the score of the group.
package enum Aggregation: Sendable, Equatable {
  /// The weighted mean.
  case arithmetic
  case geometric
  case harmonic
  /// The share of children, by weight, whose score reaches `met`.
  case checklist(met: Double)
  /// Starts full and deducts: weights are points, a child costs its weight times what its score lacks of 1.
  ///
  /// `from` is what the points sum to, where the definition says so. Points of what does not apply leave the whole, so
  /// that the rest is scaled up.
  case deductions(from: Double?)
  /// A single veto: 0 where a child's score does not reach `met`, else 1.
  case gate(met: Double)
  /// The highest stage such that every condition of it and of all stages below reaches `met`, over their number.
  case stages(met: Double)
  /// Gate, then deductions, then bonus; the framework's own.
  case inspection(Inspection)
  /// No sum at all: the children stand side by side in their order.
  case profile

  /// The rule of an inspection: what the three groups are called and when each counts.
  package struct Inspection: Sendable, Equatable {
    /// The group whose items are single vetoes.
    package var gate: String
    /// The group whose score, in units of `outOf`, is the result where no veto hits.
    package var deduct: String
    /// The group whose score adds up to `bonusPoints`; nil where there is none.
    package var bonus: String?
    /// Below this the unit has failed; a band begins here.
    package var failBelow: Double
    /// The bonus counts only above this.
    package var bonusAbove: Double?
    package var bonusPoints: Double
    /// The index of a unit that a veto hits.
    package var whenVetoed: Double

    package init(
      gate: String, deduct: String, bonus: String? = nil, failBelow: Double, bonusAbove: Double? = nil,
      bonusPoints: Double = 0, whenVetoed: Double = 0
    ) {
      self.gate = gate
      self.deduct = deduct
      self.bonus = bonus
      self.failBelow = failBelow
      self.bonusAbove = bonusAbove
      self.bonusPoints = bonusPoints
      self.whenVetoed = whenVetoed
    }
  }

  /// The closed list of kinds, as definitions write them.
  package enum Kind: String, Sendable, CaseIterable {
    case arithmetic, geometric, harmonic, checklist, deductions, gate, stages, inspection, profile
  }

  package var kind: Kind {
    switch self {
    case .arithmetic: return .arithmetic
    case .geometric: return .geometric
    case .harmonic: return .harmonic
    case .checklist: return .checklist
    case .deductions: return .deductions
    case .gate: return .gate
    case .stages: return .stages
    case .inspection: return .inspection
    case .profile: return .profile
    }
  }
}

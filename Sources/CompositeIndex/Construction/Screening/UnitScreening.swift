/// Which units have enough data to be in an index.
package struct UnitScreening: Sendable, Equatable {
  package var basis: Basis
  /// The share of columns that a unit must have.
  package var available: Double
  /// The share of its values that must not be 0.
  package var nonZero: Double
  /// Whether a unit, by its place, is in or out whatever its data say.
  package var forced: [Int: Bool]

  package init(basis: Basis, available: Double = 2.0 / 3, nonZero: Double = 0.05, forced: [Int: Bool] = [:]) {
    self.basis = basis
    self.available = available
    self.nonZero = nonZero
    self.forced = forced
  }

  /// What takes a unit out.
  package enum Basis: String, Sendable, CaseIterable {
    case missing, zeros, missingOrZeros
  }

  /// What is found of one unit.
  package struct Verdict: Sendable, Equatable {
    package var data: Availability.Unit
    package var isLowData: Bool
    package var isLowNonZero: Bool
    /// After what is forced.
    package var isIncluded: Bool
    /// Whether that differs from what the data say.
    package var isForced: Bool
  }

  /// One verdict a unit; one on a threshold stays in.
  package func verdicts(_ columns: [[Double?]]) -> [Verdict] {
    Availability.units(columns).enumerated().map { place, unit in
      let isLowData = unit.available.map { $0 < available } ?? true
      let isLowNonZero = unit.nonZero.map { $0 < nonZero } ?? false
      let byData = !isOut(isLowData: isLowData, isLowNonZero: isLowNonZero)
      let isIncluded = forced[place] ?? byData
      return Verdict(
        data: unit, isLowData: isLowData, isLowNonZero: isLowNonZero, isIncluded: isIncluded,
        isForced: isIncluded != byData)
    }
  }

  private func isOut(isLowData: Bool, isLowNonZero: Bool) -> Bool {
    switch basis {
    case .missing: return isLowData
    case .zeros: return isLowNonZero
    case .missingOrZeros: return isLowData || isLowNonZero
    }
  }
}

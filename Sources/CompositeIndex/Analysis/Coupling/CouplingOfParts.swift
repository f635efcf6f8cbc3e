import Foundation

/// The coupling of every unit's parts, columns in [0, 1]; weights need not sum to 1 and count in T alone.
///
/// Nil for a unit with a gap, with a part outside [0, 1] or with nothing but zeros, where no weight is above 0, and for
/// fewer than two parts.
package func couplingCoordination(
  of parts: [[Double?]], weights: [Double], form: CouplingCoordination.Form
) -> [CouplingCoordination?] {
  guard let units = parts.first?.count, parts.allSatisfy({ $0.count == units }), weights.count == parts.count else {
    return []
  }
  return (0..<units).map { unit in
    let row = parts.compactMap { $0[unit] }
    guard row.count == parts.count, row.count > 1, row.allSatisfy({ (0...1).contains($0) }),
      let coupling = coupling(of: row, form: form),
      let development = mean(of: zip(row, weights).map { WeightedValue($0, weight: $1) }, by: .arithmetic)
    else { return nil }
    return CouplingCoordination(coupling: coupling, development: development)
  }
}

private func coupling(of parts: [Double], form: CouplingCoordination.Form) -> Double? {
  guard let largest = parts.max(), largest > 0 else { return nil }
  let same = parts.map { WeightedValue($0, weight: 1) }
  guard let geometric = mean(of: same, by: .geometric), let arithmetic = mean(of: same, by: .arithmetic) else {
    return nil
  }
  // Rounding must not lift parts that are the same above 1.
  guard form == .modified else { return min(1, geometric / arithmetic) }
  let count = Double(parts.count)
  let distances = parts.indices.reduce(0) { sum, one in
    sum + parts[..<one].reduce(0) { $0 + abs(parts[one] - $1) }
  }
  // The part that is the largest is 1 in the product of the n shares, which leaves n − 1.
  let product = pow(geometric / largest, count / (count - 1))
  return min(1, (max(0, 1 - distances / (count * (count - 1) / 2)) * product).squareRoot())
}

/// How closely the parts of a unit go together, how high they stand, and both at once (耦合协调度).
///
/// C = (∏u)^(1/n) / (∑u / n), T = ∑αu, D = √(C·T), of n parts u in [0, 1]: the form that keeps the meaning of coupling in
/// physics, for two parts 2√(u₁u₂) / (u₁ + u₂), as Wang Shujia and others recommend in their review of variants
/// (《国内耦合协调度模型的误区及修正》, 2021). Others in use are C to a power k (Liao Chongbin, 1999) and misprints such as
/// (∏u / ∏(uᵢ + uⱼ))^(1/n), whose C does not reach 1; numbers by different variants must not be compared.
package struct CouplingCoordination: Sendable, Equatable {
  /// C, the degree of coupling: 1 where all parts are the same, 0 where one is 0.
  package var coupling: Double
  /// T, the weighted mean of the parts.
  package var development: Double
  /// D, the degree of coordination.
  package var coordination: Double { (coupling * development).squareRoot() }
}

/// The coupling of every unit's parts, columns in [0, 1]; weights need not sum to 1 and count in T alone.
///
/// Nil for a unit with a gap, with a part outside [0, 1] or with nothing but zeros, and where no weight is above 0.
package func couplingCoordination(of parts: [[Double?]], weights: [Double]) -> [CouplingCoordination?] {
  guard let units = parts.first?.count, parts.allSatisfy({ $0.count == units }), weights.count == parts.count else {
    return []
  }
  return (0..<units).map { unit in
    let row = parts.compactMap { $0[unit] }
    guard row.count == parts.count, row.allSatisfy({ (0...1).contains($0) }) else { return nil }
    let same = row.map { WeightedValue($0, weight: 1) }
    guard let geometric = mean(of: same, by: .geometric), let arithmetic = mean(of: same, by: .arithmetic),
      arithmetic > 0,
      let development = mean(of: zip(row, weights).map { WeightedValue($0, weight: $1) }, by: .arithmetic)
    else { return nil }
    // Rounding must not lift the coupling of parts that are the same above 1.
    return CouplingCoordination(coupling: min(1, geometric / arithmetic), development: development)
  }
}

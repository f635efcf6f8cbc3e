/// How closely the parts of a unit go together, how high they stand, and both at once (耦合协调度).
///
/// T = ∑αu and D = √(C·T) of n parts u in [0, 1]; C by one of the forms.
package struct CouplingCoordination: Sendable, Equatable {
  /// C, the degree of coupling, from 0 to 1; 1 where all parts are the same, 0 where one of them is 0.
  package var coupling: Double
  /// T, the weighted mean of the parts.
  package var development: Double
  /// D, the degree of coordination.
  package var coordination: Double { (coupling * development).squareRoot() }

  /// How C is worked out; numbers by different forms must not be compared.
  ///
  /// Both as Wang Shujia and others give them in 《国内耦合协调度模型的误区及修正》 (自然资源学报, 2021, no. 3), who found many
  /// papers with a misprint of the first. Another in use is the first to a power (Liao Chongbin, 1999).
  package enum Form: String, Sendable, CaseIterable {
    /// C = (∏u)^(1/n) / (∑u / n), for two parts 2√(u₁u₂) / (u₁ + u₂); most papers mean this one.
    case traditional
    /// C = √([1 − mean of |uᵢ − uⱼ|] · (∏(u / max u))^(1/(n − 1))), which spreads the degrees better over 0 to 1.
    case modified
  }
}

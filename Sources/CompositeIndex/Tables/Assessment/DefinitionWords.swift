import AssessmentModel

extension DefinitionBreaks {
  /// What is measured, in short: the kind and the property.
  static func text(of measure: Measure) -> String {
    "\(measure.kind.rawValue) \(measure.property.rawValue)"
  }

  static func text(of scale: Scale) -> String {
    switch scale {
    case .binary: return "binary"
    case .steps(let steps):
      return "steps " + steps.map { "\(plain($0.from)): \(plain($0.score))" }.joined(separator: ", ")
    case .linear(let zero, let one): return "linear \(plain(zero)) to \(plain(one))"
    case .logistic(let half, let ninety): return "logistic \(plain(half)) to \(plain(ninety))"
    case .logNormal(let half, let ninety): return "log-normal \(plain(half)) to \(plain(ninety))"
    case .target(let low, let high, let reach):
      return "target \(plain(low)) to \(plain(high)), reach \(plain(reach))"
    }
  }

  static func text(of bands: [Band]) -> String {
    bands.map { "\($0.id) \(plain($0.from))" }.joined(separator: ", ")
  }

  static func text(of rule: RankRule) -> String {
    rule.within > 0 ? "\(rule.ties.rawValue) within \(plain(rule.within))" : rule.ties.rawValue
  }

  private static func plain(_ number: Double) -> String { NumberText.plain(number) }
}

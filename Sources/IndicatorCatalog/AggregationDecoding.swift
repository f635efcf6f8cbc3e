import AssessmentModel

extension Aggregation {
  /// The options that each kind has, in the order they are listed.
  static func options(of kind: Kind) -> [String] {
    switch kind {
    case .arithmetic, .geometric, .harmonic, .profile: return []
    case .checklist, .gate, .stages: return ["met"]
    case .deductions: return ["from"]
    case .inspection:
      return ["gate", "deduct", "bonus", "failBelow", "bonusAbove", "bonusPoints", "whenVetoed"]
    }
  }

  /// Reads a kind by its word, or a mapping of the kind and its options.
  init?(_ node: SourceNode, _ findings: inout Findings) {
    guard case .mapping = node.content else {
      guard let kind: Kind = node.choice("aggregation", &findings) else { return nil }
      guard kind != .inspection else {
        findings.error(
          "an inspection names its groups", at: node.position,
          hint: "write { kind: inspection, gate: …, deduct: …, failBelow: 60 }")
        return nil
      }
      self.init(kind, nil, &findings)
      return
    }
    guard let kindNode = node["kind"] else {
      findings.error("missing key `kind` in an aggregation", at: node.position)
      return nil
    }
    guard let kind: Kind = kindNode.choice("aggregation", &findings) else { return nil }
    let what = "an aggregation of the kind \(kind.rawValue)"
    guard let mapping = StrictMapping(node, what, keys: ["kind"] + Self.options(of: kind), &findings) else {
      return nil
    }
    self.init(kind, mapping, &findings)
  }

  private init?(_ kind: Kind, _ mapping: StrictMapping?, _ findings: inout Findings) {
    let before = findings.count
    let met = mapping?.optional("met")?.number(&findings) ?? 1
    switch kind {
    case .arithmetic: self = .arithmetic
    case .geometric: self = .geometric
    case .harmonic: self = .harmonic
    case .profile: self = .profile
    case .checklist: self = .checklist(met: met)
    case .gate: self = .gate(met: met)
    case .stages: self = .stages(met: met)
    case .deductions: self = .deductions(from: mapping?.optional("from")?.number(&findings))
    case .inspection:
      guard let mapping, let rule = Inspection(mapping, &findings) else { return nil }
      self = .inspection(rule)
    }
    if findings.count != before { return nil }
  }
}

extension Aggregation.Inspection {
  fileprivate init?(_ mapping: StrictMapping, _ findings: inout Findings) {
    let gate = mapping.required("gate", &findings)?.text(&findings)
    let deduct = mapping.required("deduct", &findings)?.text(&findings)
    let bonus = mapping.optional("bonus")?.text(&findings)
    let failBelow = mapping.required("failBelow", &findings)?.number(&findings)
    let bonusAbove = mapping.optional("bonusAbove")?.number(&findings)
    let bonusPoints = mapping.optional("bonusPoints")?.number(&findings)
    let whenVetoed = mapping.optional("whenVetoed")?.number(&findings)
    guard let gate, let deduct, let failBelow else { return nil }
    self.init(
      gate: gate, deduct: deduct, bonus: bonus, failBelow: failBelow, bonusAbove: bonusAbove,
      bonusPoints: bonusPoints ?? 0, whenVetoed: whenVetoed ?? 0)
  }
}

import AssessmentModel

extension Scale {
  /// The kinds with the keys that each has of its own, in the order they are listed.
  static let kindKeys: [(kind: String, keys: [String])] = [
    ("binary", []), ("steps", ["steps"]), ("linear", ["zero", "one"]), ("logistic", ["half", "ninety"]),
    ("logNormal", ["half", "ninety"]), ("target", ["low", "high", "reach"]),
  ]

  static var kinds: [String] { kindKeys.map(\.kind) }

  init?(_ node: SourceNode, _ findings: inout Findings) {
    var all: [String] = ["kind"]
    for key in Self.kindKeys.flatMap(\.keys) where !all.contains(key) { all.append(key) }
    guard let mapping = StrictMapping(node, "a scale", keys: all, &findings) else { return nil }
    guard let kind = mapping.required("kind", &findings)?.word("kind of scale", among: Self.kinds, &findings) else {
      return nil
    }
    let own = ["kind"] + (Self.kindKeys.first { $0.kind == kind }?.keys ?? [])
    for entry in node.entries where all.contains(entry.key) && !own.contains(entry.key) {
      findings.error("a \(kind) scale has no `\(entry.key)`", at: entry.position, hint: "its keys are \(own.listed)")
    }
    var numbers: [String: Double] = [:]
    for key in own.dropFirst() where key != "steps" {
      numbers[key] = mapping.required(key, &findings)?.number(&findings)
    }
    switch (kind, numbers["zero"], numbers["one"], numbers["half"], numbers["ninety"]) {
    case ("binary", _, _, _, _): self = .binary
    case ("linear", let zero?, let one?, _, _): self = .linear(zero: zero, one: one)
    case ("logistic", _, _, let half?, let ninety?): self = .logistic(half: half, ninety: ninety)
    case ("logNormal", _, _, let half?, let ninety?): self = .logNormal(half: half, ninety: ninety)
    case ("steps", _, _, _, _):
      guard let steps = mapping.required("steps", &findings)?.list("steps", &findings, Step.init) else { return nil }
      self = .steps(steps)
    default:
      guard let low = numbers["low"], let high = numbers["high"], let reach = numbers["reach"] else { return nil }
      self = .target(low: low, high: high, reach: reach)
    }
  }

  /// The kind as definitions write it.
  package var kind: String {
    switch self {
    case .binary: return "binary"
    case .steps: return "steps"
    case .linear: return "linear"
    case .logistic: return "logistic"
    case .logNormal: return "logNormal"
    case .target: return "target"
    }
  }
}

extension Scale.Step {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a step", keys: ["from", "score"], &findings) else { return nil }
    let from = mapping.required("from", &findings)?.number(&findings)
    let score = mapping.required("score", &findings)?.number(&findings)
    guard let from, let score else { return nil }
    self.init(from: from, score: score)
  }
}

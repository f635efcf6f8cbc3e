import AssessmentModel

extension Construction {
  static let keys = ["screening", "imputation", "treatment", "normalisation", "weights", "panel"]

  init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a construction", keys: Self.keys, &findings) else { return nil }
    let before = findings.count
    let read = Construction(
      screening: mapping.optional("screening").flatMap { Screening($0, &findings) },
      imputation: mapping.optional("imputation").flatMap { Imputation($0, &findings) } ?? .none,
      treatment: mapping.optional("treatment").flatMap { Treatment($0, &findings) } ?? .none,
      normalisation: mapping.optional("normalisation").flatMap { Normalisation($0, &findings) } ?? .none,
      weights: mapping.optional("weights").flatMap { Weights($0, &findings) } ?? .given,
      panel: mapping.optional("panel").flatMap { Panel($0, &findings) } ?? .allYears)
    guard findings.count == before else { return nil }
    self = read
  }
}

extension Construction.Screening {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a screening", keys: ["by", "minimum"], &findings) else { return nil }
    let by: Criterion? = mapping.required("by", &findings)?.choice("criterion", &findings)
    let minimum = mapping.required("minimum", &findings)?.share(&findings)
    guard let by, let minimum else { return nil }
    self.init(by: by, minimum: minimum)
  }
}

extension Construction.Imputation {
  /// The options of each kind, all of which it needs.
  static func options(of kind: Kind) -> [String] {
    switch kind {
    case .groupMean, .groupMedian: return ["by"]
    case .constant: return ["value"]
    case .nearest: return ["neighbours"]
    default: return []
    }
  }

  init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let choice = Choice<Kind>(node, "imputation", options: Self.options, &findings) else { return nil }
    switch choice.kind {
    case .none: self = .none
    case .mean: self = .mean
    case .median: self = .median
    case .rowMean: self = .rowMean
    case .latest: self = .latest
    case .linear: self = .linear
    case .regression: self = .regression
    case .groupMean, .groupMedian:
      guard let column = choice.required("by", &findings)?.text(&findings) else { return nil }
      self = choice.kind == .groupMean ? .groupMean(by: column) : .groupMedian(by: column)
    case .constant:
      guard let value = choice.required("value", &findings)?.number(&findings) else { return nil }
      self = .constant(value)
    case .nearest:
      guard let node = choice.required("neighbours", &findings), let count = node.whole(&findings) else { return nil }
      guard count > 0 else {
        findings.error("at least one neighbour is asked", at: node.position)
        return nil
      }
      self = .nearest(count)
    }
  }
}

extension Construction.Treatment {
  static func options(of kind: Kind) -> [String] {
    switch kind {
    case .none: return []
    case .winsorise: return ["skewness", "kurtosis", "points", "thenLog"]
    case .log: return ["skewness", "kurtosis"]
    case .boxCox: return ["skewness", "kurtosis", "power"]
    }
  }

  init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let choice = Choice<Kind>(node, "treatment", options: Self.options, &findings) else { return nil }
    let usual = Rule()
    let skewness = choice.optional("skewness")?.number(&findings) ?? usual.skewness
    let kurtosis = choice.optional("kurtosis")?.number(&findings) ?? usual.kurtosis
    switch choice.kind {
    case .none: self = .none
    case .winsorise:
      let points = choice.optional("points")?.whole(&findings) ?? usual.points
      let thenLog = choice.optional("thenLog")?.flag(&findings) ?? usual.thenLog
      self = .winsorise(Rule(skewness: skewness, kurtosis: kurtosis, points: points, thenLog: thenLog))
    case .log: self = .log(skewness: skewness, kurtosis: kurtosis)
    case .boxCox:
      self = .boxCox(power: choice.optional("power")?.number(&findings), skewness: skewness, kurtosis: kurtosis)
    }
  }
}

extension Construction.Normalisation {
  static func options(of kind: Kind) -> [String] {
    switch kind {
    case .minMax, .scaled: return ["range"]
    case .goalposts: return ["range", "caps"]
    case .zScore: return ["mean", "deviation"]
    case .distanceToReference: return ["unit"]
    case .distanceToTarget: return ["caps"]
    default: return []
    }
  }

  init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let choice = Choice<Kind>(node, "normalisation", options: Self.options, &findings) else { return nil }
    guard let range = Self.range(choice.optional("range"), &findings) else { return nil }
    let caps = choice.optional("caps")?.flag(&findings) ?? true
    switch choice.kind {
    case .none: self = .none
    case .minMax: self = .minMax(low: range.low, high: range.high)
    case .goalposts: self = .goalposts(low: range.low, high: range.high, caps: caps)
    case .zScore:
      self = .zScore(
        mean: choice.optional("mean")?.number(&findings) ?? 0,
        deviation: choice.optional("deviation")?.number(&findings) ?? 1)
    case .scaled: self = .scaled(low: range.low, high: range.high)
    case .rank: self = .rank
    case .percentileRank: self = .percentileRank
    case .borda: self = .borda
    case .distanceToMaximum: self = .distanceToMaximum
    case .distanceToReference:
      guard let unit = choice.required("unit", &findings)?.label(&findings) else { return nil }
      self = .distanceToReference(unit: unit.en)
    case .distanceToTarget: self = .distanceToTarget(caps: caps)
    case .fractionOfMaximum: self = .fractionOfMaximum
    }
  }
}

extension Construction.Normalisation {
  /// What the worst and the best become, from 0 to 1 where nothing is said.
  private static func range(_ node: SourceNode?, _ findings: inout Findings) -> (low: Double, high: Double)? {
    guard let node else { return (0, 1) }
    guard let range = node.pair(&findings) else { return nil }
    guard range.low < range.high else {
      findings.error(
        "the range begins at \(range.low.shortest), which is not below \(range.high.shortest)", at: node.position,
        hint: "where less is better, write direction: -1")
      return nil
    }
    return range
  }
}

extension Construction.Weights {
  /// Every word that weights are named by.
  static let words =
    ["given", "equal", "pairwise", "budget", "product", "blend"] + Objective.allCases.map(\.rawValue)

  init?(_ node: SourceNode, _ findings: inout Findings) {
    guard case .mapping = node.content else {
      guard let word = node.word("kind of weights", among: Self.words, &findings) else { return nil }
      guard let plain = Self.plain(word) else {
        findings.error(
          "weights by \(word) need two kinds", at: node.position,
          hint: "write { kind: \(word), of: [given, entropy]\(word == "blend" ? ", share: 0.5" : "") }")
        return nil
      }
      self = plain
      return
    }
    guard
      let mapping = StrictMapping(node, "weights", keys: ["kind", "of", "share", "method"], &findings),
      let word = mapping.required("kind", &findings)?.word("kind of weights", among: Self.words, &findings)
    else { return nil }
    if word == "pairwise", let method = mapping.optional("method") {
      guard let method: PairwiseMethod = method.choice("method", &findings) else { return nil }
      self = .pairwise(method)
    } else if let plain = Self.plain(word) {
      self = plain
    } else {
      guard let kinds = mapping.required("of", &findings)?.list("kinds of weights", &findings, Self.init) else {
        return nil
      }
      guard kinds.count == 2 else {
        findings.error("two kinds of weights are put together, found \(kinds.count)", at: node.position)
        return nil
      }
      let share = mapping.optional("share")?.share(&findings) ?? 0.5
      self = word == "product" ? .product(kinds[0], kinds[1]) : .blend(kinds[0], kinds[1], share: share)
    }
  }

  private static func plain(_ word: String) -> Self? {
    switch word {
    case "given": return .given
    case "equal": return .equal
    case "pairwise": return .pairwise(.eigenvector)
    case "budget": return .budget
    default: return Objective(rawValue: word).map { .objective($0) }
    }
  }
}

extension Construction.Panel {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    if let year = node.plainNumber {
      self = .year(year)
      return
    }
    switch node.word("scale of a panel", among: ["allYears", "eachYear"], &findings) {
    case "allYears": self = .allYears
    case "eachYear": self = .eachYear
    default: return nil
    }
  }
}

extension GroupMethod {
  static func options(of kind: Kind) -> [String] {
    switch kind {
    case .generalised: return ["power"]
    case .greyRelational: return ["distinguishing"]
    case .vikor: return ["majority"]
    default: return []
    }
  }

  init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let choice = Choice<Kind>(node, "aggregation", options: Self.options, &findings) else { return nil }
    switch choice.kind {
    case .arithmetic: self = .arithmetic
    case .geometric: self = .geometric
    case .harmonic: self = .harmonic
    case .generalised:
      guard let power = choice.required("power", &findings)?.number(&findings) else { return nil }
      self = .generalised(power: power)
    case .copeland: self = .copeland
    case .topsis: self = .topsis
    case .greyRelational:
      self = .greyRelational(distinguishing: choice.optional("distinguishing")?.share(&findings) ?? 0.5)
    case .vikor: self = .vikor(majority: choice.optional("majority")?.share(&findings) ?? 0.5)
    case .rankSumRatio: self = .rankSumRatio
    case .benefitOfTheDoubt: self = .benefitOfTheDoubt
    }
  }
}

extension BandRule {
  init?(_ node: SourceNode, _ findings: inout Findings) {
    if case .sequence = node.content {
      guard let bands = node.list("bands", &findings, Band.init) else { return nil }
      self = .fixed(bands)
      return
    }
    guard
      let choice = Choice<BandKind>(
        node, "kind of bands", options: { $0 == .equalIntervals || $0 == .naturalBreaks ? ["count"] : [] }, &findings)
    else { return nil }
    let count = choice.optional("count")?.whole(&findings) ?? 4
    guard (2...20).contains(count) else {
      findings.error("there are 2 to 20 bands, found \(count)", at: node.position)
      return nil
    }
    switch choice.kind {
    case .quartiles: self = .quartiles
    case .equalIntervals: self = .equalIntervals(count)
    case .naturalBreaks: self = .naturalBreaks(count)
    case .deviations: self = .deviations
    }
  }
}

private enum BandKind: String, CaseIterable {
  case quartiles, equalIntervals, naturalBreaks, deviations
}

/// A word of a closed list, alone or as `kind` in a mapping with its options.
private struct Choice<Kind: RawRepresentable & CaseIterable> where Kind.RawValue == String {
  let kind: Kind
  private let mapping: StrictMapping?
  private let position: SourcePosition

  init?(_ node: SourceNode, _ what: String, options: (Kind) -> [String], _ findings: inout Findings) {
    position = node.position
    guard case .mapping = node.content else {
      guard let kind: Kind = node.choice(what, &findings) else { return nil }
      (self.kind, mapping) = (kind, nil)
      return
    }
    guard let kindNode = node["kind"] else {
      findings.error("missing key `kind` in \(what)", at: node.position)
      return nil
    }
    guard let kind: Kind = kindNode.choice(what, &findings) else { return nil }
    let title = "\(what) of the kind \(kind.rawValue)"
    guard let mapping = StrictMapping(node, title, keys: ["kind"] + options(kind), &findings) else { return nil }
    (self.kind, self.mapping) = (kind, mapping)
  }

  func optional(_ key: String) -> SourceNode? { mapping?.optional(key) }

  func required(_ key: String, _ findings: inout Findings) -> SourceNode? {
    guard let mapping else {
      findings.error(
        "\(kind.rawValue) needs `\(key)`", at: position, hint: "write { kind: \(kind.rawValue), \(key): … }")
      return nil
    }
    return mapping.required(key, &findings)
  }
}

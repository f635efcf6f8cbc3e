import AssessmentModel

/// What changed in one definition, in words.
struct DefinitionDiff {
  private(set) var changes: [CatalogDiff.Change] = []

  init(from old: IndicatorDefinition, to new: IndicatorDefinition) {
    // Lists in another order ask the same, which the digest knows.
    if old.ruleDigest != new.ruleDigest {
      compare(old.measure, new.measure)
      compare(old.scale, new.scale, unit: new.measure.unit)
      if changes.isEmpty { changes.append(.init(kind: .meaning, what: "the order of its parts")) }
    }
    if old.status != new.status { add(.status, "status", old.status.rawValue, new.status.rawValue) }
    let texts: [(String, Texts, Texts)] = [
      ("title", old.title, new.title), ("question", old.question, new.question),
      ("rationale", old.rationale, new.rationale), ("advice", old.advice, new.advice),
      ("limits", old.limits, new.limits),
    ]
    var names = texts.filter { $0.1 != $0.2 }.map(\.0)
    if old.references != new.references { names.append("references") }
    if old.changes != new.changes { names.append("changes") }
    if old.replacedBy != new.replacedBy { names.append("replacedBy") }
    if old.toleratedMutants != new.toleratedMutants { names.append("mutants") }
    if !names.isEmpty { changes.append(.init(kind: .text, what: names.joined(separator: ", "))) }
  }
}

extension DefinitionDiff {
  private mutating func add(_ kind: CatalogDiff.Change.Kind, _ what: String, _ old: String?, _ new: String?) {
    guard old != new else { return }
    changes.append(.init(kind: kind, what: "\(what) \(old ?? "–") → \(new ?? "–")"))
  }

  private mutating func compare(_ old: Measure, _ new: Measure) {
    add(.meaning, "kind", old.kind.rawValue, new.kind.rawValue)
    add(.meaning, "of", old.property.rawValue, new.property.rawValue)
    add(.meaning, "on", Self.list(old.pages.types), Self.list(new.pages.types))
    add(.threshold, "clicks", old.pages.clicks.map(String.init), new.pages.clicks.map(String.init))
    add(.meaning, "inColumn", Self.list(old.pages.columns), Self.list(new.pages.columns))
    add(.meaning, "sample", Self.sample(old.pages.sample), Self.sample(new.pages.sample))
    compare(old.select, new.select, in: "select")
    compare(old.holds, new.holds, in: "holds")
    add(.meaning, "elements", Self.list(old.elements), Self.list(new.elements))
    add(.threshold, "lacking", old.lacking.map(String.init), new.lacking.map(String.init))
    add(.meaning, "member", old.member, new.member)
    add(.meaning, "span", old.span.map { "\($0.from) to \($0.to)" }, new.span.map { "\($0.from) to \($0.to)" })
    add(.meaning, "against", old.against?.rawValue, new.against?.rawValue)
    add(.threshold, "levels", Self.levels(old.levels), Self.levels(new.levels))
    add(.threshold, "near", old.likeness.shortest, new.likeness.shortest)
    add(.meaning, "per", old.isPerPage ? "page" : nil, new.isPerPage ? "page" : nil)
    add(.meaning, "absentOn", Self.list(old.absentOn), Self.list(new.absentOn))
    add(.threshold, "ifNone", old.ifNone?.shortest, new.ifNone?.shortest)
    add(.meaning, "series", old.series, new.series)
    add(.meaning, "statistic", old.statistic.rawValue, new.statistic.rawValue)
    add(.meaning, "unit", old.unit, new.unit)
    add(.threshold, "atLeast", String(old.atLeast), String(new.atLeast))
  }

  /// A clause that differs only in its bound moved; every other one went or came.
  private mutating func compare(_ old: [Condition], _ new: [Condition], in list: String) {
    var gone = old.filter { !new.contains($0) }
    for condition in new where !old.contains(condition) {
      let place = gone.firstIndex { $0.member == condition.member && $0.test.isBound(like: condition.test) }
      if let place {
        add(.threshold, "\(list):", gone[place].written, condition.written)
        gone.remove(at: place)
      } else {
        changes.append(.init(kind: .meaning, what: "\(list): \(condition.written) was added"))
      }
    }
    for condition in gone {
      changes.append(.init(kind: .meaning, what: "\(list): \(condition.written) was left out"))
    }
  }

  private mutating func compare(_ old: Scale, _ new: Scale, unit: String) {
    guard old != new else { return }
    guard old.kind == new.kind else {
      return add(.meaning, "scale", "\(old.kind) (\(old.summary))", "\(new.kind) (\(new.summary))")
    }
    let names = Scale.kindKeys.first { $0.kind == new.kind }?.keys ?? []
    guard names != ["steps"] else { return add(.threshold, "steps", old.summary, new.summary) }
    for (name, values) in zip(names, zip(old.anchors, new.anchors)) {
      add(.threshold, "scale \(name)", values.0.shortest, values.1.shortest)
    }
  }

  private static func list(_ items: [String]?) -> String? {
    items.flatMap { $0.isEmpty ? nil : "[\($0.joined(separator: ", "))]" }
  }

  private static func sample(_ sample: PageSelection.Sample?) -> String? {
    sample.map { "\($0.pages) pages, seed \($0.seed)" }
  }

  private static func levels(_ levels: [Measure.Level]) -> String? {
    levels.isEmpty ? nil : levels.map { "\($0.name): \($0.worth.shortest)" }.joined(separator: ", ")
  }
}

extension Condition.Test {
  fileprivate func isBound(like other: Condition.Test) -> Bool {
    switch (self, other) {
    case (.atLeast, .atLeast), (.atMost, .atMost): return true
    default: return false
    }
  }
}

extension Scale {
  /// The numbers of its keys, in their order; none for steps.
  fileprivate var anchors: [Double] {
    switch self {
    case .binary, .steps: return []
    case .linear(let zero, let one): return [zero, one]
    case .logistic(let half, let ninety), .logNormal(let half, let ninety): return [half, ninety]
    case .target(let low, let high, let reach): return [low, high, reach]
    }
  }
}

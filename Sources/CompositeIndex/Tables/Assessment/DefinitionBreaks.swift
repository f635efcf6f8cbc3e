import AssessmentModel

/// What differs between two frameworks and the definitions they use.
struct DefinitionBreaks {
  /// One difference.
  struct Break {
    /// `framework`, `group` or `indicator`.
    var kind: String
    var id: String
    var what: String
    var from: String?
    var to: String?
    /// What it moves: `index`, `ranks`, `bands` or `nothing`.
    var affects: String
  }

  private(set) var found: [Break] = []
  /// Indicators of both frameworks with something different, their weights aside.
  private(set) var changed: Set<String> = []
  /// Those of one framework alone.
  private let new: Set<String>
  private let gone: Set<String>
  /// The share of the later framework's weight whose indicators are the same in all.
  private(set) var unchangedWeight = 0.0
  let isOfOneFramework: Bool

  init(
    from old: Framework, _ oldDefinitions: [IndicatorDefinition], to now: Framework,
    _ nowDefinitions: [IndicatorDefinition]
  ) {
    let (before, after) = (old.indicatorIDs, now.indicatorIDs)
    new = Set(after).subtracting(before)
    gone = Set(before).subtracting(after)
    isOfOneFramework = old.id == now.id && old.outOf == now.outOf
    compareFrameworks(old, now)
    compareGroups(old.groups, now.groups)
    let weights = (old.nominalWeights, now.nominalWeights)
    let (first, second) = (Self.byID(oldDefinitions), Self.byID(nowDefinitions))
    for id in after {
      if new.contains(id) {
        add("indicator", id, "new", nil, Self.percent(weights.1[id]), affects: "index")
        continue
      }
      if let one = first[id], let other = second[id] { compareDefinitions(one, other) }
      if !compareWeights(id, weights.0[id] ?? 0, weights.1[id] ?? 0), !changed.contains(id) {
        unchangedWeight += weights.1[id] ?? 0
      }
    }
    for id in before where gone.contains(id) {
      add("indicator", id, "gone", Self.percent(weights.0[id]), nil, affects: "index")
    }
  }

  /// `same`, `changed`, `new` or `gone`; weights are not asked for.
  func status(of indicator: String) -> String {
    if new.contains(indicator) { return "new" }
    if gone.contains(indicator) { return "gone" }
    return changed.contains(indicator) ? "changed" : "same"
  }

  /// Whether changes of the index are the cities' own: `yes`, `limited` or `no`.
  var comparable: String {
    guard isOfOneFramework else { return "no" }
    return found.contains { $0.affects == "index" } ? "limited" : "yes"
  }

  private static func byID(_ definitions: [IndicatorDefinition]) -> [String: IndicatorDefinition] {
    Dictionary(definitions.map { ($0.id, $0) }) { first, _ in first }
  }

  static func percent(_ share: Double?) -> String? { share.map { "\(NumberText.plain($0 * 100))%" } }
}

extension DefinitionBreaks {
  private mutating func add(
    _ kind: String, _ id: String, _ what: String, _ from: String?, _ to: String?, affects: String
  ) {
    found.append(Break(kind: kind, id: id, what: what, from: from, to: to, affects: affects))
  }

  /// The id and the version always stand there, also where they are the same.
  private mutating func compareFrameworks(_ old: Framework, _ new: Framework) {
    add("framework", new.id, "id", old.id, new.id, affects: old.id == new.id ? "nothing" : "index")
    add("framework", new.id, "version", "\(old.version)", "\(new.version)", affects: "nothing")
    if old.outOf != new.outOf {
      add(
        "framework", new.id, "outOf", NumberText.plain(old.outOf), NumberText.plain(new.outOf), affects: "index")
    }
    if old.aggregate != new.aggregate {
      add(
        "framework", new.id, "aggregate", old.aggregate.kind.rawValue, new.aggregate.kind.rawValue, affects: "index")
    }
    compareMissing(old.missing, new.missing, "framework", new.id)
    if old.ranks != new.ranks {
      add("framework", new.id, "ranks", Self.text(of: old.ranks), Self.text(of: new.ranks), affects: "ranks")
    }
    let bands = (Self.text(of: old.bands), Self.text(of: new.bands))
    if bands.0 != bands.1 { add("framework", new.id, "bands", bands.0, bands.1, affects: "bands") }
  }

  private mutating func compareMissing(_ old: MissingPolicy?, _ new: MissingPolicy?, _ kind: String, _ id: String) {
    if old?.policy != new?.policy {
      add(kind, id, "missing", old?.policy.rawValue, new?.policy.rawValue, affects: "index")
    }
    if old?.minimumAvailability != new?.minimumAvailability {
      // Below its minimum a group has no score, a whole portal only no rank.
      add(
        kind, id, "minimumAvailability", Self.percent(old?.minimumAvailability), Self.percent(new?.minimumAvailability),
        affects: kind == "framework" ? "ranks" : "index")
    }
  }

  private mutating func compareGroups(_ old: [FrameworkGroup], _ new: [FrameworkGroup]) {
    let before = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    for group in new {
      guard let earlier = before[group.id] else { continue }
      if earlier.aggregate != group.aggregate {
        add(
          "group", group.id, "aggregate", earlier.aggregate.kind.rawValue, group.aggregate.kind.rawValue,
          affects: "index")
      }
      compareMissing(earlier.missing, group.missing, "group", group.id)
      if earlier.appliesIf != group.appliesIf {
        add("group", group.id, "appliesIf", earlier.appliesIf, group.appliesIf, affects: "index")
      }
    }
  }

  private mutating func compareDefinitions(_ old: IndicatorDefinition, _ new: IndicatorDefinition) {
    let count = found.count
    if old.version != new.version {
      add("indicator", new.id, "version", "\(old.version)", "\(new.version)", affects: "index")
    }
    if old.measure != new.measure {
      add(
        "indicator", new.id, "measure", Self.text(of: old.measure), Self.text(of: new.measure), affects: "index")
    }
    if old.scale != new.scale {
      add("indicator", new.id, "scale", Self.text(of: old.scale), Self.text(of: new.scale), affects: "index")
    }
    if found.count > count { changed.insert(new.id) }
  }

  /// True where they differ by more than what dividing them loses.
  private mutating func compareWeights(_ id: String, _ old: Double, _ new: Double) -> Bool {
    guard abs(old - new) > 1e-9 else { return false }
    add("indicator", id, "weight", Self.percent(old), Self.percent(new), affects: "index")
    return true
  }
}

extension Framework {
  /// What share of the whole every indicator weighs before anything is dropped.
  fileprivate var nominalWeights: [String: Double] {
    func shares(_ weights: [Double]) -> [Double] {
      let sum = weights.reduce(0) { $0 + max(0, $1) }
      return weights.map { sum > 0 ? max(0, $0) / sum : 0 }
    }
    var found: [String: Double] = [:]
    func descend(_ group: FrameworkGroup, _ whole: Double) {
      for (child, share) in zip(group.children, shares(group.children.map(\.weight))) {
        switch child {
        case .group(let inner): descend(inner, whole * share)
        case .indicator(let place): found[place.id, default: 0] += whole * share
        }
      }
    }
    for (dimension, share) in zip(dimensions, shares(dimensions.map(\.weight))) { descend(dimension, share) }
    return found
  }
}

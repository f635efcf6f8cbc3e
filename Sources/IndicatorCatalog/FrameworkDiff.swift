import AssessmentModel

/// What changed in one framework, in words.
struct FrameworkDiff {
  private(set) var changes: [CatalogDiff.Change] = []

  init(from old: Framework, to new: Framework) {
    add(.threshold, "outOf", old.outOf.shortest, new.outOf.shortest)
    add(.meaning, "aggregate", old.aggregate.summary, new.aggregate.summary)
    compareMissing(old.missing, new.missing, in: "")
    add(.threshold, "bands", Self.bands(old), Self.bands(new))
    add(
      .meaning, "ranks", "\(old.ranks.ties.rawValue) within \(old.ranks.within.shortest)",
      "\(new.ranks.ties.rawValue) within \(new.ranks.within.shortest)")
    compareGroups(old, new)
    comparePlaces(old, new)
    if changes.isEmpty, old.ruleDigest != new.ruleDigest {
      changes.append(.init(kind: .meaning, what: "the order of its parts"))
    }
    var texts: [String] = []
    if old.title != new.title { texts.append("title") }
    if old.note != new.note { texts.append("note") }
    if old.limits != new.limits { texts.append("limits") }
    if old.sources != new.sources || old.year != new.year { texts.append("sources") }
    if Self.groupTexts(old) != Self.groupTexts(new) { texts.append("groups") }
    if !texts.isEmpty { changes.append(.init(kind: .text, what: texts.joined(separator: ", "))) }
  }
}

extension FrameworkDiff {
  private mutating func add(_ kind: CatalogDiff.Change.Kind, _ what: String, _ old: String?, _ new: String?) {
    guard old != new else { return }
    changes.append(.init(kind: kind, what: "\(what) \(old ?? "–") → \(new ?? "–")"))
  }

  private mutating func compareMissing(_ old: MissingPolicy?, _ new: MissingPolicy?, in place: String) {
    add(.meaning, "missing data\(place)", old?.policy.rawValue, new?.policy.rawValue)
    add(
      .threshold, "minimumAvailability\(place)", old?.minimumAvailability.shortest, new?.minimumAvailability.shortest)
  }

  private mutating func compareGroups(_ old: Framework, _ new: Framework) {
    let before = Dictionary(old.groups.map { ($0.id, $0) }) { first, _ in first }
    let after = Dictionary(new.groups.map { ($0.id, $0) }) { first, _ in first }
    let (parents, newParents) = (Self.parents(in: old), Self.parents(in: new))
    for group in new.groups {
      guard let other = before[group.id] else {
        changes.append(.init(kind: .meaning, what: "the group \(group.id) was added"))
        continue
      }
      add(
        .meaning, "the group \(group.id) moved from", parents[group.id] ?? "the top", newParents[group.id] ?? "the top")
      add(.weight, "\(group.id)", other.weight.shortest, group.weight.shortest)
      add(.meaning, "aggregate of \(group.id)", other.aggregate.summary, group.aggregate.summary)
      add(.meaning, "appliesIf of \(group.id)", other.appliesIf, group.appliesIf)
      compareMissing(other.missing, group.missing, in: " in \(group.id)")
    }
    for group in old.groups where after[group.id] == nil {
      changes.append(.init(kind: .meaning, what: "the group \(group.id) was left out"))
    }
  }

  private mutating func comparePlaces(_ old: Framework, _ new: Framework) {
    let (before, after) = (Self.places(of: old), Self.places(of: new))
    let (shares, newShares) = (old.weightShares, new.weightShares)
    for (id, place) in after.sorted(by: { $0.key < $1.key }) {
      guard let other = before[id] else {
        changes.append(
          .init(
            kind: .meaning,
            what: "\(id) was added to \(place.group) (\(MarkdownRow.percent(newShares[id] ?? 0)) of the index)"))
        continue
      }
      add(.meaning, "\(id) moved from", other.group, place.group)
      add(.threshold, "\(id) each", other.place.each?.shortest, place.place.each?.shortest)
      guard other.place.weight != place.place.weight else { continue }
      let share = "\(MarkdownRow.percent(shares[id] ?? 0)) → \(MarkdownRow.percent(newShares[id] ?? 0)) of the index"
      changes.append(
        .init(
          kind: .weight, what: "\(id) \(other.place.weight.shortest) → \(place.place.weight.shortest) (\(share))"))
    }
    for id in before.keys.sorted() where after[id] == nil {
      changes.append(.init(kind: .meaning, what: "\(id) was left out"))
    }
  }

  private static func places(of framework: Framework) -> [String: (group: String, place: IndicatorPlace)] {
    var places: [String: (group: String, place: IndicatorPlace)] = [:]
    for group in framework.groups {
      for case .indicator(let place) in group.children { places[place.id] = (group.id, place) }
    }
    return places
  }

  /// The group above each group; those of the first level are not in it.
  private static func parents(in framework: Framework) -> [String: String] {
    var parents: [String: String] = [:]
    for group in framework.groups {
      for case .group(let child) in group.children { parents[child.id] = group.id }
    }
    return parents
  }

  private static func bands(_ framework: Framework) -> String {
    framework.bands.map { "\($0.id) from \($0.from.shortest)" }.joined(separator: ", ")
  }

  private static func groupTexts(_ framework: Framework) -> [String] {
    framework.groups.map { "\($0.name.zh) \($0.name.en) \($0.unmeasured?.zh ?? "") \($0.source?.text ?? "")" }
  }
}

package import AssessmentModel

/// Ranks where some units have no score, from 1 for the highest.
package enum ScoreRanks {
  /// The rank of every unit among those with a score; nil for the others.
  package static func all(of scores: [Double?], by rule: RankRule) -> [Int?] {
    placed(scores, at: Array(scores.indices), by: rule)
  }

  /// The rank of every unit among those of its group with a score; nil without a score or a group.
  package static func within(_ groups: [String?], of scores: [Double?], by rule: RankRule) -> [Int?] {
    var members: [String: [Int]] = [:]
    for (unit, group) in zip(scores.indices, groups) {
      if let group { members[group, default: []].append(unit) }
    }
    var ranks = [Int?](repeating: nil, count: scores.count)
    for (unit, group) in zip(scores.indices, groups) {
      // At the first of a group all of it is ranked, once, and in no order of a dictionary.
      guard let group, let units = members[group], units.first == unit else { continue }
      let found = placed(scores, at: units, by: rule)
      for unit in units { ranks[unit] = found[unit] }
    }
    return ranks
  }

  /// Ranks the units of some places among each other.
  private static func placed(_ scores: [Double?], at units: [Int], by rule: RankRule) -> [Int?] {
    let present = units.filter { scores[$0] != nil }
    var placed = [Int?](repeating: nil, count: scores.count)
    for (unit, rank) in zip(present, ranks(of: present.compactMap { scores[$0] }, by: rule)) { placed[unit] = rank }
    return placed
  }
}

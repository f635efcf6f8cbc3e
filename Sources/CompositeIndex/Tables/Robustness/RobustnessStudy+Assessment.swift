package import AssessmentModel

/// An assessment of portals as a tree over columns of scores, for what works on tables.
///
/// Only cities with a rank are in it. A score that the policy for missing data put in place of an outcome stands as such
/// a score; what is not applicable to a city is missing.
package struct ScoreSheet: Sendable {
  package var cities: [City]
  /// One a city; the framework's ranks, not competition ranks.
  package var ranks: [Int?]
  package var tree: IndexTree
  /// In the order of the framework's tree, a column an indicator that weighs something.
  package var columns: [[Double?]]
  package var indicators: [String]
  /// Which cells were not observed, so that they may be anything.
  package var unobserved: [(column: Int, city: Int)]

  /// Why an assessment is no tree of means; the id is of the group.
  package struct NoMeans: Error, Sendable, Equatable {
    package var group: String
    package var kind: Aggregation.Kind
  }

  /// Reads an assessment; throws where a group goes by vetoes, stages or the like, of which weights decide little.
  package init(of assessment: Assessment) throws(NoMeans) {
    let framework = assessment.framework
    let ranked = assessment.cities.filter { $0.rank != nil }
    cities = ranked.map(\.city)
    ranks = ranked.map(\.rank)
    let outcomes = ranked.map { city in
      Dictionary(city.outcomes.map { ($0.indicator, $0) }) { first, _ in first }
    }
    let all = framework.indicatorIDs
    let observed = outcomes.map { leaves(of: $0, indicators: all) }
    let policy = MissingData(of: framework, units: observed, indicators: all)
    var reading = SheetReading(outcomes: outcomes, observed: observed, policy: policy)
    tree = try reading.tree(of: framework)
    columns = reading.columns
    indicators = reading.indicators
    unobserved = reading.unobserved
  }
}

/// The columns of a sheet, gathered on the way down a framework's tree.
private struct SheetReading {
  let outcomes: [[String: Outcome]]
  let observed: [[String: LeafScore]]
  let policy: MissingData
  private(set) var columns: [[Double?]] = []
  private(set) var indicators: [String] = []
  private(set) var unobserved: [(column: Int, city: Int)] = []

  init(outcomes: [[String: Outcome]], observed: [[String: LeafScore]], policy: MissingData) {
    self.outcomes = outcomes
    self.observed = observed
    self.policy = policy
  }

  mutating func tree(of framework: Framework) throws(ScoreSheet.NoMeans) -> IndexTree {
    let method = try Self.method(of: framework.aggregate, group: framework.id)
    var children: [IndexTree] = []
    for dimension in framework.dimensions { children.append(try tree(of: dimension)) }
    return IndexTree(
      id: framework.id, weight: 1, content: .group(method, children: children, minimumShare: 0))
  }

  private mutating func tree(of group: FrameworkGroup) throws(ScoreSheet.NoMeans) -> IndexTree {
    let method = try Self.method(of: group.aggregate, group: group.id)
    var children: [IndexTree] = []
    for child in group.children {
      switch child {
      case .indicator(let place): children.append(leaf(place, in: group))
      case .group(let inner):
        // A checklist asks whether a whole group is met, which is no mean of its parts.
        if case .checklist = group.aggregate {
          throw ScoreSheet.NoMeans(group: group.id, kind: group.aggregate.kind)
        }
        children.append(try tree(of: inner))
      }
    }
    return IndexTree(
      id: group.id, weight: group.weight, content: .group(method, children: children, minimumShare: 0))
  }

  private mutating func leaf(_ place: IndicatorPlace, in group: FrameworkGroup) -> IndexTree {
    let column = columns.count
    indicators.append(place.id)
    columns.append(
      observed.indices.map { city in
        let leaf = observed[city][place.id] ?? .missing
        if leaf == .missing { unobserved.append((column, city)) }
        return counted(policy.filled(leaf, of: place.id), place, city: city, by: group.aggregate)
      })
    return IndexTree(id: place.id, weight: place.weight, content: .column(column))
  }

  /// What of a score counts in its group, as the assessment counted it.
  private func counted(_ leaf: LeafScore, _ place: IndicatorPlace, city: Int, by aggregate: Aggregation) -> Double? {
    var node = ScoredNode(id: place.id, weight: place.weight, score: nil, availability: nil, children: [])
    switch leaf {
    case .observed(let score):
      (node.score, node.each, node.raw) = (score, place.each, outcomes[city][place.id]?.raw)
    case .assumed(let score): node.score = score
    case .missing, .notApplicable: return nil
    }
    return CompositeIndex.counted(node, by: aggregate)
  }

  private static func method(of aggregate: Aggregation, group: String) throws(ScoreSheet.NoMeans) -> GroupMethod {
    switch aggregate {
    case .arithmetic, .checklist, .deductions: return .arithmetic
    case .geometric: return .geometric
    case .harmonic: return .harmonic
    case .gate, .stages, .inspection, .profile: throw ScoreSheet.NoMeans(group: group, kind: aggregate.kind)
    }
  }
}

extension RobustnessStudy {
  /// The study of an assessment of portals.
  ///
  /// `noise` is how far every weight may move, as a share of itself; `errorRates` how probable it is, by indicator, that
  /// what was observed is wrong. What was not observed may be any score from 0 to 1.
  package init(of sheet: ScoreSheet, noise: Double, errorRates: [String: Double]) {
    self.init(
      units: sheet.cities.map(\.code), of: RobustnessDesign(tree: sheet.tree, columns: sheet.columns), noise: noise,
      errors: sheet.errors(at: errorRates), choices: sheet.choices(noise: noise))
  }
}

extension ScoreSheet {
  fileprivate func errors(at rates: [String: Double]) -> [CellError] {
    let gaps = unobserved.map { CellError(column: $0.column, unit: $0.city, kind: .between(0, 1)) }
    let known = Set(unobserved.map { [$0.column, $0.city] })
    let misread = indicators.enumerated().flatMap { column, indicator -> [CellError] in
      guard let rate = rates[indicator], rate > 0 else { return [] }
      return columns[column].indices.filter { columns[column][$0] != nil && !known.contains([column, $0]) }.map {
        CellError(column: column, unit: $0, kind: .misread(probability: rate, low: 0, high: 1))
      }
    }
    return gaps + misread
  }

  /// Equal weights, geometric means at the top, what is missing as worst and best, one indicator less, and noise.
  fileprivate func choices(noise: Double) -> RobustnessDesign {
    var design = RobustnessDesign(tree: tree, columns: columns)
    design.weightSets.append(.init(name: "equal", weights: .equal))
    if case .group(.arithmetic, let children, let share) = tree.content {
      let top = IndexTree(
        id: tree.id, weight: 1, content: .group(.geometric, children: children, minimumShare: share))
      design.trees.append(.init(name: "geometricAtTop", tree: top))
    }
    if !unobserved.isEmpty {
      for (name, score) in [("worst", 0.0), ("best", 1.0)] {
        var filled = columns
        for cell in unobserved { filled[cell.column][cell.city] = score }
        design.columns.append(.init(name: name, columns: filled))
      }
    }
    design.leavesOneOut = indicators.count > 2
    design.noise = [.init(share: noise, reach: .depths([1]))]
    return design
  }
}

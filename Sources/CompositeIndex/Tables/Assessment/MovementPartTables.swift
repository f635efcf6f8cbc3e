import AssessmentModel

/// How the change of every index is made up of its indicators, and the same by dimension.
///
/// Both are left out where no city can be split: on scales that differ, and where a cost cannot be told, as below
/// geometric means.
func movementPartTables(of pair: YearPair) -> [ResultTable] {
  let breaks = DefinitionBreaks(
    from: pair.from.framework, pair.from.indicators, to: pair.to.framework, pair.to.indicators)
  let splits = pair.entries.compactMap { MovementSplit(of: $0, in: pair) }
  return [dimensionsTable(of: splits), partsTable(of: splits, breaks)].compactMap { $0 }
}

private let splitSaid = Texts(
  zh: "分解：指标的贡献 = 两次有效权重的平均 ×（本次得分 − 前次得分）× 满分，得分由失分反推，其中包括缺失值处理政策给出的得分；只在一次中计权的指标没有这一项。"
    + "weights-missing 为其余部分：有效权重的变化、增减的指标、缺失与不适用造成的权重转移，以及检查类框架的否决与加分。各项之和等于指数变化（Bennet，1920）。"
    + "几何平均等之下无法逐项计算，这样的城市不列。",
  en:
    "An indicator's part is the mean of its two effective weights times the difference of its two scores, in points of "
    + "the index; scores are those that its cost implies, also where the policy for missing data gave them; what counts "
    + "in one run alone has no such part. weights-missing is all the rest: effective weights that moved, indicators that "
    + "came or went, weight that missing or not applicable ones left to others, and an inspection's vetoes and bonuses. "
    + "All parts of a city sum to the change of its index (Bennet, 1920). Cities whose costs cannot be told, as below "
    + "geometric means, are left out.")

private func partsTable(of splits: [MovementSplit], _ breaks: DefinitionBreaks) -> ResultTable? {
  .ifFound(
    "movement-parts", Texts(zh: "指数变化按指标的分解", en: "What moved each index"),
    Texts(
      zh: splitSaid.zh + "definition 为该指标两次的定义：same 相同，changed 有改动，new 新增，gone 不再有；有改动的，其贡献不全是城市自身的变化。",
      en: splitSaid.en
        + " definition says whether the indicator is the same, changed, new or gone; the part of one that "
        + "changed is not all the city's own."),
    [
      AssessmentColumn.code, AssessmentColumn.city, AssessmentColumn.indicator, AssessmentColumn.dimension,
      .init("weight_from", Texts(zh: "前次有效权重", en: "effective weight then"), decimals: 4),
      .init("weight_to", Texts(zh: "本次有效权重", en: "effective weight now"), decimals: 4),
      .init("score_from", Texts(zh: "前次得分", en: "score then"), decimals: 3),
      .init("score_to", Texts(zh: "本次得分", en: "score now"), decimals: 3),
      .init("part", Texts(zh: "贡献", en: "part"), decimals: 3),
      .init("definition", Texts(zh: "定义", en: "definition")),
    ],
    splits.flatMap { split -> [[ResultTable.Cell]] in
      let own = split.parts.map { part -> [ResultTable.Cell] in
        AssessmentColumn.cells(split.city) + [
          .text(part.indicator), .text(part.dimension), .optional(part.then?.weight), .optional(part.now?.weight),
          .optional(part.then?.score), .optional(part.now?.score), .optional(part.points),
          .text(breaks.status(of: part.indicator)),
        ]
      }
      let rest: [ResultTable.Cell] = [
        .text(MovementSplit.rest), .missing, .missing, .missing, .missing, .missing, .optional(split.remainder),
        .missing,
      ]
      return own + [AssessmentColumn.cells(split.city) + rest]
    })
}

private func dimensionsTable(of splits: [MovementSplit]) -> ResultTable? {
  .ifFound(
    "movement-dimensions", Texts(zh: "指数变化按维度的分解", en: "What moved each index, by dimension"), splitSaid,
    [
      AssessmentColumn.code, AssessmentColumn.city, AssessmentColumn.dimension,
      .init("part", Texts(zh: "贡献", en: "part"), decimals: 3),
    ],
    splits.flatMap { split in
      split.dimensions.map { AssessmentColumn.cells(split.city) + [.text($0.name), .optional($0.points)] }
    }, chart: .stackedBars(label: "city", part: "dimension", value: "part"))
}

/// The change of one city's index in parts.
struct MovementSplit {
  /// What all that is no indicator's part is called.
  static let rest = "weights-missing"

  /// What one indicator counted in one run.
  struct Side {
    /// Above 0.
    var weight: Double
    /// What its cost leaves of 1.
    var score: Double
  }

  struct Part {
    var indicator: String
    var dimension: String
    /// Nil where it did not count.
    var then: Side?
    var now: Side?
    /// Nil where it counted in one run alone.
    var points: Double?
  }

  let city: CityAssessment
  let change: Double
  let parts: [Part]

  /// Nil where the change or a cost is not known.
  init?(of entry: YearPair.Entry, in pair: YearPair) {
    let outOf = pair.to.framework.outOf
    guard outOf > 0, let change = pair.change(of: entry), let then = entry.then, let now = entry.now,
      let before = Self.sides(of: then, outOf), let after = Self.sides(of: now, outOf)
    else { return nil }
    var seen = Set<String>()
    let all = (now.contributions + then.contributions).filter { seen.insert($0.indicator).inserted }
    (city, self.change) = (now, change)
    parts = all.map { place in
      let (old, new) = (before[place.indicator], after[place.indicator])
      let points = old.flatMap { old in
        new.map { (old.weight + $0.weight) / 2 * ($0.score - old.score) * outOf }
      }
      return Part(indicator: place.indicator, dimension: place.dimension, then: old, now: new, points: points)
    }
  }

  /// The change less all parts.
  var remainder: Double { parts.reduce(change) { $0 - ($1.points ?? 0) } }

  /// Sums of the parts by dimension, in the order of the tree, and what is left.
  var dimensions: [(name: String, points: Double)] {
    let sums = parts.map { Optional($0.dimension) }.names.map { name in
      (name: name, points: parts.reduce(0.0) { $0 + ($1.dimension == name ? $1.points ?? 0 : 0) })
    }
    return sums + [(name: Self.rest, points: remainder)]
  }

  /// What counted in one run; nil where something did whose cost is not known.
  private static func sides(of city: CityAssessment, _ outOf: Double) -> [String: Side]? {
    var sides: [String: Side] = [:]
    for part in city.contributions where part.effectiveWeight > 0 && sides[part.indicator] == nil {
      guard let cost = part.cost, cost.isFinite else { return nil }
      sides[part.indicator] = Side(weight: part.effectiveWeight, score: 1 - cost / (part.effectiveWeight * outOf))
    }
    return sides
  }
}

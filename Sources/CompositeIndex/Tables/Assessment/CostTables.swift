import AssessmentModel
import Statistics

/// What costs every ranked city most, and where it is furthest ahead of its peers.
///
/// `weaknesses` is left out where nothing costs anything or where costs cannot be told, as below geometric means;
/// `strengths` where nobody is ahead of peers.
func costTables(of assessment: Assessment, _ ranked: RankedCities) -> [ResultTable] {
  let reading = CostReading(of: assessment, ranked)
  let columns: [ResultTable.Column] = [
    AssessmentColumn.code, AssessmentColumn.city, .init("place", Texts(zh: "次序", en: "place"), decimals: 0),
    AssessmentColumn.indicator, .init("name", Texts(zh: "指标名称", en: "name")), AssessmentColumn.dimension,
  ]
  let compared: [ResultTable.Column] = [
    .init("score", Texts(zh: "得分", en: "score"), decimals: 3),
    .init("peers", Texts(zh: "比较范围", en: "peers")),
    .init("peer_score", Texts(zh: "同类得分均值", en: "mean of its peers"), decimals: 3),
    .init("peer_cities", Texts(zh: "同类有得分的城市数", en: "peers with a score"), decimals: 0),
  ]
  return [
    .ifFound(
      "weaknesses", Texts(zh: "失分最多的指标", en: "What costs most"), weaknessNote,
      columns + [.init("cost", Texts(zh: "失分", en: "cost"))] + compared, reading.weaknesses),
    .ifFound(
      "strengths", Texts(zh: "领先同类的指标", en: "Where cities are ahead"), strengthNote,
      columns + [.init("lead", Texts(zh: "领先分", en: "lead"))] + compared, reading.strengths),
  ].compactMap { $0 }
}

private let peersSaid = Texts(
  zh: "peers 为 class 时与同类别的其他有名次城市比较，同类没有其他城市或没有类别时为 all，与全部其他有名次城市比较；均值不含本市，只计有得分的城市。指标得分在 0 与 1 之间，没有观测到的为空。",
  en: "Peers are the other ranked cities of its class, or all of them (all) where the class has no other or is not "
    + "known; their mean is without the city and of those that have a score. Scores are from 0 to 1, and missing where "
    + "nothing was observed.")

private let weaknessNote = Texts(
  zh: "每座有名次的城市失分最多的五项指标及同类城市在该项的得分。失分以指数的分计：有效权重 ×（1 − 得分）× 满分。几何平均等之下无法逐项计算，不列。" + peersSaid.zh,
  en: "The five indicators that cost a ranked city most, and what its peers score there. A cost is in points of the "
    + "index, effective weight times what the score lacks of 1; below geometric means and the like it cannot be told. "
    + peersSaid.en)

private let strengthNote = Texts(
  zh: "每座有名次的城市领先同类最多的五项指标。领先分以指数的分计：有效权重 ×（得分 − 同类均值）× 满分；不领先的不列，几何平均等之下不列。" + peersSaid.zh,
  en: "The five indicators in which a ranked city is furthest ahead of its peers, in points of the index: effective "
    + "weight times the score less the mean of its peers. What it is not ahead in is left out, as is all below "
    + "geometric means and the like. " + peersSaid.en)

/// What indicators cost every ranked city, and what its peers have.
private struct CostReading {
  private let ranked: RankedCities
  private let outOf: Double
  private let names: [String: String]
  /// By indicator, then by city: a country has thousands of cities, each of which is set beside all the others.
  private let scores: [String: [Double?]]

  init(of assessment: Assessment, _ ranked: RankedCities) {
    self.ranked = ranked
    outOf = assessment.framework.outOf
    names = Dictionary(assessment.indicators.map { ($0.id, $0.title.zh) }) { first, _ in first }
    let unknown = [Double?](repeating: nil, count: ranked.cities.count)
    scores = ranked.cities.enumerated().reduce(into: [:]) { scores, entry in
      for outcome in entry.element.outcomes {
        guard let score = outcome.score, score.isFinite else { continue }
        scores[outcome.indicator, default: unknown][entry.offset] = score
      }
    }
  }

  var weaknesses: [[ResultTable.Cell]] {
    ranked.cities.indices.flatMap { place in
      let costs = ranked.cities[place].contributions.compactMap { part -> (Contribution, Double)? in
        part.cost.flatMap { $0 > 0 && $0.isFinite ? (part, $0) : nil }
      }
      return rows(of: place, costs, peers(of: place))
    }
  }

  var strengths: [[ResultTable.Cell]] {
    ranked.cities.indices.flatMap { place in
      let peers = peers(of: place)
      let leads = ranked.cities[place].contributions.compactMap { part -> (Contribution, Double)? in
        guard part.cost != nil, let all = scores[part.indicator], let own = all[place],
          let mean = Summary.mean(of: peers.scores(in: all))
        else { return nil }
        let lead = part.effectiveWeight * (own - mean) * outOf
        return lead > 0 && lead.isFinite ? (part, lead) : nil
      }
      return rows(of: place, leads, peers)
    }
  }

  private struct Peers {
    var name: String
    var places: [Int]

    /// What they score in one indicator, of the scores of all.
    func scores(in all: [Double?]) -> [Double] { places.compactMap { all[$0] } }
  }

  private func peers(of place: Int) -> Peers {
    let others = ranked.cities.indices.filter { $0 != place }
    let own = ranked.cities[place].cityClass
    let alike = others.filter { own != nil && ranked.cities[$0].cityClass == own }
    return alike.isEmpty ? Peers(name: "all", places: others) : Peers(name: "class", places: alike)
  }

  /// The five with the most points; at the same number the earlier in the framework comes first.
  private func rows(of place: Int, _ found: [(Contribution, Double)], _ peers: Peers) -> [[ResultTable.Cell]] {
    let most = found.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.prefix(5)
    return most.enumerated().map { number, entry in
      let (part, points) = entry.element
      let all = scores[part.indicator] ?? []
      let known = all.isEmpty ? [] : peers.scores(in: all)
      return AssessmentColumn.cells(ranked.cities[place]) + [
        .whole(number + 1), .text(part.indicator), .optional(names[part.indicator]), .text(part.dimension),
        .number(points), .optional(all.isEmpty ? nil : all[place]), .text(peers.name),
        .optional(Summary.mean(of: known)), .whole(known.count),
      ]
    }
  }
}

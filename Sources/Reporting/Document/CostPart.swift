import AssessmentModel

/// So many indicators that cost a city most are looked at.
let costListLength = 5

/// How often an indicator is among those that cost a city most, and where it costs most.
struct CostTally {
  var indicator: String
  var dimension: String
  var cities: Int
  var highest: Double
  var city: City
}

/// The indicators that are among the costliest of any ranked city, the most frequent first.
///
/// Costs are those of the assessment; they are compared and counted, never added up.
func costTallies(of edition: Edition) -> [CostTally] {
  var tallies: [CostTally] = []
  var places: [String: Int] = [:]
  for city in edition.ranked {
    let costs = city.contributions.filter { ($0.cost ?? 0) > 0 }
    let order = costs.indices.sorted { (costs[$0].cost ?? 0, $1) > (costs[$1].cost ?? 0, $0) }
    for contribution in order.prefix(costListLength).map({ costs[$0] }) {
      let cost = contribution.cost ?? 0
      guard let place = places[contribution.indicator] else {
        places[contribution.indicator] = tallies.count
        tallies.append(
          CostTally(
            indicator: contribution.indicator, dimension: contribution.dimension, cities: 1, highest: cost,
            city: city.city))
        continue
      }
      tallies[place].cities += 1
      if cost > tallies[place].highest { (tallies[place].highest, tallies[place].city) = (cost, city.city) }
    }
  }
  let order = Dictionary(
    edition.framework.indicatorIDs.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first }
  )
  func key(_ tally: CostTally) -> (Int, Int) { (-tally.cities, order[tally.indicator] ?? .max) }
  return tallies.sorted { key($0) < key($1) }
}

/// The costliest indicators with how often they are and the city where one costs most.
func costPart(of edition: Edition) -> [HTMLNode] {
  let tallies = costTallies(of: edition)
  guard !tallies.isEmpty else { return [] }
  let mostShown = 20
  let table = HTMLTable(
    caption: edition.say("最常失分的指标", "Indicators that most often cost points"), name: "costs",
    columns: [
      .init(title: edition.say(Words.indicator), kind: .head), .init(title: edition.say(Words.dimension)),
      .init(title: edition.say(Words.cities), kind: .number),
      .init(title: edition.say("单个城市失分最多", "Most lost by one city"), kind: .number),
      .init(title: edition.say("该城市", "That city")),
    ],
    rows: tallies.prefix(mostShown).map { tally in
      [
        .text(edition.title(ofIndicator: tally.indicator)), .text(edition.name(ofDimension: tally.dimension)),
        .text(String(tally.cities)), .text(edition.points(tally.highest)), .text(edition.name(of: tally.city)),
      ]
    }
  ).node
  let shown = min(mostShown, tallies.count)
  return [
    .tag(
      "p", [.class("reading")],
      text: edition.say(
        "“城市数”是该指标进入失分前 \(costListLength) 位的有名次城市数；失分以指数的分计。共 \(tallies.count) 项，列出前 \(shown) 项。",
        "“Cities” counts the ranked cities that have the indicator among the \(costListLength) that cost them most, in points of "
          + "the index. The first \(shown) of \(tallies.count) stand here.")),
    table,
  ]
}

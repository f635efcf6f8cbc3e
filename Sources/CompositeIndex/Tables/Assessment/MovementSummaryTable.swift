import AssessmentModel
import Statistics

/// Both runs in a few numbers: how many rose and fell, who most, and how alike the rankings are.
func movementSummaryTable(of pair: YearPair) -> ResultTable? {
  guard !pair.entries.isEmpty else { return nil }
  let said = pair.scaleSaid
  return .ifFound(
    "movement-summary", Texts(zh: "升降概况", en: "Movements in short"),
    Texts(
      zh:
        "both、new、gone 为两次都有、新增和不再有的城市数；risen、fallen、unchanged 为指数上升、下降和不变的城市数；mean-change 与 median-change 为两次都有名次的城市的指数变化；"
        + "spearman 为两次指数的斯皮尔曼秩相关系数（并列取平均秩，p 为双侧检验）；band-kept 为等级不变的城市占比；rose-most 与 fell-most 为升降最多的城市，各至多三座。"
        + said.zh,
      en:
        "How many cities are in both runs, new and gone; how many indices rose, fell and stayed; mean and median change "
        + "of the cities ranked both times; Spearman's coefficient of the two indices (ties share their mean rank, p is "
        + "two-sided); the share of cities that kept their band; and the cities that rose and fell most, at most three "
        + "each." + said.en),
    [
      AssessmentColumn.measure, AssessmentColumn.city, AssessmentColumn.value, ReadingColumn.probability,
      AssessmentColumn.cities,
    ], MovementSummary(of: pair).rows)
}

private struct MovementSummary {
  private let pair: YearPair
  /// The cities ranked both times whose change is known.
  private let moved: [(city: CityAssessment, change: Double)]

  init(of pair: YearPair) {
    self.pair = pair
    moved = pair.entries.compactMap { entry in
      guard let city = entry.now, city.rank != nil, entry.then?.rank != nil else { return nil }
      return pair.change(of: entry).map { (city, $0) }
    }
  }

  var rows: [[ResultTable.Cell]] {
    let counts = ["both", "new", "gone"].map { name in
      SummaryRow(name, value: Double(pair.entries.count { $0.status == name }))
    }
    return (counts + changes + [spearman, keptBands].compactMap { $0 } + movers).map(\.cells)
  }

  private var changes: [SummaryRow] {
    let changes = moved.map(\.change)
    guard let mean = Summary.mean(of: changes) else { return [] }
    return [
      SummaryRow("risen", value: Double(changes.count { $0 > 0 }), cities: changes.count),
      SummaryRow("fallen", value: Double(changes.count { $0 < 0 }), cities: changes.count),
      SummaryRow("unchanged", value: Double(changes.count { $0 == 0 }), cities: changes.count),
      SummaryRow("mean-change", value: mean, cities: changes.count),
      SummaryRow("median-change", value: Summary.median(of: changes), cities: changes.count),
    ]
  }

  /// Ranks do not ask on what scale an index is.
  private var spearman: SummaryRow? {
    let both = pair.entries.filter { $0.then?.rank != nil && $0.now?.rank != nil }
    let found = Correlation.spearman.tested(both.map { $0.then?.finiteIndex }, both.map { $0.now?.finiteIndex })
    return found.map {
      SummaryRow("spearman", value: $0.coefficient, probability: $0.probability, cities: $0.pairs)
    }
  }

  private var keptBands: SummaryRow? {
    let both = pair.entries.filter { $0.then?.band != nil && $0.now?.band != nil }
    guard !both.isEmpty else { return nil }
    let kept = both.count { $0.then?.band == $0.now?.band }
    return SummaryRow("band-kept", value: Double(kept) / Double(both.count), cities: both.count)
  }

  /// At the same change the city that comes first in the later run does here, too.
  private var movers: [SummaryRow] {
    func most(_ sign: Double) -> [(city: CityAssessment, change: Double)] {
      moved.enumerated().filter { sign * $0.element.change > 0 }
        .sorted { (-sign * $0.element.change, $0.offset) < (-sign * $1.element.change, $1.offset) }
        .prefix(3).map(\.element)
    }
    return most(1).map { SummaryRow("rose-most", city: $0.city.label, value: $0.change) }
      + most(-1).map { SummaryRow("fell-most", city: $0.city.label, value: $0.change) }
  }
}

/// One line of a summary: what is said, of which city, the number, how probable it is, and over how many cities.
struct SummaryRow {
  let cells: [ResultTable.Cell]

  init(_ measure: String, city: String? = nil, value: Double?, probability: Double? = nil, cities: Int? = nil) {
    cells = [.text(measure), .optional(city), .optional(value), .optional(probability), .whole(cities)]
  }
}

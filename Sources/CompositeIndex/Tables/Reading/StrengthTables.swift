package import AssessmentModel
import Statistics

extension ConstructedIndex {
  /// What every unit is strong and weak in, among all units and within the first grouping.
  package var strengthTables: [ResultTable] {
    let reading = IndexReading(self)
    let columns = [
      ReadingColumn.unit, ReadingColumn.kind, ReadingColumn.column, ReadingColumn.rank,
      .init("of", Texts(zh: "参评数", en: "of"), decimals: 0),
      .init("value", Texts(zh: "标准化得分", en: "normalised value")),
      .init("peers", Texts(zh: "比较范围", en: "peers")),
    ]
    let note = reading.note(
      "每个评价对象排名最好与最差的指标各至多五个（不超过其指标数的一半）：strength 为优势，按由强到弱；weakness 为短板，按由弱到强。"
        + "“of”为参与排名的数量，并列取最好名次；all 指与全部对象比较，其余指与同组对象比较。取值完全相同的指标不列。",
      "The columns with the best and the worst ranks of every unit, at most five each and no more than half of "
        + "those it "
        + "has: strengths from the strongest, weaknesses from the weakest. Ties share the best rank; peers are all "
        + "units or those of the unit's own group. Columns in which all are the same are left out.")
    return [
      .ifFound("strengths", Texts(zh: "优势与短板", en: "Strengths and weaknesses"), note, columns, reading.strengthRows)
    ].compactMap { $0 }
  }
}

extension IndexReading {
  /// A column in which a unit was ranked.
  private struct Standing {
    var column: Int
    var rank: Int
    var of: Int
  }

  fileprivate var strengthRows: [[ResultTable.Cell]] {
    let all = standings(among: [Array(units.indices)])
    let peers = groupings.first.map { (standings(among: PlacesByKey($0.values).places), $0.values) }
    return units.indices.flatMap { unit in
      rows(of: unit, all[unit], peers: "all") + (peers.map { rows(of: unit, $0[unit], peers: $1[unit] ?? "") } ?? [])
    }
  }

  /// The standings of every unit among those of its group, the best rank first.
  private func standings(among groups: [[Int]]) -> [[Standing]] {
    var found = units.map { _ in [Standing]() }
    for (place, column) in columns.enumerated() {
      for members in groups {
        let present = members.filter { column[$0] != nil }
        let values = present.compactMap { column[$0] }
        guard !Summary.isConstant(values) else { continue }
        for (unit, rank) in zip(present, CompositeIndex.ranks(of: values, by: RankRule(ties: .competition))) {
          found[unit].append(Standing(column: place, rank: rank, of: values.count))
        }
      }
    }
    return found.map { $0.sorted { ($0.rank, $0.column) < ($1.rank, $1.column) } }
  }

  private func rows(of unit: Int, _ standings: [Standing], peers: String) -> [[ResultTable.Cell]] {
    let count = min(5, standings.count / 2)
    func row(_ kind: String, _ standing: Standing) -> [ResultTable.Cell] {
      [
        .text(units[unit]), .text(kind), .text(columnIDs[standing.column]), .whole(standing.rank), .whole(standing.of),
        .optional(columns[standing.column][unit]), .text(peers),
      ]
    }
    return standings.prefix(count).map { row("strength", $0) }
      + standings.suffix(count).reversed().map { row("weakness", $0) }
  }
}

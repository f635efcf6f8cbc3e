import AssessmentModel
import CompositeIndex

/// Small constructed indices, and looks into their tables.
enum ConstructedSamples {
  /// Two groups of two columns over the units; the columns are `a1`, `a2`, `b1` and `b2`.
  static func framework(
    _ construction: Construction = Construction(), method: GroupMethod = .arithmetic, outOf: Double = 1
  ) -> IndexFramework {
    IndexFramework(
      id: "whole", title: Texts(zh: "整体", en: "Whole"), outOf: outOf, method: method, construction: construction,
      tree: [group("a", weight: 3, ["a1", "a2"]), group("b", weight: 1, ["b1", "b2"])])
  }

  static func group(
    _ id: String, weight: Double = 1, by method: GroupMethod = .arithmetic, _ columns: [String],
    judgements: ExpertJudgements? = nil
  ) -> IndexNode {
    .group(
      IndexGroup(
        id: id, name: Texts(zh: "组\(id)", en: "Group \(id)"), weight: weight, method: method,
        children: columns.map { .column(IndexColumn(column: $0)) }, judgements: judgements))
  }

  /// A framework of columns without groups.
  static func flat(_ columns: [IndexColumn], _ construction: Construction = Construction()) -> IndexFramework {
    IndexFramework(
      id: "whole", title: Texts(zh: "整体", en: "Whole"), construction: construction, tree: columns.map { .column($0) })
  }

  /// Units `U1`, `U2` and so on.
  static func input(_ columns: [[Double?]], times: [Double]? = nil, groups: [IndexInput.Grouping] = []) -> IndexInput {
    IndexInput(
      units: (columns.first ?? []).indices.map { "U\($0 + 1)" }, times: times, columns: columns, groups: groups)
  }
}

extension ResultTable {
  /// The cells of a column; empty where there is no such column.
  func cells(_ id: String) -> [Cell] {
    guard let place = columns.firstIndex(where: { $0.id == id }) else { return [] }
    return rows.map { $0[place] }
  }

  func texts(_ id: String) -> [String?] {
    cells(id).map { if case .text(let text) = $0 { text } else { nil } }
  }

  func numbers(_ id: String) -> [Double?] {
    cells(id).map { if case .number(let number) = $0 { number } else { nil } }
  }

  /// What is wrong with the table: a row of another width, a number that is not finite, an id that comes twice.
  var flaws: [String] {
    var flaws: [String] = []
    let ids = columns.map(\.id)
    if Set(ids).count != ids.count { flaws.append("\(id): the columns \(ids) are not all different") }
    if ids.contains(where: { $0.contains(" ") }) { flaws.append("\(id): a blank in \(ids)") }
    for (place, row) in rows.enumerated() {
      if row.count != ids.count { flaws.append("\(id): row \(place) has \(row.count) cells") }
      for (column, cell) in zip(ids, row) {
        if case .number(let number) = cell, !number.isFinite {
          flaws.append("\(id): row \(place), \(column): \(number)")
        }
      }
    }
    return flaws + chartFlaws
  }

  /// Columns that the chart asks for and the table does not have.
  private var chartFlaws: [String] {
    let asked: [String]
    switch chart {
    case nil: asked = []
    case .intervals(let label, let low, let middle, let high): asked = [label, low, middle, high]
    case .heatMap(let row, let column, let value, _): asked = [row, column, value]
    case .stackedBars(let label, let part, let value): asked = [label, part, value]
    case .lines(let series, let place, let value): asked = [series, place, value]
    case .panels(let label, let panel, let value): asked = [label, panel, value]
    case .bars(let label, let value, _), .tiles(let label, let value): asked = [label, value]
    case .scatter(let label, let x, let y): asked = [label, x, y]
    case .slope(let label, let from, let to): asked = [label, from, to]
    case .distribution(let value, _): asked = [value]
    }
    return asked.filter { name in !columns.contains { $0.id == name } }.map { "\(id): no column \($0)" }
  }
}

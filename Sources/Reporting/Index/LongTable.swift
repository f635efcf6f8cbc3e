package import AssessmentModel

/// A long table — first label, second label, value — as a grid; labels in the order of their first rows.
///
/// Labels that are all numbers come in the order of these. A pair that stands twice keeps its first value.
package struct LongTable {
  package private(set) var rows: [ResultTable.Cell] = []
  package private(set) var columns: [ResultTable.Cell] = []
  private var values: [Place: ResultTable.Cell] = [:]

  private struct Place: Hashable {
    var row: Int
    var column: Int
  }

  package init(_ table: ResultTable, row: Int, column: Int, value: Int) {
    let (rowOrder, rowPlaces) = Self.labels(of: table, at: row)
    let (columnOrder, columnPlaces) = Self.labels(of: table, at: column)
    rows = rowOrder
    columns = columnOrder
    for (number, cells) in table.rows.enumerated() {
      let place = Place(row: rowPlaces[number], column: columnPlaces[number])
      if values[place] == nil { values[place] = cells.cell(at: value) }
    }
  }

  /// The value of a pair; nil where the table has no such row.
  package func value(_ row: Int, _ column: Int) -> ResultTable.Cell? { values[Place(row: row, column: column)] }

  /// The number of a pair for drawing; nil where it is missing, not a number or not in the table.
  package func number(_ row: Int, _ column: Int) -> Double? { value(row, column).flatMap(ShownTable.number) }

  /// The different labels of a column, and which of them each row of the table has.
  private static func labels(of table: ResultTable, at position: Int) -> ([ResultTable.Cell], [Int]) {
    var labels: [ResultTable.Cell] = []
    var known: [[UInt8]: Int] = [:]
    var places: [Int] = []
    for row in table.rows {
      let label = row.cell(at: position)
      let key = Self.key(of: label)
      let place = known[key] ?? labels.count
      if place == labels.count {
        known[key] = place
        labels.append(label)
      }
      places.append(place)
    }
    let numbers = labels.compactMap { ShownTable.number($0) }
    guard numbers.count == labels.count else { return (labels, places) }
    let order = labels.indices.sorted { numbers[$0] < numbers[$1] }
    var moved = Array(repeating: 0, count: labels.count)
    for (place, label) in order.enumerated() { moved[label] = place }
    return (order.map { labels[$0] }, places.map { moved[$0] })
  }

  /// The bytes of a label, since texts that only look the same are different names.
  private static func key(of cell: ResultTable.Cell) -> [UInt8] {
    switch cell {
    case .text(let text): return [1] + Array(text.utf8)
    case .number(let number): return [2] + Array("\(number)".utf8)
    case .missing: return [3]
    }
  }
}

import AssessmentModel

extension ConstructedIndex {
  /// The columns that say which row is meant: the unit, and the year where there are years.
  var placeColumns: [ResultTable.Column] {
    [ResultTable.Column("unit", Texts(zh: "评价对象", en: "Unit"))] + timeColumns
  }

  /// The column of the year; empty where the table is of one time.
  var timeColumns: [ResultTable.Column] {
    input.times == nil ? [] : [ResultTable.Column("time", Texts(zh: "年份", en: "Year"), decimals: 0)]
  }

  /// The cells of those columns.
  func placeCells(_ row: Int) -> [ResultTable.Cell] {
    [.text(input.units[row])] + (input.times.map { [.optional($0[row])] } ?? [])
  }

  /// The unit of a row, with its year where there are years.
  func placeName(_ row: Int) -> String {
    input.times.map { "\(input.units[row]) · \(NumberText.plain($0[row]))" } ?? input.units[row]
  }

  /// The rows as people read them: the last year first, then by rank, those without a rank last.
  var readingOrder: [Int] {
    input.slices.reversed().flatMap { slice in
      slice.rows.sorted { (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1) }
    }
  }

  /// Decimals of scores times `outOf`: two where it is 10 or more, else four.
  var scoreDecimals: Int { framework.outOf >= 10 ? 2 : 4 }

  /// The columns as they go into the steps: divided by their denominators where they have any.
  var shownColumns: [[Double?]] { columns(after: .denominated) ?? input.columns }
}

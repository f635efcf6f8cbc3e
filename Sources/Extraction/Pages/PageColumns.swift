import AssessmentModel

/// Says which column (栏目) the page says it belongs to, by the national meta tag `ColumnName`.
///
/// Pages that name none say nothing: they may stand in several columns or in none.
struct PageColumns: PageExtractor {
  static let name = "PageColumns"
  static let properties: [Property] = [.columnName]
  static let phrases: [PhraseGroup] = []

  func observations(in reading: PageReading) -> [Observation] {
    guard let column = reading.meta[.columnName] else { return [] }
    return [
      reading.observation(
        .columnName, .text(Quote.masked(column)), at: reading.meta.element(of: .columnName), quote: column,
        by: Self.name)
    ]
  }
}

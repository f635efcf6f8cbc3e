import AssessmentModel

/// A table for programs: what its columns mean and its rows.
struct DataTable {
  var name: String
  /// Where its file lies below the report's folder, with a `/` at the end; empty for the folder itself.
  var folder = ""
  var title: Texts?
  var description: Texts
  /// The columns that tell rows apart; empty where none are known to.
  var key: [String]
  var columns: [Column]
  var rows: [[Cell]]

  struct Column {
    var name: String
    var type: ColumnType
    var title: Texts?
    var description: Texts?
    /// What a number counts, where it has a unit.
    var unit: String?
    var minimum: Double?
    var maximum: Double?
    /// The values allowed, where they are a closed list.
    var values: [String] = []
    var isRequired = false
  }

  /// The types of Frictionless Table Schema that these tables use.
  enum ColumnType: String {
    case string, integer, number
  }

  enum Cell {
    case text(String)
    case integer(Int)
    case number(Double)
    /// Not there: an empty cell, never a zero.
    case missing

    init(_ number: Double?) { self = number.map(Cell.number) ?? .missing }
    init(_ number: Int?) { self = number.map(Cell.integer) ?? .missing }
    init(_ text: String?) { self = text.map(Cell.text) ?? .missing }
  }
}

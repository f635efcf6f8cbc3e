/// A result as a table: what is written as tidy CSV, as JSON, and shown in a report, always the same rows.
///
/// An analysis makes it with everything worked out; whoever writes or draws it works out nothing but places and colours.
package struct ResultTable: Sendable, Equatable {
  /// What the file is called, in small letters and hyphens.
  package var id: String
  package var title: Texts
  /// What the table says and by which method, with its source; shown above it.
  package var note: Texts
  package var columns: [Column]
  /// One cell a column.
  package var rows: [[Cell]]
  /// How a report draws it; nil where it only lists it.
  package var chart: Chart?

  package init(
    id: String, title: Texts, note: Texts, columns: [Column], rows: [[Cell]], chart: Chart? = nil
  ) {
    self.id = id
    self.title = title
    self.note = note
    self.columns = columns
    self.rows = rows
    self.chart = chart
  }

  /// A column: its name stands in files, its title where people read.
  package struct Column: Sendable, Equatable {
    package var id: String
    package var title: Texts
    /// Decimals that people are shown; files always have the whole number.
    package var decimals: Int
    /// What people read for a text of the column, such as a band's name for its id; files have the text itself.
    package var words: [String: Texts]

    package init(_ id: String, _ title: Texts, decimals: Int = 2, words: [String: Texts] = [:]) {
      self.id = id
      self.title = title
      self.decimals = decimals
      self.words = words
    }
  }

  package enum Cell: Sendable, Equatable {
    case text(String)
    /// Finite.
    case number(Double)
    /// There is no value; never a zero.
    case missing

    /// A number, or missing where there is none or it is not finite.
    package static func optional(_ number: Double?) -> Cell {
      number.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
    }

    package static func whole(_ number: Int?) -> Cell {
      number.map { .number(Double($0)) } ?? .missing
    }

    package static func optional(_ text: String?) -> Cell {
      text.map { .text($0) } ?? .missing
    }
  }

  /// What a picture of the table shows, by the ids of columns.
  package enum Chart: Sendable, Equatable {
    /// A line a row from low to high with a mark in the middle.
    case intervals(label: String, low: String, middle: String, high: String)
    /// A field for every two labels, darker for a larger value; rows are long: first label, second label, value.
    case heatMap(row: String, column: String, value: String, range: ClosedRange<Double>)
    /// A bar a label, of parts that stand one after the other; rows are long: label, part, value.
    case stackedBars(label: String, part: String, value: String)
    /// A line a series over a number such as the year; rows are long: series, place, value.
    case lines(series: String, place: String, value: String)
    /// A bar a row, with a line across all of them at a number such as their mean.
    case bars(label: String, value: String, mark: Double? = nil)
    /// Small bars of several kinds side by side on one scale; rows are long: label, panel, value.
    case panels(label: String, panel: String, value: String)
    /// A point a row over two numbers, named where there is room.
    case scatter(label: String, x: String, y: String)
    /// A line a row from its rank then to its rank now, 1 on top.
    case slope(label: String, from: String, to: String)
    /// A tile a province or city of China, darker for a larger value; labels are codes of GB/T 2260 or names.
    case tiles(label: String, value: String)
    /// How often values occur, with marks such as the ends of bands.
    case distribution(value: String, marks: [Double])
  }
}

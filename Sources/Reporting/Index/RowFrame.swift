/// The frame of a picture with a line a row: names at the left, an axis with its grid, values in words at the right.
struct RowFrame {
  /// Rows that are drawn; the table has them all.
  static let limit = 60
  static let width = 960.0
  static let rowHeight = 20.0

  var drawing: Drawing
  let axis: Axis
  let start: Double
  let end: Double
  let top: Double

  /// A frame for rows, below a head of so many pixels where a legend may stand.
  init(labels: [String], values: [String], axis: Axis, head: Double = 0) {
    let size = 12.5
    let names = labels.map { shortened($0, to: 15) }
    self.axis = axis
    start = min((names.map(emWidth).max() ?? 0) * size, 200) + 16
    end = Self.width - min((values.map(emWidth).max() ?? 0) * size, 200) - 22
    top = head + 22
    let bottom = top + Double(labels.count) * Self.rowHeight
    drawing = Drawing(width: Self.width, height: bottom + (labels.count > 12 ? 24 : 8))
    for tick in axis.ticks {
      let x = axis.place(of: tick, from: start, to: end)
      let look = tick == 0 && axis.low < 0 ? "zero" : "grid"
      drawing.line(look, from: (x, top - 4), to: (x, bottom + 4))
      drawing.text("tick", x: x, y: top - 8, axis.text(of: tick), anchor: .middle)
      if labels.count > 12 { drawing.text("tick", x: x, y: bottom + 17, axis.text(of: tick), anchor: .middle) }
    }
    for (row, name) in names.enumerated() {
      drawing.text("name", x: start - 10, y: middle(row) + 4.5, name, anchor: .end)
      drawing.text("value", x: end + 12, y: middle(row) + 4.5, values[row])
      if row > 0, row.isMultiple(of: 5) {
        let y = top + Double(row) * Self.rowHeight
        drawing.line("grid", from: (0, y), to: (Self.width, y))
      }
    }
  }

  /// How far down the middle of a row is.
  func middle(_ row: Int) -> Double { top + (Double(row) + 0.5) * Self.rowHeight }

  func x(_ value: Double) -> Double { axis.place(of: value, from: start, to: end) }
}

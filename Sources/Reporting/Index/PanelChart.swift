import AssessmentModel

/// Small bars of several kinds side by side on one scale, a row a label; nil where a column is not there.
func panelChart(of shown: ShownTable, label: String, panel: String, value: String) -> ChartPicture? {
  guard let label = shown.position(of: label), let panel = shown.position(of: panel),
    let value = shown.position(of: value)
  else { return nil }
  let grid = LongTable(shown.table, row: label, column: panel, value: value)
  let chart = PanelChart(
    grid: grid, names: grid.rows.prefix(RowFrame.limit).map { shortened(shown.text($0, in: label), to: 13) },
    panels: grid.columns.prefix(PanelChart.mostPanels).map { shown.text($0, in: panel) },
    decimals: min(max(shown.table.columns[value].decimals, 0), 1))
  let left = grid.columns.count - chart.panels.count
  let language = shown.language
  return ChartPicture(
    drawing: chart.drawing,
    reading: language.say(
      "每列一个\(shown.title(of: panel))，条的长度和右侧数字为\(shown.title(of: value))，各列同一标尺；“—”为没有值。",
      "A column a \(shown.title(of: panel)); lengths and the numbers beside them are \(shown.title(of: value)), on one "
        + "scale. A dash means that there is no value."),
    drawn: chart.names.count, all: grid.rows.count,
    omissions: left > 0
      ? language.say("另有 \(left) 列未画出。", "Columns that are not drawn for want of room: \(left).") : "")
}

/// Where the bars of several panels stand.
private struct PanelChart {
  static let mostPanels = 8
  private static let rowHeight = 18.0

  let grid: LongTable
  let names: [String]
  let panels: [String]
  let decimals: Int

  private var numbers: [Double] {
    names.indices.flatMap { row in panels.indices.compactMap { grid.number(row, $0) } }
  }

  var drawing: Drawing {
    let axis = Axis(over: numbers + [0], ticks: 4)
    let left = (names.map(emWidth).max() ?? 0) * 12.5 + 16
    let step = (RowFrame.width - left) / Double(max(panels.count, 1))
    let top = 42.0
    var drawing = Drawing(width: RowFrame.width, height: top + Double(names.count) * Self.rowHeight + 10)
    for (row, name) in names.enumerated() {
      let y = middle(row, top)
      drawing.text("name", x: left - 10, y: y + 4.5, name, anchor: .end)
      if row > 0, row.isMultiple(of: 5) {
        drawing.line("grid", from: (0, y - Self.rowHeight / 2), to: (RowFrame.width, y - Self.rowHeight / 2))
      }
    }
    for (column, title) in panels.enumerated() {
      let start = left + Double(column) * step
      drawing.text("name", x: start, y: 14, shortened(title, to: (step - 8) / 12.5))
      draw(column, from: start, to: start + step - 46, axis, top, in: &drawing)
    }
    return drawing
  }

  private func middle(_ row: Int, _ top: Double) -> Double { top + (Double(row) + 0.5) * Self.rowHeight }

  private func draw(
    _ column: Int, from start: Double, to end: Double, _ axis: Axis, _ top: Double, in drawing: inout Drawing
  ) {
    let bottom = top + Double(names.count) * Self.rowHeight
    for tick in [axis.low, axis.high] {
      let x = axis.place(of: tick, from: start, to: end)
      drawing.line("grid", from: (x, top - 4), to: (x, bottom + 2))
      drawing.text("tick", x: x, y: top - 8, axis.text(of: tick), anchor: tick == axis.low ? .start : .middle)
    }
    let zero = axis.place(of: 0, from: start, to: end)
    for row in names.indices {
      let y = middle(row, top)
      guard let number = grid.number(row, column) else {
        drawing.text("tick", x: start + 2, y: y + 4, "—")
        continue
      }
      let x = axis.place(of: number, from: start, to: end)
      drawing.rectangle(
        number < 0 ? "bar-below" : "bar-above", x: min(x, zero), y: y - 5, width: abs(x - zero), height: 10)
      drawing.text("tick", x: max(x, zero) + 4, y: y + 4, rounded(number, decimals: decimals))
    }
  }
}

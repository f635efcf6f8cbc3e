import AssessmentModel

/// The most labels of a side that a heat map is drawn with.
private let mostLabels = (rows: 120, columns: 60)

/// A field for every two labels with its legend, or a sentence where there are too many to be seen.
func heatMapNodes(
  of shown: ShownTable, row: String, column: String, value: String, range: ClosedRange<Double>
) -> [HTMLNode] {
  guard let row = shown.position(of: row), let column = shown.position(of: column),
    let value = shown.position(of: value)
  else { return [] }
  let grid = LongTable(shown.table, row: row, column: column, value: value)
  guard grid.rows.count <= mostLabels.rows, grid.columns.count <= mostLabels.columns else {
    let sentence = shown.language.say(
      "\(grid.rows.count) × \(grid.columns.count) 格过多，图略去；CSV 文件包含全部数值。",
      "\(grid.rows.count) × \(grid.columns.count) fields are too many for a picture, which is left out; "
        + "the CSV file has every number.")
    return [.tag("p", [.class("reading")], text: sentence)]
  }
  let map = HeatMap(
    of: grid, scale: HeatScale(range), rowNames: grid.rows.map { shown.text($0, in: row) },
    columnNames: grid.columns.map { shown.text($0, in: column) },
    decimals: max(0, min(shown.table.columns[value].decimals, 2)))
  let titles = [row, column, value].map(shown.title)
  return [
    figure(map.drawing(titles: titles, in: shown.language), reading: map.reading(titles, in: shown.language), of: shown)
  ]
}

/// Where the fields of a heat map stand and what is written in them.
private struct HeatMap {
  let grid: LongTable
  let scale: HeatScale
  let rowNames: [String]
  let columnNames: [String]
  let numbers: FieldNumbers
  private let names: [String]
  private let heads: [String]
  private let left: Double
  private let top: Double
  private let overhang: Double
  private let field: (width: Double, height: Double)
  /// Heads that are wider than a field are turned by so many degrees; upright where fields are narrower than a line.
  private let turn: Double

  init(of grid: LongTable, scale: HeatScale, rowNames: [String], columnNames: [String], decimals: Int) {
    self.grid = grid
    self.scale = scale
    self.rowNames = rowNames
    self.columnNames = columnNames
    names = rowNames.map { shortened($0, to: 13) }
    heads = columnNames.map { shortened($0, to: 11) }
    left = (names.map(emWidth).max() ?? 0) * 12.5 + 10
    let widestHead = (heads.map(emWidth).max() ?? 0) * 12.5
    let width = min(max((RowFrame.width - left - 70) / Double(max(columnNames.count, 1)), 13), 54)
    field = (width, min(max(width, 15), 24))
    turn = widestHead <= width - 1 ? 0 : width < 19 ? 90 : 45
    top = 44 + (turn == 0 ? 20 : turn == 45 ? widestHead * 0.71 + 16 : widestHead + 6)
    overhang = turn == 45 ? max(widestHead * 0.71 - width / 2 + 8, 4) : 4
    numbers = FieldNumbers(scale: scale, decimals: decimals, room: width)
  }

  func drawing(titles: [String], in language: Language) -> Drawing {
    let width = left + field.width * Double(columnNames.count) + overhang
    let height = top + field.height * Double(rowNames.count) + 6
    var drawing = Drawing(width: max(width, 380), height: height)
    drawing.isDense = true
    drawLegend(in: &drawing)
    for (column, head) in heads.enumerated() {
      let x = left + (Double(column) + 0.5) * field.width
      if turn == 0 {
        drawing.text("name", x: x, y: top - 6, head, anchor: .middle)
      } else {
        drawing.text("name", x: x + (turn == 45 ? 3 : 4.5), y: top - 6, head, turnedBy: -turn)
      }
    }
    for (row, name) in names.enumerated() {
      let y = top + (Double(row) + 0.5) * field.height + 4
      drawing.text("name", x: left - 6, y: y, name, anchor: .end)
    }
    for row in rowNames.indices {
      for column in columnNames.indices { draw(row, column, in: &drawing) }
    }
    return drawing
  }

  private func draw(_ row: Int, _ column: Int, in drawing: inout Drawing) {
    guard let cell = grid.value(row, column) else { return }
    let (x, y) = (left + Double(column) * field.width, top + Double(row) * field.height)
    let middle = (x: x + field.width / 2, y: y + field.height / 2)
    let place = shortened(rowNames[row], to: 40) + " · " + shortened(columnNames[column], to: 40)
    guard let number = ShownTable.number(cell) else {
      drawing.rectangle("field empty", x: x, y: y, width: field.width, height: field.height, said: place + ": —")
      drawing.text("in-light", x: middle.x, y: middle.y + 3.5, "—", anchor: .middle)
      return
    }
    let look = scale.look(of: number)
    let said = place + ": " + rounded(number, decimals: max(numbers.decimals, 2))
    drawing.rectangle("field " + look.fill, x: x, y: y, width: field.width, height: field.height, said: said)
    if numbers.areWritten {
      guard number != 0 || scale.isTwoSided, let text = numbers.text(of: number) else { return }
      drawing.text(
        (look.isDark ? "in-dark" : "in-light") + (numbers.areLarge ? " large" : ""), x: middle.x,
        y: middle.y + (numbers.areLarge ? 4.2 : 3.5), text, anchor: .middle)
    } else if number < 0 {
      let slash = [(true, x + 3, y + field.height - 3), (false, x + field.width - 3, y + 3)]
      drawing.path(look.isDark ? "slash-dark" : "slash-light", slash)
    }
  }

  private func drawLegend(in drawing: inout Drawing) {
    let size = (width: scale.isTwoSided ? 16.0 : 26.0, height: 13.0)
    let steps = scale.steps
    for (position, step) in steps.enumerated() {
      let x = 2 + Double(position) * size.width
      drawing.rectangle("field " + step, x: x, y: 2, width: size.width, height: size.height)
      if step.hasPrefix("below"), !numbers.areWritten {
        let look = scale.isDark(step) ? "slash-dark" : "slash-light"
        drawing.path(look, [(true, x + 3, 12), (false, x + size.width - 3, 5)])
      }
    }
    let end = 2 + size.width * Double(steps.count)
    drawing.text("tick", x: 2, y: 28, scale.text(of: scale.low))
    if scale.isTwoSided { drawing.text("tick", x: (2 + end) / 2, y: 28, "0", anchor: .middle) }
    drawing.text("tick", x: end, y: 28, scale.text(of: scale.high), anchor: .end)
  }

  private var hasZero: Bool {
    rowNames.indices.contains { row in columnNames.indices.contains { grid.number(row, $0) == 0 } }
  }

  func reading(_ titles: [String], in language: Language) -> String {
    var sentence = language.say(
      "行：\(titles[0])；列：\(titles[1])；颜色越深，\(titles[2])离零越远。",
      "Rows: \(titles[0]); columns: \(titles[1]); the darker, the further \(titles[2]) is from zero.")
    if scale.isTwoSided {
      sentence += language.say("蓝色为正，棕色为负", " Blue is positive, brown negative")
      sentence += numbers.areWritten ? language.say("。", ".") : language.say("且带斜线。", " and struck through.")
    } else if numbers.areWritten, hasZero {
      sentence += language.say("没有数字的格子为 0。", " Fields without a number are 0.")
    }
    if numbers.areWritten, numbers.areShort {
      sentence += language.say("小数省去整数位的 0。", " The 0 before the point is left out.")
    }
    return sentence + language.say("“—”表示无值。", " A dash means that there is no value.")
  }
}

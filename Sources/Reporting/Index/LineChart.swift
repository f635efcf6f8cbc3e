import AssessmentModel

/// A line a series over a number such as the year, named where it ends; nil where a column is not there.
func lineChart(of shown: ShownTable, series: String, place: String, value: String) -> ChartPicture? {
  guard let series = shown.position(of: series), let place = shown.position(of: place),
    let value = shown.position(of: value)
  else { return nil }
  let grid = LongTable(shown.table, row: series, column: place, value: value)
  let rows = grid.rows.indices.prefix(LineChart.limit)
  let lines = rows.map { row in
    LineChart.Line(
      name: shown.text(grid.rows[row], in: series),
      points: grid.columns.indices.compactMap { column in
        guard let x = ShownTable.number(grid.columns[column]), let cell = grid.value(row, column) else { return nil }
        return .init(x: x, y: ShownTable.number(cell), text: shown.text(cell, in: value))
      }.sorted { $0.x < $1.x })
  }
  let chart = LineChart(
    lines: lines,
    places: grid.columns.compactMap { cell in
      ShownTable.number(cell).map { ($0, shown.text(cell, in: place)) }
    }.sorted { $0.0 < $1.0 })
  let reading = shown.language.say(
    "横轴：\(shown.title(of: place))；纵轴：\(shown.title(of: value))，末值写在线名旁；“—”表示没有值，线在无值处断开。",
    "Across: \(shown.title(of: place)); up: \(shown.title(of: value)), the last value beside the name of a line; "
      + "a dash means that there is none, and lines break where a value is missing.")
  return ChartPicture(drawing: chart.drawing, reading: reading, drawn: rows.count, all: grid.rows.count)
}

/// Where the lines of a picture run and their names stand.
private struct LineChart {
  /// Lines that are drawn; the table has them all.
  static let limit = 24

  struct Line {
    var name: String
    var points: [Point]
    /// The last point with a value, where the name is written.
    var last: Point? { points.last { $0.y != nil } }
  }

  struct Point {
    var x: Double
    var y: Double?
    var text: String
  }

  let lines: [Line]
  /// The numbers that stand on the axis across, with how they are written.
  let places: [(value: Double, text: String)]
  private let axis: Axis
  private let names: [String]
  private let height: Double
  private let left: Double
  private let right: Double
  private let top = 14.0
  private var bottom: Double { height - 30 }

  init(lines: [Line], places: [(value: Double, text: String)]) {
    self.lines = lines
    self.places = places
    let axis = Axis(over: lines.flatMap { $0.points.compactMap(\.y) }, ticks: 6)
    self.axis = axis
    names = lines.map { line in
      let name = shortened(line.name, to: 14)
      guard let last = line.last else { return name + " —" }
      // A line that ends before the others says where.
      let end = places.first { $0.value == last.x && $0.value != places.last?.value }
      return name + " " + last.text + (end.map { " (\($0.text))" } ?? "")
    }
    height = max(300, Double(lines.count) * 17 + 40)
    left = (axis.ticks.map { emWidth(of: axis.text(of: $0)) }.max() ?? 0) * 12 + 14
    right = RowFrame.width - min((names.map(emWidth).max() ?? 0) * 12.5, 320) - 34
  }

  private func x(_ value: Double) -> Double {
    let (low, high) = (places.first?.value ?? 0, places.last?.value ?? 0)
    guard high > low else { return (left + right) / 2 }
    return left + 14 + (value - low) / (high - low) * (right - left - 28)
  }

  private func y(_ value: Double) -> Double { axis.place(of: value, from: bottom, to: top) }

  var drawing: Drawing {
    var drawing = Drawing(width: RowFrame.width, height: height)
    for tick in axis.ticks {
      drawing.line(tick == 0 && axis.low < 0 ? "zero" : "grid", from: (left, y(tick)), to: (right, y(tick)))
      drawing.text("tick", x: left - 6, y: y(tick) + 4, axis.text(of: tick), anchor: .end)
    }
    drawPlaces(in: &drawing)
    let labels = spread(lines.map { $0.last?.y.map(y) ?? bottom }, from: top, to: bottom + 6)
    for (number, line) in lines.enumerated() {
      draw(line, number, in: &drawing)
      if let last = line.last, let value = last.y {
        let ends = [(true, x(last.x) + 6, y(value)), (false, right + 12, labels[number])]
        drawing.path("leader", ends)
      }
      drawMark(number, x: right + 18, y: labels[number], said: nil, in: &drawing)
      drawing.text("name", x: right + 27, y: labels[number] + 4.5, names[number])
    }
    return drawing
  }

  /// As many of the places as can be written without touching each other.
  private func drawPlaces(in drawing: inout Drawing) {
    var free = 0.0
    for place in places {
      let half = emWidth(of: place.text) * 6 + 4
      drawing.line("grid", from: (x(place.value), bottom), to: (x(place.value), bottom + 5))
      guard x(place.value) - half >= free else { continue }
      drawing.text("tick", x: x(place.value), y: bottom + 19, shortened(place.text, to: 10), anchor: .middle)
      free = x(place.value) + half
    }
  }

  private func draw(_ line: Line, _ number: Int, in drawing: inout Drawing) {
    var steps: [(begins: Bool, x: Double, y: Double)] = []
    var begins = true
    for point in line.points {
      guard let value = point.y else {
        begins = true
        continue
      }
      steps.append((begins, x(point.x), y(value)))
      begins = false
    }
    drawing.path("line line\(number % 6) dash\(number / 6 % 4)", steps)
    for point in line.points {
      guard let value = point.y else { continue }
      let said = shortened(line.name, to: 40) + ": " + point.text
      drawMark(number, x: x(point.x), y: y(value), said: said, in: &drawing)
    }
  }

  private func drawMark(_ number: Int, x: Double, y: Double, said: String?, in drawing: inout Drawing) {
    let look = "mark line\(number % 6)"
    switch number % 3 {
    case 0: drawing.circle(look, x: x, y: y, radius: 3.8, said: said)
    case 1: drawing.rectangle(look, x: x - 3.4, y: y - 3.4, width: 6.8, height: 6.8, said: said)
    default:
      drawing.path(
        look, [(true, x, y - 4.6), (false, x + 4.6, y + 3.6), (false, x - 4.6, y + 3.6), (false, x, y - 4.6)])
    }
  }
}

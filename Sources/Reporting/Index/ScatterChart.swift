import AssessmentModel

/// A point a row over two numbers, named where its name has room; nil where a column is not there.
func scatterChart(of shown: ShownTable, label: String, x: String, y: String) -> ChartPicture? {
  guard let label = shown.position(of: label), let x = shown.position(of: x), let y = shown.position(of: y) else {
    return nil
  }
  let language = shown.language
  let rows = shown.table.rows.prefix(ScatterChart.limit)
  let points = rows.compactMap { row -> ScatterChart.Point? in
    guard let across = shown.number(row, x), let up = shown.number(row, y) else { return nil }
    let name = shown.text(row, label)
    return .init(
      x: across, y: up, name: name, said: "\(shortened(name, to: 40)): \(shown.text(row, x)), \(shown.text(row, y))")
  }
  let chart = ScatterChart(points: points, titles: (shown.title(of: x), shown.title(of: y)))
  let (drawing, unnamed) = chart.drawing
  var omissions: [String] = []
  if !unnamed.isEmpty {
    omissions.append(
      language.say("因位置不足未标名：", "Not named for want of room: ") + list(unnamed, in: language)
        + language.say("。", "."))
  }
  if points.count < rows.count {
    let count = rows.count - points.count
    omissions.append(
      language.say(
        "\(count) 行缺少数值，没有画出。",
        count == 1 ? "1 row lacks a value and is not drawn." : "\(count) rows lack a value and are not drawn."))
  }
  let reading = language.say(
    "每点一行，横轴：\(shown.title(of: x))；纵轴：\(shown.title(of: y))。",
    "A point a row; across: \(shown.title(of: x)); up: \(shown.title(of: y)).")
  return ChartPicture(
    drawing: drawing, reading: reading, drawn: rows.count, all: shown.table.rows.count,
    omissions: omissions.joined(separator: language == .zh ? "" : " "))
}

/// Where points and their names stand.
private struct ScatterChart {
  /// Points that are drawn; the table has them all.
  static let limit = 1000

  struct Point {
    var x: Double
    var y: Double
    var name: String
    var said: String
  }

  private struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func touches(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  let points: [Point]
  let titles: (x: String, y: String)
  private let across: Axis
  private let up: Axis
  private let left: Double
  private let right = RowFrame.width - 24
  private let top = 34.0
  private let bottom = 500.0

  init(points: [Point], titles: (x: String, y: String)) {
    self.points = points
    self.titles = titles
    across = Axis(over: points.map(\.x), ticks: 10)
    let up = Axis(over: points.map(\.y))
    self.up = up
    left = (up.ticks.map { emWidth(of: up.text(of: $0)) }.max() ?? 0) * 12 + 14
  }

  // Points keep off the edges, so that names beside the outermost ones have room.
  private func place(across value: Double) -> Double { across.place(of: value, from: left + 20, to: right - 20) }
  private func place(up value: Double) -> Double { up.place(of: value, from: bottom - 14, to: top + 14) }

  /// The picture, and the names that had no room.
  var drawing: (Drawing, [String]) {
    var drawing = Drawing(width: RowFrame.width, height: bottom + 46)
    drawAxes(in: &drawing)
    let places = points.map { point in
      (place(across: point.x), place(up: point.y))
    }
    for (point, (x, y)) in zip(points, places) { drawing.circle("point", x: x, y: y, radius: 4, said: point.said) }
    var taken = places.map { x, y in Box(left: x - 4, top: y - 4, right: x + 4, bottom: y + 4) }
    var unnamed: [String] = []
    for (point, (x, y)) in zip(points, places) {
      let name = shortened(point.name, to: 12)
      guard let box = free(for: name, besideX: x, y: y, taken) else {
        unnamed.append(point.name)
        continue
      }
      taken.append(box)
      drawing.text("name", x: box.left + 1, y: box.bottom - 3, name)
    }
    return (drawing, unnamed)
  }

  /// The first place about a point where its name touches nothing: right, left, above, below.
  private func free(for name: String, besideX x: Double, y: Double, _ taken: [Box]) -> Box? {
    let width = emWidth(of: name) * 12.5 + 2
    let places = [(x + 6, y - 8), (x - 6 - width, y - 8), (x - width / 2, y - 24), (x - width / 2, y + 8)]
    return places.map { Box(left: $0, top: $1, right: $0 + width, bottom: $1 + 15) }.first { box in
      box.left >= left && box.right <= RowFrame.width && box.top >= top - 14 && box.bottom <= bottom + 2
        && !taken.contains { $0.touches(box) }
    }
  }

  private func drawAxes(in drawing: inout Drawing) {
    for tick in up.ticks {
      let y = place(up: tick)
      drawing.line("grid", from: (left, y), to: (right, y))
      drawing.text("tick", x: left - 6, y: y + 4, up.text(of: tick), anchor: .end)
    }
    for tick in across.ticks {
      let x = place(across: tick)
      drawing.line("grid", from: (x, top), to: (x, bottom))
      drawing.text("tick", x: x, y: bottom + 18, across.text(of: tick), anchor: .middle)
    }
    drawing.text("tick", x: 0, y: 14, "↑ " + shortened(titles.y, to: 60))
    drawing.text("tick", x: right, y: bottom + 38, shortened(titles.x, to: 60) + " →", anchor: .end)
  }
}

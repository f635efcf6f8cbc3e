import AssessmentModel

/// A bar a label of parts one after the other, negative ones to the left of zero; nil where a column is not there.
func stackedBarChart(of shown: ShownTable, label: String, part: String, value: String) -> ChartPicture? {
  guard let label = shown.position(of: label), let part = shown.position(of: part),
    let value = shown.position(of: value)
  else { return nil }
  let grid = LongTable(shown.table, row: label, column: part, value: value)
  let rows = grid.rows.indices.prefix(RowFrame.limit)
  let stacks = rows.map { row in stack(grid.columns.indices.map { grid.number(row, $0) }) }
  let hasGap = rows.map { row in grid.columns.indices.contains { grid.number(row, $0) == nil } }
  let legend = StackLegend(names: grid.columns.map { shown.text($0, in: part) })
  var frame = RowFrame(
    labels: rows.map { shown.text(grid.rows[$0], in: label) }, values: hasGap.map { $0 ? "—" : "" },
    axis: Axis(over: stacks.flatMap { $0.flatMap { [$0.start, $0.end] } } + [0]), head: legend.height)
  legend.draw(in: &frame.drawing)
  for (row, stack) in stacks.enumerated() {
    let name = shortened(shown.text(grid.rows[row], in: label), to: 40)
    for piece in stack {
      let (x, end) = (frame.x(piece.start), frame.x(piece.end))
      let text = grid.value(row, piece.part).map { shown.text($0, in: value) } ?? ""
      let said = "\(name) · \(shortened(legend.names[piece.part], to: 40)): \(text)"
      drawPart(
        piece.part, x: min(x, end), y: frame.middle(row) - 7, width: abs(end - x), height: 14, said: said,
        in: &frame.drawing)
    }
  }
  var reading = shown.language.say(
    "每条由\(shown.title(of: part))依次相接，顺序同图例；长度为\(shown.title(of: value))。右侧“—”表示其中有的部分无值。",
    "A bar is made of its parts (\(shown.title(of: part))) in the order of the legend; lengths are "
      + "\(shown.title(of: value)). A dash at the right says that a part has no value.")
  if grid.columns.count > 8 {
    reading += shown.language.say(
      "第八个部分之后花纹重复，以次序区分。", " After the eighth part patterns come again; the order tells them apart.")
  }
  return ChartPicture(drawing: frame.drawing, reading: reading, drawn: rows.count, all: grid.rows.count)
}

private struct Piece {
  var part: Int
  var start: Double
  var end: Double
}

/// Where the parts of a bar stand: positive ones to the right of zero, negative ones to the left.
private func stack(_ numbers: [Double?]) -> [Piece] {
  var (right, left) = (0.0, 0.0)
  return numbers.enumerated().compactMap { part, number in
    guard let number, number != 0 else { return nil }
    let start = number < 0 ? left : right
    if number < 0 { left += number } else { right += number }
    return Piece(part: part, start: start, end: start + number)
  }
}

/// The names of parts beside how they are drawn, in lines as wide as the picture.
private struct StackLegend {
  let names: [String]
  private let places: [(x: Double, y: Double)]
  let height: Double

  init(names: [String]) {
    self.names = names
    var places: [(x: Double, y: Double)] = []
    var (x, y) = (2.0, 2.0)
    for name in names {
      let width = emWidth(of: shortened(name, to: 16)) * 12.5 + 46
      if x + width > RowFrame.width, x > 2 { (x, y) = (2, y + 20) }
      places.append((x, y))
      x += width
    }
    self.places = places
    height = y + 24
  }

  func draw(in drawing: inout Drawing) {
    for (part, name) in names.enumerated() {
      let place = places[part]
      drawPart(part, x: place.x, y: place.y, width: 22, height: 14, said: nil, in: &drawing)
      drawing.text("name", x: place.x + 28, y: place.y + 11.5, shortened(name, to: 16))
    }
  }
}

/// A part in its colour and hatching, which come again after the eighth.
private func drawPart(
  _ part: Int, x: Double, y: Double, width: Double, height: Double, said: String?, in drawing: inout Drawing
) {
  let look = part % 8
  drawing.rectangle("part\(look)", x: x, y: y, width: width, height: height, said: said)
  var lines: [(begins: Bool, x: Double, y: Double)] = []
  if [2, 5, 6].contains(look) {
    for step in stride(from: x + 3, to: x + width - 1, by: 5) {
      lines += [(true, step, y), (false, step, y + height)]
    }
  }
  if [3, 5, 7].contains(look), width > 1 {
    for step in stride(from: y + 3.5, to: y + height - 1, by: 3.5) {
      lines += [(true, x, step), (false, x + width, step)]
    }
  }
  drawing.path("hatch\(look)", lines)
}

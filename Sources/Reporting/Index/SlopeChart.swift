import AssessmentModel

/// A line a row from its rank then to its rank now, 1 on top; nil where a column is not there.
func slopeChart(of shown: ShownTable, label: String, from: String, to: String) -> ChartPicture? {
  guard let label = shown.position(of: label), let from = shown.position(of: from), let to = shown.position(of: to)
  else { return nil }
  let rows = shown.table.rows.prefix(RowFrame.limit)
  let lines = rows.map { row in
    SlopeChart.Line(
      name: shown.text(row, label), start: shown.number(row, from), end: shown.number(row, to),
      texts: (shown.text(row, from), shown.text(row, to)))
  }
  let language = shown.language
  let titles = (shown.title(of: from), shown.title(of: to))
  let chart = SlopeChart(lines: lines, titles: titles)
  let absent = lines.filter { $0.start == nil && $0.end == nil }.map(\.name)
  let reading = language.say(
    "左：\(titles.0)；右：\(titles.1)；1 在最上。实线上升，虚线下降，细线不变；只有一侧有名次的只画一点。",
    "Left: \(titles.0); right: \(titles.1); 1 is on top. Solid lines rose, dashed ones fell, thin ones stayed; "
      + "a row with a rank on one side only is a dot.")
  return ChartPicture(
    drawing: chart.drawing, reading: reading, drawn: rows.count, all: shown.table.rows.count,
    omissions: absent.isEmpty
      ? ""
      : language.say("两侧都没有名次：", "Without a rank on either side: ") + list(absent, in: language)
        + language.say("。", "."))
}

/// Where the lines of a picture run and their names stand.
private struct SlopeChart {
  struct Line {
    var name: String
    var start: Double?
    var end: Double?
    var texts: (start: String, end: String)

    /// A smaller rank is a better one.
    var look: String {
      guard let start, let end, start != end else { return "slope same" }
      return end < start ? "slope rose" : "slope fell"
    }
  }

  let lines: [Line]
  let titles: (start: String, end: String)
  private let names: [String]
  private let last: Double
  private let left: Double
  private let right: Double
  private let top = 40.0
  private let bottom: Double

  init(lines: [Line], titles: (start: String, end: String)) {
    self.lines = lines
    self.titles = titles
    names = lines.map { shortened($0.name, to: 15) }
    last = max(lines.flatMap { [$0.start, $0.end].compactMap { $0 } }.max() ?? 1, 2)
    let room = min((names.map(emWidth).max() ?? 0) * 12.5, 210) + 70
    left = room
    right = RowFrame.width - room
    // As high as its names need, since ranks that are shared or far apart leave gaps.
    bottom = top + max(Double(lines.count - 1), 4) * 17
  }

  private func y(_ rank: Double) -> Double { top + min(max((rank - 1) / (last - 1), 0), 1) * (bottom - top) }

  var drawing: Drawing {
    var drawing = Drawing(width: RowFrame.width, height: bottom + 18)
    drawing.text("tick", x: left, y: 16, shortened(titles.start, to: 24), anchor: .end)
    drawing.text("tick", x: right, y: 16, shortened(titles.end, to: 24))
    for line in lines {
      guard let start = line.start, let end = line.end else { continue }
      drawing.path(line.look, [(true, left, y(start)), (false, right, y(end))])
    }
    drawSide(lines.map(\.start), lines.map(\.texts.start), x: left, outwards: -1, in: &drawing)
    drawSide(lines.map(\.end), lines.map(\.texts.end), x: right, outwards: 1, in: &drawing)
    return drawing
  }

  private func drawSide(
    _ ranks: [Double?], _ texts: [String], x: Double, outwards: Double, in drawing: inout Drawing
  ) {
    let present = ranks.indices.filter { ranks[$0] != nil }
    let wanted = present.map { y(ranks[$0] ?? 0) }
    for (line, (here, place)) in zip(present, zip(wanted, spread(wanted, from: top, to: bottom))) {
      drawing.circle("dot", x: x, y: here, radius: 3.4)
      if abs(place - here) > 2 {
        drawing.path("leader", [(true, x + 5 * outwards, here), (false, x + 16 * outwards, place)])
      }
      let said = outwards < 0 ? names[line] + "  " + texts[line] : texts[line] + "  " + names[line]
      drawing.text("name", x: x + 20 * outwards, y: place + 4.5, said, anchor: outwards < 0 ? .end : .start)
    }
  }
}

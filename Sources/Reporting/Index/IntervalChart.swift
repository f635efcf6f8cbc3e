import AssessmentModel

/// A line a row from low to high with a mark in the middle; nil where a column is not there.
func intervalChart(
  of shown: ShownTable, label: String, low: String, middle: String, high: String
) -> ChartPicture? {
  guard let label = shown.position(of: label), let low = shown.position(of: low),
    let middle = shown.position(of: middle), let high = shown.position(of: high)
  else { return nil }
  let rows = shown.table.rows.prefix(RowFrame.limit)
  let spans = rows.map { row -> (low: Double, middle: Double, high: Double)? in
    guard let low = shown.number(row, low), let middle = shown.number(row, middle), let high = shown.number(row, high)
    else { return nil }
    return (low, middle, high)
  }
  let ends = spans.compactMap { $0 }.flatMap { [$0.low, $0.middle, $0.high] }
  let arePlaces = [low, high].allSatisfy { shown.table.columns[$0].decimals == 0 } && (ends.min() ?? 0) >= 1
  let values = zip(rows, spans).map { row, span in
    span == nil ? "—" : "\(shown.text(row, middle)) (\(shown.text(row, low))–\(shown.text(row, high)))"
  }
  var frame = RowFrame(
    labels: rows.map { shown.text($0, label) }, values: values,
    axis: Axis(over: ends, from: arePlaces ? 1 : nil, ticks: 10))
  for (row, span) in spans.enumerated() {
    guard let span else { continue }
    let (y, start, end) = (frame.middle(row), frame.x(span.low), frame.x(span.high))
    frame.drawing.path(
      "span", [(true, start, y), (false, end, y), (true, start, y - 4), (false, start, y + 4)])
    frame.drawing.path("span", [(true, end, y - 4), (false, end, y + 4)])
    frame.drawing.circle("dot", x: frame.x(span.middle), y: y, radius: 4.2)
  }
  let titles = [middle, low, high].map(shown.title)
  let reading = shown.language.say(
    "圆点：\(titles[0])；横线：从\(titles[1])到\(titles[2])，右侧写出数值。",
    "Dot: \(titles[0]); line: from \(titles[1]) to \(titles[2]), with the numbers at the right.")
  return ChartPicture(drawing: frame.drawing, reading: reading, drawn: rows.count, all: shown.table.rows.count)
}

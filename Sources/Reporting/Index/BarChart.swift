import AssessmentModel

/// A bar a row from zero, negative ones to its left, and a line at a mark; nil where a column is not there.
func barChart(of shown: ShownTable, label: String, value: String, mark: Double?) -> ChartPicture? {
  guard let label = shown.position(of: label), let value = shown.position(of: value) else { return nil }
  let rows = shown.table.rows.prefix(RowFrame.limit)
  let numbers = rows.map { shown.number($0, value) }
  var frame = RowFrame(
    labels: rows.map { shown.text($0, label) }, values: rows.map { shown.text($0, value) },
    axis: Axis(over: numbers.compactMap { $0 } + [0] + (mark.map { [$0] } ?? [])))
  let zero = frame.x(0)
  for (row, number) in numbers.enumerated() {
    guard let number else { continue }
    let x = frame.x(number)
    frame.drawing.rectangle(
      number < 0 ? "bar-below" : "bar-above", x: min(x, zero), y: frame.middle(row) - 6, width: abs(x - zero),
      height: 12)
  }
  if let mark {
    frame.drawing.line("limit", from: (frame.x(mark), frame.top - 4), to: (frame.x(mark), frame.middle(rows.count)))
  }
  let isTwoSided = numbers.contains { ($0 ?? 0) < 0 }
  var reading = shown.language.say(
    "长度为\(shown.title(of: value))，\(isTwoSided ? "负值在零线左侧，" : "")右侧写出数值。",
    "Lengths are \(shown.title(of: value))\(isTwoSided ? ", negative ones to the left of zero" : ""), with the numbers at "
      + "the right.")
  if let mark {
    let number = rounded(mark, decimals: max(shown.table.columns[value].decimals, 1))
    reading += shown.language.say("竖虚线为均值 \(number)。", " The dashed line is the mean, \(number).")
  }
  return ChartPicture(
    drawing: frame.drawing, reading: reading, drawn: rows.count, all: shown.table.rows.count)
}

import AssessmentModel

/// How often values occur, a tick each below, with marks such as the ends of bands; nil where the column is not there.
func distributionChart(of shown: ShownTable, value: String, marks: [Double]) -> ChartPicture? {
  guard let value = shown.position(of: value) else { return nil }
  let numbers = shown.table.rows.compactMap { shown.number($0, value) }
  let language = shown.language
  let marks = marks.filter(\.isFinite).map { min(max($0, -1e100), 1e100) }.sorted()
  let decimals = max(0, min(shown.table.columns[value].decimals, 12))
  let chart = DistributionChart(
    numbers: numbers, marks: marks.map { ($0, trimmed($0, decimals: decimals)) },
    titles: (shown.title(of: value), language.say("个数", "Count")))
  var reading = language.say(
    "柱为各段\(shown.title(of: value))的个数，下面每条短线是一个值。",
    "Bars count the rows in each step of \(shown.title(of: value)); every short line below is a value.")
  if !marks.isEmpty { reading += chart.counts(in: language) }
  let missing = shown.table.rows.count - numbers.count
  let omissions =
    missing == 0
    ? "" : language.say("\(missing) 行没有值，未计入。", "Rows without a value, not counted: \(missing).")
  return ChartPicture(
    drawing: chart.drawing, reading: reading, drawn: numbers.count, all: numbers.count, omissions: omissions)
}

private func trimmed(_ number: Double, decimals: Int) -> String {
  var text = rounded(number, decimals: decimals)
  while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") { text.removeLast() }
  return text
}

/// Where the bars, ticks and marks of a distribution stand.
private struct DistributionChart {
  let numbers: [Double]
  let marks: [(value: Double, text: String)]
  let titles: (value: String, count: String)
  private let axis: Axis
  private let counts: [Int]
  private let up: Axis
  private let left: Double
  private let right = RowFrame.width - 24
  private let top = 44.0
  private let bottom = 250.0

  init(numbers: [Double], marks: [(value: Double, text: String)], titles: (value: String, count: String)) {
    self.numbers = numbers
    self.marks = marks
    self.titles = titles
    let axis = Axis(over: numbers + marks.map(\.value), ticks: 14)
    let steps = max(axis.ticks.count - 1, 1)
    var counts = Array(repeating: 0, count: steps)
    for number in numbers {
      // The last step has its end; every other one begins where the one before it ends.
      let step = axis.ticks.dropLast().lastIndex { $0 <= number } ?? 0
      counts[min(step, steps - 1)] += 1
    }
    self.axis = axis
    self.counts = counts
    up = Axis(over: counts.map(Double.init), from: 0, ticks: min(max(counts.max() ?? 1, 1), 5))
    left = 44
  }

  private func x(_ value: Double) -> Double { axis.place(of: value, from: left, to: right) }
  private func y(_ count: Double) -> Double { up.place(of: count, from: bottom, to: top) }

  /// How many values lie below the first mark, between two and from the last one on, as a sentence.
  func counts(in language: Language) -> String {
    let ends = marks.map(\.value)
    var parts: [String] = []
    for place in 0...marks.count {
      let count = numbers.count(where: { number in
        (place == 0 || number >= ends[place - 1]) && (place == marks.count || number < ends[place])
      })
      let name: String
      if place == 0 {
        name = language.say("低于 \(marks[0].text)", "below \(marks[0].text)")
      } else if place == marks.count {
        name = language.say("\(marks[place - 1].text) 及以上", "\(marks[place - 1].text) and above")
      } else {
        name = language.say(
          "\(marks[place - 1].text) 至不足 \(marks[place].text)", "\(marks[place - 1].text) to below \(marks[place].text)")
      }
      parts.append(name + language.say("：\(count)", ": \(count)"))
    }
    return language.say(" 竖虚线为界：", " Dashed lines are limits; ") + parts.joined(separator: language.say("；", "; "))
      + language.say("。", ".")
  }

  var drawing: Drawing {
    var drawing = Drawing(width: RowFrame.width, height: bottom + 62)
    drawAxes(in: &drawing)
    for (step, count) in counts.enumerated() where count > 0 {
      let (start, end) = (x(axis.ticks[step]), x(axis.ticks[step + 1]))
      drawing.rectangle(
        "bar-above", x: start + 1, y: y(Double(count)), width: end - start - 2, height: bottom - y(Double(count)))
      drawing.text("value", x: (start + end) / 2, y: y(Double(count)) - 4, String(count), anchor: .middle)
    }
    let lines = numbers.flatMap { [(true, x($0), bottom + 5), (false, x($0), bottom + 15)] }
    drawing.path("rug", lines.map { (begins: $0.0, x: $0.1, y: $0.2) })
    drawMarks(in: &drawing)
    return drawing
  }

  private func drawAxes(in drawing: inout Drawing) {
    // Counts are whole: steps of a half are left out.
    for tick in up.ticks where tick == tick.rounded() {
      drawing.line("grid", from: (left, y(tick)), to: (right, y(tick)))
      drawing.text("tick", x: left - 6, y: y(tick) + 4, rounded(tick, decimals: 0), anchor: .end)
    }
    var free = 0.0
    for tick in axis.ticks {
      let text = axis.text(of: tick)
      let half = emWidth(of: text) * 6 + 3
      guard x(tick) - half >= free else { continue }
      drawing.text("tick", x: x(tick), y: bottom + 32, text, anchor: .middle)
      free = x(tick) + half
    }
    drawing.text("tick", x: 0, y: 14, "↑ " + titles.count)
    drawing.text("tick", x: right, y: bottom + 54, shortened(titles.value, to: 60) + " →", anchor: .end)
  }

  private func drawMarks(in drawing: inout Drawing) {
    var free = 0.0
    for mark in marks {
      drawing.line("limit", from: (x(mark.value), top - 10), to: (x(mark.value), bottom + 18))
      let half = emWidth(of: mark.text) * 6.3 + 3
      guard x(mark.value) - half >= free else { continue }
      drawing.text("name", x: x(mark.value), y: top - 15, mark.text, anchor: .middle)
      free = x(mark.value) + half
    }
  }
}

import AssessmentModel

/// A picture of a result with what must be said to read it.
struct ChartPicture {
  var drawing: Drawing
  /// What its marks mean, in words.
  var reading: String
  /// Of how many lines so many are drawn, the first ones.
  var drawn: Int
  var all: Int
  /// What could not be drawn or named, in words; empty where nothing was left out.
  var omissions = ""
}

/// The picture of a table with its explanation, or why there is none; empty where none is asked for.
func chartNodes(of shown: ShownTable) -> [HTMLNode] {
  guard let chart = shown.table.chart else { return [] }
  let language = shown.language
  guard !shown.table.rows.isEmpty else { return [] }
  if case .heatMap(let row, let column, let value, let range) = chart {
    return heatMapNodes(of: shown, row: row, column: column, value: value, range: range)
  }
  if case .tiles(let label, let value) = chart { return tileMapNodes(of: shown, label: label, value: value) }
  guard let picture = picture(of: shown, chart) else { return [] }
  var nodes = [figure(picture.drawing, reading: picture.reading, of: shown)]
  if picture.drawn < picture.all {
    let sentence = language.say(
      "图中只画出前 \(picture.drawn) 项，共 \(picture.all) 项；CSV 文件包含全部。",
      "The picture shows the first \(picture.drawn) of \(picture.all); the CSV file has all of them.")
    nodes.append(.tag("p", [.class("reading")], text: sentence))
  }
  if !picture.omissions.isEmpty { nodes.append(.tag("p", [.class("reading")], text: picture.omissions)) }
  return nodes
}

private func picture(of shown: ShownTable, _ chart: ResultTable.Chart) -> ChartPicture? {
  switch chart {
  case .intervals(let label, let low, let middle, let high):
    return intervalChart(of: shown, label: label, low: low, middle: middle, high: high)
  case .stackedBars(let label, let part, let value):
    return stackedBarChart(of: shown, label: label, part: part, value: value)
  case .lines(let series, let place, let value):
    return lineChart(of: shown, series: series, place: place, value: value)
  case .bars(let label, let value, let mark): return barChart(of: shown, label: label, value: value, mark: mark)
  case .panels(let label, let panel, let value):
    return panelChart(of: shown, label: label, panel: panel, value: value)
  case .scatter(let label, let x, let y): return scatterChart(of: shown, label: label, x: x, y: y)
  case .slope(let label, let from, let to): return slopeChart(of: shown, label: label, from: from, to: to)
  case .distribution(let value, let marks): return distributionChart(of: shown, value: value, marks: marks)
  case .heatMap, .tiles: return nil
  }
}

/// Names in a row for a sentence, the first so many of them.
func list(_ names: [String], in language: Language) -> String {
  let mostNamed = 30
  let named = names.prefix(mostNamed).map { shortened($0, to: 24) }.joined(separator: language.say("、", ", "))
  let rest = names.count - mostNamed
  return rest > 0 ? named + language.say(" 等另 \(rest) 个", " and \(rest) more") : named
}

/// A picture in a box that scrolls by itself, with how to read it below.
func figure(_ drawing: Drawing, reading: String, of shown: ShownTable) -> HTMLNode {
  let title = shortened(shown.language.say(shown.table.title), to: 200)
  let said =
    title + shown.language.say("。", ". ") + reading
    + shown.language.say(" 数值见图下的表格。", " The numbers stand in the table below.")
  let box = [
    HTMLAttribute.class("scroll"), HTMLAttribute("role", "region"),
    HTMLAttribute("aria-label", shown.language.say("图：", "Picture: ") + title), HTMLAttribute("tabindex", "0"),
  ]
  return .tag(
    "figure", [],
    [.tag("div", box, [drawing.picture(said: said)]), .tag("figcaption", [.class("reading")], text: reading)])
}

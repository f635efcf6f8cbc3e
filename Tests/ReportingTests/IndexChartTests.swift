import AssessmentModel
import Reporting
import Testing

@Suite struct IndexChartTests {
  private struct AxisCase: Sendable {
    var values: [Double]
    var start: Double?
    var ticks: [Double]
    var decimals: Int
  }

  private static let axes = [
    AxisCase(values: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], decimals: 1),
    AxisCase(values: [1, 36], start: 1, ticks: [1, 5, 10, 15, 20, 25, 30, 35, 40], decimals: 0),
    AxisCase(values: [52, 91], ticks: [50, 55, 60, 65, 70, 75, 80, 85, 90, 95], decimals: 0),
    AxisCase(values: [-3, 4], ticks: [-3, -2, -1, 0, 1, 2, 3, 4], decimals: 0),
    AxisCase(values: [], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], decimals: 1),
    AxisCase(values: [0, 0], ticks: [0, 1], decimals: 0),
  ]

  @Test(arguments: axes) private func `an axis has round ticks over its values`(sample: AxisCase) {
    let axis = Axis(over: sample.values, from: sample.start)
    #expect(axis.ticks == sample.ticks && axis.decimals == sample.decimals)
  }

  private static let anything: [[Double]] = [
    [1e100, -1e100], [1e15, 1e15 + 1], [.leastNonzeroMagnitude, .leastNormalMagnitude], [-7, -7], [0.1, 0.1000001],
    [1e100, 1e100],
  ]

  @Test(arguments: anything)
  func `an axis over anything has ticks that are finite`(values: [Double]) {
    let axis = Axis(over: values)
    #expect(axis.high > axis.low && axis.ticks.count >= 2 && axis.ticks.count < 40)
    #expect(!axis.ticks.contains { !$0.isFinite })
    #expect(!values.contains { !(0...100).contains(axis.place(of: $0, from: 0, to: 100)) })
  }

  @Test(arguments: [
    (0.0, "above0"), (0.05, "above0"), (0.1, "above1"), (1, "above9"), (7, "above9"), (-0.95, "below9"),
  ])
  func `a value has the step of its strength and the hue of its sign`(value: Double, look: String) {
    #expect(HeatScale(-1...1).look(of: value).fill == look)
  }

  @Test func `a scale without width has one look`() {
    #expect(HeatScale(0...0).look(of: 3).fill == "above0")
    #expect(HeatScale(0...0.5).look(of: 0.5).fill == "above9")
  }

  @Test func `every picture says what it shows and has its numbers in a table below`() {
    let page = IndexReportTests.text("index.html", of: IndexSample.report(), in: .en)
    let pictures = pieces(of: page, between: "<svg ", and: "</svg>")
    #expect(pictures.count == 7)
    for picture in pictures {
      #expect(picture.contains("role=\"img\"") && picture.contains("<title>"))
      #expect(picture.contains("The numbers stand in the table below."))
    }
    #expect(pieces(of: page, between: "<table", and: "</table>").count == 7)
    #expect(pieces(of: page, between: "class=\"scroll\"", and: ">").count == 14)
  }

  @Test func `a row with a missing cell has a dash and no mark`() {
    let row: [ResultTable.Cell] = [.text("a"), .number(2), .number(1), .number(3)]
    var report = IndexReportTests.report([row, [.text("b"), .number(2), .missing, .number(3)]])
    report.tables[0].columns += [.init("low", Texts(zh: "低", en: "Low")), .init("high", Texts(zh: "高", en: "High"))]
    report.tables[0].chart = .intervals(label: "unit", low: "low", middle: "value", high: "high")
    let page = IndexReportTests.text("index.html", of: report, in: .en)
    #expect(pieces(of: page, between: "<circle class=\"dot\"", and: ">").count == 1)
    #expect(page.contains(">2.00 (1.00–3.00)</text>") && page.contains(">—</text>"))
  }

  @Test func `negative bars end at zero and positive ones begin there`() {
    let page = IndexReportTests.text(
      "index.html", of: IndexReportTests.report([[.text("a"), .number(-2)], [.text("b"), .number(2)]]))
    func places(_ look: String) -> [Double] {
      let bar = pieces(of: page, between: "<rect class=\"\(look)\"", and: ">").first ?? ""
      return ["x", "width"].compactMap { Double(pieces(of: bar, between: " \($0)=\"", and: "\"").first ?? "") }
    }
    let (below, above) = (places("bar-below"), places("bar-above"))
    #expect(below.count == 2 && above.count == 2)
    #expect(abs(below[0] + below[1] - above[0]) < 0.11 && abs(below[1] - above[1]) < 0.11)
  }

  @Test(arguments: [(60, true), (61, false)])
  func `a heat map of too many fields is left out with a word on it`(side: Int, isDrawn: Bool) {
    var report = IndexReportTests.report([])
    report.tables[0].columns.insert(.init("other", Texts(zh: "另", en: "Other"), decimals: 0), at: 1)
    report.tables[0].rows = (0..<side).flatMap { row in
      (0..<side).map { [.text("u\(row)"), .whole($0), .number(Double(row * $0 % 7) / 7)] }
    }
    report.tables[0].chart = .heatMap(row: "unit", column: "other", value: "value", range: 0...1)
    let page = IndexReportTests.text("index.html", of: report, in: .en)
    #expect(page.contains("<svg") == isDrawn)
    #expect(page.contains("61 × 61 fields are too many for a picture") == !isDrawn)
  }

  @Test(arguments: [(54.0, "−0.12", true), (36, "−0.12", false), (24, "−.12", false), (13, nil, false)])
  func `numbers in fields are as long as there is room for`(room: Double, text: String?, isLarge: Bool) {
    let numbers = FieldNumbers(scale: HeatScale(-1...1), decimals: 2, room: room)
    #expect(numbers.areWritten == (text != nil) && numbers.text(of: -0.12) == text, "\(numbers)")
    #expect(numbers.areLarge == isLarge)
  }

  @Test func `ranks begin at one and other intervals where they begin`() {
    let page = IndexReportTests.text("index.html", of: IndexSample.report(in: .en), in: .en)
    let pictures = pieces(of: page, between: "<svg ", and: "</svg>")
    func firstTick(_ picture: String?) -> String? {
      pieces(of: picture ?? "", between: "<text class=\"tick\"", and: "</text>").first?.split(separator: ">").last
        .map(String.init)
    }
    #expect(firstTick(pictures.first) == "1" && firstTick(pictures.last) == "30")
  }

  @Test func `a line breaks where a value is missing and says where it ends`() {
    let page = IndexReportTests.text("index.html", of: IndexSample.report(in: .en), in: .en)
    #expect(page.contains("Theil 0.1248 (2020)</text>"))
  }

  @Test func `labels that are numbers come in their order and pairs keep their first value`() {
    let rows: [[ResultTable.Cell]] = [
      [.text("b"), .number(10), .number(1)], [.text("a"), .number(9), .number(2)],
      [.text("b"), .number(10), .number(3)],
    ]
    let table = ResultTable(
      id: "x", title: Texts(zh: "", en: ""), note: Texts(zh: "", en: ""), columns: [], rows: rows)
    let grid = LongTable(table, row: 0, column: 1, value: 2)
    #expect(grid.rows == [.text("b"), .text("a")] && grid.columns == [.number(9), .number(10)])
    #expect(grid.number(0, 1) == 1 && grid.number(1, 0) == 2 && grid.value(0, 0) == nil)
  }

  @Test(arguments: [
    ResultTable.Chart.bars(label: "unit", value: "nowhere"), .lines(series: "unit", place: "value", value: "x"),
    .intervals(label: "unit", low: "x", middle: "value", high: "y"), .stackedBars(label: "a", part: "b", value: "c"),
    .heatMap(row: "a", column: "b", value: "c", range: 0...1), .scatter(label: "unit", x: "value", y: "x"),
    .slope(label: "unit", from: "x", to: "value"), .tiles(label: "x", value: "value"),
    .distribution(value: "x", marks: [1]),
  ])
  func `a picture of columns that are not there is no picture`(chart: ResultTable.Chart) {
    let page = IndexReportTests.text(
      "index.html", of: IndexReportTests.report([[.text("a"), .number(1)]], chart: chart))
    #expect(!page.contains("<svg") && page.contains("<table"))
  }

  @Test func `a table of nothing but missing values is drawn without a mark`() {
    for chart: ResultTable.Chart in [
      .bars(label: "unit", value: "value"), .lines(series: "unit", place: "value", value: "value"),
      .intervals(label: "unit", low: "value", middle: "value", high: "value"),
      .stackedBars(label: "unit", part: "unit", value: "value"),
      .heatMap(row: "unit", column: "unit", value: "value", range: -1...1),
      .scatter(label: "unit", x: "value", y: "value"), .slope(label: "unit", from: "value", to: "value"),
      .distribution(value: "value", marks: [.nan, 1]),
    ] {
      let page = IndexReportTests.text(
        "index.html", of: IndexReportTests.report([[.text("a"), .missing], [.missing, .missing]], chart: chart))
      #expect(page.contains("<svg") && !page.contains("nan") && !page.contains("=\"inf"))
    }
  }
}

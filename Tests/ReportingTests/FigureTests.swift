import AssessmentModel
import Reporting
import Testing

@Suite struct FigureTests {
  private func page(of table: ResultTable) -> String {
    let report = IndexReport(
      title: Texts(zh: "图", en: "Pictures"), note: Texts(zh: "", en: ""), tables: [table])
    return IndexReportTests.text("index.html", of: report, in: .en)
  }

  private func table(_ rows: [[ResultTable.Cell]], _ chart: ResultTable.Chart) -> ResultTable {
    let names = ["unit", "a", "b"]
    return FigureSample.table(
      "figure", Texts(zh: "图", en: "Picture"), names.map { .init($0, Texts(zh: $0, en: $0)) }, rows, chart)
  }

  private func names(on page: String, _ look: String = "name") -> [String] {
    pieces(of: page, between: "<text class=\"\(look)\"", and: "</text>").compactMap {
      $0.split(separator: ">").last.map(String.init)
    }
  }

  @Test func `every picture has a title, words for its marks and its numbers below`() {
    let page = IndexReportTests.text("index.html", of: FigureSample.report(in: .en), in: .en)
    let pictures = pieces(of: page, between: "<svg ", and: "</svg>")
    #expect(pictures.count == 4 && pieces(of: page, between: "<figcaption", and: "</figcaption>").count == 4)
    for picture in pictures {
      #expect(picture.contains("role=\"img\"") && picture.contains("<title>"))
      #expect(
        picture.contains("The numbers stand in the table below.") && !picture.contains("=\"nan")
          && !picture.contains(">nan"))
    }
  }

  @Test func `points that fall together have one name, and the others are listed`() {
    let corners: [[ResultTable.Cell]] = [
      [.text("low"), .number(0), .number(0)], [.text("high"), .number(2), .number(4)],
    ]
    let rows = (0..<9).map { [ResultTable.Cell.text("unit \($0)"), .number(1), .number(2)] } + corners
    let page = page(of: table(rows, .scatter(label: "unit", x: "a", y: "b")))
    #expect(pieces(of: page, between: "<circle class=\"point\"", and: ">").count == 11)
    #expect(names(on: page) == ["unit 0", "unit 1", "unit 2", "unit 3", "low", "high"])
    #expect(page.contains("Not named for want of room: unit 4, unit 5, unit 6, unit 7, unit 8."))
  }

  @Test func `a row without one of its numbers is no point and is counted`() {
    let rows: [[ResultTable.Cell]] = [[.text("a"), .number(1), .number(2)], [.text("b"), .missing, .number(2)]]
    let page = page(of: table(rows, .scatter(label: "unit", x: "a", y: "b")))
    #expect(names(on: page) == ["a"] && page.contains("1 row lacks a value"))
  }

  @Test func `a better rank rises, and a row with one rank is a dot with its name`() {
    let rows: [[ResultTable.Cell]] = [
      [.text("up"), .number(3), .number(1)], [.text("down"), .number(1), .number(2)],
      [.text("same"), .number(2), .number(2)], [.text("new"), .missing, .number(3)],
      [.text("never"), .missing, .missing],
    ]
    let page = page(of: table(rows, .slope(label: "unit", from: "a", to: "b")))
    for look in ["rose", "fell", "same"] {
      #expect(pieces(of: page, between: "<path class=\"slope \(look)\" d=\"", and: "\"").count == 1, "\(look)")
    }
    let rise = pieces(of: page, between: "slope rose\" d=\"M", and: "\"").first ?? ""
    let heights = rise.split { "L ".contains($0) }.compactMap { Double($0) }
    #expect(heights.count == 4 && heights[1] > heights[3], "1 is on top: \(rise)")
    #expect(pieces(of: page, between: "<circle class=\"dot\"", and: ">").count == 7)
    #expect(page.contains("Without a rank on either side: never."))
  }

  @Test(arguments: [
    ("440000", "Guangdong"), ("44", "Guangdong"), ("广东省", "Guangdong"), ("广西壮族自治区", "Guangxi"),
    ("440300", "Shenzhen"), ("深圳市", "Shenzhen"), ("beijing", "Beijing"), ("北京市", "Beijing"), ("西安", "Xi'an"),
    ("990001", nil), ("吉林市", nil), ("440600", nil), ("", nil), ("广东深圳", nil),
  ])
  func `a place is known by its code or its name`(text: String, name: String?) {
    #expect(TilePlace.named(text)?.en == name)
  }

  @Test func `provinces and cities have a tile each`() {
    for areProvinces in [true, false] {
      let places = TilePlace.all.filter { $0.isProvince == areProvinces || $0.isMunicipality }
      #expect(places.count == (areProvinces ? 34 : 36))
      #expect(Set(places.map { [$0.row, $0.column] }).count == places.count)
      #expect(!places.contains { !(0...8).contains($0.row) || !(0...7).contains($0.column) })
    }
    #expect(Set(TilePlace.all.map(\.code)).count == TilePlace.all.count)
  }

  @Test func `a place without a tile, or whose tile is taken, is said`() {
    let units: [ResultTable.Cell] = ["440100", "990001", "440000", "440300"].map { .text($0) }
    let page = page(of: FigureSample.tiles(units))
    #expect(pieces(of: page, between: "<rect class=\"above", and: "tile\"").count == 5 + 1)
    #expect(page.contains("Without a tile of their own and not drawn: 990001, 440000."))
    let invented = self.page(of: FigureSample.tiles([.text("990001")]))
    #expect(!invented.contains("<svg") && invented.contains("not drawn: 990001."))
  }

  @Test func `marks part the values and a value on a mark is above it`() {
    let rows = [10.0, 39.9, 40, 55, 60].map { [ResultTable.Cell.text("x"), .number($0)] } + [[.text("y"), .missing]]
    let page = page(of: table(rows, .distribution(value: "a", marks: [60, 40, 50])))
    #expect(page.contains("below 40: 2; 40 to below 50: 1; 50 to below 60: 1; 60 and above: 1."))
    #expect(pieces(of: page, between: "<line class=\"limit\"", and: ">").count == 3)
    #expect(names(on: page) == ["40", "50", "60"])
    #expect(names(on: page, "value").compactMap { Int($0) }.reduce(0, +) == 5)
    #expect(page.contains("Rows without a value, not counted: 1."))
  }

  @Test func `bars have a line at their mean and say it`() {
    let rows: [[ResultTable.Cell]] = [[.text("a"), .number(1), .missing], [.text("b"), .number(4), .missing]]
    let page = page(of: table(rows, .bars(label: "unit", value: "a", mark: 2.5)))
    #expect(pieces(of: page, between: "<line class=\"limit\"", and: ">").count == 1)
    #expect(page.contains("The dashed line is the mean, 2.50."))
  }

  @Test func `panels have a column a kind and a dash where there is no value`() {
    let rows: [[ResultTable.Cell]] = [
      [.text("x"), .text("one"), .number(50)], [.text("x"), .text("two"), .number(100)],
      [.text("y"), .text("one"), .missing], [.text("y"), .text("two"), .number(0)],
    ]
    let page = page(of: table(rows, .panels(label: "unit", panel: "a", value: "b")))
    #expect(names(on: page) == ["x", "y", "one", "two"])
    #expect(pieces(of: page, between: "<rect class=\"bar-above\"", and: ">").count == 3)
    #expect(names(on: page, "tick").filter { $0 == "—" }.count == 1)
  }

  @Test func `a text with words of its own is shown by them and written as it is`() {
    var sample = table([[.text("east"), .number(1), .missing]], .bars(label: "unit", value: "a"))
    sample.columns[0].words["east"] = Texts(zh: "东部", en: "The <East>")
    let report = IndexReport(title: Texts(zh: "", en: ""), note: Texts(zh: "", en: ""), tables: [sample])
    let page = IndexReportTests.text("index.html", of: report, in: .en)
    #expect(names(on: page) == ["The &lt;East&gt;"] && page.contains(">The &lt;East&gt;</th>"))
    #expect(IndexReportTests.text("figure.csv", of: report, in: .zh).contains("\neast,1,"))
  }
}

import AssessmentModel

/// An index report with the pictures that an assessment of cities asks for; the numbers are made to be shown.
enum FigureSample {
  static let units = [
    "110000", "120000", "130100", "210100", "210200", "310000", "320100", "330100", "330200", "350200", "370100",
    "370200", "440100", "440300", "450100", "460100", "500000", "540100", "650100",
  ]

  static func report(in language: Language) -> IndexReport {
    IndexReport(
      title: Texts(zh: "图示", en: "Pictures"), note: Texts(zh: "各种图。", en: "Every kind of picture."),
      isInvented: true,
      tables: [
        scatter(in: language), slope(in: language),
        tiles(units.map { .text($0) } + [.text("990001"), .text("440600")]),
        distribution,
      ])
  }

  static func scatter(in language: Language) -> ResultTable {
    let rows = (0..<36).map { unit -> [ResultTable.Cell] in
      let pages = 400 + 9_000 * IndexSample.noise(unit, 5)
      return [
        IndexSample.name(unit, in: language), unit == 9 ? .missing : .number(pages),
        .number(92 - Double(unit) * 1.3 + 5 * IndexSample.noise(unit, 2)),
      ]
    }
    return table(
      "pages-index", Texts(zh: "网页数与指数", en: "Pages and index"),
      [
        .init("unit", Texts(zh: "单元", en: "Unit")), .init("pages", Texts(zh: "网页数", en: "Pages"), decimals: 0),
        .init("index", Texts(zh: "指数", en: "Index")),
      ], rows, .scatter(label: "unit", x: "pages", y: "index"))
  }

  static func slope(in language: Language) -> ResultTable {
    let rows = (0..<36).map { unit -> [ResultTable.Cell] in
      let now = (unit * 7 + unit / 5) % 36 / 2 + unit / 2 + 1
      return [
        IndexSample.name(unit, in: language), unit == 35 ? .missing : .whole(unit + 1),
        unit == 20 || unit == 35 ? .missing : .whole(now),
      ]
    }
    return table(
      "ranks", Texts(zh: "名次的变化", en: "Ranks then and now"),
      [
        .init("unit", Texts(zh: "单元", en: "Unit")),
        .init("then", Texts(zh: "2019 年名次", en: "Rank in 2019"), decimals: 0),
        .init("now", Texts(zh: "2026 年名次", en: "Rank in 2026"), decimals: 0),
      ], rows, .slope(label: "unit", from: "then", to: "now"))
  }

  static func tiles(_ units: [ResultTable.Cell]) -> ResultTable {
    table(
      "map", Texts(zh: "各地的指数", en: "The index over the country"),
      [.init("unit", Texts(zh: "代码", en: "Code")), .init("index", Texts(zh: "指数", en: "Index"), decimals: 1)],
      units.enumerated().map { place, unit in
        [unit, place == 3 ? .missing : .number(48 + 45 * IndexSample.noise(place, 6))]
      }, .tiles(label: "unit", value: "index"))
  }

  static var distribution: ResultTable {
    table(
      "distribution", Texts(zh: "指数的分布", en: "How the index is spread"),
      [.init("unit", Texts(zh: "序号", en: "Number"), decimals: 0), .init("index", Texts(zh: "指数", en: "Index"))],
      (0..<48).map { unit in
        [
          .whole(unit + 1),
          unit == 11 ? .missing : .number(28 + 30 * IndexSample.noise(unit, 1) + 30 * IndexSample.noise(unit, 2)),
        ]
      }, .distribution(value: "index", marks: [40, 50, 60]))
  }

  static func table(
    _ id: String, _ title: Texts, _ columns: [ResultTable.Column], _ rows: [[ResultTable.Cell]],
    _ chart: ResultTable.Chart
  ) -> ResultTable {
    ResultTable(
      id: id, title: title, note: Texts(zh: "示例。", en: "A specimen."), columns: columns, rows: rows, chart: chart)
  }
}

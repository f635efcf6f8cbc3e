import AssessmentModel

/// Columns that many of the tables of an assessment share.
enum AssessmentColumn {
  static let code = ResultTable.Column("code", Texts(zh: "代码", en: "code"))
  static let city = ResultTable.Column("city", Texts(zh: "城市", en: "city"))
  static let cities = ResultTable.Column("cities", Texts(zh: "城市数", en: "cities"), decimals: 0)
  static let status = ResultTable.Column("status", Texts(zh: "情况", en: "status"))
  static let indicator = ResultTable.Column("indicator", Texts(zh: "指标", en: "indicator"))
  static let dimension = ResultTable.Column("dimension", Texts(zh: "维度", en: "dimension"))
  static let measure = ResultTable.Column("measure", Texts(zh: "项目", en: "measure"))
  static let value = ResultTable.Column("value", Texts(zh: "数值", en: "value"), decimals: 3)

  /// Code and name of a city.
  static func cells(_ city: CityAssessment) -> [ResultTable.Cell] { [.text(city.city.code), .text(city.label)] }
}

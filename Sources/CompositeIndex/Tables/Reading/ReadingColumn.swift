import AssessmentModel

/// Columns that many of the tables read from an index share.
enum ReadingColumn {
  static let unit = ResultTable.Column("unit", Texts(zh: "评价对象", en: "unit"))
  static let column = ResultTable.Column("column", Texts(zh: "指标", en: "column"))
  static let first = ResultTable.Column("first", Texts(zh: "甲", en: "first"))
  static let second = ResultTable.Column("second", Texts(zh: "乙", en: "second"))
  static let time = ResultTable.Column("time", Texts(zh: "年份", en: "year"), decimals: 0)
  static let grouping = ResultTable.Column("grouping", Texts(zh: "分组依据", en: "grouping"))
  static let group = ResultTable.Column("group", Texts(zh: "组别", en: "group"))
  static let index = ResultTable.Column("index", Texts(zh: "指数", en: "index"))
  static let rank = ResultTable.Column("rank", Texts(zh: "排名", en: "rank"), decimals: 0)
  static let kind = ResultTable.Column("kind", Texts(zh: "类别", en: "kind"))
  static let coefficient = ResultTable.Column("coefficient", Texts(zh: "相关系数", en: "coefficient"), decimals: 3)
  static let probability = ResultTable.Column("p", Texts(zh: "p值", en: "p"), decimals: 4)
  static let pairs = ResultTable.Column("pairs", Texts(zh: "样本数", en: "pairs"), decimals: 0)
  static let units = ResultTable.Column("units", Texts(zh: "数量", en: "units"), decimals: 0)
  static let value = ResultTable.Column("value", Texts(zh: "数值", en: "value"), decimals: 4)
}

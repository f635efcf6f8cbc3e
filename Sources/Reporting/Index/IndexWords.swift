import AssessmentModel

extension Language {
  /// The text in this language.
  func say(_ texts: Texts) -> String { texts.text(in: self) }

  /// The text in this language.
  func say(_ zh: String, _ en: String) -> String { self == .zh ? zh : en }
}

/// The words of an index report that stand in more than one place, in both languages.
enum IndexWords {
  static let banner = Texts(
    zh: "示例数据均为虚构：单元的名称和数值由程序生成，结果不代表任何真实对象。",
    en: "The units are invented: their names and numbers come from a generator, and no result is about a real one.")
  static let noValue = Texts(zh: "无值", en: "no value")
  static let emptyCell = Texts(zh: "空单元格表示没有值，绝不表示零。", en: "An empty cell means that there is no value, never zero.")
}

import AssessmentModel

/// Reads time limits as guides print them.
enum TimeLimit {
  /// Ids of labels whose values are limits.
  static let labels: Set<String> = ["legal_limit", "promised_limit", "limit"]

  /// The limit that a value states; nil where it states none.
  ///
  /// A range counts as its upper end; 即办 and 当场 are immediate; days without 工作 are calendar days. `unit` is taken for
  /// a bare number, where the page names the unit elsewhere.
  static func parse(_ text: String, unit fallback: Quantity.Unit? = nil) -> Quantity? {
    let scalars = Array(text.unicodeScalars).filter { $0 != " " && $0 != "\u{3000}" && $0 != "\u{00A0}" }
    var position = 0
    var bare: Double?
    while position < scalars.count {
      if isImmediate(scalars, position) { return Quantity(value: 0, unit: .immediate) }
      guard let first = ChineseNumber.read(scalars, at: position) else {
        position += 1
        continue
      }
      var (value, end) = first
      if let unit = unit(scalars, at: end), !isArticle(scalars, end) {
        // 3个工作日至5个工作日: the upper end stands behind the first unit.
        if let upper = upper(scalars, after: unit.end), let other = self.unit(scalars, at: upper.end),
          other.unit == unit.unit
        {
          return Quantity(value: max(value, upper.value) * unit.factor, unit: unit.unit)
        }
        return Quantity(value: value * unit.factor, unit: unit.unit)
      }
      if let upper = upper(scalars, after: end) {
        (value, end) = (max(value, upper.value), upper.end)
        if let unit = unit(scalars, at: end) { return Quantity(value: value * unit.factor, unit: unit.unit) }
      }
      if bare == nil { bare = value }
      position = max(end, position + 1)
    }
    guard let bare, let fallback, scalars.count <= 6 else { return nil }
    return Quantity(value: bare, unit: fallback)
  }

  /// The unit that a remark or a field of its own names, such as 工作日.
  static func unit(named text: String) -> Quantity.Unit? {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.lazy.compactMap { unit(scalars, at: $0)?.unit }.first
  }

  private static let immediate = ["即办", "当场", "即时", "立等", "立即", "现场办结", "即来即办", "即到即办", "马上办", "随到随办"].map {
    Array($0.unicodeScalars)
  }

  private static func isImmediate(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
    immediate.contains { text[position...].starts(with: $0) }
  }

  /// 第20日 of a law's article is no limit, and 3月5日 is a date.
  private static func isArticle(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
    guard end < text.count, text[end] == "月" else { return false }
    return end + 1 < text.count && ChineseNumber.digit(text[end + 1]) != nil
  }

  private struct NamedUnit {
    let name: [Unicode.Scalar]
    let unit: Quantity.Unit
    let factor: Double
  }

  private static let names: [(String, Quantity.Unit, Double)] = [
    ("个工作日", .workingDay, 1), ("工作日", .workingDay, 1), ("个工作天", .workingDay, 1), ("工作天", .workingDay, 1),
    ("个法定工作日", .workingDay, 1),
    ("法定工作日", .workingDay, 1), ("个自然日", .calendarDay, 1), ("自然日", .calendarDay, 1), ("个日历日", .calendarDay, 1),
    ("个小时", .hour, 1), ("小时", .hour, 1), ("分钟", .minute, 1), ("个月", .month, 1), ("月", .month, 1),
    ("年", .month, 12), ("个日", .calendarDay, 1), ("日", .calendarDay, 1), ("天", .calendarDay, 1),
  ]

  private static let units: [NamedUnit] = names.map {
    NamedUnit(name: Array($0.0.unicodeScalars), unit: $0.1, factor: $0.2)
  }

  private static func unit(_ text: [Unicode.Scalar], at start: Int) -> (unit: Quantity.Unit, factor: Double, end: Int)?
  {
    var position = start
    if position < text.count, text[position] == "（" || text[position] == "(" { position += 1 }
    guard position < text.count else { return nil }
    for unit in units where text[position...].starts(with: unit.name) {
      return (unit.unit, unit.factor, position + unit.name.count)
    }
    return nil
  }

  /// The number behind 至, 到, a dash or a wave.
  private static func upper(_ text: [Unicode.Scalar], after end: Int) -> (value: Double, end: Int)? {
    let marks: Set<Unicode.Scalar> = ["-", "－", "—", "–", "~", "～", "至", "到", "〜"]
    var position = end
    while position < text.count, marks.contains(text[position]) { position += 1 }
    return position > end ? ChineseNumber.read(text, at: position) : nil
  }
}

import AssessmentModel

/// Units of time as guides name them.
struct LimitUnit {
  let unit: Quantity.Unit
  /// How many of the unit one of the named unit is, such as 12 months a year.
  let factor: Double
  /// The first scalar behind the name.
  let end: Int

  /// The unit whose name begins at a place, or behind an opening bracket there.
  static func read(_ text: [Unicode.Scalar], at start: Int) -> LimitUnit? {
    var position = start
    if position < text.count, text[position] == "（" || text[position] == "(" { position += 1 }
    guard position < text.count else { return nil }
    for unit in units where text[position...].starts(with: unit.name) {
      return LimitUnit(unit: unit.unit, factor: unit.factor, end: position + unit.name.count)
    }
    return nil
  }

  private struct Named {
    let name: [Unicode.Scalar]
    let unit: Quantity.Unit
    let factor: Double
  }

  private static let names: [(String, Quantity.Unit, Double)] = [
    ("个工作日", .workingDay, 1), ("工作日", .workingDay, 1), ("个工作天", .workingDay, 1), ("工作天", .workingDay, 1),
    ("个法定工作日", .workingDay, 1),
    ("法定工作日", .workingDay, 1), ("个自然日", .calendarDay, 1), ("自然日", .calendarDay, 1), ("个日历日", .calendarDay, 1),
    ("日历天", .calendarDay, 1), ("个小时", .hour, 1), ("小时", .hour, 1), ("分钟", .minute, 1), ("个月", .month, 1),
    ("月", .month, 1), ("年", .month, 12), ("个星期", .calendarDay, 7), ("星期", .calendarDay, 7), ("周", .calendarDay, 7),
    ("个日", .calendarDay, 1), ("日", .calendarDay, 1), ("天", .calendarDay, 1),
  ]

  private static let units: [Named] = names.map {
    Named(name: Array($0.0.unicodeScalars), unit: $0.1, factor: $0.2)
  }
}

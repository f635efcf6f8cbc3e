import AssessmentModel

/// Days before the day on which every specimen was captured.
enum SpecimenDate {
  /// 2026-03-01, the day of all captures.
  private static let year = 2026
  private static let month = 3

  static let captured = "2026-03-01"

  /// The day so many days before the capture, as `YYYY-MM-DD`.
  static func before(_ days: Int) -> String {
    var (year, month, day) = (year, month, 1)
    for _ in 0..<days {
      day -= 1
      if day == 0 {
        month -= 1
        if month == 0 { (year, month) = (year - 1, 12) }
        day = 31
        while CalendarDate(year: year, month: month, day: day) == nil { day -= 1 }
      }
    }
    return CalendarDate(year: year, month: month, day: day)?.description ?? captured
  }

  /// The same day in one of the forms that portals print.
  static func written(_ days: Int, form: Int) -> String {
    let text = before(days)
    let parts = text.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return text }
    switch form % 4 {
    case 0: return text
    case 1: return "\(parts[0])年\(month)月\(day)日"
    case 2: return "\(parts[0])/\(parts[1])/\(parts[2])"
    default: return "\(parts[0]).\(parts[1]).\(parts[2])"
    }
  }
}

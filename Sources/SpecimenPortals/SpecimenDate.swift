import AssessmentModel

/// Days before the day on which every portal of one specimen year was captured.
struct SpecimenDate {
  /// The day of all captures, the first of a month.
  let captured: CalendarDate

  /// The day so many days before the capture, as `YYYY-MM-DD`.
  func before(_ days: Int) -> String {
    var (year, month, day) = (captured.year, captured.month, captured.day)
    for _ in 0..<days {
      day -= 1
      if day == 0 {
        month -= 1
        if month == 0 { (year, month) = (year - 1, 12) }
        day = 31
        while CalendarDate(year: year, month: month, day: day) == nil { day -= 1 }
      }
    }
    return (CalendarDate(year: year, month: month, day: day) ?? captured).description
  }

  /// The same day in one of the forms that portals print.
  func written(_ days: Int, form: Int) -> String {
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

import AssessmentModel

extension Measure {
  /// Whether a value is good: by the conditions of `holds`, or without any when it says yes.
  func isHeld(by value: Value, asOf: CalendarDate?) -> Bool {
    guard !holds.isEmpty else { return value.saysYes }
    return holds.allSatisfy { $0.isMet(by: value, asOf: asOf) }
  }
}

extension Condition {
  /// Whether a value meets this condition; null and absent members meet none, and ages need the as-of day.
  ///
  /// Lists are asked word by word: one word that meets the condition is enough. Quantities compare in working days,
  /// flags as 0 and 1.
  func isMet(by value: Value, asOf: CalendarDate?) -> Bool {
    guard let tested = tested(in: value), tested != .null else { return false }
    switch test {
    case .equals(let text): return tested.equals(text)
    case .oneOf(let texts): return texts.contains { tested.equals($0) }
    case .atLeast(let bound): return tested.measure(asOf: asOf).map { $0 >= bound } ?? false
    case .atMost(let bound): return tested.measure(asOf: asOf).map { $0 <= bound } ?? false
    case .contains(let text): return tested.contains(text)
    case .present: return tested.isThere
    }
  }

  /// The value or member that the condition looks at.
  func tested(in value: Value) -> Value? {
    guard let member else { return value }
    return value.member(member)
  }

  /// True where a date is tested by its age.
  var hasBound: Bool {
    switch test {
    case .atLeast, .atMost: return true
    case .equals, .oneOf, .contains, .present: return false
    }
  }
}

extension Value {
  /// True for a true flag, a number above zero, and a text, date, quantity, list or object that is there.
  var saysYes: Bool {
    switch self {
    case .flag(let flag): return flag
    case .number(let number): return number > 0
    default: return isThere
    }
  }

  /// True where there is a value at all: false and zero are values, null, empty texts and empty lists are none.
  var isThere: Bool {
    switch self {
    case .null: return false
    case .flag, .number, .date, .quantity: return true
    case .text(let text): return !text.isEmpty
    case .words(let words): return !words.isEmpty
    case .object(let members): return !members.isEmpty
    }
  }

  /// The number that the value carries: a number, a quantity in working days, a flag as 0 or 1; nil for other values
  /// and for what is not finite.
  var number: Double? {
    switch self {
    case .number(let number): return number.isFinite ? number : nil
    case .quantity(let quantity): return quantity.workingDays.isFinite ? quantity.workingDays : nil
    case .flag(let flag): return flag ? 1 : 0
    case .null, .text, .date, .words, .object: return nil
    }
  }

  /// The value as written in definitions: `true`, `50`, `2026-03-01`, a word.
  var written: String {
    switch self {
    case .null: return "null"
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let number): return Self.written(number)
    case .text(let text): return text
    case .date(let date): return date.description
    case .words(let words): return words.joined(separator: ",")
    case .quantity(let quantity): return "\(Self.written(quantity.value)) \(quantity.unit.rawValue)"
    case .object(let members): return members.map { "\($0.name)=\($0.value.written)" }.joined(separator: ",")
    }
  }
}

extension Value {
  fileprivate func equals(_ text: String) -> Bool {
    switch self {
    case .text(let own): return own == text
    case .words(let words): return words.contains(text)
    case .flag(let flag): return text == (flag ? "true" : "false")
    default: return written == text
    }
  }

  fileprivate func contains(_ text: String) -> Bool {
    switch self {
    case .words(let words): return words.contains(text)
    default: return holds(text, in: written)
    }
  }

  /// What a bound compares: a number, or a date as days before the as-of day.
  fileprivate func measure(asOf: CalendarDate?) -> Double? {
    guard case .date(let date) = self else { return number }
    return asOf.map { Double(date.days(until: $0)) }
  }

  fileprivate static func written(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Compares bytes, which is fast and right for Chinese; a letter composed another way is not found.
  private func holds(_ part: String, in text: String) -> Bool {
    let part = Array(part.utf8)
    let text = Array(text.utf8)
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
  }
}

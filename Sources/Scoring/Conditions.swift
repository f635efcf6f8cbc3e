import AssessmentModel
import Patterns

/// Conditions made ready to be asked many times: their regular expressions are compiled once.
struct ConditionSet: Sendable {
  private let tests: [(member: String?, test: ReadyTest)]

  init(_ conditions: [Condition]) {
    tests = conditions.map { ($0.member, ReadyTest($0.test)) }
  }

  var isEmpty: Bool { tests.isEmpty }

  /// Whether a value meets every condition; nil where a regular expression gave up and no other condition fails.
  ///
  /// Null and absent members meet no condition but `not`; ages need the as-of day.
  func answer(_ value: Value, asOf: CalendarDate?) -> Bool? {
    all(tests.lazy.map { $0.test.answer($0.member.map { value.member($0) ?? .null } ?? value, asOf: asOf) })
  }
}

/// False where one answer is, else nil where one is not known.
private func all(_ answers: some Sequence<Bool?>) -> Bool? {
  var isSure = true
  for answer in answers {
    if answer == false { return false }
    if answer == nil { isSure = false }
  }
  return isSure ? true : nil
}

/// True where one answer is, else nil where one is not known.
private func any(_ answers: some Sequence<Bool?>) -> Bool? {
  all(answers.lazy.map { $0.map { !$0 } }).map { !$0 }
}

/// One test with its regular expression compiled.
private indirect enum ReadyTest: Sendable {
  case plain(Condition.Test)
  /// Nil where the pattern cannot be compiled: it then always gives up.
  case pattern(Pattern?)
  case not([ReadyTest])
  case anyOf([ConditionSet])

  init(_ test: Condition.Test) {
    switch test {
    case .matches(let text): self = .pattern(try? Pattern(text))
    case .not(let tests): self = .not(tests.map { ReadyTest($0) })
    case .anyOf(let lists): self = .anyOf(lists.map { ConditionSet($0) })
    default: self = .plain(test)
    }
  }

  /// Lists are asked word by word: one word that meets the test is enough.
  ///
  /// Quantities compare in working days, flags as 0 and 1.
  func answer(_ value: Value, asOf: CalendarDate?) -> Bool? {
    switch self {
    case .plain(let test): return value != .null && test.isMet(by: value, asOf: asOf)
    case .pattern(let pattern): return Self.search(value, for: pattern)
    case .not(let tests): return all(tests.lazy.map { $0.answer(value, asOf: asOf) }).map { !$0 }
    case .anyOf(let lists): return any(lists.lazy.map { $0.answer(value, asOf: asOf) })
    }
  }

  private static func search(_ value: Value, for pattern: Pattern?) -> Bool? {
    guard value != .null else { return false }
    guard let pattern else { return nil }
    guard case .words(let words) = value else { return pattern.matches(value.written) }
    return any(words.lazy.map { pattern.matches($0) })
  }
}

extension Condition.Test {
  /// Whether a value that is there meets the test; regular expressions and `not` are asked elsewhere.
  fileprivate func isMet(by value: Value, asOf: CalendarDate?) -> Bool {
    switch self {
    case .equals(let text): return value.equals(text)
    case .oneOf(let texts): return texts.contains { value.equals($0) }
    case .atLeast(let bound): return value.measure(asOf: asOf).map { $0 >= bound } ?? false
    case .atMost(let bound): return value.measure(asOf: asOf).map { $0 <= bound } ?? false
    case .contains(let texts): return texts.contains { value.contains($0) }
    case .startsWith(let texts): return texts.contains { value.begins(with: $0) }
    case .present: return value.isThere
    case .matches, .not, .anyOf: return false
    }
  }
}

extension Condition {
  /// The value or member that the condition looks at.
  func tested(in value: Value) -> Value? {
    guard let member else { return value }
    return value.member(member)
  }

  /// True where a date is tested by its age.
  var hasBound: Bool { test.hasBound }
}

extension Condition.Test {
  fileprivate var hasBound: Bool {
    switch self {
    case .atLeast, .atMost: return true
    case .not(let tests): return tests.contains(where: \.hasBound)
    case .anyOf(let lists): return lists.joined().contains(where: \.hasBound)
    case .equals, .oneOf, .contains, .startsWith, .matches, .present: return false
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

  fileprivate func begins(with text: String) -> Bool {
    switch self {
    case .words(let words): return words.contains { $0.utf8.starts(with: text.utf8) }
    default: return written.utf8.starts(with: text.utf8)
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

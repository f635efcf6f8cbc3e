// Conditions as people read them in messages, and as the key that says what a page was searched for.
extension Condition {
  /// Such as `state = present`, `age ≤ 14`, `target begins with https://…`; the value itself is called `value`.
  package var written: String {
    if case .anyOf = test { return test.written }
    return "\(member ?? "value") \(test.written)"
  }
}

extension Condition.Test {
  package var written: String {
    switch self {
    case .equals(let text): return "= \(text)"
    case .oneOf(let texts): return "in [\(texts.joined(separator: ", "))]"
    case .atLeast(let number): return "≥ \(Self.shortest(number))"
    case .atMost(let number): return "≤ \(Self.shortest(number))"
    case .contains(let texts): return "contains \(texts.joined(separator: " | "))"
    case .startsWith(let texts): return "begins with \(texts.joined(separator: " | "))"
    case .matches(let pattern): return "matches /\(pattern)/"
    case .present: return "is there"
    case .not(let tests): return "not (\(tests.map(\.written).joined(separator: " and ")))"
    case .anyOf(let lists):
      let alternatives = lists.map { $0.map(\.written).joined(separator: " and ") }
      return "any of (\(alternatives.joined(separator: " | ")))"
    }
  }

  private static func shortest(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Measure {
  /// Every condition an observation must meet to be looked at: those of `select`, and for people's judgements and
  /// tables the question or column asked for.
  package var selection: [Condition] {
    switch kind {
    case .judged: return select + [Condition(member: "question", test: .equals(series ?? ""))]
    case .table: return select + [Condition(member: "column", test: .equals(series ?? ""))]
    default: return select
    }
  }

  /// What a page must be searched for: the generic property with its conditions; nil for named properties.
  ///
  /// A page that was searched says so by an observation of the property whose `looked` lists these keys; links that
  /// were seen because another definition asked are no answer to this one.
  package var searchKey: String? {
    guard property.isGeneric else { return nil }
    return "\(property.rawValue)[\(select.map(\.written).sorted().joined(separator: "; "))]"
  }
}

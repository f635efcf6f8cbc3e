package import AssessmentModel

extension Measure {
  /// Whether a thing on a page is what the measure selects; true where a regular expression gave up, so that scoring
  /// sees it and says so.
  package var selects: @Sendable (Value) -> Bool {
    let conditions = ConditionSet(select)
    return { conditions.answer($0, asOf: nil) ?? true }
  }

  /// The members that its conditions and its value name.
  package var namedMembers: Set<String> {
    Set((select + holds).flatMap(\.members) + [member, span?.from, span?.to].compactMap { $0 })
  }
}

extension Condition {
  /// The members that it asks, those of its alternatives among them.
  fileprivate var members: [String] {
    if case .anyOf(let lists) = test { return lists.joined().flatMap(\.members) }
    return member.map { [$0] } ?? []
  }
}

/// One condition that can be asked of values, for those who look at definitions from outside.
package struct ConditionProbe: Sendable {
  private let conditions: ConditionSet

  package init(_ condition: Condition) {
    conditions = ConditionSet([condition])
  }

  /// Whether the value meets it; nil where a regular expression gave up.
  package func answer(_ value: Value, asOf: CalendarDate?) -> Bool? {
    conditions.answer(value, asOf: asOf)
  }
}

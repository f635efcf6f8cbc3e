/// One fact seen in a snapshot: a property of a subject with its value and the evidence for it.
///
/// Read and not shown is `false`, `[]` or `null`; no observation at all means that the page could not tell.
package struct Observation: Sendable, Equatable {
  package var property: Property
  /// The address of the page, or for facts of the whole portal the address of its home page (the unit's code without one).
  package var subject: String
  package var value: Value
  package var evidence: Evidence?
  /// The name of the extractor, importer or person that says so.
  package var by: String

  package init(property: Property, subject: String, value: Value, evidence: Evidence? = nil, by: String) {
    self.property = property
    self.subject = subject
    self.value = value
    self.evidence = evidence
    self.by = by
  }
}

/// The value of an observation.
package enum Value: Sendable, Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case date(CalendarDate)
  case words([String])
  case quantity(Quantity)
  /// A flat object; members keep the order they are written in. Members are never objects themselves, save quantities.
  case object([Member])

  /// One named member of an object value.
  package struct Member: Sendable, Equatable {
    package var name: String
    package var value: Value

    package init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The member of that name where the value is an object that has it.
  package func member(_ name: String) -> Value? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

/// An amount with its unit, such as 50 working days.
package struct Quantity: Sendable, Equatable, Hashable {
  package var value: Double
  package var unit: Unit

  package init(value: Double, unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// The units of time limits in the codebook.
  package enum Unit: String, Sendable, CaseIterable {
    case workingDay = "working_day"
    case calendarDay = "calendar_day"
    case hour
    case minute
    case month
    /// Done at once, 即办: zero time.
    case immediate
  }

  /// Working days; nil where unlike units would be guessed at.
  ///
  /// One working day is 8 hours; 7 calendar days count as 5 working days and a month as 21.75 (the wage rules' mean of
  /// working days a month, 人社部发〔2008〕3号); these conversions are conventions for comparison, not law.
  package var workingDays: Double {
    switch unit {
    case .workingDay: return value
    case .calendarDay: return value * 5 / 7
    case .hour: return value / 8
    case .minute: return value / 480
    case .month: return value * 21.75
    case .immediate: return 0
    }
  }
}

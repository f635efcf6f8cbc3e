import AssessmentModel

// The members of an observation, as the files of observations and of assessments write them.
extension JSONBytes {
  /// Writes the members from `property` to `by`, without braces.
  mutating func members(of observation: Observation) {
    raw("\"property\":\"")
    bytes.append(contentsOf: observation.property.rawValue.utf8)
    raw("\",\"subject\":")
    text(observation.subject)
    raw(",\"value\":")
    value(observation.value)
    if let evidence = observation.evidence {
      raw(",\"evidence\":")
      self.evidence(evidence)
    }
    raw(",\"by\":")
    text(observation.by)
  }

  mutating func value(_ value: Value) {
    switch value {
    case .null: null()
    case .flag(let flag): self.flag(flag)
    case .number(let number): self.number(number)
    case .text(let text): self.text(text)
    case .date(let date): text(date.description)
    case .words(let words): texts(words)
    case .quantity(let quantity):
      raw("{\"value\":")
      number(quantity.value)
      raw(",\"unit\":\"")
      bytes.append(contentsOf: quantity.unit.rawValue.utf8)
      raw("\"}")
    case .object(let members):
      raw("{")
      for (position, member) in members.enumerated() {
        if position > 0 { raw(",") }
        text(member.name)
        raw(":")
        self.value(member.value)
      }
      raw("}")
    }
  }

  private mutating func evidence(_ evidence: Evidence) {
    raw("{\"record\":")
    text(evidence.record)
    raw(",\"digest\":")
    text(evidence.digest)
    if let path = evidence.path {
      raw(",\"path\":")
      text(path)
    }
    if let quote = evidence.quote {
      raw(",\"quote\":")
      text(quote)
    }
    raw("}")
  }
}

/// Reads values as the type that their property declares.
enum ObservationValue {
  /// The value; nil where the JSON is of another type.
  static func value(_ node: JSONNode, of property: Property) -> Value? {
    if case .null = node.content { return .null }
    switch (property.valueType, node.content) {
    case (.flag, .flag(let flag)): return .flag(flag)
    case (.number, .number(let number)): return .number(number)
    case (.text, .text(let text)): return .text(text)
    case (.date, .text(let text)): return date(text).map(Value.date)
    case (.words, .list(let items)): return words(items)
    case (.quantity, .object): return quantity(node).map(Value.quantity)
    case (.object, .object(let members)): return object(members)
    default: return nil
    }
  }

  /// Members that hold free text: a text like a date in them is no date.
  private static let textMembers: Set<String> = [
    "name", "subject", "target", "text", "id", "kind", "state", "reply", "content", "title", "host", "class", "rel",
    "action", "question", "column",
  ]

  private static func object(_ members: [(name: String, value: JSONNode)]) -> Value? {
    var read: [Value.Member] = []
    for (name, node) in members {
      guard let value = member(name, node) else { return nil }
      read.append(Value.Member(name, value))
    }
    return .object(read)
  }

  private static func member(_ name: String, _ node: JSONNode) -> Value? {
    switch node.content {
    case .null: return .null
    case .flag(let flag): return .flag(flag)
    case .number(let number): return .number(number)
    case .text(let text): return member(name, text: text)
    case .list(let items): return words(items)
    case .object: return quantity(node).map(Value.quantity)
    }
  }

  /// What the text of an object's member is: a day where it is written as one and the member holds no free text.
  static func member(_ name: String, text: String) -> Value {
    guard let date = date(text), !textMembers.contains(name), !name.hasPrefix("data-"), !name.hasPrefix("aria-") else {
      return .text(text)
    }
    return .date(date)
  }

  private static func words(_ items: [JSONNode]) -> Value? {
    var words: [String] = []
    for item in items {
      guard case .text(let word) = item.content else { return nil }
      words.append(word)
    }
    return .words(words)
  }

  private static func quantity(_ node: JSONNode) -> Quantity? {
    guard case .number(let value)? = node["value"]?.content, case .text(let text)? = node["unit"]?.content else {
      return nil
    }
    return Quantity.Unit(rawValue: text).map { Quantity(value: value, unit: $0) }
  }

  /// A day and nothing after it.
  static func date(_ text: String) -> CalendarDate? {
    text.utf8.count == 10 ? CalendarDate(text) : nil
  }
}

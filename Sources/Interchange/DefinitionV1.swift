import AssessmentModel

// Definitions of indicators.
extension JSONLayout {
  mutating func write(_ definition: IndicatorDefinition) {
    object { members in
      members.member("id", definition.id)
      members.member("version", definition.version)
      members.member("status", definition.status.rawValue)
      members.member("title", definition.title)
      members.member("question", definition.question)
      members.member("rationale", definition.rationale)
      members.member("references") { references in
        references.list(definition.references) { layout, reference in
          layout.object(inline: true) { object in
            object.member("text", reference.text)
            object.member("confidence", reference.confidence.rawValue)
          }
        }
      }
      members.member("measure") { $0.write(definition.measure) }
      members.member("scale") { $0.write(definition.scale) }
      members.member("advice", definition.advice)
      members.member("limits", definition.limits)
      members.member("changes") { changes in
        changes.list(definition.changes) { layout, change in
          layout.object(inline: true) { object in
            object.member("version", change.version)
            object.member("what", change.what)
          }
        }
      }
    }
  }

  private mutating func write(_ measure: Measure) {
    object { members in
      members.member("kind", measure.kind.rawValue)
      members.member("property", measure.property.rawValue)
      switch measure.pages {
      case .any: members.member("pages", "any")
      case .types(let types): members.member("pages", types)
      }
      members.member("select") { $0.list(measure.select) { $0.write($1) } }
      members.member("holds") { $0.list(measure.holds) { $0.write($1) } }
      members.member("elements", measure.elements)
      members.optional("member", measure.member)
      members.member("statistic", measure.statistic.rawValue)
      members.member("unit", measure.unit)
      members.member("atLeast", measure.atLeast)
    }
  }

  private mutating func write(_ condition: Condition) {
    object(inline: true) { members in
      members.optional("member", condition.member)
      switch condition.test {
      case .equals(let text): members.member("equals", text)
      case .oneOf(let texts): members.member("oneOf", texts)
      case .atLeast(let number): members.member("atLeast", number)
      case .atMost(let number): members.member("atMost", number)
      case .contains(let text): members.member("contains", text)
      case .present: members.member("present", true)
      }
    }
  }

  private mutating func write(_ scale: Scale) {
    object(inline: true) { members in
      switch scale {
      case .binary: members.member("kind", "binary")
      case .steps(let steps):
        members.member("kind", "steps")
        members.member("steps") { layout in
          layout.list(steps) { layout, step in
            layout.object { object in
              object.member("from", step.from)
              object.member("score", step.score)
            }
          }
        }
      case .linear(let zero, let one):
        members.member("kind", "linear")
        members.member("zero", zero)
        members.member("one", one)
      }
    }
  }
}

extension JSONReading {
  func definition() throws(InterchangeError) -> IndicatorDefinition {
    IndicatorDefinition(
      id: try text("id"), version: try whole("version"),
      status: try word("status", of: IndicatorDefinition.Status.self), title: try texts(in: "title"),
      question: try texts(in: "question"), rationale: try texts(in: "rationale"),
      references: try each("references") { (item) throws(InterchangeError) in
        IndicatorDefinition.Reference(
          text: try item.text("text"),
          confidence: try item.word("confidence", of: IndicatorDefinition.Confidence.self))
      },
      measure: try member("measure").measure(), scale: try member("scale").scale(), advice: try texts(in: "advice"),
      limits: try texts(in: "limits"),
      changes: try each("changes") { (item) throws(InterchangeError) in
        IndicatorDefinition.Change(version: try item.whole("version"), what: try item.text("what"))
      })
  }

  private func measure() throws(InterchangeError) -> Measure {
    Measure(
      kind: try word("kind", of: Measure.Kind.self), property: try word("property", of: Property.self),
      pages: try pageSelection(),
      select: try each("select") { (item) throws(InterchangeError) in try item.condition() },
      holds: try each("holds") { (item) throws(InterchangeError) in try item.condition() },
      elements: try texts("elements"), member: try optionalText("member"),
      statistic: try word("statistic", of: Measure.Statistic.self), unit: try text("unit"),
      atLeast: try whole("atLeast"))
  }

  private func pageSelection() throws(InterchangeError) -> PageSelection {
    let pages = try member("pages")
    if case .text("any") = pages.node.content { return .any }
    return .types(try texts("pages"))
  }

  private func condition() throws(InterchangeError) -> Condition {
    let member = try optionalText("member")
    if let text = try optionalText("equals") { return Condition(member: member, test: .equals(text)) }
    if optional("oneOf") != nil { return Condition(member: member, test: .oneOf(try texts("oneOf"))) }
    if let number = try optionalNumber("atLeast") { return Condition(member: member, test: .atLeast(number)) }
    if let number = try optionalNumber("atMost") { return Condition(member: member, test: .atMost(number)) }
    if let text = try optionalText("contains") { return Condition(member: member, test: .contains(text)) }
    if optional("present") != nil { return Condition(member: member, test: .present) }
    throw source.badShape(node, "a condition should have equals, oneOf, atLeast, atMost, contains or present")
  }

  private func scale() throws(InterchangeError) -> Scale {
    switch try text("kind") {
    case "binary": return .binary
    case "linear": return .linear(zero: try number("zero"), one: try number("one"))
    case "steps":
      return .steps(
        try each("steps") { (item) throws(InterchangeError) in
          Scale.Step(from: try item.number("from"), score: try item.number("score"))
        })
    case let other: throw source.badShape(node, "`\(other)` is no known kind of scale")
    }
  }
}

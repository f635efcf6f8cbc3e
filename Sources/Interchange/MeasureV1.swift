import AssessmentModel

// Measures with their conditions. Options that a measure does not use are not written.
extension JSONLayout {
  mutating func write(_ measure: Measure) {
    object { members in
      members.member("kind", measure.kind.rawValue)
      members.member("property", measure.property.rawValue)
      if let types = measure.pages.types {
        members.member("pages", types)
      } else {
        members.member("pages", "any")
      }
      members.optional("clicks", measure.pages.clicks.map(Double.init))
      if !measure.pages.columns.isEmpty { members.member("inColumn", measure.pages.columns) }
      if let sample = measure.pages.sample {
        members.member("sample") { layout in
          layout.object(inline: true) { object in
            object.member("pages", sample.pages)
            object.member("seed", sample.seed)
          }
        }
      }
      members.member("select") { $0.list(measure.select) { $0.write($1) } }
      members.member("holds") { $0.list(measure.holds) { $0.write($1) } }
      members.member("elements", measure.elements)
      members.options(of: measure)
      members.member("statistic", measure.statistic.rawValue)
      members.member("unit", measure.unit)
      members.member("atLeast", measure.atLeast)
    }
  }

  private mutating func options(of measure: Measure) {
    optional("lacking", measure.lacking.map(Double.init))
    optional("member", measure.member)
    optional("from", measure.span?.from)
    optional("to", measure.span?.to)
    optional("against", measure.against?.rawValue)
    if !measure.levels.isEmpty {
      member("levels") { layout in
        layout.object(inline: true) { object in
          for level in measure.levels { object.member(level.name, level.worth) }
        }
      }
    }
    if measure.likeness < 1 { member("near", measure.likeness) }
    optional("series", measure.series)
    if measure.isPerPage { member("per", "page") }
    optional("ifNone", measure.ifNone)
    if let types = measure.absentOn { member("absentOn", types) }
  }

  private mutating func write(_ condition: Condition) {
    object(inline: true) { members in
      members.optional("member", condition.member)
      members.write(condition.test)
    }
  }

  private mutating func write(_ test: Condition.Test) {
    switch test {
    case .equals(let text): member("equals", text)
    case .oneOf(let texts): member("oneOf", texts)
    case .atLeast(let number): member("atLeast", number)
    case .atMost(let number): member("atMost", number)
    case .contains(let texts): oneOrMore("contains", texts)
    case .startsWith(let texts): oneOrMore("startsWith", texts)
    case .matches(let pattern): member("matches", pattern)
    case .present: member("present", true)
    case .not(let tests):
      member("not") { layout in
        layout.list(tests) { layout, test in layout.object(inline: true) { $0.write(test) } }
      }
    case .anyOf(let lists):
      member("anyOf") { layout in
        layout.list(lists) { layout, list in layout.list(list, inline: true) { $0.write($1) } }
      }
    }
  }

  private mutating func oneOrMore(_ name: String, _ texts: [String]) {
    if texts.count == 1 { member(name, texts[0]) } else { member(name, texts) }
  }
}

extension JSONReading {
  func measure() throws(InterchangeError) -> Measure {
    let span: Measure.Span?
    if let from = try optionalText("from") {
      span = Measure.Span(from: from, to: try text("to"))
    } else {
      span = nil
    }
    return Measure(
      kind: try word("kind", of: Measure.Kind.self), property: try word("property", of: Property.self),
      pages: try pageSelection(),
      select: try each("select") { (item) throws(InterchangeError) in try item.condition() },
      holds: try each("holds") { (item) throws(InterchangeError) in try item.condition() },
      elements: try texts("elements"), lacking: try optionalWhole("lacking"), member: try optionalText("member"),
      span: span, against: optional("against") == nil ? nil : try word("against", of: Property.self),
      levels: try levels(), likeness: try optionalNumber("near") ?? 1, series: try optionalText("series"),
      isPerPage: try optionalText("per") == "page", ifNone: try optionalNumber("ifNone"),
      absentOn: optional("absentOn") == nil ? nil : try texts("absentOn"),
      statistic: try word("statistic", of: Measure.Statistic.self), unit: try text("unit"),
      atLeast: try whole("atLeast"))
  }

  private func levels() throws(InterchangeError) -> [Measure.Level] {
    guard optional("levels") != nil else { return [] }
    var levels: [Measure.Level] = []
    for (name, value) in try members("levels") {
      levels.append(Measure.Level(name, worth: try value.number(called: name)))
    }
    return levels
  }

  private func pageSelection() throws(InterchangeError) -> PageSelection {
    let pages = try member("pages")
    var selection = PageSelection.any
    if case .text("any") = pages.node.content {} else { selection.types = try texts("pages") }
    selection.clicks = try optionalWhole("clicks")
    if optional("inColumn") != nil { selection.columns = try texts("inColumn") }
    if optional("sample") != nil {
      let sample = try member("sample")
      selection.sample = .init(pages: try sample.whole("pages"), seed: try sample.whole("seed"))
    }
    return selection
  }

  private func condition() throws(InterchangeError) -> Condition {
    Condition(member: try optionalText("member"), test: try test())
  }

  private func test() throws(InterchangeError) -> Condition.Test {
    if let text = try optionalText("equals") { return .equals(text) }
    if optional("oneOf") != nil { return .oneOf(try texts("oneOf")) }
    if let number = try optionalNumber("atLeast") { return .atLeast(number) }
    if let number = try optionalNumber("atMost") { return .atMost(number) }
    if optional("contains") != nil { return .contains(try oneOrMore("contains")) }
    if optional("startsWith") != nil { return .startsWith(try oneOrMore("startsWith")) }
    if let pattern = try optionalText("matches") { return .matches(pattern) }
    if optional("present") != nil { return .present }
    if optional("not") != nil {
      return .not(try each("not") { (item) throws(InterchangeError) in try item.test() })
    }
    if optional("anyOf") != nil {
      var lists: [[Condition]] = []
      for item in try list("anyOf") { lists.append(try item.conditions()) }
      return .anyOf(lists)
    }
    throw source.badShape(
      node,
      "a condition should have equals, oneOf, atLeast, atMost, contains, startsWith, matches, present, not or anyOf")
  }

  /// The conditions of a list that has no name of its own.
  private func conditions() throws(InterchangeError) -> [Condition] {
    guard case .list(let items) = node.content else { throw source.badShape(node, "an alternative should be a list") }
    var conditions: [Condition] = []
    for item in items { conditions.append(try JSONReading(node: item, source: source).condition()) }
    return conditions
  }

  private func oneOrMore(_ name: String) throws(InterchangeError) -> [String] {
    if case .text(let text) = try member(name).node.content { return [text] }
    return try texts(name)
  }
}

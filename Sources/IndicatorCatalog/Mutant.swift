package import AssessmentModel

/// A definition with one small mistake: where no case notices it, the cases are too weak.
package struct Mutant: Sendable {
  /// What was changed, in words that stay the same while the definition does.
  package var id: String
  package var definition: IndicatorDefinition
}

/// Every mutant of a definition, in the order of its parts.
///
/// Thresholds, anchors and steps move by one unit either way (1 for whole numbers, 0.01 for shares and other decimals),
/// bounds and tests are turned round, and clauses, words, elements, levels and page types are left out one at a time.
package func everyMutant(of definition: IndicatorDefinition) -> [Mutant] {
  measureMutants(definition.measure).map { id, measure in
    var changed = definition
    changed.measure = measure
    return Mutant(id: id, definition: changed)
  }
    + scaleMutants(definition.scale, unit: definition.measure.unit).map { id, scale in
      var changed = definition
      changed.scale = scale
      return Mutant(id: id, definition: changed)
    }
}

/// A part that was changed, with words for the change.
private typealias Changed<Part> = (id: String, part: Part)

private func measureMutants(_ measure: Measure) -> [Changed<Measure>] {
  var found: [Changed<Measure>] = []
  func add(_ id: String, _ change: (inout Measure) -> Void) {
    var changed = measure
    change(&changed)
    found.append((id, changed))
  }
  for (id, pages) in pageMutants(measure) { add(id) { $0.pages = pages } }
  for (id, select) in conditionMutants(measure.select, in: "select") { add(id) { $0.select = select } }
  for (id, holds) in conditionMutants(measure.holds, in: "holds") { add(id) { $0.holds = holds } }
  for (id, elements) in droppings(measure.elements, from: "elements", keepsOne: false) {
    add(id) { $0.elements = elements }
  }
  for (id, lacking) in moves(measure.lacking, "lacking", from: 1) { add(id) { $0.lacking = lacking } }
  for (id, levels) in levelMutants(measure.levels) { add(id) { $0.levels = levels } }
  if let span = measure.span { add("from and to swapped") { $0.span = .init(from: span.to, to: span.from) } }
  if measure.likeness < 1 {
    add("near -0.1") { $0.likeness -= 0.1 }
    add("near to the word") { $0.likeness = 1 }
  }
  // Of what is said once of a whole portal every statistic is the same.
  if MeasureKinds.kinds(with: "statistic").contains(measure.kind), !measure.property.isSaidOnce,
    measure.kind != .count || measure.isPerPage
  {
    let other = other(measure.statistic)
    add("statistic \(measure.statistic.rawValue) → \(other.rawValue)") { $0.statistic = other }
  }
  if measure.isPerPage { add("per observation") { $0.isPerPage = false } }
  if let types = measure.absentOn {
    add("without absentOn") { $0.absentOn = nil }
    for (id, types) in droppings(types, from: "absentOn") { add(id) { $0.absentOn = types } }
  }
  if measure.ifNone != nil { add("without ifNone") { $0.ifNone = nil } }
  for (id, atLeast) in moves(measure.atLeast, "atLeast", from: 1) { add(id) { $0.atLeast = atLeast } }
  return found
}

private func other(_ statistic: Measure.Statistic) -> Measure.Statistic {
  switch statistic {
  case .mean, .minimum: return .maximum
  case .maximum: return .minimum
  case .median, .sum: return .mean
  }
}

private func pageMutants(_ measure: Measure) -> [Changed<PageSelection>] {
  let pages = measure.pages
  var found: [Changed<PageSelection>] = []
  func add(_ id: String, _ change: (inout PageSelection) -> Void) {
    var changed = pages
    change(&changed)
    found.append((id, changed))
  }
  if let types = pages.types {
    add("on any") { $0.types = nil }
    for (id, types) in droppings(types, from: "on") { add(id) { $0.types = types } }
  }
  for (id, clicks) in moves(pages.clicks, "clicks", from: 0) { add(id) { $0.clicks = clicks } }
  if pages.clicks != nil { add("without clicks") { $0.clicks = nil } }
  if !pages.columns.isEmpty {
    add("without inColumn") { $0.columns = [] }
    for (id, columns) in droppings(pages.columns, from: "inColumn") { add(id) { $0.columns = columns } }
  }
  for (id, size) in moves(pages.sample?.pages, "sample", from: 1) { add(id) { $0.sample?.pages = size } }
  return found
}

private func levelMutants(_ levels: [Measure.Level]) -> [Changed<[Measure.Level]>] {
  var found: [Changed<[Measure.Level]>] = []
  for place in levels.indices {
    let name = levels[place].name
    var without = levels
    without.remove(at: place)
    found.append(("levels without \(name)", without))
    for step in [0.01, -0.01] where (0...1).contains(levels[place].worth + step) {
      var moved = levels
      moved[place].worth += step
      found.append(("level \(name) \(signed(step))", moved))
    }
  }
  return found
}

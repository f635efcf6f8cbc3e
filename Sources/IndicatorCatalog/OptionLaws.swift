import AssessmentModel

/// What the options of measures must keep to, and what a definition says of its needs and its life.
extension CatalogLaws {
  /// What a definition states of its needs is what its measure uses, no more and no less.
  static func needsAreUsed(_ entry: CatalogEntry, _ findings: inout Findings) {
    guard let stated = entry.source["needs"] else { return }
    let used = entry.definition.needs.map(\.rawValue)
    let names = stated.items.compactMap { node -> (String, SourcePosition)? in
      guard case .scalar(let text, _) = node.content else { return nil }
      return (text, node.position)
    }
    for (name, position) in names where !used.contains(name) {
      findings.error(
        "`\(name)` is not used by the measure", at: position, hint: "it uses \(used.listed)")
    }
    for name in used where !names.contains(where: { $0.0 == name }) {
      findings.error("`needs` lacks `\(name)`, which the measure uses", at: stated.position)
    }
  }

  /// What no extractor and no table supplies would never be observed.
  static func needsAreProduced(_ entry: CatalogEntry, _ produced: Set<Property>, _ findings: inout Findings) {
    for need in entry.definition.needs where !produced.contains(need) {
      findings.error(
        "no extractor produces `\(need.rawValue)`", at: entry.source.position(of: "measure", "of"),
        hint: nearestName(to: need.rawValue, among: produced.map(\.rawValue).sorted()).map { "did you mean `\($0)`?" })
    }
  }

  static func pagesCanBeSelected(_ entry: CatalogEntry, _ findings: inout Findings) {
    let pages = entry.definition.measure.pages
    if let clicks = pages.clicks, clicks < 0 {
      findings.error("`clicks` counts from 0, the home page", at: entry.source.position(of: "measure", "clicks"))
    }
    if let sample = pages.sample, sample.pages < 1 {
      findings.error(
        "a sample has at least one page", at: entry.source["measure"]?.position(of: "sample", "pages"))
    }
    guard entry.definition.measure.property.isFromOutside, let source = entry.source["measure"] else { return }
    for key in ["clicks", "inColumn", "sample"] where source[key] != nil {
      findings.error(
        "`\(entry.definition.measure.property.rawValue)` is no fact of a page: it has no `\(key)`",
        at: source.position(ofKey: key))
    }
  }

  static func lackingFitsElements(_ entry: CatalogEntry, _ findings: inout Findings) {
    let measure = entry.definition.measure
    guard measure.kind == .violations else { return }
    let position = entry.source["measure"]?.position(ofKey: "lacking")
    guard let lacking = measure.lacking else {
      if !measure.elements.isEmpty {
        findings.error(
          "violations of elements need `lacking`", at: entry.source["measure"]?.position(ofKey: "elements"),
          hint: "say how many a page may not lack")
      }
      return
    }
    if !(1...max(1, measure.elements.count)).contains(lacking) || measure.elements.isEmpty {
      findings.error(
        "`lacking` is between 1 and the number of elements, \(measure.elements.count)", at: position)
    }
  }

  /// What was searched for and not found has a value only where searching can be told.
  static func noneFitsProperty(_ entry: CatalogEntry, _ findings: inout Findings) {
    guard entry.definition.measure.ifNone != nil, !entry.definition.measure.property.isGeneric else { return }
    findings.error(
      "`\(entry.definition.measure.property.rawValue)` is not searched for: it has no `ifNone`",
      at: entry.source["measure"]?.position(ofKey: "ifNone"),
      hint: "it belongs to link, heading, meta, form and element")
  }

  /// How many there are over all pages is one number; a statistic is of the pages' numbers.
  static func countHasStatisticOfPages(_ entry: CatalogEntry, _ findings: inout Findings) {
    let measure = entry.definition.measure
    guard measure.kind == .count, !measure.isPerPage, let source = entry.source["measure"] else { return }
    guard source["statistic"] != nil else { return }
    findings.error(
      "a count has a `statistic` only `per: page`", at: source.position(ofKey: "statistic"),
      hint: "add `per: page`, or leave it out")
  }

  static func levelsAreShares(_ entry: CatalogEntry, _ findings: inout Findings) {
    guard let levels = entry.source["measure"]?["levels"] else { return }
    for level in levels.entries {
      guard let worth = level.value.plainNumber, !(0...1).contains(worth) else { continue }
      findings.error("a level is worth between 0 and 1, found \(worth.shortest)", at: level.value.position)
    }
  }

  static func likenessIsShare(_ entry: CatalogEntry, _ findings: inout Findings) {
    let likeness = entry.definition.measure.likeness
    guard !(0.5...1).contains(likeness) else { return }
    findings.error(
      "`near` is between 0.5 and 1, found \(likeness.shortest)", at: entry.source.position(of: "measure", "near"),
      hint: "1 is word for word")
  }

  static func deprecatedNamesSuccessor(_ entry: CatalogEntry, _ findings: inout Findings) {
    let definition = entry.definition
    if definition.status == .deprecated, definition.replacedBy == nil {
      findings.error(
        "a deprecated indicator names its successor", at: entry.source.position(of: "status"),
        hint: "add `replacedBy:` with the id that takes its place")
    }
    if definition.status != .deprecated, definition.replacedBy != nil {
      findings.error(
        "only a deprecated indicator has `replacedBy`", at: entry.source.position(ofKey: "replacedBy"),
        hint: "write `status: deprecated`, or leave it out")
    }
  }

  /// The successor is there, and following successors comes to an end.
  static func successorsExist(_ entries: [CatalogEntry], folders: Set<String>) -> [Diagnostic] {
    let successors = Dictionary(entries.map { ($0.definition.id, $0.definition.replacedBy) }) { first, _ in first }
    let names = successors.keys.sorted()
    return entries.flatMap { entry -> [Diagnostic] in
      guard let next = entry.definition.replacedBy else { return [] }
      var findings = Findings(file: entry.file)
      let position = entry.source.position(of: "replacedBy")
      if successors[next] == nil, !folders.contains(next) {
        let near = nearestName(to: next, among: names).map { "did you mean `\($0)`?" }
        findings.error("unknown indicator `\(next)`", at: position, hint: near)
      }
      var path = [entry.definition.id]
      var current: String? = next
      while let id = current, path.count < 20, !path.contains(id) {
        path.append(id)
        current = successors[id] ?? nil
      }
      if current == entry.definition.id {
        findings.error(
          "the successors go round in a circle: \((path + [path[0]]).joined(separator: " → "))", at: position)
      } else if path.count == 20, current != nil {
        findings.error("more than 20 successors follow one another", at: position, hint: "name the last one")
      }
      return findings.diagnostics
    }
  }

  /// Where there are frameworks, every stable indicator stands in one: what stands in none is never scored.
  static func noOrphans(_ entries: [CatalogEntry], frameworks: [Framework]) -> [Diagnostic] {
    guard !frameworks.isEmpty else { return [] }
    let used = Set(frameworks.flatMap(\.indicatorIDs))
    return entries.filter { $0.definition.status == .stable && !used.contains($0.definition.id) }.map { entry in
      let place = entry.source.position(of: "id")
      return Diagnostic(
        file: entry.file, line: place.line, column: place.column,
        message: "no framework has the indicator `\(entry.definition.id)`",
        hint: "give it a place in a framework, or write `status: draft`")
    }
  }
}

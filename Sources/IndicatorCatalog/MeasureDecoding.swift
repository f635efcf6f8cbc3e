import AssessmentModel

extension Measure {
  static let keys = [
    "kind", "of", "on", "clicks", "inColumn", "sample", "select", "holds", "elements", "lacking", "member", "from",
    "to",
    "against", "levels", "near", "question", "column", "per", "ifNone", "absentOn", "statistic", "unit",
    "atLeast",
  ]

  init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a measure", keys: Self.keys, &findings) else { return nil }
    let before = findings.count
    let kind: Kind? = mapping.required("kind", &findings)?.choice("kind of measure", &findings)
    let property = kind.flatMap { Self.property(of: $0, in: mapping, &findings) }
    let pages = PageSelection(mapping, &findings)
    let select = mapping.optional("select").map { Condition.all(in: $0, &findings) } ?? []
    let holds = mapping.optional("holds").map { Condition.all(in: $0, &findings) } ?? []
    let elements = mapping.optional("elements")?.list("element ids", &findings) { $0.text(&$1) }
    let lacking = mapping.optional("lacking")?.whole(&findings)
    let member = mapping.optional("member")?.text(&findings)
    let span = Span(mapping, &findings)
    let against: Property? = mapping.optional("against")?.choice("property", &findings)
    let levels = mapping.optional("levels").map { Level.all(in: $0, &findings) } ?? []
    let likeness = mapping.optional("near")?.number(&findings)
    let series = kind.flatMap { Self.series(of: $0, in: mapping, &findings) }
    let per = mapping.optional("per")?.word("way of counting", among: ["page", "observation"], &findings)
    let absentOn = mapping.optional("absentOn").flatMap { PageSelection.types(in: $0, &findings) }
    let ifNone = mapping.optional("ifNone")?.number(&findings)
    let statistic: Statistic? = mapping.optional("statistic")?.choice("statistic", &findings)
    let unit = mapping.required("unit", &findings)?.text(&findings)
    let atLeast = mapping.optional("atLeast")?.whole(&findings)
    guard let kind, let property, let unit, findings.count == before else { return nil }
    self.init(
      kind: kind, property: property, pages: pages, select: select, holds: holds, elements: elements ?? [],
      lacking: lacking, member: kind == .judged || kind == .table ? "value" : member, span: span, against: against,
      levels: levels, likeness: likeness ?? 1, series: series, isPerPage: per == "page", ifNone: ifNone,
      absentOn: absentOn,
      statistic: statistic ?? .mean, unit: unit,
      atLeast: atLeast ?? 1)
  }

  /// What people judge and tables give has no property of its own to name.
  private static func property(of kind: Kind, in mapping: StrictMapping, _ findings: inout Findings) -> Property? {
    switch kind {
    case .judged: return .judged
    case .table: return .table
    default: return mapping.required("of", &findings)?.choice("property", &findings)
    }
  }

  private static func series(of kind: Kind, in mapping: StrictMapping, _ findings: inout Findings) -> String? {
    switch kind {
    case .judged: return mapping.required("question", &findings)?.text(&findings)
    case .table: return mapping.required("column", &findings)?.text(&findings)
    default: return nil
    }
  }
}

extension Measure.Span {
  /// Nil where neither end is named; one without the other is told of.
  fileprivate init?(_ mapping: StrictMapping, _ findings: inout Findings) {
    guard mapping.optional("from") != nil || mapping.optional("to") != nil else { return nil }
    let from = mapping.required("from", &findings)?.text(&findings)
    let to = mapping.required("to", &findings)?.text(&findings)
    guard let from, let to else { return nil }
    self.init(from: from, to: to)
  }
}

extension Measure.Level {
  fileprivate static func all(in node: SourceNode, _ findings: inout Findings) -> [Measure.Level] {
    guard case .mapping(let entries) = node.content else {
      findings.error(
        "expected levels with their worth, found \(node.found)", at: node.position,
        hint: "write them like { \"1\": 0, \"2\": 0.5, \"3\": 1 }")
      return []
    }
    return entries.compactMap { entry in
      entry.value.number(&findings).map { Measure.Level(entry.key, worth: $0) }
    }
  }
}

extension PageSelection {
  fileprivate init(_ mapping: StrictMapping, _ findings: inout Findings) {
    self.init(
      types: mapping.optional("on").flatMap { Self.types(in: $0, &findings) },
      clicks: mapping.optional("clicks")?.whole(&findings),
      columns: mapping.optional("inColumn")?.list("names of columns", &findings) { $0.text(&$1) } ?? [],
      sample: mapping.optional("sample").flatMap { Sample($0, &findings) })
    if let node = mapping.optional("inColumn"), case .sequence(let items) = node.content, items.isEmpty {
      findings.error("the list of columns is empty", at: node.position, hint: "leave `inColumn` out for all pages")
    }
  }

  /// Nil for `any`.
  fileprivate static func types(in node: SourceNode, _ findings: inout Findings) -> [String]? {
    if case .scalar(let text, _) = node.content {
      let near = nearestName(to: text, among: Codebook.pageTypes) ?? "home"
      if text != "any" {
        findings.error(
          "expected `any` or a list of page types, found \(node.found)", at: node.position, hint: "write [\(near)]")
      }
      return nil
    }
    let types = node.list("`any` or page types", &findings) { $0.word("page type", among: Codebook.pageTypes, &$1) }
    if case .sequence(let items) = node.content, items.isEmpty {
      findings.error("the list of page types is empty", at: node.position, hint: "write `any` for all pages")
    }
    return types
  }
}

extension PageSelection.Sample {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a sample", keys: ["pages", "seed"], &findings) else { return nil }
    let pages = mapping.required("pages", &findings)?.whole(&findings)
    let seed = mapping.required("seed", &findings)?.whole(&findings)
    guard let pages, let seed else { return nil }
    self.init(pages: pages, seed: seed)
  }
}

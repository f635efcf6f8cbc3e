package import AssessmentModel
package import Foundation

extension IndexFramework {
  static let keys = [
    "schema", "id", "version", "year", "title", "note", "sources", "limits", "aggregate", "missing", "outOf", "bands",
    "ranks", "construction", "groups", "context", "breaks", "tree",
  ]

  /// Reads a framework for tables; without one the diagnostics say why.
  package static func read(file: URL, named name: String) -> (IndexFramework?, [Diagnostic]) {
    var findings = Findings(file: name)
    guard let source = YAMLFile.read(file, &findings) else { return (nil, findings.diagnostics) }
    guard source.isFrameworkForTables || !(source["tree"]?.items ?? []).contains(where: \.namesIndicator) else {
      findings.error(
        "the framework names indicators, not columns", at: source.position(of: "tree"),
        hint: "write a framework for tables; Indicators/LANGUAGE.md says how")
      return (nil, findings.diagnostics)
    }
    let framework = IndexFramework(source, &findings)
    return (framework, findings.diagnostics.inOrder)
  }

  /// Reads a framework file; nil where something it needs is missing or wrong, all of which is found.
  init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a framework for tables", keys: Self.keys, &findings) else { return nil }
    let before = findings.count
    mapping.requireSchema(Framework.schema, &findings)
    let id = mapping.required("id", &findings)?.text(&findings)
    let tree = mapping.required("tree", &findings)?.list("columns and groups", &findings, IndexNode.init)
    let missing = mapping.optional("missing").flatMap { MissingRule($0, &findings) } ?? MissingRule()
    let framework = IndexFramework(
      id: id ?? "", version: mapping.optional("version")?.whole(&findings) ?? 1,
      title: mapping.optional("title")?.label(&findings) ?? Texts(zh: id ?? "", en: id ?? ""),
      note: mapping.optional("note")?.label(&findings), limits: mapping.optional("limits")?.label(&findings),
      sources: mapping.optional("sources")?.list("sources", &findings, IndicatorDefinition.Reference.init) ?? [],
      outOf: mapping.optional("outOf")?.number(&findings) ?? 1,
      method: mapping.optional("aggregate").flatMap { GroupMethod($0, &findings) } ?? .arithmetic,
      minimumAvailability: missing.minimumAvailability, missing: missing.policy, minimumShare: missing.minimumShare,
      bands: mapping.optional("bands").flatMap { BandRule($0, &findings) } ?? .fixed([]),
      ranks: mapping.optional("ranks").flatMap { RankRule($0, &findings) } ?? RankRule(ties: .competition),
      construction: mapping.optional("construction").flatMap { Construction($0, &findings) } ?? Construction(),
      tree: tree ?? [], groups: mapping.optional("groups")?.list("columns", &findings) { $0.text(&$1) },
      context: mapping.optional("context")?.list("columns", &findings) { $0.text(&$1) },
      breaks: mapping.optional("breaks")?.list("years", &findings) { $0.number(&$1) } ?? [])
    _ = mapping.optional("year")?.whole(&findings)
    IndexFrameworkLaws.check(framework, node, &findings)
    guard findings.count == before else { return nil }
    self = framework
  }
}

/// What is asked of data that are missing.
private struct MissingRule {
  var policy = MissingPolicy.Policy.drop
  var minimumAvailability = 0.0
  var minimumShare = 0.0

  init() {}

  init?(_ node: SourceNode, _ findings: inout Findings) {
    let keys = ["policy", "minimumAvailability", "minimumShare", "reason"]
    guard let mapping = StrictMapping(node, "a policy for missing data", keys: keys, &findings) else { return nil }
    policy = mapping.optional("policy")?.choice("policy", &findings) ?? .drop
    minimumAvailability = mapping.optional("minimumAvailability")?.share(&findings) ?? 0
    minimumShare = mapping.optional("minimumShare")?.share(&findings) ?? 0
    _ = mapping.optional("reason")?.text(&findings)
  }
}

extension IndexNode {
  /// At the first level a mapping with an `id` or children is a group, any other a column.
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    let isGroup = ["id", "indicators", "groups"].contains { node[$0] != nil }
    guard let child = isGroup ? Self.group(node, &findings) : Self.column(node, &findings) else { return nil }
    self = child
  }

  fileprivate static func group(_ node: SourceNode, _ findings: inout Findings) -> Self? {
    IndexGroup(node, &findings).map { .group($0) }
  }

  fileprivate static func column(_ node: SourceNode, _ findings: inout Findings) -> Self? {
    IndexColumn(node, &findings).map { .column($0) }
  }
}

extension IndexGroup {
  static let keys = [
    "id", "name", "weight", "aggregate", "minimumShare", "pairwise", "budget", "source", "indicators", "groups",
  ]

  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a group", keys: Self.keys, &findings) else { return nil }
    let before = findings.count
    let id = mapping.required("id", &findings)?.text(&findings)
    let name = mapping.optional("name")?.label(&findings)
    let weight = mapping.optional("weight")?.number(&findings)
    let method = mapping.optional("aggregate").flatMap { GroupMethod($0, &findings) }
    let share = mapping.optional("minimumShare")?.share(&findings)
    let columns = mapping.optional("indicators")?.list("columns", &findings, IndexNode.column) ?? []
    let groups = mapping.optional("groups")?.list("groups", &findings, IndexNode.group) ?? []
    _ = mapping.optional("source").flatMap { IndicatorDefinition.Reference($0, &findings) }
    let judgements = ExpertJudgements(mapping, children: columns.count + groups.count, &findings)
    if columns.isEmpty, groups.isEmpty, findings.count == before {
      findings.error(
        "a group has children", at: node.position, hint: "write indicators: [ { column: …, weight: 1 } ]")
    }
    guard let id, findings.count == before else { return nil }
    self.init(
      id: id, name: name ?? Texts(zh: id, en: id), weight: weight ?? 1, method: method ?? .arithmetic,
      minimumShare: share, children: columns + groups, judgements: judgements)
  }
}

extension IndexColumn {
  static let keys = [
    "column", "name", "weight", "direction", "goalposts", "target", "per", "times", "treatment", "normalisation",
    "source",
  ]

  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a column", keys: Self.keys, &findings) else { return nil }
    let before = findings.count
    let column = mapping.required("column", &findings)?.label(&findings)?.en
    let direction = mapping.optional("direction")?.number(&findings) ?? 1
    if abs(direction) != 1 {
      findings.error(
        "a direction is 1 or -1, found \(direction.shortest)", at: mapping.node.position(of: "direction"))
    }
    _ = mapping.optional("source").flatMap { IndicatorDefinition.Reference($0, &findings) }
    let read = IndexColumn(
      column: column ?? "", name: mapping.optional("name")?.label(&findings),
      weight: mapping.optional("weight")?.number(&findings) ?? 1, direction: direction,
      goalposts: mapping.optional("goalposts").flatMap { Goalposts($0, &findings) },
      target: mapping.optional("target")?.number(&findings), per: mapping.optional("per")?.text(&findings),
      times: mapping.optional("times")?.number(&findings) ?? 1,
      treatment: mapping.optional("treatment").flatMap { Construction.Treatment($0, &findings) },
      normalisation: mapping.optional("normalisation").flatMap { Construction.Normalisation($0, &findings) })
    guard findings.count == before else { return nil }
    self = read
  }
}

extension IndexColumn.Goalposts {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let posts = node.pair(&findings) else { return nil }
    guard posts.low < posts.high else {
      findings.error(
        "the lower goalpost \(posts.low.shortest) is not below \(posts.high.shortest)", at: node.position,
        hint: "where less is better, keep them in order and write direction: -1")
      return nil
    }
    self.init(low: posts.low, high: posts.high)
  }
}

extension ExpertJudgements {
  /// What a group's keys `pairwise` and `budget` say; nil where it has neither.
  fileprivate init?(_ mapping: StrictMapping, children: Int, _ findings: inout Findings) {
    if let node = mapping.optional("pairwise") {
      guard let matrices = Self.matrices(node, &findings) else { return nil }
      for matrix in matrices where matrix.count != children || matrix.contains(where: { $0.count != children }) {
        findings.error(
          "a pairwise matrix has a row and a column for each of the \(children) children, first columns, then groups",
          at: node.position)
        return nil
      }
      self = .pairwise(matrices)
    } else if let node = mapping.optional("budget") {
      let rows = node.list("lists of points", &findings) { row, findings in
        row.list("points", &findings) { $0.number(&$1) }
      }
      guard let rows, rows.allSatisfy({ $0.count == children }) else {
        if rows != nil { findings.error("a budget has points for each of the \(children) children", at: node.position) }
        return nil
      }
      self = .budget(rows)
    } else {
      return nil
    }
  }

  /// One matrix, or a list of them.
  private static func matrices(_ node: SourceNode, _ findings: inout Findings) -> [[[Double]]]? {
    func matrix(_ node: SourceNode, _ findings: inout Findings) -> [[Double]]? {
      node.list("rows", &findings) { row, findings in
        row.list("comparisons", &findings) { $0.fraction(&$1) }
      }
    }
    let isList = (node.items.first?.items.first?.items.isEmpty ?? true) == false
    if isList { return node.list("matrices", &findings, matrix) }
    return matrix(node, &findings).map { [$0] }
  }
}

extension SourceNode {
  /// A text in both languages, or one that serves for both.
  func label(_ findings: inout Findings) -> Texts? {
    if case .mapping = content { return texts(&findings) }
    return text(&findings).map { Texts(zh: $0, en: $0) }
  }

  /// A number from 0 to 1.
  func share(_ findings: inout Findings) -> Double? {
    guard let number = number(&findings) else { return nil }
    guard (0...1).contains(number) else {
      findings.error("expected a share from 0 to 1, found \(number.shortest)", at: position)
      return nil
    }
    return number
  }

  /// Two numbers in a list.
  func pair(_ findings: inout Findings) -> (low: Double, high: Double)? {
    guard let numbers = list("two numbers", &findings, { $0.number(&$1) }) else { return nil }
    guard numbers.count == 2 else {
      findings.error("expected two numbers, found \(numbers.count)", at: position, hint: "write it like [0, 100]")
      return nil
    }
    return (numbers[0], numbers[1])
  }

  /// A positive number, or a fraction written like 1/3.
  func fraction(_ findings: inout Findings) -> Double? {
    if case .scalar(let text, _) = content, text.contains("/") {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Double($0) }
      if parts.count == 2, let top = parts[0], let bottom = parts[1], top > 0, bottom > 0, (top / bottom).isFinite {
        return top / bottom
      }
      findings.error("expected a fraction such as 1/3, found \(found)", at: position)
      return nil
    }
    guard let number = number(&findings) else { return nil }
    guard number > 0 else {
      findings.error("comparisons are above 0, found \(number.shortest)", at: position)
      return nil
    }
    return number
  }
}

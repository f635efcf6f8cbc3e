import AssessmentModel

/// What every framework for tables must keep to, one function a law.
enum IndexFrameworkLaws {
  static func check(_ framework: IndexFramework, _ source: SourceNode, _ findings: inout Findings) {
    CatalogLaws.idIsPlain(framework.id, at: source.position(of: "id"), &findings)
    if framework.outOf <= 0 {
      findings.error("`outOf` is above 0, found \(framework.outOf.shortest)", at: source.position(of: "outOf"))
    }
    if framework.ranks.within < 0 {
      findings.error("`within` is not below 0", at: source.position(of: "ranks"))
    }
    bandsDescend(framework, source, &findings)
    checkChildren(source["tree"]?.items ?? [], of: "the index", at: source.position(of: "tree"), &findings)
    idsAreUnique(source, &findings)
    columnsHaveWhatTheirScaleNeeds(framework, source, &findings)
  }

  private static func bandsDescend(_ framework: IndexFramework, _ source: SourceNode, _ findings: inout Findings) {
    guard case .fixed(let bands) = framework.bands else { return }
    for (item, (upper, lower)) in zip(source["bands"]?.items.dropFirst() ?? [], zip(bands, bands.dropFirst()))
    where lower.from >= upper.from {
      findings.error(
        "bands descend: \(lower.from.shortest) follows \(upper.from.shortest)", at: item.position(of: "from"),
        hint: "order the bands by `from`, highest first")
    }
  }

  /// Weights are not below 0, and some child of every group weighs something.
  private static func checkChildren(
    _ children: [SourceNode], of what: String, at position: SourcePosition?, _ findings: inout Findings
  ) {
    var sum = 0.0
    for child in children {
      let weight = child["weight"]?.plainNumber ?? 1
      if weight < 0 {
        findings.error("the weight \(weight.shortest) is below 0", at: child.position(of: "weight"))
      }
      sum += max(0, weight)
      guard child["column"] == nil else { continue }
      let inner = (child["indicators"]?.items ?? []) + (child["groups"]?.items ?? [])
      checkChildren(inner, of: "the group", at: child.position, &findings)
    }
    if !children.isEmpty, sum == 0 {
      findings.error("the weights of \(what) sum to 0", at: position, hint: "give at least one child a weight above 0")
    }
  }

  /// A column counts once, and no two nodes, the index among them, are called the same.
  private static func idsAreUnique(_ source: SourceNode, _ findings: inout Findings) {
    var seen: [String: Int] = [:]
    if let named = source["id"], case .scalar(let id, _) = named.content { seen[id] = named.position.line }
    func look(_ node: SourceNode) {
      let key = node["column"] == nil ? "id" : "column"
      if let named = node[key], case .scalar(let id, _) = named.content {
        if let line = seen[id] {
          findings.error(
            "`\(id)` stands in the tree already", at: named.position, hint: "it first stands on line \(line)")
        } else {
          seen[id] = named.position.line
        }
      }
      for child in (node["indicators"]?.items ?? []) + (node["groups"]?.items ?? []) { look(child) }
    }
    for node in source["tree"]?.items ?? [] { look(node) }
  }

  private static func columnsHaveWhatTheirScaleNeeds(
    _ framework: IndexFramework, _ source: SourceNode, _ findings: inout Findings
  ) {
    for column in framework.columns {
      switch column.normalisation ?? framework.construction.normalisation {
      case .goalposts, .scaled:
        guard column.goalposts == nil else { continue }
        findings.error(
          "the column `\(column.column)` has no goalposts", at: place(of: column, in: source),
          hint: "add goalposts: [low, high], or another normalisation")
      case .distanceToTarget:
        guard column.target == nil else { continue }
        findings.error(
          "the column `\(column.column)` has no target", at: place(of: column, in: source), hint: "add target: 90")
      default: continue
      }
    }
  }

  private static func place(of column: IndexColumn, in source: SourceNode) -> SourcePosition? {
    func look(_ node: SourceNode) -> SourcePosition? {
      if let named = node["column"], case .scalar(let id, _) = named.content {
        return id == column.column ? named.position : nil
      }
      let children = (node["indicators"]?.items ?? []) + (node["groups"]?.items ?? [])
      return children.lazy.compactMap(look).first
    }
    return (source["tree"]?.items ?? []).lazy.compactMap(look).first
  }
}

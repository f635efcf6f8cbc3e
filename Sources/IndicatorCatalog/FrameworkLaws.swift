import AssessmentModel

/// What every framework must keep to, one function a law.
enum FrameworkLaws {
  static func check(_ framework: Framework, _ source: SourceNode, fileName: String, _ findings: inout Findings) {
    idIsFileName(framework.id, source, fileName, &findings)
    CatalogLaws.idIsPlain(framework.id, at: source.position(of: "id"), &findings)
    versionIsPositive(framework, source, &findings)
    outOfIsPositive(framework, source, &findings)
    bandsDescendToZero(framework, source, &findings)
    bandsAreDistinct(framework, source, &findings)
    availabilityIsShare(framework, source, &findings)
    policyHasReason(framework, source, &findings)
    tieWidthIsNotNegative(framework, source, &findings)
    yearHasFourDigits(framework, source, &findings)
    firstLevelSums(framework, source, &findings)
    stagesAreGroups(framework, source, &findings)
    inspectionNamesGroups(framework, source, &findings)
  }

  /// The laws of the tree need only its shape, so they hold even where another part cannot be read.
  static func checkTree(
    _ source: SourceNode, known: [String: IndicatorDefinition.Status], folders: Set<String>, _ findings: inout Findings
  ) {
    let groups = (source["tree"]?.items ?? []).flatMap(allGroups)
    treeHasDimensions(source, &findings)
    groupsHaveChildren(groups, &findings)
    groupIDsArePlainAndUnique(groups, &findings)
    weightsArePositive(groups, &findings)
    deductionsSum([source] + groups, &findings)
    minimumsAreShares(groups, &findings)
    barsAreShares([source] + groups, &findings)
    rulesStandWhereTheyBelong(groups, &findings)
    groupPoliciesHaveReasons(groups, &findings)
    pricesStandUnderDeductions(groups, &findings)
    conditionsExist(groups, known: known, folders: folders, &findings)
    conditionsGoNotInCircles(groups, &findings)
    indicatorsExist(groups, known: known, folders: folders, &findings)
    noIndicatorTwice(groups, &findings)
    indicatorsAreStable(groups, known: known, &findings)
  }

  static func idIsFileName(_ id: String, _ source: SourceNode, _ fileName: String, _ findings: inout Findings) {
    guard "\(id).yaml" != fileName else { return }
    findings.error(
      "the id `\(id)` is not the file's name", at: source.position(of: "id"),
      hint: "rename the file to \(id).yaml or change the id")
  }

  static func versionIsPositive(_ framework: Framework, _ source: SourceNode, _ findings: inout Findings) {
    guard framework.version < 1 else { return }
    findings.error("versions count from 1", at: source.position(of: "version"))
  }

  static func outOfIsPositive(_ framework: Framework, _ source: SourceNode, _ findings: inout Findings) {
    guard framework.outOf <= 0 else { return }
    findings.error("`outOf` is above 0, found \(framework.outOf.shortest)", at: source.position(of: "outOf"))
  }

  static func bandsDescendToZero(_ framework: Framework, _ source: SourceNode, _ findings: inout Findings) {
    let items = source["bands"]?.items ?? []
    guard let last = framework.bands.last, let lastItem = items.last, let top = framework.bands.first else {
      findings.error("a framework has at least one band", at: source.position(of: "bands"))
      return
    }
    for (item, (upper, lower)) in zip(items.dropFirst(), zip(framework.bands, framework.bands.dropFirst()))
    where lower.from >= upper.from {
      findings.error(
        "bands descend: \(lower.from.shortest) follows \(upper.from.shortest)", at: item.position(of: "from"),
        hint: "order the bands by `from`, highest first")
    }
    if last.from != 0 {
      findings.error(
        "the last band begins at \(last.from.shortest), not at 0", at: lastItem.position(of: "from"),
        hint: "every index is in a band")
    }
    if top.from > framework.outOf {
      findings.error(
        "the band begins above the best index, \(framework.outOf.shortest)", at: items.first?.position(of: "from"),
        hint: "cuts are in units of `outOf`")
    }
  }

  static func bandsAreDistinct(_ framework: Framework, _ source: SourceNode, _ findings: inout Findings) {
    var seen: Set<String> = []
    for (item, band) in zip(source["bands"]?.items ?? [], framework.bands) where !seen.insert(band.id).inserted {
      findings.error("the band `\(band.id)` stands twice", at: item.position(of: "id"))
    }
  }

  static func availabilityIsShare(_ framework: Framework, _ source: SourceNode, _ findings: inout Findings) {
    let share = framework.missing.minimumAvailability
    guard !(0...1).contains(share) else { return }
    findings.error(
      "`minimumAvailability` is a share between 0 and 1, found \(share.shortest)",
      at: source.position(of: "missing", "minimumAvailability"))
  }

  static func policyHasReason(_ framework: Framework, _ source: SourceNode, _ findings: inout Findings) {
    guard framework.missing.policy != .drop, framework.missing.reason == nil else { return }
    findings.error(
      "the policy `\(framework.missing.policy.rawValue)` needs a written reason",
      at: source.position(of: "missing", "policy"), hint: "add `reason:`; `drop` needs none")
  }

  static func tieWidthIsNotNegative(_ framework: Framework, _ source: SourceNode, _ findings: inout Findings) {
    guard framework.ranks.within < 0 else { return }
    findings.error("`within` is 0 or more", at: source.position(of: "ranks", "within"))
  }

  static func yearHasFourDigits(_ framework: Framework, _ source: SourceNode, _ findings: inout Findings) {
    guard let year = framework.year, !(1000...9999).contains(year) else { return }
    findings.error("a year has four digits, found \(year)", at: source.position(of: "year"))
  }

  /// Both are asked for by their id.
  static func idIsNoIndicator(
    _ framework: Framework, _ source: SourceNode, known: [String: IndicatorDefinition.Status],
    _ findings: inout Findings
  ) {
    guard known[framework.id] != nil else { return }
    findings.error("the id `\(framework.id)` is taken by an indicator", at: source.position(of: "id"))
  }
}

extension FrameworkLaws {
  /// A group and every group within it.
  static func allGroups(_ group: SourceNode) -> [SourceNode] {
    [group] + (group["groups"]?.items ?? []).flatMap(allGroups)
  }

  static func treeHasDimensions(_ source: SourceNode, _ findings: inout Findings) {
    guard let tree = source["tree"], case .sequence(let items) = tree.content, items.isEmpty else { return }
    findings.error("the tree has no dimension", at: tree.position)
  }

  static func groupsHaveChildren(_ groups: [SourceNode], _ findings: inout Findings) {
    for group in groups where (group["indicators"]?.items ?? []).isEmpty && (group["groups"]?.items ?? []).isEmpty {
      guard case .mapping = group.content, !group.hasWrongChildren, group["unmeasured"] == nil else { continue }
      findings.error(
        "the group has neither indicators nor groups", at: group.position, hint: "a weight needs something to weigh")
    }
  }

  static func groupIDsArePlainAndUnique(_ groups: [SourceNode], _ findings: inout Findings) {
    var first: [String: Int] = [:]
    for (id, position) in groups.compactMap(\.idText) {
      CatalogLaws.idIsPlain(id, at: position, &findings)
      if let line = first[id] {
        findings.error("the group `\(id)` stands twice", at: position, hint: "it first stands on line \(line)")
      } else {
        first[id] = position.line
      }
    }
  }

  static func weightsArePositive(_ groups: [SourceNode], _ findings: inout Findings) {
    for node in groups + groups.flatMap({ $0["indicators"]?.items ?? [] }) {
      guard let weight = node["weight"], let number = weight.plainNumber, number <= 0 else { continue }
      findings.error(
        "a weight is above 0, found \(number.shortest)", at: weight.position, hint: "leave out what does not count")
    }
  }

  static func indicatorsExist(
    _ groups: [SourceNode], known: [String: IndicatorDefinition.Status], folders: Set<String>,
    _ findings: inout Findings
  ) {
    for (id, position) in indicatorIDs(groups) where known[id] == nil && !folders.contains(id) {
      let near = nearestName(to: id, among: known.keys.sorted()).map { "did you mean `\($0)`?" }
      findings.error(
        "unknown indicator `\(id)`", at: position, hint: near ?? "`egov indicators list` names those there are")
    }
  }

  static func noIndicatorTwice(_ groups: [SourceNode], _ findings: inout Findings) {
    var first: [String: Int] = [:]
    for (id, position) in indicatorIDs(groups) {
      if let line = first[id] {
        findings.error(
          "the indicator `\(id)` has two weights", at: position, hint: "it first stands on line \(line)")
      } else {
        first[id] = position.line
      }
    }
  }

  /// A framework may try out a draft or keep something old, but should know it.
  static func indicatorsAreStable(
    _ groups: [SourceNode], known: [String: IndicatorDefinition.Status], _ findings: inout Findings
  ) {
    for (id, position) in indicatorIDs(groups) {
      guard let status = known[id], status != .stable else { continue }
      findings.warning("the indicator `\(id)` is \(status.rawValue)", at: position)
    }
  }

  static func indicatorIDs(_ groups: [SourceNode]) -> [(String, SourcePosition)] {
    groups.flatMap { $0["indicators"]?.items ?? [] }.compactMap(\.idText)
  }
}

extension SourceNode {
  var idText: (String, SourcePosition)? {
    guard let id = self["id"], case .scalar(let text, _) = id.content else { return nil }
    return (text, id.position)
  }

  /// True where children were written in a shape that is told of elsewhere.
  fileprivate var hasWrongChildren: Bool {
    [self["indicators"], self["groups"]].contains { node in
      guard let node else { return false }
      if case .sequence = node.content { return false }
      return true
    }
  }
}

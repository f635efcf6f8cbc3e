import AssessmentModel

/// What every indicator and its cases must keep to, one function a law.
enum CatalogLaws {
  static func check(_ entry: CatalogEntry, inFolder folder: String, _ findings: inout Findings) {
    idIsFolderName(entry, folder, &findings)
    idIsPlain(entry.definition.id, at: entry.source.position(of: "id"), &findings)
    versionIsPositive(entry, &findings)
    changesTellOfVersion(entry, &findings)
    changesRiseToVersion(entry, &findings)
    hasReference(entry, &findings)
    propertyFitsKind(entry, &findings)
    optionsFitKind(entry, &findings)
    memberIsOfProperty(entry, &findings)
    conditionsNameMembers(entry, &findings)
    conditionsFitValues(entry, &findings)
    elementsAreKnown(entry, &findings)
    atLeastIsPositive(entry, &findings)
    needsAreUsed(entry, &findings)
    pagesCanBeSelected(entry, &findings)
    lackingFitsElements(entry, &findings)
    noneFitsProperty(entry, &findings)
    countHasStatisticOfPages(entry, &findings)
    levelsAreShares(entry, &findings)
    likenessIsShare(entry, &findings)
    deprecatedNamesSuccessor(entry, &findings)
    unitFitsKind(entry, &findings)
    anchorsFitUnit(entry, &findings)
    stepsAscend(entry, &findings)
    stepScoresAreShares(entry, &findings)
    anchorsDiffer(entry, &findings)
    curveAnchorsArePositive(entry, &findings)
    targetIsInOrder(entry, &findings)
  }

  static func idIsFolderName(_ entry: CatalogEntry, _ folder: String, _ findings: inout Findings) {
    guard entry.definition.id != folder else { return }
    findings.error(
      "the id `\(entry.definition.id)` is not the folder's name `\(folder)`", at: entry.source.position(of: "id"),
      hint: "write `id: \(folder)` or rename the folder")
  }

  /// Ids name folders, columns and anchors: nothing in them may need escaping.
  static func idIsPlain(_ id: String, at position: SourcePosition?, _ findings: inout Findings) {
    let isPlain = id.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    guard !isPlain || id.hasPrefix("-") else { return }
    findings.error(
      "the id `\(id)` has other characters than a to z, 0 to 9 and -", at: position,
      hint: "write it like home-search")
  }

  static func idsAreUnique(_ entries: [CatalogEntry]) -> [Diagnostic] {
    var first: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      let id = entry.definition.id
      if let earlier = first[id] {
        var findings = Findings(file: entry.file)
        findings.error(
          "the id `\(id)` is taken", at: entry.source.position(of: "id"), hint: "\(earlier) has it already")
        diagnostics += findings.diagnostics
      } else {
        first[id] = entry.file
      }
    }
    return diagnostics
  }

  static func versionIsPositive(_ entry: CatalogEntry, _ findings: inout Findings) {
    guard entry.definition.version < 1 else { return }
    findings.error("versions count from 1", at: entry.source.position(of: "version"))
  }

  static func changesTellOfVersion(_ entry: CatalogEntry, _ findings: inout Findings) {
    let version = entry.definition.version
    guard !entry.definition.changes.contains(where: { $0.version == version }) else { return }
    findings.error(
      "`changes` does not tell of version \(version)", at: entry.source.position(of: "changes"),
      hint: "add { version: \(version), what: … }")
  }

  static func changesRiseToVersion(_ entry: CatalogEntry, _ findings: inout Findings) {
    let items = entry.source["changes"]?.items ?? []
    var last = 0
    for (item, change) in zip(items, entry.definition.changes) {
      if change.version <= last || change.version > entry.definition.version {
        findings.error(
          "`changes` tells of version \(change.version) after \(last), of an indicator at \(entry.definition.version)",
          at: item.position(of: "version"), hint: "one line a version, oldest first")
      }
      last = max(last, change.version)
    }
  }

  static func hasReference(_ entry: CatalogEntry, _ findings: inout Findings) {
    guard entry.definition.references.isEmpty else { return }
    findings.error(
      "an indicator has at least one reference", at: entry.source.position(of: "references"),
      hint: "say where the rule comes from and how sure that is: { text: …, confidence: S }")
  }

  static func elementsAreKnown(_ entry: CatalogEntry, _ findings: inout Findings) {
    var seen: Set<String> = []
    for item in entry.source["measure"]?["elements"]?.items ?? [] {
      guard case .scalar(let id, _) = item.content else { continue }
      if !seen.insert(id).inserted { findings.error("the element `\(id)` stands twice", at: item.position) }
      if entry.definition.measure.property == .guideElement { elementIsKnown(id, at: item.position, &findings) }
    }
  }

  static func atLeastIsPositive(_ entry: CatalogEntry, _ findings: inout Findings) {
    guard entry.definition.measure.atLeast < 1 else { return }
    findings.error(
      "`atLeast` counts from 1", at: entry.source.position(of: "measure", "atLeast"),
      hint: "nothing observed is never a score")
  }

  static func elementIsKnown(_ id: String, at position: SourcePosition, _ findings: inout Findings) {
    guard !Codebook.guideElements.contains(id) else { return }
    let near = nearestName(to: id, among: Codebook.guideElements).map { "did you mean `\($0)`?" }
    findings.error(
      "unknown element `\(id)` of a service guide", at: position,
      hint: near ?? "`egov indicators list --kinds` lists them")
  }
}

import AssessmentModel

/// Which options and conditions a measure may have.
extension CatalogLaws {
  static func propertyFitsKind(_ entry: CatalogEntry, _ findings: inout Findings) {
    let measure = entry.definition.measure
    let types = MeasureKinds.valueTypes(for: measure.kind)
    let property = measure.property
    let position = entry.source.position(of: "measure", "of")
    guard types.contains(property.valueType) else {
      findings.error(
        "\(measure.kind.rawValue) cannot be taken of `\(property.rawValue)`, which is a \(property.valueType.rawValue)",
        at: position, hint: "it takes \(types.map(\.rawValue).joined(separator: ", "))")
      return
    }
    if measure.kind == .completeness, !property.members.contains("id") {
      findings.error(
        "completeness cannot be taken of `\(property.rawValue)`, which has no member `id`", at: position,
        hint: "it takes `guide.element`")
    }
  }

  static func optionsFitKind(_ entry: CatalogEntry, _ findings: inout Findings) {
    guard let source = entry.source["measure"] else { return }
    let measure = entry.definition.measure
    let name = measure.kind.rawValue
    if measure.kind == .completeness, measure.elements.isEmpty {
      findings.error(
        "completeness needs `elements`", at: source["elements"]?.position ?? source.position,
        hint: "list the ids that should be there")
    }
    for option in ["elements", "member", "statistic"] where source[option] != nil {
      let kinds = MeasureKinds.kinds(with: option)
      guard !kinds.contains(measure.kind) else { continue }
      findings.error(
        "\(name) has no `\(option)`", at: source.position(ofKey: option),
        hint: "it belongs to \(kinds.map(\.rawValue).joined(separator: " and "))")
    }
  }

  static func memberIsOfProperty(_ entry: CatalogEntry, _ findings: inout Findings) {
    let measure = entry.definition.measure
    let members = measure.property.members
    guard MeasureKinds.kinds(with: "member").contains(measure.kind) else { return }
    guard let member = measure.member else {
      if measure.property.valueType == .object {
        findings.error(
          "\(measure.kind.rawValue) of `\(measure.property.rawValue)` needs `member`",
          at: entry.source.position(of: "measure"), hint: "its members are \(members.listed)")
      }
      return
    }
    nameIsMember(member, of: measure.property, at: entry.source.position(of: "measure", "member"), &findings)
  }

  static func conditionsNameMembers(_ entry: CatalogEntry, _ findings: inout Findings) {
    let property = entry.definition.measure.property
    for condition in conditions(of: entry) {
      if condition.key != "value" {
        nameIsMember(condition.key, of: property, at: condition.position, &findings)
      } else if property.valueType == .object {
        findings.error(
          "`\(property.rawValue)` has members: a condition names one", at: condition.position,
          hint: "its members are \(property.members.listed)")
      }
    }
  }

  static func conditionsFitValues(_ entry: CatalogEntry, _ findings: inout Findings) {
    let property = entry.definition.measure.property
    for condition in conditions(of: entry) {
      let words = condition.value.items.isEmpty ? [condition.value] : condition.value.items
      for word in words {
        guard case .scalar(let text, _) = word.content else { continue }
        if property == .guideElement, condition.key == "id" { elementIsKnown(text, at: word.position, &findings) }
        if condition.key == "value", property.valueType == .flag, word.plainFlag == nil {
          findings.error("`\(property.rawValue)` is true or false, found \(word.found)", at: word.position)
        }
        if condition.key == "value", property.valueType == .number, word.plainNumber == nil {
          findings.error("`\(property.rawValue)` is a number, found \(word.found)", at: word.position)
        }
      }
      boundFits(condition, property, &findings)
    }
  }
}

extension CatalogLaws {
  private static func conditions(of entry: CatalogEntry) -> [SourceEntry] {
    let measure = entry.source["measure"]
    return (measure?["select"]?.entries ?? []) + (measure?["holds"]?.entries ?? [])
  }

  /// Only numbers, quantities and dates are no smaller or larger than something.
  private static func boundFits(_ condition: SourceEntry, _ property: Property, _ findings: inout Findings) {
    guard condition.key == "value", [.text, .words, .flag].contains(property.valueType) else { return }
    for bound in condition.value.entries where bound.key == "atLeast" || bound.key == "atMost" {
      findings.error(
        "`\(property.rawValue)` is a \(property.valueType.rawValue) and has no `\(bound.key)`", at: bound.position)
    }
  }

  private static func nameIsMember(
    _ name: String, of property: Property, at position: SourcePosition, _ findings: inout Findings
  ) {
    guard !property.members.contains(name) else { return }
    if property.members.isEmpty {
      findings.error(
        "`\(property.rawValue)` has no member `\(name)`", at: position,
        hint: "it is a \(property.valueType.rawValue); a condition on it is called `value`")
    } else {
      let near = nearestName(to: name, among: property.members).map { "did you mean `\($0)`?" }
      findings.error(
        "`\(property.rawValue)` has no member `\(name)`", at: position,
        hint: near ?? "its members are \(property.members.listed)")
    }
  }
}

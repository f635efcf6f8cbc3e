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
    if !measure.elements.isEmpty || measure.kind == .completeness,
      !property.members.contains("id") || property.isGeneric
    {
      findings.error(
        "\(measure.kind.rawValue) of elements cannot be taken of `\(property.rawValue)`, which has no member `id`",
        at: position, hint: "it takes `guide.element`")
    }
  }

  static func optionsFitKind(_ entry: CatalogEntry, _ findings: inout Findings) {
    guard let source = entry.source["measure"] else { return }
    let kind = entry.definition.measure.kind
    for option in MeasureKinds.options where source[option] != nil {
      let kinds = MeasureKinds.kinds(with: option)
      guard !kinds.contains(kind) else { continue }
      findings.error(
        "\(kind.rawValue) has no `\(option)`", at: source.position(ofKey: option),
        hint: kinds.count > 4 ? nil : "it belongs to \(kinds.map(\.rawValue).joined(separator: " and "))")
    }
    let needed: [Measure.Kind: (key: String, hint: String)] = [
      .completeness: ("elements", "list the ids that should be there"),
      .levels: ("levels", "say what each level is worth: { \"1\": 0, \"2\": 1 }"),
      .cut: ("against", "name the property that is cut, such as guide.legal_limit"),
    ]
    guard let (key, hint) = needed[kind], source[key]?.items.isEmpty != false, source[key]?.entries.isEmpty != false
    else { return }
    if key == "against", source[key] != nil { return }
    findings.error("\(kind.rawValue) needs `\(key)`", at: source[key]?.position ?? source.position, hint: hint)
  }

  static func memberIsOfProperty(_ entry: CatalogEntry, _ findings: inout Findings) {
    let measure = entry.definition.measure
    guard MeasureKinds.kinds(with: "member").contains(measure.kind) else { return }
    for (key, name) in [("from", measure.span?.from), ("to", measure.span?.to)] {
      guard let name else { continue }
      nameIsMember(name, of: measure.property, at: entry.source.position(of: "measure", key), &findings)
    }
    guard let member = measure.member else {
      if measure.property.valueType == .object, measure.span == nil {
        findings.error(
          "\(measure.kind.rawValue) of `\(measure.property.rawValue)` needs `member`",
          at: entry.source.position(of: "measure"), hint: "its members are \(measure.property.members.listed)")
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
      let alternatives = condition.value["equals"] ?? condition.value["oneOf"] ?? condition.value
      let words = alternatives.items.isEmpty ? [alternatives] : alternatives.items
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
      if property.isGeneric { wordsCanBeMet(condition, words, &findings) }
    }
  }
}

extension CatalogLaws {
  private static func conditions(of entry: CatalogEntry) -> [SourceEntry] {
    let measure = entry.source["measure"]
    return ((measure?["select"]?.entries ?? []) + (measure?["holds"]?.entries ?? [])).flatMap(alternatives)
  }

  /// The conditions of a list, those of its alternatives one by one.
  private static func alternatives(of condition: SourceEntry) -> [SourceEntry] {
    guard condition.key == "anyOf" else { return [condition] }
    return condition.value.items.flatMap(\.entries).flatMap(alternatives)
  }

  /// Members of things on pages that have few values: another one is never met.
  private static func wordsCanBeMet(_ condition: SourceEntry, _ words: [SourceNode], _ findings: inout Findings) {
    let places = ["header", "nav", "main", "aside", "footer"]
    for word in words {
      guard case .scalar(let text, _) = word.content else { continue }
      switch condition.key {
      case "place" where !places.contains(text):
        let near = nearestName(to: text, among: places).map { "did you mean `\($0)`?" }
        findings.error("no place is called `\(text)`", at: word.position, hint: near ?? "there are \(places.listed)")
      case "own", "hidden":
        if word.plainFlag == nil {
          findings.error("`\(condition.key)` is true or false, found \(word.found)", at: word.position)
        }
      case "level":
        if word.plainNumber == nil {
          findings.error("`level` is a number from 1 to 6, found \(word.found)", at: word.position)
        }
      default: continue
      }
    }
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
    guard !property.hasMember(name) else { return }
    if property.members.isEmpty {
      findings.error(
        "`\(property.rawValue)` has no member `\(name)`", at: position,
        hint: "it is a \(property.valueType.rawValue); a condition on it is called `value`")
    } else {
      let near = nearestName(to: name, among: property.members).map { "did you mean `\($0)`?" }
      findings.error(
        "`\(property.rawValue)` has no member `\(name)`", at: position,
        hint: near
          ?? "its members are \(property.members.listed)\(property.isGeneric ? ", and any `data-` or `aria-` attribute in lower case" : "")"
      )
    }
  }
}

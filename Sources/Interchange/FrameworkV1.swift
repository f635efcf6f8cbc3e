import AssessmentModel

// The framework with its tree.
extension JSONLayout {
  mutating func write(_ framework: Framework) {
    object { members in
      members.member("id", framework.id)
      members.member("version", framework.version)
      members.member("title", framework.title)
      members.member("note", framework.note)
      members.member("missing") { $0.write(framework.missing) }
      members.member("outOf", framework.outOf)
      members.member("bands") { $0.list(framework.bands) { $0.write($1) } }
      members.member("ranks") { ranks in
        ranks.object(inline: true) { object in
          object.member("ties", framework.ranks.ties.rawValue)
          object.member("within", framework.ranks.within)
        }
      }
      members.member("aggregate") { $0.write(framework.aggregate) }
      members.optional("year", framework.year.map(Double.init))
      if !framework.sources.isEmpty {
        members.member("sources") { $0.list(framework.sources) { $0.write($1) } }
      }
      if let limits = framework.limits { members.member("limits", limits) }
      members.optional("sum", framework.sum)
      members.member("dimensions") { $0.list(framework.dimensions) { $0.write($1) } }
    }
  }

  private mutating func write(_ band: Band) {
    object(inline: true) { members in
      members.member("id", band.id)
      members.member("name", band.name)
      members.member("from", band.from)
    }
  }

  private mutating func write(_ missing: MissingPolicy) {
    object(inline: true) { object in
      object.member("policy", missing.policy.rawValue)
      object.member("minimumAvailability", missing.minimumAvailability)
      object.optional("reason", missing.reason)
    }
  }

  private mutating func write(_ reference: IndicatorDefinition.Reference) {
    object(inline: true) { object in
      object.member("text", reference.text)
      object.member("confidence", reference.confidence.rawValue)
    }
  }

  private mutating func write(_ group: FrameworkGroup) {
    object { members in
      members.member("id", group.id)
      members.member("name", group.name)
      members.member("weight", group.weight)
      members.member("aggregate") { $0.write(group.aggregate) }
      if let missing = group.missing { members.member("missing") { $0.write(missing) } }
      members.optional("appliesIf", group.appliesIf)
      if let unmeasured = group.unmeasured { members.member("unmeasured", unmeasured) }
      if let source = group.source { members.member("source") { $0.write(source) } }
      members.member("children") { children in
        children.list(group.children) { layout, child in
          switch child {
          case .group(let group): layout.write(group)
          case .indicator(let place): layout.write(place)
          }
        }
      }
    }
  }

  private mutating func write(_ place: IndicatorPlace) {
    object(inline: true) { object in
      object.member("indicator", place.id)
      object.member("weight", place.weight)
      object.optional("each", place.each)
      if let source = place.source { object.member("source") { $0.write(source) } }
    }
  }

  /// A kind without options is a word, as definitions write it.
  private mutating func write(_ aggregate: Aggregation) {
    let kind = aggregate.kind.rawValue
    switch aggregate {
    case .arithmetic, .geometric, .harmonic, .profile: value { $0.text(kind) }
    case .checklist(let met), .gate(let met), .stages(let met):
      object(inline: true) { object in
        object.member("kind", kind)
        object.member("met", met)
      }
    case .deductions(let from):
      object(inline: true) { object in
        object.member("kind", kind)
        object.optional("from", from)
      }
    case .inspection(let rule):
      object(inline: true) { object in
        object.member("kind", kind)
        object.member("gate", rule.gate)
        object.member("deduct", rule.deduct)
        object.optional("bonus", rule.bonus)
        object.member("failBelow", rule.failBelow)
        object.optional("bonusAbove", rule.bonusAbove)
        object.member("bonusPoints", rule.bonusPoints)
        object.member("whenVetoed", rule.whenVetoed)
      }
    }
  }
}

extension JSONReading {
  func framework() throws(InterchangeError) -> Framework {
    let ranks = try member("ranks")
    return Framework(
      id: try text("id"), version: try whole("version"), title: try texts(in: "title"), note: try texts(in: "note"),
      missing: try member("missing").missingPolicy(), outOf: try number("outOf"),
      bands: try each("bands") { (item) throws(InterchangeError) in
        Band(id: try item.text("id"), name: try item.texts(in: "name"), from: try item.number("from"))
      },
      ranks: RankRule(ties: try ranks.word("ties", of: RankRule.Ties.self), within: try ranks.number("within")),
      aggregate: try aggregation(),
      dimensions: try each("dimensions") { (item) throws(InterchangeError) in try item.group() },
      year: try optionalWhole("year"),
      sources: optional("sources") == nil
        ? [] : try each("sources") { (item) throws(InterchangeError) in try item.reference() },
      limits: optional("limits") == nil ? nil : try texts(in: "limits"), sum: try optionalNumber("sum"))
  }

  private func missingPolicy() throws(InterchangeError) -> MissingPolicy {
    MissingPolicy(
      policy: try word("policy", of: MissingPolicy.Policy.self),
      minimumAvailability: try number("minimumAvailability"), reason: try optionalText("reason"))
  }

  private func reference() throws(InterchangeError) -> IndicatorDefinition.Reference {
    IndicatorDefinition.Reference(
      text: try text("text"), confidence: try word("confidence", of: IndicatorDefinition.Confidence.self))
  }

  private func group() throws(InterchangeError) -> FrameworkGroup {
    FrameworkGroup(
      id: try text("id"), name: try texts(in: "name"), weight: try number("weight"), aggregate: try aggregation(),
      children: try each("children") { (child) throws(InterchangeError) in
        guard let id = try child.optionalText("indicator") else { return .group(try child.group()) }
        return .indicator(
          IndicatorPlace(
            id: id, weight: try child.number("weight"), each: try child.optionalNumber("each"),
            source: child.optional("source") == nil ? nil : try child.member("source").reference()))
      },
      missing: optional("missing") == nil ? nil : try member("missing").missingPolicy(),
      appliesIf: try optionalText("appliesIf"),
      unmeasured: optional("unmeasured") == nil ? nil : try texts(in: "unmeasured"),
      source: optional("source") == nil ? nil : try member("source").reference())
  }

  private func aggregation() throws(InterchangeError) -> Aggregation {
    let value = try member("aggregate")
    if case .text = value.node.content {
      switch try word("aggregate", of: Aggregation.Kind.self) {
      case .geometric: return .geometric
      case .harmonic: return .harmonic
      case .profile: return .profile
      default: return .arithmetic
      }
    }
    switch try value.word("kind", of: Aggregation.Kind.self) {
    case .checklist: return .checklist(met: try value.number("met"))
    case .gate: return .gate(met: try value.number("met"))
    case .stages: return .stages(met: try value.number("met"))
    case .deductions: return .deductions(from: try value.optionalNumber("from"))
    case .inspection:
      return .inspection(
        Aggregation.Inspection(
          gate: try value.text("gate"), deduct: try value.text("deduct"), bonus: try value.optionalText("bonus"),
          failBelow: try value.number("failBelow"), bonusAbove: try value.optionalNumber("bonusAbove"),
          bonusPoints: try value.number("bonusPoints"), whenVetoed: try value.number("whenVetoed")))
    default: throw source.badShape(value.node, "an aggregation with options should be of a kind that has some")
    }
  }
}

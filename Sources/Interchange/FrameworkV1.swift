import AssessmentModel

// The framework with its tree.
extension JSONLayout {
  mutating func write(_ framework: Framework) {
    object { members in
      members.member("id", framework.id)
      members.member("version", framework.version)
      members.member("title", framework.title)
      members.member("note", framework.note)
      members.member("missing") { missing in
        missing.object(inline: true) { object in
          object.member("policy", framework.missing.policy.rawValue)
          object.member("minimumAvailability", framework.missing.minimumAvailability)
          object.optional("reason", framework.missing.reason)
        }
      }
      members.member("outOf", framework.outOf)
      members.member("bands") { $0.list(framework.bands) { $0.write($1) } }
      members.member("ranks") { ranks in
        ranks.object(inline: true) { object in
          object.member("ties", framework.ranks.ties.rawValue)
          object.member("within", framework.ranks.within)
        }
      }
      members.member("aggregate", framework.aggregate.rawValue)
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

  private mutating func write(_ group: FrameworkGroup) {
    object { members in
      members.member("id", group.id)
      members.member("name", group.name)
      members.member("weight", group.weight)
      members.member("aggregate", group.aggregate.rawValue)
      members.member("children") { children in
        children.list(group.children) { layout, child in
          switch child {
          case .group(let group): layout.write(group)
          case .indicator(let id, let weight):
            layout.object(inline: true) { object in
              object.member("indicator", id)
              object.member("weight", weight)
            }
          }
        }
      }
    }
  }
}

extension JSONReading {
  func framework() throws(InterchangeError) -> Framework {
    let missing = try member("missing")
    let ranks = try member("ranks")
    return Framework(
      id: try text("id"), version: try whole("version"), title: try texts(in: "title"), note: try texts(in: "note"),
      missing: MissingPolicy(
        policy: try missing.word("policy", of: MissingPolicy.Policy.self),
        minimumAvailability: try missing.number("minimumAvailability"), reason: try missing.optionalText("reason")),
      outOf: try number("outOf"),
      bands: try each("bands") { (item) throws(InterchangeError) in
        Band(id: try item.text("id"), name: try item.texts(in: "name"), from: try item.number("from"))
      },
      ranks: RankRule(ties: try ranks.word("ties", of: RankRule.Ties.self), within: try ranks.number("within")),
      aggregate: try word("aggregate", of: Aggregation.self),
      dimensions: try each("dimensions") { (item) throws(InterchangeError) in try item.group() })
  }

  private func group() throws(InterchangeError) -> FrameworkGroup {
    FrameworkGroup(
      id: try text("id"), name: try texts(in: "name"), weight: try number("weight"),
      aggregate: try word("aggregate", of: Aggregation.self),
      children: try each("children") { (child) throws(InterchangeError) in
        if let id = try child.optionalText("indicator") {
          return .indicator(id: id, weight: try child.number("weight"))
        }
        return .group(try child.group())
      })
  }
}

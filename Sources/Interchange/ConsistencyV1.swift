import AssessmentModel

// What the rules of consistency found in a city's guides; broken verdicts are named by index into the city's `evidence`.
extension JSONLayout {
  /// `examples` has the indices of each rule's examples.
  mutating func write(_ consistency: GuideConsistency, examples: [[Int]]) {
    object { members in
      members.member("guides", consistency.guides)
      members.member("faulty", consistency.faulty)
      members.member("rules") { layout in
        layout.list(Array(zip(consistency.rules, examples))) { layout, found in
          layout.object(inline: true) { object in
            object.member("rule", found.0.rule.rawValue)
            object.member("checked", found.0.checked)
            object.member("broken", found.0.broken)
            object.member("evidence") { layout in
              layout.list(found.1) { layout, index in layout.value { $0.number(index) } }
            }
          }
        }
      }
      members.member("worst") { layout in
        layout.list(consistency.worst) { layout, guide in
          layout.object(inline: true) { object in
            object.member("guide", guide.guide)
            object.member("broken", guide.broken.map(\.rawValue))
            object.member("kept", guide.kept.map(\.rawValue))
          }
        }
      }
    }
  }
}

extension JSONReading {
  /// What the rules found; nil evidence leaves examples out.
  func consistency(evidence: [Observation]?) throws(InterchangeError) -> GuideConsistency {
    GuideConsistency(
      guides: try whole("guides"), faulty: try whole("faulty"),
      rules: try each("rules") { (item) throws(InterchangeError) in
        RuleFinding(
          rule: try item.word("rule", of: ConsistencyRule.self), checked: try item.whole("checked"),
          broken: try item.whole("broken"),
          examples: try evidence.map { (known) throws(InterchangeError) in try item.observations(among: known) } ?? [])
      },
      worst: try each("worst") { (item) throws(InterchangeError) in
        GuideVerdicts(
          guide: try item.text("guide"), kept: try item.rules("kept"), broken: try item.rules("broken"))
      })
  }

  private func rules(_ name: String) throws(InterchangeError) -> [ConsistencyRule] {
    try each(name) { (item) throws(InterchangeError) in try item.word(called: name, of: ConsistencyRule.self) }
  }
}

import AssessmentModel

// Definitions of indicators.
extension JSONLayout {
  mutating func write(_ definition: IndicatorDefinition) {
    object { members in
      members.member("id", definition.id)
      members.member("version", definition.version)
      members.member("status", definition.status.rawValue)
      members.member("title", definition.title)
      members.member("question", definition.question)
      members.member("rationale", definition.rationale)
      members.member("references") { references in
        references.list(definition.references) { layout, reference in
          layout.object(inline: true) { object in
            object.member("text", reference.text)
            object.member("confidence", reference.confidence.rawValue)
          }
        }
      }
      members.member("measure") { $0.write(definition.measure) }
      members.member("scale") { $0.write(definition.scale) }
      members.member("advice", definition.advice)
      members.member("limits", definition.limits)
      members.member("changes") { changes in
        changes.list(definition.changes) { layout, change in
          layout.object(inline: true) { object in
            object.member("version", change.version)
            object.member("what", change.what)
          }
        }
      }
      members.optional("replacedBy", definition.replacedBy)
    }
  }
}

extension JSONReading {
  func definition() throws(InterchangeError) -> IndicatorDefinition {
    IndicatorDefinition(
      id: try text("id"), version: try whole("version"),
      status: try word("status", of: IndicatorDefinition.Status.self), title: try texts(in: "title"),
      question: try texts(in: "question"), rationale: try texts(in: "rationale"),
      references: try each("references") { (item) throws(InterchangeError) in
        IndicatorDefinition.Reference(
          text: try item.text("text"),
          confidence: try item.word("confidence", of: IndicatorDefinition.Confidence.self))
      },
      measure: try member("measure").measure(), scale: try member("scale").scale(), advice: try texts(in: "advice"),
      limits: try texts(in: "limits"),
      changes: try each("changes") { (item) throws(InterchangeError) in
        IndicatorDefinition.Change(version: try item.whole("version"), what: try item.text("what"))
      }, replacedBy: try optionalText("replacedBy"))
  }
}

import AssessmentModel
import Scoring

/// A definition that says only what a test is about.
func definition(
  _ measure: Measure, scale: Scale = .linear(zero: 0, one: 1), id: String = "sample"
) -> IndicatorDefinition {
  let text = Texts(zh: "例", en: "sample")
  return IndicatorDefinition(
    id: id, version: 3, status: .stable, title: text, question: text, rationale: text, references: [],
    measure: measure, scale: scale, advice: text, limits: text)
}

func observation(_ property: Property, _ value: Value, at subject: String = "/") -> Observation {
  Observation(property: property, subject: subject, value: value, by: "test")
}

/// The fact that opens a page, then its other facts.
func page(_ subject: String, _ type: String, _ facts: [(Property, Value)]) -> [Observation] {
  [observation(.pageType, .text(type), at: subject)] + facts.map { observation($0.0, $0.1, at: subject) }
}

/// One element of a guide.
func element(_ id: String, _ state: String) -> (Property, Value) {
  (.guideElement, .object([Value.Member("id", .text(id)), Value.Member("state", .text(state))]))
}

func day(_ text: String) -> Value {
  CalendarDate(text).map { Value.date($0) } ?? .null
}

/// What one definition makes of some observations.
func measured(
  _ measure: Measure, scale: Scale = .linear(zero: 0, one: 1), asOf: String? = nil, of observations: [Observation]
) -> Outcome? {
  var scorer = CityScorer(definitions: [definition(measure, scale: scale)])
  for observation in observations { scorer.consume(observation) }
  return scorer.outcomes(asOf: asOf.flatMap { CalendarDate($0) }).first
}

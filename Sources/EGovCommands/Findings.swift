import AssessmentModel
import Interchange

/// Findings for machines: one JSON object a line for every indicator that is not fully met, city after city.
enum Findings {
  static func print(_ assessment: StoredAssessment) throws {
    for position in assessment.brief.cities.indices {
      let city = try orImpossible { try assessment.city(at: position) }
      for (outcome, contribution) in zip(city.outcomes, city.contributions) where outcome.score != 1 {
        try Console.result(line(outcome, contribution, of: city.city.code).line)
      }
    }
  }

  private static func line(_ outcome: Outcome, _ contribution: Contribution, of code: String) -> JSONLine {
    .object([
      ("city", .text(code)), ("indicator", .text(outcome.indicator)), ("version", .whole(outcome.version)),
      ("outcome", .text(outcome.kind.rawValue)), ("score", outcome.score.map(JSONLine.number) ?? .null),
      ("cost", contribution.cost.map(JSONLine.number) ?? .null),
      ("because", .object([("zh", .text(outcome.because.zh)), ("en", .text(outcome.because.en))])),
      ("evidence", .array(outcome.evidence.map(evidence))),
    ])
  }

  private static func evidence(_ observation: Observation) -> JSONLine {
    .object([
      ("property", .text(observation.property.rawValue)), ("subject", .text(observation.subject)),
      ("record", .optional(observation.evidence?.record)), ("path", .optional(observation.evidence?.path)),
      ("quote", .optional(observation.evidence?.quote)),
    ])
  }
}

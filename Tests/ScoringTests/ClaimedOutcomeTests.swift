import AssessmentModel
import Scoring
import Testing

/// What an indicator would say if a claim were accepted.
@Suite struct ClaimedOutcomeTests {
  private func outcome(_ kind: Claim.Kind, _ measured: Double? = nil, by scale: Scale) throws -> Outcome {
    let day = try #require(CalendarDate(year: 2026, month: 3, day: 5))
    let claim = Claim(
      city: "1", indicator: "sample", kind: kind, measured: measured, evidence: "x", author: "y", date: day)
    return definition(Measure(kind: .amount, property: .serviceItems, unit: "items"), scale: scale)
      .outcome(accepting: claim)
  }

  @Test func `a measured value is scored through the indicator's own scale`() throws {
    let outcome = try outcome(.measured, 30, by: .linear(zero: 0, one: 60))
    #expect(outcome.kind == .scored && outcome.raw == 30 && outcome.score == 0.5 && outcome.unit == "items")
  }

  @Test func `met is full and not met is none, whatever the scale`() throws {
    #expect(try outcome(.met, by: .binary).score == 1)
    #expect(try outcome(.notMet, by: .linear(zero: 60, one: 0)).score == 0)
    #expect(try outcome(.met, by: .binary).raw == nil)
  }

  @Test func `what does not apply has no score`() throws {
    let outcome = try outcome(.notApplicable, by: .binary)
    #expect(outcome.kind == .notApplicable && outcome.score == nil)
  }
}

import CompositeIndex
import TestSupport
import Testing

@Suite struct GwetCoefficientTests {
  @Test func `three of four units alike, all but one rating the same, is far above chance`() throws {
    let found = try #require(RaterAgreement.gwet([[1, 1, 1, 1], [1, 1, 1, 2]]))
    #expect(found.observed == 0.75)
    #expect(agreeRelatively(found.expected, 2 * 0.125 * 0.875))
    #expect(agreeRelatively(found.coefficient, (0.75 - 0.21875) / (1 - 0.21875)))
    #expect(found.units == 4)
  }

  @Test func `one category says nothing unless the scale has another`() {
    #expect(RaterAgreement.gwet([[1, 1], [1, 1]]) == nil)
    #expect(RaterAgreement.gwet([[1, 1], [1, 1]], scale: [1, 2])?.coefficient == 1)
    #expect(RaterAgreement.gwet([[1, 3], [1, 1]], scale: [1, 2]) == nil)
    #expect(RaterAgreement.gwet([[1, nil], [nil, 2]]) == nil)
    #expect(RaterAgreement.gwet([]) == nil)
  }

  @Test func `a single unit has no error`() throws {
    #expect(try #require(RaterAgreement.gwet([[1], [2]])).standardError == nil)
  }

  @Test func `with gaps a unit of one rating counts for chance alone`() throws {
    let found = try #require(RaterAgreement.gwet([[1, 2, 1], [1, 2, nil]]))
    #expect(found.observed == 1 && found.units == 3)
    #expect(agreeRelatively(found.expected, 2 * (2.0 / 3) * (1.0 / 3)))
  }

  /// Numbers of irrCAC, which prints coefficients and errors to five digits.
  @Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  struct Published {
    @Test func `AC1 and AC2 agree`() throws {
      let ratings = try RatingSamples.complete()
      let first = try #require(RaterAgreement.gwet(ratings))
      let expected = try OracleJSON("expected/agreement_R.json").at("gwet_ac1")
      #expect(agreeRelatively(first.coefficient, try expected.at("est").number(), floor: 5.1e-6))
      #expect(agreeRelatively(first.observed, try expected.at("pa").number()))
      #expect(agreeRelatively(first.expected, try expected.at("pe").number()))
      #expect(agreeRelatively(first.standardError, try expected.at("se").number(), floor: 5.1e-6))
      let second = try #require(RaterAgreement.gwet(ratings, weights: .quadratic))
      let weighted = try OracleJSON("expected/agreement_R.json").at("gwet_ac2_quadratic")
      #expect(agreeRelatively(second.coefficient, try weighted.at("est").number(), floor: 5.1e-6))
      #expect(agreeRelatively(second.standardError, try weighted.at("se").number(), floor: 5.1e-6))
    }
  }
}

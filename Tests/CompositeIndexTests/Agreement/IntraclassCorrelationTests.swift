import CompositeIndex
import TestSupport
import Testing

@Suite struct IntraclassCorrelationTests {
  private func coefficient(_ raters: [[Double?]], _ form: IntraclassForm, averaged: Bool = false) -> Double? {
    RaterAgreement.intraclass(raters, form, averaged: averaged)?.coefficient
  }

  @Test func `a rater who is always 1 higher is consistent but does not agree`() {
    let raters: [[Double?]] = [[1, 2, 3], [2, 3, 4]]
    #expect(agreeRelatively(coefficient(raters, .twoWayConsistency), 1))
    #expect(agreeRelatively(coefficient(raters, .twoWayAgreement), 2.0 / 3))
    #expect(agreeRelatively(coefficient(raters, .oneWay), (2 - 0.5) / (2 + 0.5)))
    let alike = RaterAgreement.intraclass([[0.1, 0.7], [0.1, 0.7], [0.1, 0.7]], .oneWay, averaged: false)
    #expect(alike?.coefficient == 1 && alike?.f == nil)
    let exact = RaterAgreement.intraclass(raters, .twoWayConsistency, averaged: true)
    #expect(exact?.f == nil && exact?.probability == nil && exact?.lower == nil && exact?.upper == nil)
  }

  @Test(arguments: IntraclassForm.allCases)
  func `what does not vary or was rated by one has no correlation`(form: IntraclassForm) {
    for averaged in [false, true] {
      #expect(coefficient([[2, 2], [2, 2]], form, averaged: averaged) == nil)
      #expect(coefficient([[1, 2, 3]], form, averaged: averaged) == nil)
      #expect(coefficient([[1, nil], [nil, 2]], form, averaged: averaged) == nil)
      #expect(coefficient([], form, averaged: averaged) == nil)
    }
    #expect(coefficient([[1, 2], [2, 1]], form, averaged: true) == nil)
  }

  @Test func `units that a rater left out do not count`() {
    let with = RaterAgreement.intraclass([[1, 2, 4, 9], [2, 2, 5, nil]], .oneWay, averaged: false)
    #expect(with == RaterAgreement.intraclass([[1, 2, 4], [2, 2, 5]], .oneWay, averaged: false))
  }

  /// Numbers of psych, irr and pingouin.
  @Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  struct Published {
    private static let forms: [(form: IntraclassForm, averaged: Bool, psych: String, irr: String, pingouin: String)] = [
      (.oneWay, false, "ICC1", "ICC(1)", "ICC(1,1)"), (.oneWay, true, "ICC1k", "ICC(12)", "ICC(1,k)"),
      (.twoWayAgreement, false, "ICC2", "ICC(A,1)", "ICC(A,1)"),
      (.twoWayAgreement, true, "ICC2k", "ICC(A,12)", "ICC(A,k)"),
      (.twoWayConsistency, false, "ICC3", "ICC(C,1)", "ICC(C,1)"),
      (.twoWayConsistency, true, "ICC3k", "ICC(C,12)", "ICC(C,k)"),
    ]

    @Test(arguments: forms.indices)
    func `the coefficient, F, its probability and the limits agree`(place: Int) throws {
      let row = Self.forms[place]
      let experts = try RatingSamples.experts()
      let found = try #require(RaterAgreement.intraclass(experts, row.form, averaged: row.averaged))
      let inR = try OracleJSON("expected/agreement_R.json")
      let psych = try #require(
        try inR.at("icc_experts_psych").items().first { try $0.at("type").text() == row.psych })
      #expect(agreeRelatively(found.coefficient, try psych.at("ICC").number()), "\(row.psych)")
      #expect(agreeRelatively(found.f, try psych.at("F").number()), "\(row.psych)")
      #expect(Double(found.numeratorFreedom) == (try psych.at("df1").number()), "\(row.psych)")
      #expect(Double(found.denominatorFreedom) == (try psych.at("df2").number()), "\(row.psych)")
      #expect(agreeRelatively(found.probability, try psych.at("p").number()), "\(row.psych)")
      #expect(agreeRelatively(found.lower, try psych.at("lower95").number()), "\(row.psych)")
      #expect(agreeRelatively(found.upper, try psych.at("upper95").number()), "\(row.psych)")
      let pingouin = try OracleJSON("expected/agreement_python.json").at("icc_pingouin", row.pingouin)
      #expect(agreeRelatively(found.coefficient, try pingouin.number()), "\(row.pingouin)")
    }

    @Test(arguments: forms.indices)
    func `irr's differ in the limits and the probability of agreement alone`(place: Int) throws {
      let row = Self.forms[place]
      let experts = try RatingSamples.experts()
      let found = try #require(RaterAgreement.intraclass(experts, row.form, averaged: row.averaged))
      let inR = try OracleJSON("expected/agreement_R.json")
      let irr = try #require(try inR.at("icc_experts_irr").items().first { try $0.at("name").text() == row.irr })
      #expect(agreeRelatively(found.coefficient, try irr.at("icc").number()), "\(row.irr)")
      #expect(agreeRelatively(found.f, try irr.at("F").number()), "\(row.irr)")
      let agreement = row.form == .twoWayAgreement
      if !agreement { #expect(agreeRelatively(found.probability, try irr.at("p").number()), "\(row.irr)") }
      let tolerance = agreement ? 1e-3 : 1e-9
      #expect(agreeRelatively(found.lower, try irr.at("lower").number(), tolerance), "\(row.irr)")
      #expect(agreeRelatively(found.upper, try irr.at("upper").number(), tolerance), "\(row.irr)")
    }
  }
}

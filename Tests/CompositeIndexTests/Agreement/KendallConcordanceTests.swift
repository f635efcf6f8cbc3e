import CompositeIndex
import TestSupport
import Testing

@Suite struct KendallConcordanceTests {
  @Test func `the same order is 1 and opposite orders are 0`() throws {
    let same = try #require(RaterAgreement.concordance([[1, 2, 3], [10, 20, 30]]))
    #expect(same.coefficient == 1 && same.chiSquared == 4 && same.freedom == 2)
    #expect(RaterAgreement.concordance([[1, 2, 3], [3, 2, 1]])?.coefficient == 0)
  }

  @Test func `ties in both alike are full concordance only where they are allowed for`() throws {
    let raters: [[Double?]] = [[1, 1, 2], [5, 5, 9]]
    #expect(agreeRelatively(RaterAgreement.concordance(raters)?.coefficient, 1))
    #expect(agreeRelatively(RaterAgreement.concordance(raters, correctingTies: false)?.coefficient, 0.75))
  }

  @Test func `without two raters, two units or any order there is none`() {
    #expect(RaterAgreement.concordance([[1, 2, 3]]) == nil)
    #expect(RaterAgreement.concordance([[1], [2]]) == nil)
    #expect(RaterAgreement.concordance([[1, 1], [2, 2]]) == nil)
    #expect(RaterAgreement.concordance([[1, 1], [2, 2]], correctingTies: false) == nil)
    #expect(RaterAgreement.concordance([[1, nil], [nil, 2]]) == nil)
    #expect(RaterAgreement.concordance([]) == nil)
  }

  /// Numbers of irr and scipy.
  @Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  struct Published {
    @Test func `the experts' W agrees with and without ties`() throws {
      let experts = try RatingSamples.experts()
      let corrected = try #require(RaterAgreement.concordance(experts))
      let plain = try #require(RaterAgreement.concordance(experts, correctingTies: false))
      let inR = try OracleJSON("expected/agreement_R.json").at("kendall_W_experts")
      #expect(agreeRelatively(corrected.coefficient, try inR.at("W_tie_corrected").number()))
      #expect(agreeRelatively(corrected.chiSquared, try inR.at("chi2_corrected").number()))
      #expect(agreeRelatively(corrected.probability, try inR.at("p_corrected").number()))
      #expect(agreeRelatively(plain.coefficient, try inR.at("W_uncorrected").number()))
      #expect(agreeRelatively(plain.chiSquared, try inR.at("chi2_uncorrected").number()))
      let inPython = try OracleJSON("expected/agreement_python.json").at("kendall_W")
      #expect(agreeRelatively(corrected.coefficient, try inPython.at("W").number()))
      #expect(agreeRelatively(corrected.coefficient, try inPython.at("from_friedman").number()))
      #expect(agreeRelatively(corrected.chiSquared, try inPython.at("chi2").number()))
      #expect(agreeRelatively(corrected.probability, try inPython.at("p").number()))
    }

    @Test func `eight variants of an index agree in their order as published`() throws {
      let files = [
        "amean_given_imputed_minmax0100", "amean_equal_imputed_minmax0100", "gmean_given_imputed_minmax1100",
        "hmean_given_imputed_minmax1100", "amean_given_imputed_zscore", "amean_given_treated_minmax0100",
        "amean_equal_imputed_prank",
      ]
      let indices = try files.map { try OracleTable("expected/agg_\($0).csv").numbers("EGOV") }
      let copeland = try OracleTable("expected/copeland.csv").numbers("copeland24_given")
      let found = try #require(RaterAgreement.concordance(indices + [copeland]))
      let expected = try OracleJSON("expected/rank_agreement_variants.json").at("kendall_W_8_variants")
      #expect(agreeRelatively(found.coefficient, try expected.at("W").number()))
      #expect(agreeRelatively(found.chiSquared, try expected.at("chi2").number()))
      #expect(agreeRelatively(found.probability, try expected.at("p").number()))
      #expect(found.raters == 8 && found.units == 36)
    }
  }
}

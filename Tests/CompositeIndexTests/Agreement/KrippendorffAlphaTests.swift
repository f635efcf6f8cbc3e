import CompositeIndex
import TestSupport
import Testing

@Suite struct KrippendorffAlphaTests {
  @Test func `two units that two rate crosswise disagree more than chance`() throws {
    let found = try #require(RaterAgreement.alpha(of: [[1, 2], [2, 1]], scale: .nominal))
    #expect(found.observedDisagreement == 1 && agreeRelatively(found.expectedDisagreement, 2.0 / 3))
    #expect(agreeRelatively(found.alpha, -0.5))
    #expect(found.units == 2 && found.ratings == 4)
  }

  @Test(arguments: MeasurementScale.allCases)
  func `without variation or pairs there is no alpha`(scale: MeasurementScale) {
    #expect(RaterAgreement.alpha(of: [[1, 1], [1, 1]], scale: scale) == nil)
    #expect(RaterAgreement.alpha(of: [[1, nil], [nil, 2]], scale: scale) == nil)
    #expect(RaterAgreement.alpha(of: [], scale: scale) == nil)
    #expect(RaterAgreement.alpha(of: [[1, 2], [1]], scale: scale) == nil)
  }

  @Test func `a number below 0 is none of the ratio scale`() {
    #expect(RaterAgreement.alpha(of: [[-1, 1], [1, 2]], scale: .ratio) == nil)
    #expect(RaterAgreement.alpha(of: [[0, 1], [0, 2]], scale: .ratio) != nil)
  }

  @Test func `on the nominal scale it is the alpha of categories`() {
    let raters: [[Double?]] = [[1, 2, nil, 3], [1, 3, 2, 3], [1, 2, 2, nil]]
    let units = (0..<4).map { unit in raters.map { $0[unit] } }
    #expect(
      agreeRelatively(RaterAgreement.alpha(of: raters, scale: .nominal)?.alpha, RaterAgreement.krippendorff(units)))
  }

  /// Numbers of krippendorff, irr and irrCAC; irr's for the sheet without gaps are wrong and not compared.
  @Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  struct Published {
    @Test(arguments: MeasurementScale.allCases)
    func `alpha agrees without gaps and with them`(scale: MeasurementScale) throws {
      let inPython = try OracleJSON("expected/agreement_python.json")
      let inR = try OracleJSON("expected/agreement_R.json")
      let name = scale.rawValue
      let complete = RaterAgreement.alpha(of: try RatingSamples.complete(), scale: scale)?.alpha
      #expect(agreeRelatively(complete, try inPython.at("krippendorff_complete", name).number()), "\(name)")
      let missing = RaterAgreement.alpha(of: try RatingSamples.missing(), scale: scale)?.alpha
      #expect(agreeRelatively(missing, try inPython.at("krippendorff_missing", name).number()), "\(name)")
      #expect(agreeRelatively(missing, try inR.at("krippendorff_missing", name).number()), "\(name)")
    }

    @Test func `alpha agrees to the five digits that irrCAC prints`() throws {
      let inR = try OracleJSON("expected/agreement_R.json")
      let expected = try inR.at("krippendorff_complete_irrCAC_5digits")
      for (scale, name) in [(MeasurementScale.nominal, "nominal"), (.interval, "interval")] {
        let alpha = RaterAgreement.alpha(of: try RatingSamples.complete(), scale: scale)?.alpha
        #expect(agreeRelatively(alpha, try expected.at(name).number(), floor: 5.1e-6), "\(name)")
      }
      let missing = RaterAgreement.alpha(of: try RatingSamples.missing(), scale: .nominal)?.alpha
      #expect(agreeRelatively(missing, try inR.at("krippendorff_missing_nominal_irrCAC").number(), floor: 5.1e-6))
    }
  }
}

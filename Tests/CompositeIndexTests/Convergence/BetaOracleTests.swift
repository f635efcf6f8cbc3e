import CompositeIndex
import Statistics
import TestSupport
import Testing

/// Against REAT and R's linear models on the invented panel.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct BetaOracleTests {
  private let panel: PanelSamples
  private let expected: OracleJSON

  init() throws {
    panel = try PanelSamples()
    expected = try OracleJSON("expected/convergence_R.json")
  }

  @Test(arguments: [(2, "beta_REAT_T2_ln_growth_over_T"), (1, "beta_REAT_T1")])
  func `absolute convergence agrees with REAT's`(years: Int, name: String) throws {
    let found = try #require(
      Convergence.beta(
        from: panel.scores[0], to: panel.scores[years], years: Double(years), growth: .annualAverage))
    let rows = try expected.at(name, "estimates").items()
    #expect(try rows.map { try $0.at("_row").text() } == ["Alpha", "Beta", "Lambda", "Halflife"])
    try compare(found.regression.constant, rows[0], "Pr (>|t|)")
    try compare(found.beta, rows[1], "Pr (>|t|)")
    #expect(agreeRelatively(found.reatSpeed?.speed, try rows[2].at("Estimate").number()), "\(name)")
    #expect(agreeRelatively(found.reatSpeed?.halfLife, try rows[3].at("Estimate").number()), "\(name)")
    let model = try #require(try expected.at(name, "model").items().first)
    #expect(agreeRelatively(found.regression.rSquared, try model.at("Estimate").number()), "\(name)")
    #expect(agreeRelatively(found.regression.f, try model.at("F value").number()), "\(name)")
    #expect((try model.at("df 1").number()) == 1, "\(name)")
    #expect(Double(found.regression.freedom) == (try model.at("df 2").number()), "\(name)")
    #expect(agreeRelatively(found.regression.fProbability, try model.at("Pr (>F)").number()), "\(name)")
  }

  @Test(arguments: [
    (GrowthMeasure.total, "beta_lm_total_growth", "speed"),
    (.annualAverage, "beta_lm_annual_average", "speed_1_plus_bT"),
  ])
  func `absolute convergence agrees with a linear model's`(
    growth: GrowthMeasure, name: String, speed: String
  ) throws {
    let found = try #require(
      Convergence.beta(from: panel.scores[0], to: panel.scores[2], years: 2, growth: growth))
    let numbers = try expected.at(name)
    #expect(agreeRelatively(found.regression.constant.estimate, try numbers.at("alpha").number()), "\(name)")
    #expect(agreeRelatively(found.beta.estimate, try numbers.at("beta").number()), "\(name)")
    #expect(agreeRelatively(found.beta.standardError, try numbers.at("se").number()), "\(name)")
    #expect(agreeRelatively(found.beta.t, try numbers.at("t").number()), "\(name)")
    #expect(agreeRelatively(found.beta.probability, try numbers.at("p").number()), "\(name)")
    #expect(agreeRelatively(found.regression.rSquared, try numbers.at("r2").number()), "\(name)")
    #expect(agreeRelatively(found.speed?.speed, try numbers.at(speed).number()), "\(name)")
    let halfLife = try expected.at("beta_lm_total_growth", "halflife").number()
    #expect(agreeRelatively(found.speed?.halfLife, halfLife), "\(name)")
  }

  @Test func `convergence given the region agrees`() throws {
    let found = try #require(
      Convergence.beta(
        from: panel.scores[0], to: panel.scores[2], years: 2, growth: .annualAverage,
        conditions: Convergence.dummies(of: panel.regions, comparedWith: "East")))
    let rows = try expected.at("beta_conditional_region_dummies").items()
    let named =
      [("(Intercept)", found.regression.constant), ("log(s1)", found.beta)]
      + zip(found.conditions.map { "rg\($0)" }, found.conditionTerms)
    #expect(named.count == rows.count)
    for (name, term) in named {
      let row = try #require(try rows.first { try $0.at("_row").text() == name }, "\(name)")
      try compare(term, row, "Pr(>|t|)")
    }
    #expect(agreeRelatively(found.regression.rSquared, try expected.at("beta_conditional_r2").number()))
  }

  @Test func `convergence of a panel with effects of units and years agrees`() throws {
    let found = try #require(Convergence.panelBeta(panel.scores))
    let numbers = try expected.at("beta_panel_twoway_fe")
    #expect(agreeRelatively(found.beta.estimate, try numbers.at("beta").number()))
    #expect(agreeRelatively(found.beta.standardError, try numbers.at("se").number()))
    #expect(agreeRelatively(found.beta.t, try numbers.at("t").number()))
    #expect(agreeRelatively(found.beta.probability, try numbers.at("p").number()))
    #expect(Double(found.observations) == (try numbers.at("n").number()))
  }

  private func compare(_ term: TestedRegression.Term, _ row: OracleJSON, _ probability: String) throws {
    let name = try row.at("_row").text()
    #expect(agreeRelatively(term.estimate, try row.at("Estimate").number()), "\(name)")
    #expect(agreeRelatively(term.standardError, try row.at("Std. Error").number()), "\(name)")
    #expect(agreeRelatively(term.t, try row.at("t value").number()), "\(name)")
    #expect(agreeRelatively(term.probability, try row.at(probability).number()), "\(name)")
  }
}

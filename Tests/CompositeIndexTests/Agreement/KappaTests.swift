import CompositeIndex
import TestSupport
import Testing

@Suite struct KappaTests {
  @Test func `half of four units alike where chance has half is no agreement`() throws {
    let found = try #require(RaterAgreement.kappa([0, 0, 1, 1], [0, 1, 0, 1]))
    #expect(found.observed == 0.5 && found.expected == 0.5 && found.kappa == 0)
    #expect(found.z == 0 && found.probability == 1)
    #expect(RaterAgreement.share(alike: [[0, 0, 1, 1], [0, 1, 0, 1]]) == 0.5)
  }

  @Test func `full agreement has no error`() throws {
    let found = try #require(RaterAgreement.kappa([1, 2, 3], [1, 2, 3], weights: .quadratic))
    #expect(abs(found.kappa - 1) < 1e-12 && found.standardError < 1e-12)
  }

  @Test func `one category, no unit that both rated or a value off the scale say nothing`() {
    #expect(RaterAgreement.kappa([1, 1], [1, 1]) == nil)
    #expect(RaterAgreement.kappa([1, 1], [1, 1], scale: [1, 2]) == nil)
    #expect(RaterAgreement.kappa([1, nil], [nil, 2]) == nil)
    #expect(RaterAgreement.kappa([1, 2], [2, 1], scale: [1, 3]) == nil)
    #expect(RaterAgreement.kappa([], []) == nil)
    #expect(RaterAgreement.kappa([1, 2], [1]) == nil)
    #expect(RaterAgreement.fleiss([[1, 1], [1, 1]]) == nil)
    #expect(RaterAgreement.fleiss([[1, 2]]) == nil)
    #expect(RaterAgreement.light([[1, 1], [1, 1]]) == nil)
    #expect(RaterAgreement.light([]) == nil)
    #expect(RaterAgreement.share(alike: [[1, nil], [nil, 1]]) == nil)
  }

  @Test func `a unit that one left out does not count`() {
    #expect(RaterAgreement.kappa([1, 2, 2, nil], [1, 2, 1, 2]) == RaterAgreement.kappa([1, 2, 2], [1, 2, 1]))
    #expect(
      RaterAgreement.fleiss([[1, 2, 2, nil], [1, 2, 1, 2]]) == RaterAgreement.fleiss([[1, 2, 2], [1, 2, 1]]))
  }

  @Test func `a category that does not occur moves weights only`() {
    let ratings: ([Double?], [Double?]) = ([0, 0, 2, 2], [0, 2, 2, 3])
    let plain = RaterAgreement.kappa(ratings.0, ratings.1)?.kappa
    #expect(agreeRelatively(RaterAgreement.kappa(ratings.0, ratings.1, scale: [0, 1, 2, 3])?.kappa, plain))
    let linear = RaterAgreement.kappa(ratings.0, ratings.1, weights: .linear)?.kappa
    #expect(RaterAgreement.kappa(ratings.0, ratings.1, weights: .linear, scale: [3, 2, 1, 0])?.kappa != linear)
  }

  /// Numbers of irr, psych, scikit-learn and statsmodels.
  @Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  struct Published {
    private let inR: OracleJSON
    private let inPython: OracleJSON

    init() throws {
      inR = try OracleJSON("expected/agreement_R.json")
      inPython = try OracleJSON("expected/agreement_python.json")
    }

    @Test(arguments: [
      (CategoryWeights.identity, "unweighted"), (.linear, "linear"), (.quadratic, "quadratic"),
    ])
    func `kappa, z and its probability agree`(weights: CategoryWeights, name: String) throws {
      let ratings = try RatingSamples.complete()
      let found = try #require(RaterAgreement.kappa(ratings[0], ratings[1], weights: weights))
      let expected = try inR.at("cohen_AB", name)
      #expect(agreeRelatively(found.kappa, try expected.at("kappa").number()), "\(name)")
      #expect(agreeRelatively(found.z, try expected.at("z").number()), "\(name)")
      #expect(agreeRelatively(found.probability, try expected.at("p").number()), "\(name)")
      #expect(agreeRelatively(found.kappa, try inPython.at("cohen_AB", name).number()), "\(name)")
    }

    @Test func `limits without weights agree with psych's, and with weights the value between them`() throws {
      let ratings = try RatingSamples.complete()
      let expected = try inR.at("cohen_AB", "psych")
      let found = try #require(RaterAgreement.kappa(ratings[0], ratings[1]))
      #expect(agreeRelatively(found.kappa, try expected.at("kappa").number()))
      for (limit, number) in zip([found.lower, found.kappa, found.upper], try expected.at("ci_unweighted").numbers()) {
        #expect(agreeRelatively(limit, number))
      }
      let weighted = try #require(RaterAgreement.kappa(ratings[0], ratings[1], weights: .quadratic))
      #expect(agreeRelatively(weighted.kappa, try expected.at("weighted_quadratic").number()))
      #expect(agreeRelatively(weighted.kappa, try expected.at("ci_weighted").numbers()[1]))
    }

    /// Held against an error that needs no formula, for psych 2.2.9 has wrong limits of the weighted kappa.
    ///
    /// For the second rater it takes the sum of a category's weights times its share, where Fleiss, Cohen and Everitt
    /// have the mean weight.
    @Test(arguments: CategoryWeights.allCases)
    func `the error is that of leaving out one unit in turn`(weights: CategoryWeights) throws {
      let ratings = try RatingSamples.complete()
      let copies = 100
      // With many copies of the units the two differ but by a share of about one over their number.
      let many = ratings.map { column in (0..<copies).flatMap { _ in column } }
      let found = try #require(RaterAgreement.kappa(ratings[0], ratings[1], weights: weights))
      var squares = 0.0
      for unit in ratings[0].indices {
        let without = try #require(
          RaterAgreement.kappa(Self.list(many[0], without: unit), Self.list(many[1], without: unit), weights: weights))
        squares += Double(copies * copies) * (without.kappa - found.kappa) * (without.kappa - found.kappa)
      }
      #expect(agreeRelatively(found.standardError, squares.squareRoot(), 1e-3), "\(weights)")
    }

    @Test func `of two categories kappa, its error and its limits agree`() throws {
      let ratings = try RatingSamples.checklist()
      let found = try #require(RaterAgreement.kappa(ratings[0], ratings[1]))
      let expected = try inR.at("cohen_binary")
      #expect(agreeRelatively(found.kappa, try expected.at("kappa").number()))
      #expect(agreeRelatively(found.z, try expected.at("z").number()))
      #expect(agreeRelatively(found.probability, try expected.at("p").number(), floor: 1e-15))
      #expect(agreeRelatively(found.kappa, try inPython.at("cohen_binary").number()))
      let limits = try inPython.at("cohen_binary_statsmodels")
      #expect(agreeRelatively(found.kappa, try limits.at("kappa").number()))
      #expect(agreeRelatively(found.standardError, try limits.at("se").number()))
      #expect(agreeRelatively(found.lower, try limits.at("lower95").number()))
      #expect(agreeRelatively(found.upper, try limits.at("upper95").number()))
    }

    private static func list(_ values: [Double?], without place: Int) -> [Double?] {
      Array(values[..<place] + values[(place + 1)...])
    }

    @Test func `shares of units alike agree`() throws {
      let pair = Array(try RatingSamples.complete().prefix(2))
      let percent = RaterAgreement.share(alike: pair).map { $0 * 100 }
      #expect(agreeRelatively(percent, try inR.at("percent_agreement_AB").number()))
      let binary = RaterAgreement.share(alike: try RatingSamples.checklist()).map { $0 * 100 }
      #expect(agreeRelatively(binary, try inR.at("percent_agreement_binary").number()))
    }

    @Test func `Fleiss' and Light's kappa agree`() throws {
      let ratings = try RatingSamples.complete()
      let found = try #require(RaterAgreement.fleiss(ratings))
      #expect(agreeRelatively(found.kappa, try inR.at("fleiss", "kappa").number()))
      #expect(agreeRelatively(found.z, try inR.at("fleiss", "z").number()))
      #expect(agreeRelatively(found.probability, try inR.at("fleiss", "p").number(), floor: 1e-15))
      #expect(agreeRelatively(found.kappa, try inPython.at("fleiss").number()))
      #expect(agreeRelatively(RaterAgreement.light(ratings), try inR.at("light").number()))
    }
  }
}

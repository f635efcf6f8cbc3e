import Statistics
import TestSupport
import Testing

/// Expected values by scipy.stats 1.17.1 (`norm.sf`, `t.sf`, `f.sf`, `chi2.sf`, `f.isf`, `t.isf`).
@Suite struct DistributionTests {
  @Test(arguments: [
    (0.5, 0.6170750774519738), (1.959963984540054, 0.05), (6, 1.973175290075389e-09), (-6, 1.973175290075389e-09),
  ])
  func `both tails of the normal distribution`(value: Double, expected: Double) {
    #expect(isNear(Distribution.twoSidedNormal(value), expected))
  }

  @Test(arguments: [
    (0.5, 1, 0.7048327646991335), (2.5, 3, 0.08770664700806556), (-2.5, 3, 0.08770664700806556),
    (2, 34, 0.05353983547045047), (12, 34, 8.999786087488736e-14),
  ])
  func `both tails of Student's t`(value: Double, freedom: Double, expected: Double) {
    #expect(isNear(Distribution.twoSidedT(value, freedom: freedom), expected))
  }

  @Test func `a thousand degrees of freedom cost a digit`() {
    let found = Distribution.twoSidedT(1.2, freedom: 1000)
    #expect(abs(found - 0.23042355232446712) <= 1e-10 * found)
  }

  @Test func `t with one degree of freedom is passed at 1 half of the time`() {
    #expect(isNear(Distribution.twoSidedT(1, freedom: 1), 0.5))
    #expect(Distribution.twoSidedT(0, freedom: 7) == 1)
  }

  @Test(arguments: [
    (0.5, 3, 7, 0.6940363875688137), (4.2, 3, 7, 0.053814784537768307), (1.1, 35, 140, 0.34006212986122),
    (30, 5, 100, 1.6580762554847194e-18), (2, 1, 1, 0.39182655203060723),
  ])
  func `the upper tail of F`(value: Double, numerator: Double, denominator: Double, expected: Double) {
    #expect(isNear(Distribution.upperF(value, numerator, denominator), expected))
  }

  @Test(arguments: [
    (0.3, 1, 0.583882420770365), (3.84, 1, 0.05004352124870519), (20, 10, 0.029252688076961124),
    (473.695693957733, 276, 1.288164563485507e-12), (2, 10, 0.9963401531726563), (150, 5, 1.3351378873003031e-30),
  ])
  func `the upper tail of chi squared`(value: Double, freedom: Double, expected: Double) {
    #expect(isNear(Distribution.upperChiSquared(value, freedom: freedom), expected))
  }

  @Test func `nothing lies below 0 in F and chi squared`() {
    #expect(Distribution.upperF(0, 3, 7) == 1)
    #expect(Distribution.upperF(-1, 3, 7) == 1)
    #expect(Distribution.upperChiSquared(-1, freedom: 3) == 1)
  }

  @Test(arguments: [
    (0.025, 35, 140, 1.6293174519591382), (0.975, 35, 140, 0.5637995381362614), (0.05, 1, 10, 4.964602743730711),
  ])
  func `the value of F that a share exceeds`(
    probability: Double, numerator: Double, denominator: Double, expected: Double
  ) {
    #expect(isNear(Distribution.quantileOfF(exceeded: probability, numerator, denominator), expected))
  }

  @Test(arguments: [(0.05, 10, 2.2281388519862753), (0.01, 34, 2.7283943670707207)])
  func `the value of t that a share passes`(probability: Double, freedom: Double, expected: Double) {
    #expect(isNear(Distribution.quantileOfT(twoSided: probability, freedom: freedom), expected))
  }

  /// A share of the value itself, so that small tails are compared, too.
  private func isNear(_ found: Double, _ expected: Double) -> Bool {
    abs(found - expected) <= 1e-12 * abs(expected)
  }
}

import CompositeIndex
import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct SamplingAdequacyTests {
  /// With two columns the partial correlation is the correlation but for its sign.
  @Test func `two columns are always half adequate`() throws {
    let found = try #require(SamplingAdequacy(of: [[1, 2, 3, 4, 5], [1, 3, 2, 4, 5]]))
    #expect(agree(found.overall, 0.5, 1e-14))
    #expect(firstDifference(found.columns, [0.5, 0.5], 1e-14) == nil)
    let sphericity = try #require(found.sphericity)
    #expect(sphericity.freedom == 1)
    #expect(agree(sphericity.chiSquared, -(4 - 9.0 / 6) * log(1 - 0.81), 1e-12))
  }

  @Test func `columns that have nothing in common have no adequacy`() throws {
    let found = try #require(SamplingAdequacy(of: [[1, -1, 1, -1], [1, 1, -1, -1]]))
    #expect(found.overall == nil)
    #expect(found.columns == [nil, nil])
    #expect(found.sphericity?.chiSquared == 0)
    #expect(found.sphericity?.probability == 1)
  }

  @Test func `there is none for columns that are constant, follow from others or stand alone`() {
    #expect(SamplingAdequacy(of: [[1, 2, 3], [5, 5, 5]]) == nil)
    #expect(SamplingAdequacy(of: [[1, 2, 4], [2, 4, 8]]) == nil)
    #expect(SamplingAdequacy(of: [[1, 2, 4], [3, 1, 2], [4, 3, 6]]) == nil)
    #expect(SamplingAdequacy(of: [[1, 2, 4]]) == nil)
    #expect(SamplingAdequacy(of: []) == nil)
  }
}

@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct PublishedComponentTests {
  private func columns() throws -> [[Double]] {
    try PublishedSheet.columns("norm_imputed_minmax_0_100", PublishedSheet.codes(level: "1"))
  }

  @Test func `adequacy and sphericity are those of psych`() throws {
    let found = try #require(try SamplingAdequacy(of: columns()))
    let expected = try OracleJSON("expected/kmo_bartlett.json")
    #expect(try agree(found.overall, expected.at("KMO_overall").number()))
    for (code, value) in zip(try PublishedSheet.codes(level: "1"), found.columns) {
      #expect(try agree(value, expected.at("KMO_items", code).number()), "\(code)")
    }
    let sphericity = try #require(found.sphericity)
    #expect(try agree(sphericity.chiSquared, expected.at("bartlett_chi2").number()))
    #expect(try Double(sphericity.freedom) == expected.at("bartlett_df").number())
    let probability = try expected.at("bartlett_p").number()
    #expect(abs(sphericity.probability / probability - 1) <= 1e-9, "\(sphericity.probability)")
  }

  @Test func `eigenvalues and shares are those of R`() throws {
    let found = try #require(try PrincipalComponents(of: columns()))
    let eigen = try OracleTable("expected/pca_eigenvalues_corr.csv")
    #expect(try firstDifference(found.eigenvalues, eigen.numbers("eigenvalue")) == nil)
    #expect(try firstDifference(found.shares, eigen.numbers("prop")) == nil)
    #expect(try firstDifference(found.cumulativeShares, eigen.numbers("cum")) == nil)
    let variance = try OracleTable("expected/pca_variance_all.csv")
    #expect(try firstDifference(found.eigenvalues.map { $0.squareRoot() }, variance.numbers("sdev")) == nil)
    #expect(try firstDifference(found.shares, variance.numbers("prop")) == nil)
  }

  @Test func `rotated loadings are those of psych`() throws {
    let components = try #require(try PrincipalComponents(of: columns()))
    #expect(components.countAboveOne == 8)
    let found = try #require(Varimax.rotated(components.loadings(of: 8)))
    let table = try OracleTable("expected/pca_varimax_loadings.csv")
    #expect(try table.column("iCode") == PublishedSheet.codes(level: "1"))
    for factor in 0..<8 {
      let expected = try table.complete("F\(factor + 1)")
      let isTurned = zip(found.column(factor), expected).reduce(0) { $0 + $1.0 * $1.1 } < 0
      let difference = firstDifference(found.column(factor), isTurned ? expected.map { -$0 } : expected)
      #expect(difference == nil, "F\(factor + 1) \(difference ?? "")")
    }
    let finished = try #require(Varimax.rotated(components.loadings(of: 8), gain: 1e-14))
    #expect(criterion(finished) > criterion(found))
    let communalities = (0..<24).map { row in found.row(row).reduce(0) { $0 + $1 * $1 } }
    #expect(try firstDifference(communalities, table.numbers("communality")) == nil)
  }

  /// The sum of the variances of the squared loadings of rows of length 1.
  private func criterion(_ loadings: Matrix) -> Double {
    let lengths = (0..<loadings.rows).map { row in loadings.row(row).reduce(0) { $0 + $1 * $1 } }
    return (0..<loadings.columns).reduce(0) { sum, factor in
      let squares = zip(loadings.column(factor), lengths).map { $0 * $0 / $1 }
      return sum + (Summary.variance(of: squares) ?? 0)
    }
  }
}

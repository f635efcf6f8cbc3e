import CompositeIndex
import Foundation
import TestSupport
import Testing

@Suite struct RaterAgreementTests {
  @Test func `without any variation neither kappa nor alpha says anything`() {
    #expect(RaterAgreement.cohen([("a", "a"), ("a", "a")]) == nil)
    #expect(RaterAgreement.krippendorff([["a", "a"], ["a", nil]]) == nil)
    #expect(RaterAgreement.share([("a", "a"), ("a", "b")]) == 0.5)
    #expect(RaterAgreement.share([(String, String)]()) == nil)
  }

  @Test func `a unit that only one rated is no unit of alpha`() {
    let with = RaterAgreement.krippendorff([["a", "a"], ["b", "b"], ["a", "b"], ["a", nil]])
    #expect(with == RaterAgreement.krippendorff([["a", "a"], ["b", "b"], ["a", "b"]]))
  }

  /// Numbers of scikit-learn, statsmodels, irr and krippendorff.
  @Suite(.enabled(if: Checkout.shared("oracles/expected/agreement_python.json") != nil, "\(Checkout.sharedIsAbsent)"))
  struct Published {
    private func expected() throws -> [String: Any] {
      let url = try #require(Checkout.shared("oracles/expected/agreement_python.json"))
      return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    }

    private func ratings(_ file: String) throws -> [[String?]] {
      try OracleTable("input/\(file)").rows.map { row in row.dropFirst().map { $0.isEmpty ? nil : $0 } }
    }

    @Test(arguments: [
      ("ratings_complete.csv", "krippendorff_complete"), ("ratings_missing.csv", "krippendorff_missing"),
    ])
    func `alpha is the published tools'`(file: String, key: String) throws {
      let published = try #require((try expected()[key] as? [String: Double])?["nominal"])
      let alpha = try #require(RaterAgreement.krippendorff(try ratings(file)))
      #expect(abs(alpha - published) < 1e-12)
    }

    @Test func `kappa is the published tools'`() throws {
      let checklist = try ratings("checklist_binary.csv").map { ($0[0], $0[1]) }
      let binary = try #require(RaterAgreement.cohen(checklist))
      let publishedBinary = try #require(try expected()["cohen_binary"] as? Double)
      #expect(abs(binary - publishedBinary) < 1e-12)
      let scale = try ratings("ratings_complete.csv").map { ($0[0], $0[1]) }
      let published = try #require((try expected()["cohen_AB"] as? [String: Double])?["unweighted"])
      let kappa = try #require(RaterAgreement.cohen(scale))
      #expect(abs(kappa - published) < 1e-12)
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Criteria nobody foresaw: the model of Italian municipal sites, written as definitions without a line of Swift.
@Suite struct MunicipalityTests {
  private static let folder = Checkout.root.appendingPathComponent("Tests/Municipality/Indicators").path
  private static let pages = "realdata/intl/it"

  @Test func `their cases pass and every mutant is noticed`() throws {
    let ended = try Program.run(["indicators", "test", "--mutate", "--quiet", "--indicators", Self.folder])
    #expect(ended.code == 0, "\(ended.out)")
    #expect(ended.out.isEmpty)
  }

  @Test(
    .enabled(if: Checkout.shared(pages) != nil, "\(Checkout.sharedIsAbsent)"),
    arguments: [
      ("accessibility-pass", "accessibility-statement", 1.0), ("accessibility-fail_link", "accessibility-statement", 0),
      ("faq-pass", "faq-link", 1), ("faq-fail", "faq-link", 0),
    ])
  func `real pages get the verdict that their names say`(page: String, indicator: String, score: Double) throws {
    let file = try #require(Checkout.shared("\(Self.pages)/municipality_\(page).html"))
    let outcome = try outcomes(of: file)[indicator]
    #expect(outcome?["outcome"] as? String == "scored")
    #expect(outcome?["score"] as? Double == score)
    #expect((outcome?["evidence"] as? [Int])?.isEmpty == false)
  }

  @Test(.enabled(if: Checkout.shared(pages) != nil, "\(Checkout.sharedIsAbsent)"))
  func `others of the family are judged on the same page`() throws {
    let file = try #require(Checkout.shared("\(Self.pages)/municipality_faq-pass.html"))
    let outcomes = try outcomes(of: file)
    let full = [
      "privacy-link", "appointment-link", "inefficiency-label", "certified-mail", "feedback-block", "feedback-rates",
      "menu-labels", "menu-size", "footer-sections", "one-main-heading",
    ]
    for id in full { #expect(outcomes[id]?["score"] as? Double == 1, "\(id)") }
    #expect(outcomes["personal-area"]?["score"] as? Double == 0)
    #expect(outcomes["content-licence"]?["outcome"] as? String == "notObserved")
  }

  private func outcomes(of page: URL) throws -> [String: [String: Any]] {
    try withTemporaryFolder { scratch in
      let out = scratch.path + "/out"
      let ended = try Program.run(
        ["assess", page.path, "--framework", "municipality", "--indicators", Self.folder, "-o", out, "--quiet"])
      #expect(ended.code == 0, "\(ended.messages)")
      let data = try Data(contentsOf: URL(fileURLWithPath: out + "/assessment.json"))
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      let city = try #require((object?["cities"] as? [[String: Any]])?.first)
      return try #require(city["indicators"] as? [String: [String: Any]])
    }
  }
}

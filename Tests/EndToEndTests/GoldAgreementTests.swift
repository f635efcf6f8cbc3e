import Foundation
import TestSupport
import Testing

/// What is observed on real pages beside what two people judged there, each by the codebook.
///
/// The floors are those that the tool is held to; where it is better, `Sources/OBSERVATIONS.md` has the figures.
@Suite(.serialized, .enabled(if: Checkout.shared("gold/agreed.jsonl") != nil, "\(Checkout.sharedIsAbsent)"))
struct GoldAgreementTests {
  /// Observed once for all tests.
  private static let observed = Result { try observe() }

  private static func observe() throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("egov-gold-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    let pages = try #require(Checkout.shared("realdata"))
    let ran = try Program.run(["observe", pages.path, "-o", file.path, "--quiet"])
    try #require(ran.code == 0, "\(ran.messages)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  private func agreement(with judgements: String) throws -> [String: [String: Any]] {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("observations.jsonl")
      try Data(Self.observed.get().utf8).write(to: file)
      let judged = try #require(Checkout.shared("gold/" + judgements))
      let ran = try Program.run(["agreement", judged.path, file.path, "--json"])
      try #require(ran.code == 0, "\(ran.messages)")
      let object = try #require(try JSONSerialization.jsonObject(with: Data(ran.out.utf8)) as? [String: Any])
      return object.compactMapValues { $0 as? [String: Any] }
    }
  }

  @Test func `every property agrees with people as far as it must`() throws {
    let rows = try agreement(with: "agreed.jsonl")
    func number(_ row: String, _ key: String) throws -> Double { try #require(rows[row]?[key] as? Double, "\(row)") }
    for (row, floor) in [
      ("readable", 1.0), ("encoding", 1), ("page_type", 0.9), ("published", 0.93), ("title", 0.93), ("site_code", 0.93),
      ("icp", 0.93), ("police_record", 0.93), ("site_name", 0.9), ("source", 0.9), ("personal_data", 0.95),
      ("hotline", 0.9),
    ] {
      let share = try number(row, "agreement")
      #expect(share >= floor, "\(row): \(share)")
    }
    for row in [
      "search_box", "service_entry", "online_apply", "app", "wechat", "weibo", "mini_program", "accessibility_entry",
      "login_entry", "foreign_language", "interaction",
    ] {
      let f1 = try number(row, "f1")
      #expect(f1 >= 0.92, "\(row): \(f1)")
    }
    #expect(try number("columns", "f1") >= 0.85)
    let dates = try number("newest_listed", "n")
    #expect(try number("newest_listed", "agreement") * dates >= dates - 1)
  }

  @Test(arguments: ["judgements-1.jsonl", "judgements-2.jsonl"])
  func `the letters of a district have the dates that either person read`(judgements: String) throws {
    let rows = try agreement(with: judgements)
    for row in ["letters", "letters.asked", "letters.answered", "letters.reply"] {
      #expect(rows[row]?["agreement"] as? Double == 1, "\(row)")
    }
  }

  @Test func `the challenge pages give no finding but that they cannot be read`() throws {
    let lines = try Self.observed.get().split(separator: "\n").filter { $0.contains("\"record\":\"challenge/") }
    let properties = try lines.filter { $0.contains("\"kind\":\"observation\"") }.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["property"] as? String)
    }
    #expect(Set(properties) == ["readable", "encoding", "page_type", "unread_template"])
    #expect(properties.count { $0 == "readable" } == 5)
  }
}

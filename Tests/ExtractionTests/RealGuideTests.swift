import AssessmentModel
import Extraction
import Foundation
import HTMLParsing
import TestSupport
import Testing

/// A real guide and real letters, against what both readers of the gold set wrote.
@Suite(.enabled(if: Checkout.shared("realdata/sites") != nil, "\(Checkout.sharedIsAbsent)"))
struct RealGuideTests {
  private func observations(_ path: String) throws -> [Observation] {
    let file = try #require(Checkout.shared("realdata/sites/" + path))
    let capture = Capture(url: "file:///page.html", record: path, digest: "", body: Array(try Data(contentsOf: file)))
    return PageObserver().observe(PageContent(parsing: capture), capture: capture).observations
  }

  @Test func `the elements of a hall's guide are those that people found`() throws {
    let found = try observations("pingtan-hall/3办事指南.html").filter { $0.property == .guideElement }.map(\.value)
    let ids = { (state: String) in
      Set(found.filter { $0.member("state") == .text(state) }.compactMap { $0.member("id") }.map { "\($0)" })
    }
    let present = [
      "item_name", "item_type", "legal_basis", "conditions", "materials", "process", "legal_limit", "promised_limit",
      "fee", "place", "hours", "consult_phone", "result", "delivery",
    ]
    #expect(ids("present") == Set(present.map { "\(Value.text($0))" }))
    #expect(ids("blank") == Set(["item_code", "implementing_body"].map { "\(Value.text($0))" }))
  }

  @Test func `the values of a hall's guide are those that people found`() throws {
    let found = try observations("pingtan-hall/3办事指南.html")
    let value = { (property: Property) in found.first { $0.property == property }?.value }
    #expect(value(.guideItemName) == .text("政府投资房建类-立项用地规划许可阶段"))
    #expect(value(.guideLegalLimit) == quantity(50, .workingDay))
    #expect(value(.guidePromisedLimit) == quantity(25, .workingDay))
    #expect(value(.guideFee) == .flag(false))
    #expect(value(.guideHandling) == .text("promised"))
    #expect(value(.guideOnlineDepth) == .number(3))
  }

  @Test func `a hall's guide gives its type twice, with two meanings`() throws {
    let rules = try observations("pingtan-hall/3办事指南.html").filter { $0.property == .guideRule }.map(\.value)
    let twice = try #require(rules.first { $0.member("id") == .text("label_twice") })
    #expect(twice.member("kept") == .flag(false))
    #expect(twice.member("first") == .text("事项类型：行政许可"))
    #expect(twice.member("second") == .text("事项类型：法人"))
  }

  @Test func `a district's list says that three of thirteen letters were seen`() throws {
    let found = try observations("congtai/咨询投诉.html").first { $0.property == .letterCount }
    #expect(found?.value == .object([.init("seen", .number(3)), .init("stated", .number(13))]))
    #expect(found?.evidence?.quote == "共有13条信息")
  }

  @Test func `the letters of a district carry the dates and replies that people found`() throws {
    let letters = try observations("congtai/咨询投诉.html").filter { $0.property == .letter }.map(\.value)
    #expect(letters.map { $0.member("asked") } == ["2019-02-15", "2019-01-26", "2019-01-17"].map(day))
    #expect(letters.map { $0.member("answered") } == ["2019-02-20", "2019-01-28", "2019-01-23"].map(day))
    #expect(letters.map { $0.member("reply") } == ["formulaic", "substantive", "substantive"].map(Value.text))
    #expect(letters.map { $0.member("delay") } == [5, 2, 6].map(Value.number))
  }
}

import AssessmentModel
import Scoring
import Testing

/// The kinds that count times, levels, violations, repeats, judgements and figures of tables.
@Suite struct MeasureKindTests {
  private func letter(_ asked: String, _ answered: String?) -> Value {
    .object([
      .init("asked", day(asked)), .init("answered", answered.map { day($0) } ?? .null),
      .init("reply", .text("substantive")),
    ])
  }

  @Test func `a duration is the time between two dates, and an answer before its question is no time`() {
    let rule = Measure(
      kind: .duration, property: .letter, span: .init(from: "asked", to: "answered"), statistic: .median, unit: "days")
    let letters = [
      letter("2026-03-01", "2026-03-06"), letter("2026-03-01", "2026-03-03"), letter("2026-03-01", nil),
      letter("2026-03-09", "2026-03-01"),
    ]
    let outcome = measured(rule, of: letters.map { observation(.letter, $0) })
    #expect(outcome?.raw == 3.5)
    #expect(outcome?.observed == 2)
  }

  @Test func `a duration of a quantity is told in working days`() {
    let rule = Measure(kind: .duration, property: .guidePromisedLimit, unit: "working_days")
    let limit = Value.quantity(Quantity(value: 7, unit: .calendarDay))
    #expect(measured(rule, of: [observation(.guidePromisedLimit, limit)])?.raw == 5)
  }

  @Test func `a cut needs both limits on one page, and a promise beyond the law is below zero`() {
    let rule = Measure(
      kind: .cut, property: .guidePromisedLimit, against: .guideLegalLimit, statistic: .minimum, unit: "share")
    func limit(_ days: Double) -> Value { .quantity(Quantity(value: days, unit: .workingDay)) }
    let pages =
      page("https://a/1", "service_guide", [(.guideLegalLimit, limit(20)), (.guidePromisedLimit, limit(10))])
      + page("https://a/2", "service_guide", [(.guidePromisedLimit, limit(30)), (.guideLegalLimit, limit(20))])
      + page("https://a/3", "service_guide", [(.guidePromisedLimit, limit(1))])
    let outcome = measured(rule, of: pages)
    #expect(outcome?.raw == -0.5)
    #expect(outcome?.observed == 2)
    #expect(outcome?.evidence.first?.subject == "https://a/2")
  }

  @Test func `levels are worth what the definition says, and what is no level is not counted`() {
    let rule = Measure(
      kind: .levels, property: .letter, member: "reply",
      levels: [.init("substantive", worth: 1), .init("referral", worth: 0.5), .init("formulaic", worth: 0)],
      unit: "share")
    let replies = ["substantive", "referral", "formulaic", "formulaic", "none"].map { word in
      observation(.letter, .object([.init("reply", .text(word))]))
    }
    let outcome = measured(rule, of: replies)
    #expect(outcome?.raw == 0.375)
    #expect(outcome?.observed == 4)
    #expect(outcome?.because.en.contains("substantive (1), referral (1), formulaic (2)") == true)
    #expect(outcome?.evidence.first?.value.member("reply") == .text("formulaic"))
  }

  @Test func `violations are what does not hold`() {
    let rule = Measure(
      kind: .violations, property: .column, holds: [.init(member: "empty", test: .equals("false"))], unit: "count")
    let columns = [true, false, true].map { observation(.column, .object([.init("empty", .flag($0))])) }
    let outcome = measured(rule, of: columns)
    #expect(outcome?.raw == 2)
    #expect(outcome?.evidence.count == 2)
  }

  @Test func `a page that lacks too many elements is one violation`() {
    let rule = Measure(
      kind: .violations, property: .guideElement, elements: ["fee", "place", "hours"], lacking: 2, unit: "count")
    let pages =
      page("https://a/1", "service_guide", [element("fee", "present"), element("place", "present")])
      + page("https://a/2", "service_guide", [element("fee", "present"), element("place", "blank")])
      + page("https://a/3", "service_guide", [element("result", "present")])
    let outcome = measured(rule, of: pages)
    #expect(outcome?.raw == 2)
    #expect(outcome?.observed == 3)
  }

  @Test func `duplicates are texts that repeat an earlier one, white space aside`() {
    let rule = Measure(kind: .duplicates, property: .guideItemName, unit: "share")
    let names = ["食品经营许可", "食品 经营许可", "残疾人证", "食品经营许可证"].map { observation(.guideItemName, .text($0)) }
    #expect(measured(rule, of: names)?.raw == 0.25)
  }

  @Test func `near repeats are found as far as the definition asks`() {
    func rule(_ likeness: Double) -> Measure {
      Measure(kind: .duplicates, property: .guideItemName, likeness: likeness, unit: "share")
    }
    let text = "申请人应当提交加盖公章的营业执照复印件、法定代表人身份证明以及经营场所使用证明等全部材料"
    let names = [text, text + "。", "残疾人证换领"].map { observation(.guideItemName, .text($0)) }
    #expect(measured(rule(0.9), of: names)?.raw == 1.0 / 3)
    #expect(measured(rule(1), of: names)?.raw == 0)
  }

  @Test func `nobody's judgement, and judges who differ, need a person`() {
    let rule = Measure(kind: .judged, property: .judged, member: "value", series: "search-finds", unit: "share")
    func judged(_ question: String, _ value: Double) -> Observation {
      observation(
        .judged, .object([.init("question", .text(question)), .init("value", .number(value))]), at: "990001")
    }
    #expect(measured(rule, of: [])?.kind == .needsReview)
    #expect(measured(rule, of: [judged("another", 1)])?.kind == .needsReview)
    let differing = measured(rule, of: [judged("search-finds", 1), judged("search-finds", 0.4)])
    #expect(differing?.kind == .needsReview)
    #expect(differing?.evidence.count == 2)
    #expect(measured(rule, of: [judged("search-finds", 1), judged("search-finds", 0.5)])?.raw == 0.75)
  }

  @Test func `a figure of a table is taken of its own column`() {
    let rule = Measure(kind: .table, property: .table, member: "value", series: "egdi_osi", unit: "index")
    let rows = [("egdi_osi", 0.8), ("egdi_tii", 0.2)].map { column, value in
      observation(.table, .object([.init("column", .text(column)), .init("value", .number(value))]), at: "990001")
    }
    #expect(measured(rule, of: rows)?.raw == 0.8)
    #expect(measured(rule, of: [rows[1]])?.kind == .notObserved)
  }
}

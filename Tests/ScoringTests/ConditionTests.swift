import AssessmentModel
import Scoring
import Testing

struct ConditionTests {
  private func holds(_ value: Value, _ test: Condition.Test, member: String? = nil, asOf: String? = nil) -> Bool {
    let measure = Measure(
      kind: .presence, property: .column, holds: [Condition(member: member, test: test)], unit: "count")
    return measured(measure, asOf: asOf, of: [observation(.column, value)])?.raw == 1
  }

  @Test func `equality compares the value as it is written`() {
    #expect(holds(.flag(true), .equals("true")))
    #expect(holds(.number(50), .equals("50")))
    #expect(holds(.number(0.5), .equals("0.5")))
    #expect(holds(day("2026-03-01"), .equals("2026-03-01")))
    #expect(holds(.text("immediate"), .oneOf(["promised", "immediate"])))
    #expect(!holds(.text("immediate"), .equals("Immediate")))
  }

  @Test func `a list is asked word by word`() {
    #expect(holds(.words(["consult", "bot"]), .contains(["bot"])))
    #expect(holds(.words(["consult", "bot"]), .oneOf(["bot", "rate"])))
    #expect(!holds(.words(["consult", "bot"]), .contains(["bo"])))
  }

  @Test func `a text contains a part of it`() {
    #expect(holds(.text("市民服务热线 12345"), .contains(["热线"])))
    #expect(!holds(.text("热"), .contains(["热线"])))
  }

  @Test func `bounds compare numbers, and quantities in working days`() {
    #expect(holds(.number(3), .atLeast(3)))
    #expect(!holds(.number(3.1), .atMost(3)))
    #expect(holds(.quantity(Quantity(value: 7, unit: .calendarDay)), .atMost(5)))
    #expect(!holds(.text("3"), .atLeast(1)))
  }

  @Test func `members of an object are tested by name, and an absent or null one meets nothing`() {
    let column = Value.object([Value.Member("name", .text("要闻")), Value.Member("newest", .null)])
    #expect(holds(column, .equals("要闻"), member: "name"))
    #expect(!holds(column, .present, member: "newest"))
    #expect(!holds(column, .present, member: "items"))
  }

  @Test func `a date is bounded by its age on the as-of day`() {
    #expect(holds(day("2026-02-20"), .atMost(14), asOf: "2026-03-01"))
    #expect(!holds(day("2026-02-10"), .atMost(14), asOf: "2026-03-01"))
    #expect(holds(day("2026-02-10"), .atLeast(14), asOf: "2026-03-01"))
  }

  @Test func `without an as-of day ages are not observed`() throws {
    let measure = Measure(
      kind: .share, property: .newestListed, holds: [Condition(test: .atMost(14))], unit: "share")
    let outcome = try #require(measured(measure, of: [observation(.newestListed, day("2026-02-20"))]))
    #expect(outcome.kind == .notObserved)
    #expect(outcome.because.en == "captures carry no date and no --as-of was given")
  }

  @Test func `many dated observations count as they are although alike ones are not kept`() throws {
    let measure = Measure(
      kind: .share, property: .newestListed, holds: [Condition(test: .atMost(14))], unit: "share")
    let observations = (0..<400).map {
      observation(.newestListed, day($0.isMultiple(of: 4) ? "2025-01-01" : "2026-02-20"), at: "/\($0)")
    }
    let outcome = try #require(measured(measure, asOf: "2026-03-01", of: observations))
    #expect(outcome.raw == 0.75 && outcome.observed == 400 && outcome.held == 300)
    #expect(outcome.because.zh == "“列表最新日期”共 400 条，其中 300 条符合要求（75%）")
    #expect(outcome.evidence.count == Outcome.evidenceLimit)
    #expect(outcome.evidence.allSatisfy { $0.value == day("2025-01-01") })
  }

  @Test func `alike dates with different other members are told apart`() throws {
    let measure = Measure(
      kind: .share, property: .column, select: [Condition(member: "newest", test: .atLeast(1))],
      holds: [Condition(member: "empty", test: .equals("false"))], unit: "share")
    func column(_ isEmpty: Bool) -> Observation {
      observation(
        .column, .object([Value.Member("newest", day("2026-02-01")), Value.Member("empty", .flag(isEmpty))]))
    }
    let outcome = try #require(
      measured(measure, asOf: "2026-03-01", of: [column(true), column(false), column(false), column(false)]))
    #expect(outcome.raw == 0.75)
  }
}

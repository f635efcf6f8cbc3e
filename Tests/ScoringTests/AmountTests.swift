import AssessmentModel
import Scoring
import Testing

struct AmountTests {
  private func depths(_ numbers: [Double]) -> [Observation] {
    numbers.map { observation(.clickDepth, .number($0), at: "/\($0)") }
  }

  @Test(arguments: [
    (Measure.Statistic.mean, 3.0), (.median, 2.0), (.minimum, 1.0), (.maximum, 7.0), (.sum, 12.0),
  ])
  func `each statistic of 1, 2, 2 and 7`(statistic: Measure.Statistic, expected: Double) {
    let measure = Measure(kind: .amount, property: .clickDepth, statistic: statistic, unit: "count")
    #expect(measured(measure, of: depths([1, 7, 2, 2]))?.raw == expected)
  }

  @Test func `quantities count in working days, flags as 0 and 1, members by name`() {
    let limit = Measure(kind: .amount, property: .guidePromisedLimit, unit: "working_days")
    let week = Value.quantity(Quantity(value: 7, unit: .calendarDay))
    #expect(measured(limit, of: [observation(.guidePromisedLimit, week)])?.raw == 5)
    let fee = Measure(kind: .amount, property: .guideFee, unit: "share")
    let fees = [true, false, false, false].map { observation(.guideFee, .flag($0)) }
    #expect(measured(fee, of: fees)?.raw == 0.25)
    let age = Measure(kind: .amount, property: .columnFreshness, member: "age", unit: "days")
    #expect(measured(age, of: [observation(.columnFreshness, .object([.init("age", .number(9))]))])?.raw == 9)
  }

  @Test func `null and what is no number are skipped, and alone are not observed`() {
    let measure = Measure(kind: .amount, property: .clickDepth, unit: "count")
    let nothing = [observation(.clickDepth, .null), observation(.clickDepth, .number(.nan))]
    #expect(measured(measure, of: nothing)?.kind == .notObserved)
    let both = measured(measure, of: nothing + depths([4]))
    #expect(both?.raw == 4 && both?.observed == 1)
  }

  @Test func `the numbers that cost most come first, high ones where the scale falls`() {
    let measure = Measure(kind: .amount, property: .clickDepth, unit: "count")
    let falling = measured(measure, scale: .linear(zero: 6, one: 2), of: depths([1, 7, 2, 5]))
    #expect(falling?.evidence.map(\.subject) == ["/7.0", "/5.0", "/2.0", "/1.0"])
    let rising = measured(measure, scale: .linear(zero: 2, one: 6), of: depths([1, 7, 2, 5]))
    #expect(rising?.evidence.map(\.subject) == ["/1.0", "/2.0", "/5.0", "/7.0"])
  }

  @Test func `the sentence names the statistic, the number of values and the unit`() {
    let measure = Measure(kind: .amount, property: .guideLimitCut, unit: "share")
    let cuts = [0.5, 0.25].map { observation(.guideLimitCut, .number($0)) }
    #expect(measured(measure, of: cuts)?.because.zh == "“时限压缩比”的 2 个数值，平均值为 37.5%")
    #expect(measured(measure, of: [])?.because.zh == "快照中没有可供判断“时限压缩比”的记录")
  }
}

import AssessmentModel
import Scoring
import Testing

struct RecencyTests {
  let newest = Measure(kind: .recency, property: .newestListed, unit: "days")
  let fresh = Scale.linear(zero: 365, one: 14)

  @Test func `days from the newest date to the as-of day`() throws {
    let observations = ["2025-12-01", "2026-02-20", "2026-01-31"].map { observation(.newestListed, day($0), at: $0) }
    let outcome = try #require(measured(newest, scale: fresh, asOf: "2026-03-01", of: observations))
    #expect(outcome.raw == 9 && outcome.score == 1)
    #expect(outcome.evidence.map(\.subject) == ["2026-02-20"])
    #expect(outcome.because.zh == "“列表最新日期”最新为 2026-02-20，距基准日 2026-03-01 9 天")
  }

  @Test func `a date after the as-of day counts as 0 days`() {
    #expect(measured(newest, asOf: "2026-03-01", of: [observation(.newestListed, day("2026-03-05"))])?.raw == 0)
  }

  @Test func `without an as-of day nothing is old or new`() throws {
    let outcome = try #require(measured(newest, of: [observation(.newestListed, day("2026-02-20"))]))
    #expect(outcome.kind == .notObserved)
    #expect(outcome.because.zh == "快照没有采集日期，也没有用 --as-of 指定基准日，无法判断新旧")
  }

  @Test func `null says no date, which is not observed`() throws {
    let outcome = try #require(measured(newest, asOf: "2026-03-01", of: [observation(.newestListed, .null)]))
    #expect(outcome.kind == .notObserved && outcome.observed == 0)
    #expect(outcome.because.en.hasPrefix("no date of"))
  }
}

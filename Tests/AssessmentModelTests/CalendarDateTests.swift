import AssessmentModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2026-02-29", nil), ("2024-02-29", "2024-02-29"), ("2100-02-29", nil), ("2000-02-29", "2000-02-29"),
    ("2026-04-31", nil), ("2026-13-01", nil), ("2026-3-1", nil), ("2026-03-01T02:10:00Z", "2026-03-01"), ("", nil),
  ])
  func `only days that exist are read, at the start of a text`(text: String, day: String?) {
    #expect(CalendarDate(text)?.description == day)
  }

  @Test func `days are counted over months, leap years and the turn of the year`() throws {
    let start = try #require(CalendarDate("2024-02-28"))
    #expect(start.days(until: try #require(CalendarDate("2024-03-01"))) == 2)
    #expect(start.days(until: try #require(CalendarDate("2025-02-28"))) == 366)
    #expect(start.days(until: try #require(CalendarDate("2023-12-31"))) == -59)
  }

  @Test func `days are in order`() throws {
    #expect(try #require(CalendarDate("2025-12-31")) < #require(CalendarDate("2026-01-01")))
  }
}

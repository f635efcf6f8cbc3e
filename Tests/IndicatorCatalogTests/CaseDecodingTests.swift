import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

@Suite struct CaseDecodingTests {
  private let file = "Indicators/channels/home-search/cases.yaml"

  private func fixture(_ extra: String) -> CatalogFixture {
    var fixture = CatalogFixture()
    fixture.files[CatalogFixture.casesFile] = CatalogFixture.cases + extra
    return fixture
  }

  @Test func `pages, days and observations are read by the property's type`() throws {
    let extra = """
      - name: all kinds of values
        asOf: 2026-03-01
        pages:
          "/a.html": { html: "<p>", status: 404, headers: { Content-Type: text/html, Age: 3 }, date: "2026-03-01T00:00:00Z" }
        observations:
          - { property: satisfaction_rate, value: 0.93 }
          - { property: home_newest, value: 2026-02-28 }
          - { property: security_headers, value: [a, b] }
          - { property: app, value: false }
          - { property: icp, value: null }
          - { property: guide.legal_limit, subject: "/g/1", page: service_guide, value: { value: 50, unit: working_day } }
          - { property: column, value: { name: 要闻, items: 3, newest: 2026-02-01, empty: false } }
        expect: { outcome: scored, score: 0.5, raw: 12 }

      """
    try fixture(extra).read { catalog, _ in
      #expect(catalog.diagnostics.isEmpty, "\(catalog.diagnostics)")
      let example = try #require(catalog.indicators.first?.cases.last)
      let day = try #require(CalendarDate("2026-02-28"))
      let newest = try #require(CalendarDate("2026-02-01"))
      #expect(example.asOf == CalendarDate("2026-03-01"))
      let page = try #require(example.pages.first)
      #expect(page.path == "/a.html")
      #expect(page.status == 404)
      #expect(
        page.headers == [HeaderField(name: "Content-Type", value: "text/html"), HeaderField(name: "Age", value: "3")])
      #expect(page.date == "2026-03-01T00:00:00Z")
      #expect(
        example.observations.map(\.value) == [
          .number(0.93), .date(day), .words(["a", "b"]), .flag(false), .null,
          .quantity(Quantity(value: 50, unit: .workingDay)),
          .object([
            .init("name", .text("要闻")), .init("items", .number(3)), .init("newest", .date(newest)),
            .init("empty", .flag(false)),
          ]),
        ])
      #expect(example.observations.map(\.pageType).first == "other")
      #expect(example.observations[5].pageType == "service_guide")
      #expect(example.observations[5].subject == "/g/1")
      #expect(example.expected == Expectation(outcome: .scored, score: 0.5, raw: 12, evidence: nil))
    }
  }

  @Test(arguments: [
    ("asOf: 2026-02-30", "11:9: error: expected a day, found the text `2026-02-30` (write it like 2026-03-01)"),
    ("pages: { a.html: x }", "11:12: error: the path `a.html` does not begin with /"),
    ("pages: { \"/\": { html: x, status: 99 } }", "11:36: error: no HTTP status: 99 (they run from 100 to 599)"),
    ("pages: { \"/\": { html: x, date: today } }", "11:34: error: expected an instant, found `today`"),
    ("observations: [{ property: app, value: yes }]", "11:42: error: expected true or false, found the text `yes`"),
    ("observations: [{ property: apps, value: true }]", "11:30: error: unknown property `apps` (did you mean `app`?)"),
    ("observations: [{ property: app }]", "11:18: error: missing key `value` in an observation"),
    (
      "observations: [{ property: guide.element, value: { id: fee, status: present } }]",
      "11:63: error: unknown key `status` in a value of `guide.element` (did you mean `state`?)"
    ),
    (
      "observations: [{ property: guide.legal_limit, value: { value: 5, unit: day } }]",
      "11:74: error: unknown unit `day`"
    ),
  ])
  func `what is wrong in a case is told at its place`(line: String, message: String) throws {
    let extra = "- name: another\n  \(line)\n  expect: { outcome: notObserved }\n"
    let diagnostics = try fixture(extra).diagnostics()
    #expect(diagnostics.count == 1, "\(diagnostics)")
    #expect(diagnostics.first?.hasPrefix("\(file):\(message)") == true, "\(diagnostics)")
  }

  @Test func `an expectation without a score cannot name one`() throws {
    let extra = "- name: another\n  expect: { outcome: notObserved, score: 1 }\n"
    #expect(
      try fixture(extra).diagnostics() == [
        "\(file):11:35: error: an outcome that is notObserved has no `score` (write `outcome: scored` or leave it out)"
      ])
  }

  @Test func `two cases of one name are told`() throws {
    let extra = "- name: a search form passes\n  expect: { outcome: notObserved }\n"
    #expect(
      try fixture(extra).diagnostics() == [
        "\(file):10:9: error: two cases have the same name (the other stands on line 1)"
      ])
  }

  @Test(arguments: [
    ("outcome: scored, score: 1, evidence: [\"#here\"]", "outcome: scored, score: 0", "one that passes"),
    ("outcome: scored, score: 0", "outcome: scored, score: 1", "one that fails"),
    ("outcome: notObserved", "outcome: failed", "one that is notObserved, notApplicable or needsReview"),
  ])
  func `the three kinds of outcome each have a case`(old: String, new: String, missing: String) throws {
    let diagnostics = try CatalogFixture.replacing(old, with: new, in: CatalogFixture.casesFile).diagnostics()
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.hasPrefix("\(file):1:1: error: a case is missing: \(missing)") == true, "\(diagnostics)")
  }

  @Test func `a file that is no list says what a list is`() throws {
    var fixture = CatalogFixture()
    fixture.files[CatalogFixture.casesFile] = "name: one\n"
    #expect(
      try fixture.diagnostics() == [
        "\(file):1:1: error: expected a list of cases, found a mapping (begin each with `- name:`)"
      ])
  }
}

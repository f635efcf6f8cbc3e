import AssessmentModel
import Scoring
import Testing

/// Pages chosen by what they say, by their distance from home, and by a draw.
@Suite struct PageSelectionTests {
  private func rule(_ pages: PageSelection) -> Measure {
    Measure(kind: .count, property: .searchBox, pages: pages, unit: "count")
  }

  private func pages(_ count: Int) -> [Observation] {
    (1...count).flatMap { page("https://a/\($0)", "article", [(.searchBox, .flag(true))]) }
  }

  private func clicks(_ depths: [(String, Double)]) -> [Observation] {
    depths.map { observation(.clickDepth, .number($0.1), at: $0.0) }
  }

  @Test func `pages at most so many clicks from home count`() {
    let depths = clicks([("https://a/1", 1), ("https://a/2", 2), ("https://a/3", 3)])
    #expect(measured(rule(PageSelection(clicks: 2)), of: pages(4) + depths)?.raw == 2)
  }

  @Test func `where no clicks are known nothing is observed`() {
    let outcome = measured(rule(PageSelection(clicks: 2)), of: pages(4))
    #expect(outcome?.kind == .notObserved)
    #expect(outcome?.because.en.contains("no home page was found") == true)
  }

  @Test func `pages of a column are those that name it`() {
    let named = [
      observation(.pageType, .text("article"), at: "https://a/9"),
      observation(.columnName, .text("通知公告"), at: "https://a/9"),
      observation(.searchBox, .flag(true), at: "https://a/9"),
    ]
    #expect(measured(rule(PageSelection(columns: ["通知公告"])), of: pages(3) + named)?.raw == 1)
  }

  @Test func `a sample is the same pages in any order, and another seed draws others`() {
    func drawn(_ seed: Int, _ observations: [Observation]) -> [String] {
      let outcome = measured(rule(PageSelection(sample: .init(pages: 3, seed: seed))), of: observations)
      return outcome?.evidence.map(\.subject).sorted() ?? []
    }
    let observations = pages(40)
    let reversed = (1...40).reversed().flatMap { page("https://a/\($0)", "article", [(.searchBox, .flag(true))]) }
    #expect(drawn(1, observations).count == 3)
    #expect(drawn(1, observations) == drawn(1, reversed))
    #expect(drawn(1, observations) != drawn(2, observations))
  }

  @Test func `a sample of pages near home is drawn among them alone`() {
    let depths = clicks((1...40).map { ("https://a/\($0)", $0 <= 2 ? 1 : 5) })
    let selection = PageSelection(clicks: 1, sample: .init(pages: 5, seed: 1))
    #expect(measured(rule(selection), of: pages(40) + depths)?.raw == 2)
  }

  @Test func `what tables say of a whole city passes every selection`() {
    let rate = Measure(kind: .amount, property: .satisfactionRate, pages: PageSelection(clicks: 1), unit: "share")
    #expect(measured(rate, of: [observation(.satisfactionRate, .number(0.9), at: "990001")])?.raw == 0.9)
  }

  @Test func `what is not shown is absent only where a telling page was read, and what is shown counts anywhere`() {
    let app = Measure(kind: .presence, property: .app, absentOn: ["home", "service_hall"], unit: "count")
    let article = page("https://a/1", "article", [(.app, .flag(false))])
    let unsaid = measured(app, of: article)
    #expect(unsaid?.kind == .notObserved)
    #expect(unsaid?.because.en.contains("cannot be called absent") == true)
    #expect(measured(app, of: article + page("https://a/", "home", [(.app, .flag(false))]))?.raw == 0)
    #expect(measured(app, of: page("https://a/2", "article", [(.app, .flag(true))]))?.raw == 1)
  }

  @Test func `a figure that its unit does not allow needs a person`() {
    let share = Measure(kind: .table, property: .table, member: "value", series: "reached", unit: "share")
    func row(_ value: Double) -> [Observation] {
      [observation(.table, .object([.init("column", .text("reached")), .init("value", .number(value))]), at: "1")]
    }
    #expect(measured(share, of: row(5))?.kind == .needsReview)
    #expect(measured(share, of: row(0.5))?.raw == 0.5)
    var items = share
    items.unit = "items"
    #expect(measured(items, of: row(-1))?.kind == .needsReview)
    #expect(measured(items, of: row(5))?.raw == 5)
  }
}

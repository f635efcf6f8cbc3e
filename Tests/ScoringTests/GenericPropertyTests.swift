import AssessmentModel
import Scoring
import Testing

/// What any page is made of counts only where the page was searched for it.
@Suite struct GenericPropertyTests {
  private let rule = Measure(
    kind: .presence, property: .link, select: [Condition(member: "data-element", test: .equals("faq"))],
    holds: [Condition(member: "text", test: .matches("(?i)faq"))], unit: "count")

  private func link(_ text: String, element: String = "faq") -> Value {
    .object([.init("text", .text(text)), .init("data-element", .text(element))])
  }

  private func searched(_ links: [Value], for keys: [String]) -> [Observation] {
    page("https://a/1", "home", [(.link, .object([.init("looked", .words(keys))]))] + links.map { (.link, $0) })
  }

  @Test func `a page that was searched and shows nothing is looked at`() throws {
    let key = try #require(rule.searchKey)
    #expect(key == "link[data-element = faq]")
    #expect(measured(rule, of: searched([], for: [key]))?.raw == 0)
    #expect(measured(rule, of: searched([link("Leggi le FAQ")], for: [key]))?.raw == 1)
    #expect(measured(rule, of: searched([link("Contatti")], for: [key]))?.raw == 0)
  }

  @Test func `a page that was searched for something else says nothing`() {
    let outcome = measured(rule, of: searched([link("FAQ")], for: ["link[rel = home]"]))
    #expect(outcome?.kind == .notObserved)
    #expect(outcome?.because.en.contains("observe again") == true)
  }

  @Test func `a share is of the things found, and without any there is none`() throws {
    var share = rule
    share.kind = .share
    let key = try #require(share.searchKey)
    #expect(measured(share, of: searched([link("FAQ"), link("x")], for: [key]))?.raw == 0.5)
    #expect(measured(share, of: searched([], for: [key]))?.kind == .notObserved)
  }

  @Test func `a regular expression that gives up makes the outcome failed, never a zero`() throws {
    var slow = rule
    slow.holds = [Condition(member: "text", test: .matches("(a+)+$"))]
    let key = try #require(slow.searchKey)
    let outcome = measured(slow, of: searched([link(String(repeating: "a", count: 60) + "!")], for: [key]))
    #expect(outcome?.kind == .failed)
    #expect(outcome?.score == nil)
  }

  private func pages(_ links: [[Value]], for key: String) -> [Observation] {
    links.enumerated().flatMap { number, links in
      page(
        "https://a/\(number)", "article",
        [(.link, .object([.init("looked", .words([key]))]))] + links.map { (.link, $0) })
    }
  }

  @Test func `per page a share is of all pages that were searched`() throws {
    var share = rule
    (share.kind, share.isPerPage) = (.share, true)
    let key = try #require(share.searchKey)
    let links = [[link("FAQ"), link("x")], [], [link("x")], [link("y"), link("Le FAQ")]]
    let outcome = measured(share, of: pages(links, for: key))
    #expect(outcome?.raw == 0.5)
    #expect(outcome?.observed == 4 && outcome?.held == 2)
  }

  @Test func `per page a count is a statistic over pages, and violations are pages without`() throws {
    var count = rule
    (count.kind, count.isPerPage, count.statistic) = (.count, true, .maximum)
    let key = try #require(count.searchKey)
    let links = [[link("FAQ"), link("Le FAQ")], [], [link("FAQ")]]
    #expect(measured(count, of: pages(links, for: key))?.raw == 2)
    count.statistic = .minimum
    #expect(measured(count, of: pages(links, for: key))?.raw == 0)
    count.kind = .violations
    #expect(measured(count, of: pages(links, for: key))?.raw == 1)
  }

  @Test func `what was searched for in vain has the value that the definition gives it`() throws {
    var share = rule
    (share.kind, share.ifNone) = (.share, 0)
    let key = try #require(share.searchKey)
    let none = measured(share, of: pages([[], []], for: key))
    #expect(none?.raw == 0)
    #expect(none?.because.en.contains("none found on 2 pages") == true)
    #expect(measured(share, of: [])?.kind == .notObserved)
  }

  @Test func `a page on which something was found is observed once for each thing, not once more for the search`()
    throws
  {
    let key = try #require(rule.searchKey)
    let found = measured(rule, of: pages([[link("FAQ")], []], for: key))
    #expect(found?.observed == 2 && found?.held == 1)
    #expect(found?.evidence.map(\.subject) == ["https://a/0"])
    let failing = measured(rule, of: pages([[], [link("x")]], for: key))
    #expect(failing?.evidence.map(\.subject) == ["https://a/1"])
  }

  @Test func `one of several alternatives is enough, each met as a whole`() {
    let either = Measure(
      kind: .count, property: .column,
      holds: [
        Condition(
          test: .anyOf([
            [Condition(member: "name", test: .equals("要闻")), Condition(member: "empty", test: .equals("false"))],
            [Condition(member: "name", test: .contains(["公告"]))],
          ]))
      ], unit: "count")
    func column(_ name: String, empty: Bool) -> Observation {
      observation(.column, .object([.init("name", .text(name)), .init("empty", .flag(empty))]))
    }
    let columns = [column("要闻", empty: false), column("要闻", empty: true), column("通知公告", empty: true)]
    #expect(measured(either, of: columns)?.raw == 2)
  }
}

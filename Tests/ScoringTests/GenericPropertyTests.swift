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
}

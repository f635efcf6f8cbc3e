import AssessmentModel
import Scoring
import Testing

struct PresenceTests {
  let search = Measure(kind: .presence, property: .searchBox, pages: .types(["home"]), unit: "count")

  @Test func `one observation that holds is enough, and only those that hold are evidence`() throws {
    let observations =
      page("/", "home", [(.searchBox, .flag(false))]) + page("/en", "home", [(.searchBox, .flag(true))])
    let outcome = try #require(measured(search, scale: .binary, of: observations))
    #expect(outcome.kind == .scored && outcome.raw == 1 && outcome.score == 1)
    #expect(outcome.evidence.map(\.subject) == ["/en"])
    #expect(outcome.observed == 2 && outcome.held == 1)
    #expect(outcome.because.zh == "首页上见到“站内搜索”（1 处）")
  }

  @Test func `looked at and nowhere found scores 0 with the first places looked at`() throws {
    let observations = page("/", "home", [(.searchBox, .flag(false))]) + page("/en", "home", [(.searchBox, .null)])
    let outcome = try #require(measured(search, scale: .binary, of: observations))
    #expect(outcome.kind == .scored && outcome.raw == 0 && outcome.score == 0)
    #expect(outcome.evidence.map(\.subject) == ["/", "/en"])
    #expect(outcome.because.zh == "查看了首页的 2 条记录，未见“站内搜索”")
  }

  @Test func `a page of another type, or of none, says nothing`() throws {
    let observations =
      page("/a", "article", [(.searchBox, .flag(true))]) + [observation(.searchBox, .flag(true), at: "/b")]
    let outcome = try #require(measured(search, of: observations))
    #expect(outcome.kind == .notObserved && outcome.score == nil && outcome.raw == nil)
    #expect(outcome.because.zh == "快照中没有可供判断首页“站内搜索”的记录")
    #expect(outcome.because.en == "“a visible way to search the site” was not observed on the home page")
  }

  @Test func `facts of the whole portal and from outside pass every selection of pages`() throws {
    let rate = Measure(kind: .presence, property: .satisfactionRate, pages: .types(["home"]), unit: "share")
    #expect(measured(rate, of: [observation(.satisfactionRate, .number(0.9), at: "110000")])?.raw == 1)
    let depth = Measure(kind: .presence, property: .serviceEntryDepth, pages: .types(["letter"]), unit: "count")
    #expect(measured(depth, of: [observation(.serviceEntryDepth, .number(1))])?.raw == 1)
  }

  @Test(arguments: [
    (Value.flag(true), true), (.flag(false), false), (.number(0), false), (.number(0.1), true), (.text(""), false),
    (.text("12345"), true), (.words([]), false), (.words(["consult"]), true), (.null, false),
    (.quantity(Quantity(value: 0, unit: .immediate)), true),
  ])
  func `without conditions a value holds when it says yes`(value: Value, holds: Bool) {
    let measure = Measure(kind: .presence, property: .hotline, unit: "count")
    #expect(measured(measure, of: [observation(.hotline, value)])?.raw == (holds ? 1 : 0))
  }
}

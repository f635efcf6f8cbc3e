import Patterns
import Testing

@Suite struct PatternTests {
  @Test func `a pattern finds text anywhere, by Unicode's classes`() throws {
    #expect(try Pattern("办(事|理)").matches("在线办理入口") == true)
    #expect(try Pattern(#"^\d{4}年$"#).matches("2026年") == true)
    #expect(try Pattern("(?i)faq|domande").matches("Leggi le FAQ") == true)
    #expect(try Pattern("faq").matches("Leggi le FAQ") == false)
    #expect(try Pattern("^$").matches("") == true)
  }

  @Test(arguments: [
    ("(办理", "missing closing parenthesis", 3), ("办[", "missing terminating ] for character class", 2),
    (#"a\Cb"#, "using \\C is disabled by the application", 3),
  ])
  func `a pattern that cannot be read says why and where`(text: String, message: String, offset: Int) {
    #expect(throws: PatternError(message: message, offset: offset)) { try Pattern(text) }
  }

  @Test func `a pattern of more than a thousand bytes is refused`() {
    #expect(throws: PatternError.self) { try Pattern(String(repeating: "a", count: 1_001)) }
  }

  @Test(arguments: ["(a+)+$", "(a|aa)+$", "(.*)*x", "(中+)+$", #"(\d+-?)+$"#, "([ab]+)*c"])
  func `a pattern that repeats inside a repetition gives up, and a probe shows on what`(text: String) throws {
    let pattern = try Pattern(text)
    let unit = try #require(pattern.slowProbe(of: text))
    #expect(pattern.matches(String(repeating: unit, count: 64) + "\u{7}\nabcx") == nil)
  }

  @Test(arguments: ["^https://form\\.agid\\.gov\\.it/view/[0-9a-f-]{36}$", "(?:\\d+,)*\\d+", "查询|检索", "a{1,20}b?"])
  func `a pattern that ends is not suspected`(text: String) throws {
    #expect(try Pattern(text).slowProbe(of: text) == nil)
  }
}

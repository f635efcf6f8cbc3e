import AssessmentModel
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("serch_box", "search_box"), ("searhc_box", "search_box"), ("Search_Box", "search_box"), ("ap", "app"),
  ])
  func `a mistyped word finds the name it meant`(word: String, name: String) {
    #expect(nearestName(to: word, among: ["app", "search_box", "service_entry"]) == name)
  }

  @Test(arguments: ["", "x", "weather", "search"])
  func `a word far from every name finds none`(word: String) {
    #expect(nearestName(to: word, among: ["app", "search_box", "service_entry"]) == nil)
  }

  @Test func `of equally near names the first wins`() {
    #expect(nearestName(to: "cat", among: ["bat", "car"]) == "bat")
  }
}

import AssessmentModel
import Testing

@Suite struct NearestNameTests {
  @Test func `a slip of the finger finds the word that was meant`() {
    #expect(nearestName(to: "wieght", among: ["title", "weight", "unit"]) == "weight")
    #expect(nearestName(to: "measrue", among: ["measure", "scale"]) == "measure")
  }

  @Test func `a word that resembles none finds none`() {
    #expect(nearestName(to: "banana", among: ["title", "weight"]) == nil)
  }
}

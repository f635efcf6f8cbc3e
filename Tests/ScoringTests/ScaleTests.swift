import AssessmentModel
import Scoring
import Testing

struct ScaleTests {
  private func score(_ raw: Double, _ scale: Scale) -> Double? {
    measured(
      Measure(kind: .amount, property: .clickDepth, unit: "count"), scale: scale,
      of: [observation(.clickDepth, .number(raw))])?.score
  }

  @Test func `binary is 1 above zero`() {
    #expect(score(0.01, .binary) == 1)
    #expect(score(0, .binary) == 0)
    #expect(score(-1, .binary) == 0)
  }

  @Test func `steps give the score of the highest step reached, whatever their order`() {
    let steps = Scale.steps([.init(from: 5, score: 1), .init(from: 1, score: 0.4)])
    #expect(score(0.9, steps) == 0)
    #expect(score(1, steps) == 0.4)
    #expect(score(4.9, steps) == 0.4)
    #expect(score(5, steps) == 1)
  }

  @Test func `linear goes straight between its anchors and is held outside`() {
    let rising = Scale.linear(zero: 10, one: 20)
    #expect(score(5, rising) == 0)
    #expect(score(15, rising) == 0.5)
    #expect(score(25, rising) == 1)
  }

  @Test func `linear anchors may fall`() {
    let falling = Scale.linear(zero: 365, one: 14)
    #expect(score(400, falling) == 0)
    #expect(score(14, falling) == 1)
    #expect(score(0, falling) == 1)
    #expect(score(189.5, falling) == 0.5)
  }
}

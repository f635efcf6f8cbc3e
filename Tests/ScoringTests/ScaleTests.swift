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

  @Test func `a logistic scale passes one half and nine tenths at its anchors, rising or falling`() {
    let falling = Scale.logistic(half: 10, ninety: 4)
    #expect(abs(falling.score(of: 10) - 0.5) < 1e-12)
    #expect(abs(falling.score(of: 4) - 0.9) < 1e-12)
    #expect(abs(falling.score(of: 16) - 0.1) < 1e-12)
    let rising = Scale.logistic(half: 4, ninety: 10)
    #expect(abs(rising.score(of: 10) - 0.9) < 1e-12)
  }

  @Test func `a log-normal scale is that of Lighthouse`() {
    // Its documentation: first contentful paint, median 3000 ms, p10 1800 ms; 3000 → 0.5, 1800 → 0.9.
    let scale = Scale.logNormal(half: 3000, ninety: 1800)
    #expect(abs(scale.score(of: 3000) - 0.5) < 1e-12)
    #expect(abs(scale.score(of: 1800) - 0.9) < 1e-9)
    #expect(scale.score(of: 0) == 1)
    #expect(Scale.logNormal(half: 100, ninety: 1000).score(of: 0) == 0)
    #expect(abs(Scale.logNormal(half: 100, ninety: 1000).score(of: 1000) - 0.9) < 1e-9)
  }

  @Test func `a target scores full inside and falls to nothing at its reach`() {
    let scale = Scale.target(low: 5, high: 9, reach: 4)
    #expect([4, 5, 7, 9, 11, 13, 0].map { scale.score(of: $0) } == [0.75, 1, 1, 1, 0.5, 0, 0])
  }

  @Test func `a falling scale at its lower anchor is zero without a sign`() {
    #expect(Scale.linear(zero: 63, one: 62).score(of: 63).sign == .plus)
  }
}

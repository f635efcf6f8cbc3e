import AssessmentModel

extension JSONLayout {
  mutating func write(_ scale: Scale) {
    object(inline: true) { members in
      switch scale {
      case .binary: members.member("kind", "binary")
      case .steps(let steps):
        members.member("kind", "steps")
        members.member("steps") { layout in
          layout.list(steps) { layout, step in
            layout.object { object in
              object.member("from", step.from)
              object.member("score", step.score)
            }
          }
        }
      case .linear(let zero, let one): members.numbers("linear", [("zero", zero), ("one", one)])
      case .logistic(let half, let ninety): members.numbers("logistic", [("half", half), ("ninety", ninety)])
      case .logNormal(let half, let ninety): members.numbers("logNormal", [("half", half), ("ninety", ninety)])
      case .target(let low, let high, let reach):
        members.numbers("target", [("low", low), ("high", high), ("reach", reach)])
      }
    }
  }

  private mutating func numbers(_ kind: String, _ numbers: [(name: String, value: Double)]) {
    member("kind", kind)
    for number in numbers { member(number.name, number.value) }
  }
}

extension JSONReading {
  func scale() throws(InterchangeError) -> Scale {
    switch try text("kind") {
    case "binary": return .binary
    case "linear": return .linear(zero: try number("zero"), one: try number("one"))
    case "logistic": return .logistic(half: try number("half"), ninety: try number("ninety"))
    case "logNormal": return .logNormal(half: try number("half"), ninety: try number("ninety"))
    case "target": return .target(low: try number("low"), high: try number("high"), reach: try number("reach"))
    case "steps":
      return .steps(
        try each("steps") { (item) throws(InterchangeError) in
          Scale.Step(from: try item.number("from"), score: try item.number("score"))
        })
    case let other: throw source.badShape(node, "`\(other)` is no known kind of scale")
    }
  }
}

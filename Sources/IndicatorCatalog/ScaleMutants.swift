import AssessmentModel

/// Scales with an anchor or step moved by one unit, left out or turned round.
func scaleMutants(_ scale: Scale, unit: String) -> [(id: String, part: Scale)] {
  func steps(_ anchor: Double) -> [Double] { unit == "share" ? [0.01, -0.01] : moved(anchor) }
  func anchors(_ names: [String], _ values: [Double], _ make: ([Double]) -> Scale?) -> [(id: String, part: Scale)] {
    values.indices.flatMap { place in
      steps(values[place]).compactMap { step -> (id: String, part: Scale)? in
        var changed = values
        changed[place] += step
        return make(changed).map { ("\(names[place]) \(values[place].shortest) \(signed(step))", $0) }
      }
    }
  }
  switch scale {
  case .binary: return [("scale turned round", .linear(zero: 1, one: 0))]
  case .steps(let all): return stepMutants(all, steps)
  case .linear(let zero, let one):
    return [("anchors swapped", .linear(zero: one, one: zero))]
      + anchors(["zero", "one"], [zero, one]) { $0[0] == $0[1] ? nil : .linear(zero: $0[0], one: $0[1]) }
  case .logistic(let half, let ninety):
    return [("anchors swapped", .logistic(half: ninety, ninety: half))]
      + anchors(["half", "ninety"], [half, ninety]) { $0[0] == $0[1] ? nil : .logistic(half: $0[0], ninety: $0[1]) }
  case .logNormal(let half, let ninety):
    return [("anchors swapped", .logNormal(half: ninety, ninety: half))]
      + anchors(["half", "ninety"], [half, ninety]) {
        $0[0] == $0[1] || $0.contains { $0 <= 0 } ? nil : .logNormal(half: $0[0], ninety: $0[1])
      }
  case .target(let low, let high, let reach):
    return anchors(["low", "high", "reach"], [low, high, reach]) {
      $0[0] > $0[1] || $0[2] < 0 ? nil : .target(low: $0[0], high: $0[1], reach: $0[2])
    }
  }
}

private func stepMutants(_ all: [Scale.Step], _ steps: (Double) -> [Double]) -> [(id: String, part: Scale)] {
  all.indices.flatMap { place -> [(id: String, part: Scale)] in
    let name = "step from \(all[place].from.shortest)"
    var without = all
    without.remove(at: place)
    let drop = [(id: "\(name) left out", part: Scale.steps(without))]
    let moves = steps(all[place].from).map { step -> (id: String, part: Scale) in
      var changed = all
      changed[place].from += step
      return ("\(name) \(signed(step))", .steps(changed))
    }
    let scores = [0.01, -0.01].filter { (0...1).contains(all[place].score + $0) }.map {
      step -> (id: String, part: Scale) in
      var changed = all
      changed[place].score += step
      return ("\(name), score \(signed(step))", .steps(changed))
    }
    return drop + moves + scores
  }
}

import AssessmentModel

/// Lists of conditions with one clause left out, turned round, moved or shortened.
func conditionMutants(_ conditions: [Condition], in list: String) -> [(id: String, part: [Condition])] {
  conditions.indices.flatMap { place -> [(id: String, part: [Condition])] in
    let condition = conditions[place]
    var without = conditions
    without.remove(at: place)
    let changed = testMutants(condition.test).map { what, test in
      var other = conditions
      other[place].test = test
      return (id: "\(list): \(condition.written) → \(what)", part: other)
    }
    return [(id: "\(list) without \(condition.written)", part: without)] + changed
  }
}

private func testMutants(_ test: Condition.Test) -> [(String, Condition.Test)] {
  switch test {
  case .equals, .present, .matches: return [("not", .not([test]))]
  case .oneOf(let words): return [("not", .not([test]))] + dropped(words, Condition.Test.oneOf)
  case .contains(let parts): return [("not", .not([test]))] + dropped(parts, Condition.Test.contains)
  case .startsWith(let parts): return [("not", .not([test]))] + dropped(parts, Condition.Test.startsWith)
  case .atLeast(let bound):
    return [("at most", .atMost(bound))] + moved(bound).map { (signed($0), .atLeast(bound + $0)) }
  case .atMost(let bound):
    return [("at least", .atLeast(bound))] + moved(bound).map { (signed($0), .atMost(bound + $0)) }
  case .not(let tests):
    let inner = tests.indices.flatMap { place in
      testMutants(tests[place]).filter { $0.0 != "not" }.map { what, test -> (String, Condition.Test) in
        var other = tests
        other[place] = test
        return ("not \(what)", .not(other))
      }
    }
    return tests.count == 1 ? [("without not", tests[0])] + inner : inner
  case .anyOf(let lists):
    return lists.indices.flatMap { place -> [(String, Condition.Test)] in
      let name = "alternative \(place + 1)"
      var without = lists
      without.remove(at: place)
      let inner = conditionMutants(lists[place], in: name).map { id, list -> (String, Condition.Test) in
        var other = lists
        other[place] = list
        return (id, .anyOf(other))
      }
      return (lists.count > 1 ? [("without \(name)", .anyOf(without))] : []) + inner
    }
  }
}

private func dropped(
  _ words: [String], _ test: ([String]) -> Condition.Test
) -> [(String, Condition.Test)] {
  droppings(words, from: "list").map { ($0.id, test($0.part)) }
}

/// One unit either way: 1 for whole numbers, 0.01 for others.
func moved(_ number: Double) -> [Double] {
  let step: Double = number == number.rounded() ? 1 : 0.01
  return [step, -step]
}

func signed(_ step: Double) -> String {
  step > 0 ? "+\(step.shortest)" : step.shortest
}

/// Lists with one item left out; where only one may not go, a list of one has none.
func droppings(
  _ items: [String], from list: String, keepsOne: Bool = true
) -> [(id: String, part: [String])] {
  guard items.count > 1 || !keepsOne else { return [] }
  return items.indices.map { place in
    var rest = items
    rest.remove(at: place)
    return ("\(list) without \(items[place])", rest)
  }
}

/// A whole number moved by one either way, never below its least.
func moves(_ number: Int?, _ name: String, from least: Int) -> [(id: String, part: Int)] {
  guard let number else { return [] }
  return [1, -1].filter { number + $0 >= least }.map { ("\(name) \(signed(Double($0)))", number + $0) }
}

import AssessmentModel
import CompositeIndex
import Testing

/// Groups whose score is no mean: deductions, gates, checklists, stages, inspections and profiles.
@Suite struct RuleTests {
  private func city(_ rules: Framework, _ outcomes: [Outcome]) throws -> CityAssessment {
    try #require(compositeIndex(of: [unit("1", outcomes)], framework: rules).cities.first)
  }

  private func scored(_ indicator: String, _ score: Double, raw: Double) -> Outcome {
    var outcome = outcome(indicator, score)
    outcome.raw = raw
    return outcome
  }

  private func priced(_ each: Double) -> FrameworkGroup {
    FrameworkGroup(
      id: "points", name: Texts(zh: "扣分", en: "points"), weight: 1, aggregate: .deductions(from: 100),
      children: [
        .indicator(IndicatorPlace(id: "dead-links", weight: 10, each: each)), .indicator(id: "other", weight: 90),
      ])
  }

  @Test func `a deduction costs its price a unit and at most its points`() throws {
    let rules = framework([priced(0.5)])
    let few = try city(rules, [scored("dead-links", 0, raw: 4), outcome("other", 1)])
    #expect(agrees(few.index, 98))
    #expect(agrees(few.contributions.first?.cost, 2))
    let many = try city(rules, [scored("dead-links", 0, raw: 400), outcome("other", 1)])
    #expect(agrees(many.index, 90))
  }

  @Test func `without a price a deduction costs what the score lacks`() throws {
    let points = group("points", by: .deductions(from: 100), [("a", 25), ("b", 75)])
    #expect(agrees(try city(framework([points]), [outcome("a", 0.2), outcome("b", 1)]).index, 80))
  }

  @Test func `points of a block that does not apply leave, and 75 of 75 is a hundred`() throws {
    // 国办秘函〔2019〕19号: of a body without public services the result out of 75 is multiplied by 4/3.
    let rules = framework([
      group(
        "points", by: .deductions(from: 100), [],
        groups: [
          FrameworkGroup(
            id: "services", name: Texts(zh: "办事服务", en: "services"), weight: 25, aggregate: .deductions(from: 25),
            children: [.indicator(id: "guides", weight: 25)], appliesIf: "has-services"),
          group("rest", weight: 75, by: .deductions(from: 75), [("news", 75)]),
        ])
    ])
    let outcomes = [outcome("guides", 0), outcome("news", 0.6)]
    let without = try city(rules, outcomes + [outcome("has-services", 0)])
    #expect(agrees(without.index, 45.0 * 4 / 3))
    #expect(without.outcomes.first { $0.indicator == "guides" }?.kind == .notApplicable)
    #expect(agrees(try city(rules, outcomes + [outcome("has-services", 1)]).index, 45))
    // Nobody said that the body has no services: the block counts.
    #expect(agrees(try city(rules, outcomes).index, 45))
  }

  @Test func `a gate closes where one item fails and says which`() throws {
    let rules = framework([group("veto", by: .gate(met: 1), [("home", 1), ("safe", 1), ("seen", 1)])])
    let closed = try city(rules, [outcome("home", 1), outcome("safe", 0), outcome("seen", nil)])
    #expect(closed.index == 0)
    #expect(
      closed.verdicts == [
        GroupVerdict(group: "veto", kind: .gate, level: 1, of: 3, lacking: ["safe"], unseen: ["seen"])
      ])
    #expect(try city(rules, [outcome("home", 1), outcome("safe", 1), outcome("seen", nil)]).index == 100)
  }

  @Test func `a checklist counts what reaches its bar`() throws {
    let rules = framework([group("list", by: .checklist(met: 0.5), [("a", 1), ("b", 1), ("c", 2)])])
    let result = try city(rules, [outcome("a", 0.5), outcome("b", 0.4), outcome("c", 1)])
    #expect(result.index == 75)
    #expect(result.verdicts.first?.lacking == ["b"])
    #expect(agrees(result.contributions[1].cost, 25))
  }

  private var staged: Framework {
    framework(
      [group("one", [("a", 1), ("b", 1)]), group("two", [("c", 1)]), group("three", [("d", 1)])],
      by: .stages(met: 0.5), outOf: 3)
  }

  @Test func `a stage is reached where all conditions up to it hold, and the next says what is missing`() throws {
    let result = try city(staged, [outcome("a", 1), outcome("b", 0.5), outcome("c", 0.2), outcome("d", 1)])
    #expect(result.index == 1)
    #expect(
      result.verdicts == [
        GroupVerdict(group: "sample", kind: .stages, level: 1, of: 3, reached: "one", next: "two", lacking: ["c"])
      ])
  }

  @Test func `a condition that was not observed neither holds nor fails`() throws {
    let unseen = try city(staged, [outcome("a", 1), outcome("b", nil), outcome("c", nil), outcome("d", 1)])
    #expect(unseen.index == 1)
    #expect(unseen.verdicts.first?.unseen == ["c"])
    #expect(unseen.low == 0 && unseen.high == 3)
  }

  @Test func `a stage of which too little was seen is not taken as reached`() throws {
    var rules = staged
    rules.dimensions[0].missing = MissingPolicy(policy: .drop, minimumAvailability: 0.6)
    #expect(try city(rules, [outcome("a", 1), outcome("c", 1), outcome("d", 1)]).index == nil)
    #expect(try city(rules, [outcome("a", 1), outcome("b", 1), outcome("c", 1)]).index == 2)
  }

  @Test func `of an unseen first stage there is no index`() throws {
    #expect(try city(staged, [outcome("d", 1)]).index == nil)
  }

  private var inspected: Framework {
    var rules = framework(
      [
        group("veto", weight: 1, by: .gate(met: 1), [("v", 1)]),
        group("points", weight: 100, by: .deductions(from: 100), [("p", 100)]),
        group("extra", weight: 30, [("e", 1)]),
      ],
      by: .inspection(
        .init(
          gate: "veto", deduct: "points", bonus: "extra", failBelow: 60, bonusAbove: 80, bonusPoints: 30,
          whenVetoed: 0)))
    rules.sum = 131
    return rules
  }

  @Test(arguments: [
    (1.0, 0.9, 0.5, 105.0, "bonus"), (1, 0.8, 0.5, 80, "pass"), (1, 0.59, 1, 59, "fail"), (0, 1, 1, 0, "veto"),
  ])
  func `an inspection vetoes, deducts, and adds a bonus only above its bar`(
    veto: Double, points: Double, bonus: Double, index: Double, reached: String
  ) throws {
    let result = try city(inspected, [outcome("v", veto), outcome("p", points), outcome("e", bonus)])
    #expect(agrees(result.index, index))
    #expect(result.verdicts.first?.reached == reached)
  }

  @Test func `a veto that nobody looked at lets the unit pass, and the low bound tells of it`() throws {
    let result = try city(inspected, [outcome("v", nil), outcome("p", 0.9), outcome("e", nil)])
    #expect(agrees(result.index, 90))
    #expect(result.low == 0 && agrees(result.high, 120))
  }

  @Test func `a profile has dimensions and no index`() throws {
    let layers = [group("a", [("x", 1)]), group("b", [("y", 1)])]
    let result = try city(framework(layers, by: .profile), [outcome("x", 0.4)])
    #expect(result.index == nil && result.rank == nil)
    #expect(result.dimensions.map(\.score) == [40, nil])
  }

  @Test func `a group says what missing values do in it`() throws {
    var best = group("a", weight: 1, [("x", 1), ("y", 1)])
    best.missing = MissingPolicy(policy: .best, minimumAvailability: 0)
    let rules = framework([best, group("b", weight: 1, [("z", 1), ("w", 1)])])
    let result = try city(rules, [outcome("x", 0), outcome("z", 0)])
    #expect(result.dimensions.map(\.score) == [50, 0])
  }

  @Test func `a group of which too little was observed has no score`() throws {
    var strict = group("a", weight: 1, [("x", 1), ("y", 1), ("w", 1)])
    strict.missing = MissingPolicy(policy: .drop, minimumAvailability: 0.5)
    let rules = framework([strict, group("b", weight: 1, [("z", 1)])])
    let result = try city(rules, [outcome("x", 0), outcome("z", 1)])
    #expect(result.dimensions.map(\.score) == [nil, 100])
    #expect(result.index == 100)
  }

  @Test func `a harmonic mean is that of rates`() {
    #expect(agrees(mean(of: [WeightedValue(0.5, weight: 1), WeightedValue(1, weight: 1)], by: .harmonic), 2.0 / 3))
    #expect(mean(of: [WeightedValue(0, weight: 1), WeightedValue(1, weight: 1)], by: .harmonic) == 0)
  }

  @Test func `cities belong to groups beside region and level`() throws {
    var units = ["1", "2", "3"].map { unit($0, [outcome("x", 0.5)]) }
    units[0].city.groups = ["长三角"]
    units[2].city.groups = ["长三角", "沿江"]
    let result = compositeIndex(of: units, framework: framework([group("a", [("x", 1)])]))
    let groups = result.groups.filter { $0.column == "group" }
    #expect(groups.map(\.name) == ["长三角", "沿江"] && groups.map(\.cities) == [2, 1])
  }
}

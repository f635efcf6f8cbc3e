import AssessmentModel

/// Gathers what the rules of consistency found, guide after guide; memory does not grow with their number.
struct ConsistencyTally: Sendable {
  private var guides = 0
  private var faulty = 0
  private var rules: [ConsistencyRule: RuleFinding] = [:]
  private var worst: [GuideVerdicts] = []
  /// The guide whose verdicts are arriving.
  private var current: GuideVerdicts?

  /// Takes one verdict; those of one guide arrive together.
  mutating func add(_ observation: Observation) {
    guard observation.property == .guideRule, case .text(let id)? = observation.value.member("id"),
      let rule = ConsistencyRule(rawValue: id), case .flag(let isKept)? = observation.value.member("kept")
    else { return }
    if current?.guide != observation.subject {
      close()
      current = GuideVerdicts(guide: observation.subject)
    }
    count(rule, isKept, observation)
    if isKept { current?.kept.append(rule) } else { current?.broken.append(rule) }
  }

  /// Everything so far.
  var consistency: GuideConsistency {
    var tally = self
    tally.close()
    guard tally.guides > 0 else { return GuideConsistency() }
    return GuideConsistency(
      guides: tally.guides, faulty: tally.faulty,
      rules: ConsistencyRule.allCases.map { tally.rules[$0] ?? RuleFinding(rule: $0) }, worst: tally.worst)
  }

  private mutating func count(_ rule: ConsistencyRule, _ isKept: Bool, _ observation: Observation) {
    rules[rule, default: RuleFinding(rule: rule)].checked += 1
    guard !isKept else { return }
    rules[rule]?.broken += 1
    if (rules[rule]?.examples.count ?? 0) < RuleFinding.exampleLimit { rules[rule]?.examples.append(observation) }
  }

  /// Ends the guide whose verdicts have arrived.
  private mutating func close() {
    guard var guide = current else { return }
    current = nil
    guides += 1
    guide.broken = Self.ordered(guide.broken)
    // A rule that judges several lists of a guide is broken where one of them breaks it.
    guide.kept = Self.ordered(guide.kept).filter { !guide.broken.contains($0) }
    guard !guide.broken.isEmpty else { return }
    faulty += 1
    let place = worst.firstIndex { Self.isWorse(guide, than: $0) } ?? worst.count
    worst.insert(guide, at: place)
    if worst.count > GuideConsistency.guideLimit { worst.removeLast() }
  }

  private static func isWorse(_ guide: GuideVerdicts, than other: GuideVerdicts) -> Bool {
    (other.broken.count, guide.guide) < (guide.broken.count, other.guide)
  }

  private static func ordered(_ rules: [ConsistencyRule]) -> [ConsistencyRule] {
    ConsistencyRule.allCases.filter(rules.contains)
  }
}

/// What a city's guides state in several places: whether it agrees, by rule and by guide.
package struct GuideConsistency: Sendable, Equatable {
  /// Guides of which at least one rule could be judged, and those among them that break one.
  package var guides: Int
  package var faulty: Int
  /// Every rule in the order of `ConsistencyRule`; empty where no guide was judged.
  package var rules: [RuleFinding]
  /// The guides that break most rules, the worst first, those alike by their address; at most `guideLimit`.
  package var worst: [GuideVerdicts]

  /// At most so many guides are kept one by one; `faulty` counts all of them.
  package static let guideLimit = 30

  package init(guides: Int = 0, faulty: Int = 0, rules: [RuleFinding] = [], worst: [GuideVerdicts] = []) {
    self.guides = guides
    self.faulty = faulty
    self.rules = rules
    self.worst = worst
  }
}

/// What one rule found in all guides of a city.
package struct RuleFinding: Sendable, Equatable {
  package var rule: ConsistencyRule
  /// Verdicts on guides that show both sides, and those that say that the rule is broken.
  package var checked: Int
  package var broken: Int
  /// Verdicts that it is broken, as they came; at most `exampleLimit`.
  package var examples: [Observation]

  /// At most so many broken verdicts are kept with their statements; `broken` counts all of them.
  package static let exampleLimit = 5

  package init(rule: ConsistencyRule, checked: Int = 0, broken: Int = 0, examples: [Observation] = []) {
    self.rule = rule
    self.checked = checked
    self.broken = broken
    self.examples = examples
  }
}

/// What the rules found in one guide; a rule in neither list could not be judged there.
package struct GuideVerdicts: Sendable, Equatable {
  /// The guide's address.
  package var guide: String
  package var kept: [ConsistencyRule]
  package var broken: [ConsistencyRule]

  package init(guide: String, kept: [ConsistencyRule] = [], broken: [ConsistencyRule] = []) {
    self.guide = guide
    self.kept = kept
    self.broken = broken
  }
}

/// A rule of consistency between the statements of a guide: the fourteen of a city's check of its own items (温州), in
/// their order, then two of our own.
package enum ConsistencyRule: String, Sendable, CaseIterable {
  case immediateLimit = "immediate_limit"
  case promisedLimitType = "promised_limit_type"
  case resultType = "result_type"
  case visitsReason = "visits_reason"
  case offlineDelivery = "offline_delivery"
  case depthVisits = "depth_visits"
  case feeBasis = "fee_basis"
  case phones
  case objectTopic = "object_topic"
  case licenceFAQ = "licence_faq"
  case licenceSteps = "licence_steps"
  case resultSample = "result_sample"
  case limitOrder = "limit_order"
  case materialForms = "material_forms"
  case catchAll = "catch_all"
  case labelTwice = "label_twice"

  /// From 1 to 14 as the city numbers them; nil for rules of our own.
  package var number: Int? {
    let place = (Self.allCases.firstIndex(of: self) ?? 0) + 1
    return place <= 14 ? place : nil
  }

  package var title: Texts { WordName.word(rawValue) }
}

import AssessmentModel

/// The fourteen rules of consistency between what a guide states in different places (a city's check of its own items).
///
/// A rule is judged only where the page shows both sides; what it shows too little of stays open.
struct GuideRules {
  let guide: Guide
  let reading: PageReading

  /// One verdict with both statements.
  struct Verdict {
    let id: String
    let isKept: Bool
    let first: StatedValue
    let second: StatedValue?
    /// What is found in the first statement, where it is not all of it.
    var entry: String?
  }

  /// An entry such as 其他材料 beside real ones asks for what the guide does not name: one finding a list, or one that says
  /// that the lists name everything.
  private func catchAlls() -> [Verdict] {
    let lists = CatchAlls(guide: guide).lists()
    let broken = lists.filter { $0.entry != nil }
    return (broken.isEmpty ? Array(lists.prefix(1)) : broken).map { entry, list in
      Verdict(id: "catch_all", isKept: entry == nil, first: list, second: nil, entry: entry)
    }
  }

  /// One label with two different values, such as 事项类型：行政许可 and 事项类型：法人: they cannot both be meant.
  private func labelsTwice() -> [Verdict] {
    var firsts: [String: StatedValue] = [:]
    var told: Set<String> = []
    return guide.values.compactMap { value in
      guard value.column == nil, Self.single.contains(value.id), let said = value.said else { return nil }
      let label = PlainText.key(value.label)
      guard let first = firsts[label] else {
        firsts[label] = value
        return nil
      }
      guard let before = first.said, PlainText.key(before) != PlainText.key(said), told.insert(label).inserted else {
        return nil
      }
      return Verdict(id: "label_twice", isKept: false, first: first, second: value)
    }
  }

  /// The elements that have one value.
  private static let single: Set<String> = [
    "item_name", "item_type", "handling", "legal_limit", "promised_limit", "visits", "fee_flag", "implementing_body",
    "service_object", "online_depth",
  ]

  /// The judged rules, in the order of the list, then entries that name nothing and labels with two values.
  func observations(by name: String) -> [Observation] {
    (verdicts() + catchAlls() + labelsTwice()).map { verdict in
      let second =
        (verdict.second?.quote ?? verdict.entry.map { _ in verdict.first.label }).flatMap(Quote.bounded) ?? ""
      let value = Value.object([
        .init("id", .text(verdict.id)), .init("kept", .flag(verdict.isKept)),
        .init("first", .text(Quote.bounded(verdict.entry ?? verdict.first.quote) ?? "")),
        .init("second", .text(second)),
      ])
      return reading.observation(.guideRule, value, at: verdict.first.element, quote: verdict.first.quote, by: name)
    }
  }

  private func verdicts() -> [Verdict] {
    [
      immediateLimit(), promisedLimitType(), resultType(), visitsReason(), offlineDelivery(), depthVisits(), feeBasis(),
      phones(), objectTopic(), licenceFAQ(), licenceSteps(), resultSample(), limitOrder(), materialForms(),
    ].compactMap { $0 }
  }
}

// MARK: - Limits

extension GuideRules {
  /// 1: a promise of 即办 goes with 即办件 and 即审即办.
  private func immediateLimit() -> Verdict? {
    guard let limit = guide.value("promised_limit"), let promised = guide.promisedLimit, promised.workingDays == 0
    else { return nil }
    if let type = guide.value("handling"), let handling = guide.handling {
      let review = guide.said("review_type")
      let isReviewed = review.map { !PlainText.holds($0, "前审后批") } ?? true
      return Verdict(id: "immediate_limit", isKept: handling == "immediate" && isReviewed, first: limit, second: type)
    }
    guard let review = guide.value("review_type"), let said = review.said else { return nil }
    return Verdict(id: "immediate_limit", isKept: PlainText.holds(said, "即审即办"), first: limit, second: review)
  }

  /// 2: any longer promise goes with 承诺件 and 前审后批.
  private func promisedLimitType() -> Verdict? {
    guard let limit = guide.value("promised_limit"), let promised = guide.promisedLimit, promised.workingDays > 0 else {
      return nil
    }
    if let type = guide.value("handling"), let handling = guide.handling {
      let review = guide.said("review_type")
      let isReviewed = review.map { !PlainText.holds($0, "即审即办") } ?? true
      // A few minutes or hours may be what handles an item at once.
      if handling == "immediate", promised.unit == .minute || promised.unit == .hour { return nil }
      return Verdict(
        id: "promised_limit_type", isKept: handling == "promised" && isReviewed, first: limit, second: type)
    }
    guard let review = guide.value("review_type"), let said = review.said else { return nil }
    return Verdict(id: "promised_limit_type", isKept: PlainText.holds(said, "前审后批"), first: limit, second: review)
  }

  /// 13: the promise is no longer than the law allows; unlike units are compared only where they are far apart.
  private func limitOrder() -> Verdict? {
    guard let legal = guide.legalLimit, let promised = guide.promisedLimit, let first = guide.value("promised_limit"),
      let second = guide.value("legal_limit")
    else { return nil }
    let isLike = legal.unit == promised.unit || legal.unit == .immediate || promised.unit == .immediate
    let (law, promise) = (legal.workingDays, promised.workingDays)
    let kept: Bool
    if isLike {
      kept = legal.unit == promised.unit ? promised.value <= legal.value : promise <= law
    } else {
      guard promise > law * 1.5 || promise * 1.5 < law else { return nil }
      kept = promise < law
    }
    return Verdict(id: "limit_order", isKept: kept, first: first, second: second)
  }
}

// MARK: - Visits and depth

extension GuideRules {
  /// 4: visits need a stated reason, no visit states none.
  private func visitsReason() -> Verdict? {
    guard let visits = guide.visits, let first = guide.value("visits"), let reason = guide.value("visits_reason") else {
      return nil
    }
    let isStated = reason.said.map { said in !Self.noReason.contains(where: said.hasPrefix) } ?? false
    return Verdict(id: "visits_reason", isKept: (visits > 0) == isStated, first: first, second: reason)
  }

  private static let noReason = ["无需现场", "无需到", "无须到", "不涉及", "不需要到", "不需到", "不用到", "无需跑", "无原因"]

  /// 5: no visit and nothing online needs filing by post.
  private func offlineDelivery() -> Verdict? {
    guard guide.visits == 0, guide.isOnline == false, let first = guide.value("visits"),
      let form = guide.value("handling_form"),
      let said = form.said
    else { return nil }
    let isPosted = PlainText.holds(said, anyOf: ["快递", "邮", "寄", "信函", "物流"])
    return Verdict(id: "offline_delivery", isKept: isPosted, first: first, second: form)
  }

  /// 6: the whole process online needs no visit.
  private func depthVisits() -> Verdict? {
    guard let visits = guide.visits, let second = guide.value("visits") else { return nil }
    let claims = ["online_depth", "online", "handling_form"].compactMap { guide.value($0) }
    let claim = claims.first { value in
      if value.id == "online" { return PlainText.holds(value.label, "全程") && guide.isOnline == true }
      guard let said = value.said, !PlainText.holds(said, "非全程") else { return false }
      if value.id == "handling_form" { return PlainText.holds(said, "全程网") }
      // 互联网办理 claims the whole process only together with the count of visits.
      return !PlainText.holds(said, "互联网") && OnlineDepth.claimed(said, visits: visits) == 4
    }
    return claim.map { Verdict(id: "depth_visits", isKept: visits == 0, first: $0, second: second) }
  }
}

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
  }

  /// The judged rules, in the order of the list.
  func observations(by name: String) -> [Observation] {
    verdicts().map { verdict in
      let second = verdict.second.flatMap { Quote.bounded($0.quote) } ?? ""
      let value = Value.object([
        .init("id", .text(verdict.id)), .init("kept", .flag(verdict.isKept)),
        .init("first", .text(Quote.bounded(verdict.first.quote) ?? "")), .init("second", .text(second)),
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
      let isReviewed = review.map { !$0.contains("前审后批") } ?? true
      return Verdict(id: "immediate_limit", isKept: handling == "immediate" && isReviewed, first: limit, second: type)
    }
    guard let review = guide.value("review_type"), let said = review.said else { return nil }
    return Verdict(id: "immediate_limit", isKept: said.contains("即审即办"), first: limit, second: review)
  }

  /// 2: any longer promise goes with 承诺件 and 前审后批.
  private func promisedLimitType() -> Verdict? {
    guard let limit = guide.value("promised_limit"), let promised = guide.promisedLimit, promised.workingDays > 0 else {
      return nil
    }
    if let type = guide.value("handling"), let handling = guide.handling {
      let review = guide.said("review_type")
      let isReviewed = review.map { !$0.contains("即审即办") } ?? true
      return Verdict(
        id: "promised_limit_type", isKept: handling == "promised" && isReviewed, first: limit, second: type)
    }
    guard let review = guide.value("review_type"), let said = review.said else { return nil }
    return Verdict(id: "promised_limit_type", isKept: said.contains("前审后批"), first: limit, second: review)
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
    return Verdict(id: "visits_reason", isKept: (visits > 0) == (reason.said != nil), first: first, second: reason)
  }

  /// 5: no visit and nothing online needs filing by post.
  private func offlineDelivery() -> Verdict? {
    guard guide.visits == 0, guide.isOnline == false, let first = guide.value("visits"),
      let form = guide.value("handling_form"),
      let said = form.said
    else { return nil }
    let isPosted = ["快递", "邮", "寄", "信函", "物流"].contains { said.contains($0) }
    return Verdict(id: "offline_delivery", isKept: isPosted, first: first, second: form)
  }

  /// 6: the whole process online needs no visit.
  private func depthVisits() -> Verdict? {
    guard let visits = guide.visits, let second = guide.value("visits") else { return nil }
    let claims = ["online_depth", "online", "handling_form"].compactMap { guide.value($0) }
    let claim = claims.first { value in
      if value.id == "online" { return value.label.contains("全程") && guide.isOnline == true }
      guard let said = value.said, !said.contains("非全程") else { return false }
      if value.id == "handling_form" { return said.contains("全程网") }
      // 互联网办理 claims the whole process only together with the count of visits.
      return !said.contains("互联网") && OnlineDepth.claimed(said, visits: visits) == 4
    }
    return claim.map { Verdict(id: "depth_visits", isKept: visits == 0, first: $0, second: second) }
  }
}

// MARK: - Fee, phones, object

extension GuideRules {
  /// 7: a fee needs its basis; no fee has nothing to pay online.
  private func feeBasis() -> Verdict? {
    guard let fee = guide.fee, let first = guide.value("fee_flag") ?? guide.value("fee") else { return nil }
    if fee {
      if let basis = guide.value("fee_basis") {
        return Verdict(id: "fee_basis", isKept: basis.said != nil, first: first, second: basis)
      }
      guard let standard = guide.value("fee"), guide.value("fee_flag") != nil, standard.said == nil else { return nil }
      return Verdict(id: "fee_basis", isKept: false, first: first, second: standard)
    }
    if let payment = guide.value("online_payment"), let said = payment.said {
      let isOffered = said.hasPrefix("是") || said.hasPrefix("支持") || said.hasPrefix("可")
      return Verdict(id: "fee_basis", isKept: !isOffered, first: first, second: payment)
    }
    guard let standard = guide.value("fee"), guide.value("fee_flag") != nil, Fee.parse(standard.text) == true else {
      return nil
    }
    return Verdict(id: "fee_basis", isKept: false, first: first, second: standard)
  }

  /// 8: both phones are there, differ, and carry an area code or are a hotline.
  private func phones() -> Verdict? {
    guard let consult = guide.value("consult_phone"), let complaint = guide.value("complaint_phone") else { return nil }
    let numbers = [consult, complaint].map { $0.said.map(PhoneNumbers.numbers) ?? [] }
    // A way without a number, such as a web address, leaves the rule open.
    if zip([consult, complaint], numbers).contains(where: { $0.said != nil && $1.isEmpty }) { return nil }
    let areThere = numbers.allSatisfy { !$0.isEmpty }
    let differ = Set(numbers[0]).isDisjoint(with: numbers[1])
    let haveCodes = numbers.allSatisfy { $0.allSatisfy(PhoneNumbers.isComplete) }
    return Verdict(id: "phones", isKept: areThere && differ && haveCodes, first: consult, second: complaint)
  }

  /// 9: persons are served under personal topics, firms under those of legal persons.
  private func objectTopic() -> Verdict? {
    guard let object = guide.value("service_object"), let said = object.said else { return nil }
    let person = ["自然人", "个人", "公民", "居民"].contains { said.contains($0) }
    let firm = ["法人", "企业", "组织", "机关", "单位"].contains { said.contains($0) }
    guard person != firm else { return nil }
    let topics = [guide.value("person_topic"), guide.value("firm_topic")].compactMap { $0 }
    guard let own = topics.first(where: { $0.id == (person ? "person_topic" : "firm_topic") && $0.said != nil }) else {
      guard let other = topics.first(where: { $0.said != nil }) else { return nil }
      return Verdict(id: "object_topic", isKept: false, first: object, second: other)
    }
    let other = topics.first { $0.id != own.id && $0.said != nil }
    return Verdict(id: "object_topic", isKept: other == nil, first: object, second: other ?? own)
  }
}

// MARK: - Licences, results, materials

extension GuideRules {
  /// 10: a licence answers at least one common question.
  private func licenceFAQ() -> Verdict? {
    guard guide.isLicence == true, let type = guide.value("item_type"), let faq = guide.value("faq") else { return nil }
    return Verdict(id: "licence_faq", isKept: faq.said != nil, first: type, second: faq)
  }

  /// 11: a licence shows at least five steps, from acceptance to delivery.
  private func licenceSteps() -> Verdict? {
    guard guide.isLicence == true, let type = guide.value("item_type"), let process = guide.value("process"),
      process.said != nil
    else { return nil }
    guard let steps = ProcessSteps(page: reading.page).count(in: process) else { return nil }
    return Verdict(id: "licence_steps", isKept: steps >= 5, first: type, second: process)
  }

  /// 12: a named result has a sample.
  private func resultSample() -> Verdict? {
    guard let result = guide.value("result"), result.said != nil, let sample = guide.value("result_sample") else {
      return nil
    }
    return Verdict(id: "result_sample", isKept: Guide.says(sample), first: result, second: sample)
  }

  /// 3: the kind of result agrees with what its name ends with.
  private func resultType() -> Verdict? {
    guard let result = guide.value("result"), let name = result.said, let type = guide.value("result_type"),
      let said = type.said
    else { return nil }
    let plain = name.unicodeScalars.filter { !"》】）)」”\"；;。".unicodeScalars.contains($0) }
    let ending = String(String.UnicodeScalarView(plain))
    let expected =
      ending.hasSuffix("批复") ? "审批办结" : ending.hasSuffix("证") ? "出证办结" : ending.hasSuffix("文") ? "出文办结" : nil
    guard let expected, ["审批办结", "出证办结", "出文办结"].contains(where: said.contains) else { return nil }
    return Verdict(id: "result_type", isKept: said.contains(expected), first: result, second: type)
  }

  /// 14: every material that is a form can be downloaded blank and as a filled sample.
  private func materialForms() -> Verdict? {
    let names = guide.values.first { $0.id == "material_column" && $0.column != nil }
    guard let names, let materials = names.column else { return nil }
    let columns = ["forms", "samples"].compactMap { id in
      guide.values.first { $0.id == id && $0.column?.count == materials.count && $0.position > names.position }
    }
    guard columns.count == 2 else { return nil }
    let forms = materials.indices.filter { row in
      ["申请表", "申报表", "登记表", "审批表", "申请书", "表格", "备案表", "承诺书", "报告表", "汇总表", "信息表"].contains {
        materials[row].contains($0)
      }
    }
    guard !forms.isEmpty else { return nil }
    let missing = columns.first { column in forms.contains { row in Filler.saysNothing(column.column?[row] ?? "") } }
    return Verdict(id: "material_forms", isKept: missing == nil, first: names, second: missing ?? columns[0])
  }
}

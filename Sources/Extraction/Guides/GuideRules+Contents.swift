import AssessmentModel

// MARK: - Fee, phones, object

extension GuideRules {
  /// 7: a fee needs its basis; no fee has nothing to pay online.
  func feeBasis() -> Verdict? {
    guard let fee = guide.fee, let first = guide.value("fee_flag") ?? guide.value("fee") else { return nil }
    if fee {
      if let basis = guide.value("fee_basis") {
        return Verdict(id: "fee_basis", isKept: basis.said != nil, first: first, second: basis)
      }
      guard let standard = guide.value("fee"), guide.value("fee_flag") != nil, standard.said == nil else { return nil }
      return Verdict(id: "fee_basis", isKept: false, first: first, second: standard)
    }
    if let payment = guide.value("online_payment"), let said = payment.said {
      let isOffered = ["是", "支持", "可", "支付宝", "微信", "银联", "网银", "云闪付"].contains(where: said.hasPrefix)
      return Verdict(id: "fee_basis", isKept: !isOffered, first: first, second: payment)
    }
    guard let standard = guide.value("fee"), guide.value("fee_flag") != nil, Fee.parse(standard.text) == true else {
      return nil
    }
    return Verdict(id: "fee_basis", isKept: false, first: first, second: standard)
  }

  /// 8: both phones are there, differ, and carry an area code or are a hotline.
  func phones() -> Verdict? {
    guard let consult = guide.value("consult_phone"), let complaint = guide.value("complaint_phone") else { return nil }
    let numbers = [consult, complaint].map { $0.said.map(PhoneNumbers.numbers) ?? [] }
    // A way without a number, such as a web address, leaves the rule open.
    if zip([consult, complaint], numbers).contains(where: { $0.said != nil && $1.isEmpty }) { return nil }
    // 88888887 behind 0571-88888888/ has the code before it, or none: that is not told.
    if [consult, complaint].contains(where: { Self.sharesCode($0.text) }) { return nil }
    let areThere = numbers.allSatisfy { !$0.isEmpty }
    let own = numbers.map { numbers in Set(numbers.map(PhoneNumbers.digits)) }
    let shared = own[0].intersection(own[1])
    // One hotline for both beside numbers of their own is no fault.
    let differ =
      shared.allSatisfy(PhoneNumbers.isHotline) && (shared.isEmpty || own.allSatisfy { $0.count > shared.count })
    let haveCodes = numbers.allSatisfy { $0.allSatisfy(PhoneNumbers.isComplete) }
    return Verdict(id: "phones", isKept: areThere && differ && haveCodes, first: consult, second: complaint)
  }

  /// True for two numbers with nothing but a slash between.
  private static func sharesCode(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.dropFirst().dropLast().contains { place in
      (scalars[place] == "/" || scalars[place] == "／") && ChineseNumber.digit(scalars[place - 1]) != nil
        && ChineseNumber.digit(scalars[place + 1]) != nil
    }
  }

  /// 9: persons are served under personal topics, firms under those of legal persons.
  func objectTopic() -> Verdict? {
    guard let object = guide.value("service_object"), let said = object.said else { return nil }
    let person = PlainText.holds(said, anyOf: ["自然人", "个人", "公民", "居民"])
    let firm = PlainText.holds(said, anyOf: ["法人", "企业", "组织", "机关", "单位"])
    guard person != firm else { return nil }
    let topics = [guide.value("person_topic"), guide.value("firm_topic")].compactMap { $0 }.filter {
      $0.said.map(Filler.trimmed) != "不涉及"
    }
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
  func licenceFAQ() -> Verdict? {
    guard guide.isLicence == true, let type = guide.value("item_type"), let faq = guide.value("faq") else { return nil }
    return Verdict(id: "licence_faq", isKept: faq.said != nil, first: type, second: faq)
  }

  /// 11: a licence shows at least five steps, from acceptance to delivery.
  func licenceSteps() -> Verdict? {
    guard guide.isLicence == true, let type = guide.value("item_type"), let process = guide.value("process"),
      process.said != nil
    else { return nil }
    guard let steps = ProcessSteps(page: reading.page).count(in: process) else { return nil }
    return Verdict(id: "licence_steps", isKept: steps >= 5, first: type, second: process)
  }

  /// 12: a named result has a sample.
  func resultSample() -> Verdict? {
    guard let result = guide.value("result"), result.said != nil, let sample = guide.value("result_sample") else {
      return nil
    }
    return Verdict(id: "result_sample", isKept: Guide.says(sample), first: result, second: sample)
  }

  /// 3: the kind of result agrees with what its name ends with.
  func resultType() -> Verdict? {
    guard let result = guide.value("result"), let name = result.said, let type = guide.value("result_type"),
      let said = type.said
    else { return nil }
    guard result.lines.count == 1 else { return nil }
    let ending = Self.plainName(name)
    // Several results may be of several kinds.
    if ["、", "，", ",", "；", ";", "/", "或"].contains(where: ending.contains) { return nil }
    let expected = Self.endings.first { ending.hasSuffix($0.name) }?.type
    // A 批文 may be given as a document as well.
    if ending.hasSuffix("批文"), PlainText.holds(said, "出文办结") { return nil }
    guard let expected, PlainText.holds(said, anyOf: ["审批办结", "出证办结", "出文办结"]) else { return nil }
    return Verdict(id: "result_type", isKept: said.contains(expected), first: result, second: type)
  }

  private static let endings: [(name: String, type: String)] = [
    ("批复", "审批办结"), ("批文", "审批办结"), ("证书", "出证办结"), ("证", "出证办结"), ("文", "出文办结"),
  ]

  /// A name without remarks in brackets, marks around it, and the ending of a file.
  private static func plainName(_ name: String) -> String {
    var plain = String.UnicodeScalarView()
    var depth = 0
    for scalar in name.unicodeScalars {
      if scalar == "（" || scalar == "(" { depth += 1 }
      if depth == 0, !"《》【】」”\"。 ".unicodeScalars.contains(scalar) { plain.append(scalar) }
      if scalar == "）" || scalar == ")" { depth -= 1 }
    }
    let text = String(plain)
    let file = [".pdf", ".docx", ".doc", ".jpg", ".jpeg", ".png", ".ofd", ".wps"].first(
      where: text.lowercased().hasSuffix)
    return file.map { String(text.dropLast($0.count)) } ?? text
  }

  /// True for the name of a material that the applicant fills in.
  private static func isForm(_ name: String) -> Bool {
    let plain = plainName(name)
    let issued = ["证书", "判决书", "裁定书", "通知书", "决定书", "说明书", "鉴定书", "批准书", "图书", "调解书", "裁决书", "公证书", "认定书"]
    if plain.hasSuffix("表") || plain.hasSuffix("书") { return !issued.contains(where: plain.hasSuffix) }
    return ["申请表", "申报表", "登记表", "审批表", "申请书", "表格", "备案表", "承诺书", "报告表", "汇总表", "信息表"].contains(where: plain.contains)
  }

  /// 14: every material that is a form can be downloaded blank and as a filled sample.
  func materialForms() -> Verdict? {
    let names = guide.values.first { $0.id == "material_column" && $0.column != nil }
    guard let names, let materials = names.column else { return nil }
    let columns = ["forms", "samples"].compactMap { id in
      guide.values.first { $0.id == id && $0.column?.count == materials.count && $0.position > names.position }
    }
    guard columns.count == 2 else { return nil }
    let forms = materials.indices.filter { Self.isForm(materials[$0]) }
    guard !forms.isEmpty else { return nil }
    let missing = columns.first { column in forms.contains { row in Filler.saysNothing(column.column?[row] ?? "") } }
    return Verdict(id: "material_forms", isKept: missing == nil, first: names, second: missing ?? columns[0])
  }
}

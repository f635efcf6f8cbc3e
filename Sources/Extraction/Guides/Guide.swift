import AssessmentModel

/// What one service guide states, by the ids of its labels.
struct Guide: Sendable {
  /// The first label of each id that says something, else the first without a value.
  private let byID: [String: StatedValue]
  /// All labelled values in reading order.
  let values: [StatedValue]

  init(_ values: [StatedValue]) {
    let values = values + NamedLimits.values(in: values)
    self.values = values
    byID = values.reduce(into: [:]) { byID, value in
      guard let earlier = byID[value.id] else { return byID[value.id] = value }
      if !Self.says(earlier), Self.says(value) { byID[value.id] = value }
    }
  }

  /// What stands under the label of that id; nil where no such label is shown.
  func value(_ id: String) -> StatedValue? { byID[id] }

  /// The text of that id where it says something.
  func said(_ id: String) -> String? { byID[id].flatMap(\.said) }

  /// Pictures say something where a chart, a code or a sample is expected.
  static func says(_ value: StatedValue) -> Bool {
    if value.said != nil { return true }
    if ["fee", "fee_flag"].contains(value.id) { return Fee.parse(value.text) != nil }
    let shown = ["process", "samples", "forms", "result_sample", "delivery", "consult_phone", "place"]
    return value.hasPicture && shown.contains(value.id)
  }

  /// Whether a text is a value of an id that has values of one form; nil for other ids.
  static func tells(_ id: String, _ text: String) -> Bool? {
    switch id {
    case "legal_limit", "promised_limit", "limit": return TimeLimit.parse(text) != nil
    case "visits": return Visits.parse(text) != nil
    case "fee", "fee_flag": return Fee.parse(text) != nil
    default: return nil
    }
  }

  var legalLimit: Quantity? { limit("legal_limit", unit: "legal_limit_unit") }
  var promisedLimit: Quantity? { limit("promised_limit", unit: "promised_limit_unit") }

  private func limit(_ id: String, unit: String) -> Quantity? {
    guard let value = byID[id] else { return nil }
    let remark = TimeLimit.unit(named: value.label) ?? (said(unit) ?? said("limit_unit")).flatMap(TimeLimit.unit)
    return TimeLimit.parse(value.text, unit: remark)
  }

  var visits: Int? { said("visits").flatMap(Visits.parse) }

  /// Whether a fee is charged: as the flag says, else as the standard says.
  var fee: Bool? {
    let flag = byID["fee_flag"].flatMap { Fee.parse($0.text) }
    return flag ?? byID["fee"].flatMap { Fee.parse($0.text) }
  }

  /// `immediate` or `promised`.
  var handling: String? {
    guard let text = said("handling")?.replacing("非即办", with: "") else { return nil }
    let isImmediate = PlainText.holds(text, anyOf: ["即办", "当场", "即时"])
    let isPromised = PlainText.holds(text, anyOf: ["承诺", "限时"])
    guard isImmediate != isPromised else { return nil }
    return isImmediate ? "immediate" : "promised"
  }

  /// True or false where the page says whether the item is handled online.
  var isOnline: Bool? {
    guard let text = said("online") else { return nil }
    if text.hasPrefix("否") || text.hasPrefix("不") || text.hasPrefix("无") { return false }
    return text.hasPrefix("是") || text.hasPrefix("可") || text.hasPrefix("支持") || PlainText.holds(text, "网办")
      ? true : nil
  }

  var isLicence: Bool? { said("item_type").map { PlainText.holds($0, "许可") && !PlainText.holds($0, "非行政许可") } }
}

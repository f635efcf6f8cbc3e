import AssessmentModel

/// Reads time limits as guides print them.
enum TimeLimit {
  /// Ids of labels whose values are limits.
  static let labels: Set<String> = ["legal_limit", "promised_limit", "limit"]

  /// The limit that a value states; nil where it states none, or several that differ.
  ///
  /// A range counts as its upper end; 即办 and 当场 are immediate; days without 工作 are calendar days. Of several numbers
  /// the one counts that says 办结. `unit` is taken for a bare number, where the page names the unit elsewhere.
  static func parse(_ text: String, unit fallback: Quantity.Unit? = nil) -> Quantity? {
    let scalars = plain(text)
    let scan = LimitScan(text: outsideRemarks(scalars))
    if let choice = scan.choice() { return choice.quantity }
    if scan.found.isEmpty {
      let whole = LimitScan(text: scalars)
      if let choice = whole.choice() { return choice.quantity }
    }
    guard scan.found.isEmpty, let bare = scan.bare, let fallback, scalars.count <= 6 else { return nil }
    return Quantity(value: bare, unit: fallback)
  }

  /// The unit that a remark or a field of its own names, such as 工作日.
  static func unit(named text: String) -> Quantity.Unit? {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.lazy.compactMap { LimitUnit.read(scalars, at: $0)?.unit }.first
  }

  /// Without white space, brackets around a number, and the brackets of （个）.
  private static func plain(_ text: String) -> [Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars.prefix(2_000)).filter {
      $0 != " " && $0 != "\u{3000}" && $0 != "\u{00A0}" && $0 != "[" && $0 != "]"
    }
    var plain: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
      let isBracket = ["(", "（", ")", "）"].contains(scalar)
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      let closes = index + 2 < scalars.count && [")", "）"].contains(scalars[index + 2])
      if isBracket, after == "个" && closes || before == "个" && [")", "）"].contains(scalar) { continue }
      plain.append(scalar)
    }
    return plain
  }

  /// Without remarks in brackets, unless a bracket holds the unit of the number before it.
  private static func outsideRemarks(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var position = 0
    while position < text.count {
      let opens = text[position] == "（" || text[position] == "("
      if opens, let end = text[position...].firstIndex(where: { $0 == "）" || $0 == ")" }) {
        let isUnit = LimitUnit.read(text, at: position + 1)?.end == end
        if isUnit { kept += text[position...end] }
        position = end + 1
      } else {
        kept.append(text[position])
        position += 1
      }
    }
    return kept
  }
}

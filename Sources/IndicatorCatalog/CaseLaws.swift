import AssessmentModel

/// What the cases of one indicator must keep to.
extension CatalogLaws {
  /// Laws on the set of cases wait until every case can be read.
  static func check(
    _ cases: [IndicatorCase], of items: [SourceNode], at position: SourcePosition, _ findings: inout Findings
  ) {
    caseNamesAreUnique(items, &findings)
    for (item, readable) in items.compactMap({ item in cases.first { $0.isAt(item.position) }.map { (item, $0) } }) {
      expectationFitsOutcome(readable, item, &findings)
    }
    guard cases.count == items.count else { return }
    casesShowEveryOutcome(cases, at: position, &findings)
  }

  static func caseNamesAreUnique(_ items: [SourceNode], _ findings: inout Findings) {
    var first: [String: Int] = [:]
    for name in items.compactMap({ $0["name"] }) {
      guard case .scalar(let text, _) = name.content else { continue }
      if let line = first[text] {
        findings.error("two cases have the same name", at: name.position, hint: "the other stands on line \(line)")
      } else {
        first[text] = name.position.line
      }
    }
  }

  static func expectationFitsOutcome(_ example: IndicatorCase, _ item: SourceNode, _ findings: inout Findings) {
    let expected = example.expected
    if let score = expected.score, !(0...1).contains(score) {
      findings.error(
        "a score is between 0 and 1, found \(score.shortest)", at: item.position(of: "expect", "score"))
    }
    guard expected.outcome != .scored else { return }
    for key in ["score", "raw"] where item["expect"]?[key] != nil {
      findings.error(
        "an outcome that is \(expected.outcome.rawValue) has no `\(key)`",
        at: item["expect"]?.position(ofKey: key), hint: "write `outcome: scored` or leave it out")
    }
  }

  static func casesShowEveryOutcome(
    _ cases: [IndicatorCase], at position: SourcePosition, _ findings: inout Findings
  ) {
    let scores = cases.filter { $0.expected.outcome == .scored }.compactMap(\.expected.score)
    let best = scores.max() ?? 0
    var missing: [String] = []
    if best <= 0 { missing.append("one that passes (`outcome: scored` with a score above 0)") }
    if !scores.contains(where: { $0 < best || $0 == 0 }) { missing.append("one that fails (a lower score, or 0)") }
    if !cases.contains(where: { [.notObserved, .notApplicable, .needsReview].contains($0.expected.outcome) }) {
      missing.append("one that is notObserved, notApplicable or needsReview")
    }
    guard !missing.isEmpty else { return }
    let isUnsaid = cases.contains { $0.expected.outcome == .scored && $0.expected.score == nil }
    findings.error(
      "a case is missing: \(missing.joined(separator: "; "))", at: position,
      hint: isUnsaid ? "a scored case without `score` counts for neither" : nil)
  }
}

extension IndicatorCase {
  fileprivate func isAt(_ position: SourcePosition) -> Bool {
    line == position.line && column == position.column
  }
}

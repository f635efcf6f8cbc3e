import AssessmentModel
import Patterns

extension Condition {
  /// Reads a mapping of members, or `value` for the value itself, to conditions.
  static func all(in node: SourceNode, _ findings: inout Findings) -> [Condition] {
    guard case .mapping(let entries) = node.content else {
      findings.error(
        "expected conditions, found \(node.found)", at: node.position, hint: "write them like { state: present }")
      return []
    }
    return entries.flatMap { entry -> [Condition] in
      if entry.key == "anyOf" { return alternatives(in: entry.value, &findings).map { [$0] } ?? [] }
      let member = entry.key == "value" ? nil : entry.key
      return Test.all(in: entry.value, &findings).map { Condition(member: member, test: $0) }
    }
  }
}

extension Condition {
  private static func alternatives(in node: SourceNode, _ findings: inout Findings) -> Condition? {
    guard let lists = node.list("alternatives", &findings, { all(in: $0, &$1) }) else { return nil }
    guard lists.count > 1 else {
      findings.error("`anyOf` has at least two alternatives", at: node.position, hint: "write [{ … }, { … }]")
      return nil
    }
    return Condition(test: .anyOf(lists))
  }
}

extension Condition.Test {
  static let keys = [
    "equals", "oneOf", "atLeast", "atMost", "contains", "startsWith", "matches", "present", "not",
  ]

  /// A word to be equal to, a list of them, or a mapping of tests that must all be met.
  fileprivate static func all(in node: SourceNode, _ findings: inout Findings) -> [Condition.Test] {
    switch node.content {
    case .null:
      findings.error("the condition has no value", at: node.position, hint: "write { present: true } for any value")
      return []
    case .scalar: return node.conditionWord(&findings).map { [.equals($0)] } ?? []
    case .sequence: return words(in: node, &findings).map { [.oneOf($0)] } ?? []
    case .mapping(let entries):
      guard StrictMapping(node, "a condition", keys: keys, &findings) != nil else { return [] }
      if entries.isEmpty { findings.error("the condition asks nothing", at: node.position) }
      return entries.filter { keys.contains($0.key) }.compactMap { test(in: $0, &findings) }
    }
  }

  private static func test(in entry: SourceEntry, _ findings: inout Findings) -> Condition.Test? {
    let node = entry.value
    switch entry.key {
    case "equals": return node.conditionWord(&findings).map { .equals($0) }
    case "oneOf": return words(in: node, &findings).map { .oneOf($0) }
    case "atLeast": return node.number(&findings).map { .atLeast($0) }
    case "atMost": return node.number(&findings).map { .atMost($0) }
    case "contains": return parts(in: node, &findings).map { .contains($0) }
    case "startsWith": return parts(in: node, &findings).map { .startsWith($0) }
    case "matches": return pattern(in: node, &findings).map { .matches($0) }
    case "not":
      let tests = all(in: node, &findings)
      return tests.isEmpty ? nil : .not(tests)
    default:
      guard let flag = node.flag(&findings) else { return nil }
      if !flag {
        findings.error(
          "only `present: true` can be asked for", at: node.position, hint: "write { not: { present: true } }")
      }
      return .present
    }
  }

  private static func words(in node: SourceNode, _ findings: inout Findings) -> [String]? {
    guard let words = node.list("words", &findings, { $0.conditionWord(&$1) }) else { return nil }
    if words.isEmpty { findings.error("the list of words is empty: nothing could meet it", at: node.position) }
    return words
  }

  /// One text, or a list of which one is enough.
  private static func parts(in node: SourceNode, _ findings: inout Findings) -> [String]? {
    guard case .sequence = node.content else { return node.text(&findings).map { [$0] } }
    guard let parts = node.list("texts", &findings, { $0.text(&$1) }) else { return nil }
    if parts.isEmpty { findings.error("the list of texts is empty: nothing could meet it", at: node.position) }
    return parts
  }

  /// A regular expression that can be compiled and does not run away on the probes.
  private static func pattern(in node: SourceNode, _ findings: inout Findings) -> String? {
    guard let text = node.text(&findings) else { return nil }
    do {
      guard let probe = try Pattern(text).slowProbe(of: text) else { return text }
      findings.error(
        "the pattern needs too many steps on a text such as `\(String(repeating: probe, count: 3))…`",
        at: node.position,
        hint: "do not repeat inside a repetition: (a+)+ is a+")
    } catch {
      findings.error(
        "the pattern cannot be read: \(error.message)", at: node.position, hint: "at its character \(error.offset + 1)")
    }
    return nil
  }
}

extension SourceNode {
  /// A scalar as `equals` compares it: numbers in their shortest form, everything else as written.
  fileprivate func conditionWord(_ findings: inout Findings) -> String? {
    if let number = plainNumber { return number.shortest }
    if let flag = plainFlag { return flag ? "true" : "false" }
    return text(&findings)
  }
}

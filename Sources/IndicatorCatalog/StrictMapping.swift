import AssessmentModel

/// The values of one mapping by key: every unknown, missing or wrongly typed one is a finding with its place.
///
/// A misspelt key is told once, with the nearest known key, and is not told again as missing.
struct StrictMapping {
  let node: SourceNode
  private let what: String
  private var misspelt: Set<String> = []

  /// Checks the keys against the known ones; nil where the node is no mapping.
  init?(_ node: SourceNode, _ what: String, keys: [String], _ findings: inout Findings) {
    guard case .mapping(let entries) = node.content else {
      findings.error("expected \(what), found \(node.found)", at: node.position, hint: "its keys are \(keys.listed)")
      return nil
    }
    self.node = node
    self.what = what
    let absent = keys.filter { node[$0] == nil }
    for entry in entries where !keys.contains(entry.key) && !findings.isFull {
      let near = nearestName(to: entry.key, among: absent) ?? nearestName(to: entry.key, among: keys)
      if let near { misspelt.insert(near) }
      findings.error(
        "unknown key `\(entry.key)` in \(what)", at: entry.position,
        hint: near.map { "did you mean `\($0)`?" } ?? "the keys are \(keys.listed)")
    }
  }

  /// The value where the key is there and not empty.
  func optional(_ key: String) -> SourceNode? {
    guard let value = node[key], !value.isNull else { return nil }
    return value
  }

  /// The value; a missing key is told at the mapping's place, an empty one at its own.
  func required(_ key: String, _ findings: inout Findings) -> SourceNode? {
    guard let value = node[key] else {
      if !misspelt.contains(key) { findings.error("missing key `\(key)` in \(what)", at: node.position) }
      return nil
    }
    guard !value.isNull else {
      findings.error("the key `\(key)` has no value", at: value.position)
      return nil
    }
    return value
  }

  /// Requires the member `schema` to name the expected schema.
  func requireSchema(_ schema: String, _ findings: inout Findings) {
    guard let node = required("schema", &findings), let text = node.text(&findings), text != schema else { return }
    findings.error("expected the schema `\(schema)`, found `\(text)`", at: node.position)
  }
}

extension SourceNode {
  /// Definitions are written and read by people; lists longer than this are a mistake or an attack.
  static let listLimit = 1_000

  var isNull: Bool {
    if case .null = content { return true }
    return false
  }

  /// A text that is not blank, without white space around it.
  func text(_ findings: inout Findings) -> String? {
    guard case .scalar(let text, let isPlain) = content, !isPlain || !Self.isNumberOrFlag(text) else {
      let hint = isScalar ? "put it in quotes" : nil
      findings.error("expected a text, found \(found)", at: position, hint: hint)
      return nil
    }
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else {
      findings.error("the text is blank", at: position)
      return nil
    }
    guard !trimmed.utf8.contains(where: { $0 == 0x7F || ($0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0)) }) else {
      findings.error("the text holds a control character", at: position, hint: "leave it out")
      return nil
    }
    return trimmed
  }

  /// A number written in digits, with a point and an exponent where needed, of a size that can be reckoned with.
  func number(_ findings: inout Findings) -> Double? {
    guard let number = plainNumber else {
      findings.error("expected a number, found \(found)", at: position, hint: "write it like 3 or 0.5")
      return nil
    }
    guard number == 0 || (1e-12...1e12).contains(abs(number)) else {
      findings.error(
        "the number \(number.shortest) is too \(abs(number) > 1 ? "large" : "small")", at: position,
        hint: "numbers are 0 or between 1e-12 and 1e12, with or without a minus")
      return nil
    }
    return number
  }

  /// A whole number written in digits alone, at most a thousand million.
  func whole(_ findings: inout Findings) -> Int? {
    guard case .scalar(let text, isPlain: true) = content, plainNumber != nil, let whole = Int(text) else {
      findings.error("expected a whole number, found \(found)", at: position)
      return nil
    }
    guard abs(whole) <= 1_000_000_000 else {
      findings.error("the number \(whole) is too large", at: position, hint: "it is at most 1000000000")
      return nil
    }
    return whole
  }

  /// `true` or `false`; `yes`, `on` and the like are texts.
  func flag(_ findings: inout Findings) -> Bool? {
    guard let flag = plainFlag else {
      findings.error("expected true or false, found \(found)", at: position)
      return nil
    }
    return flag
  }

  /// A day written `YYYY-MM-DD` and nothing after it.
  func day(_ findings: inout Findings) -> CalendarDate? {
    guard case .scalar(let text, _) = content, text.utf8.count == 10, let day = CalendarDate(text) else {
      findings.error("expected a day, found \(found)", at: position, hint: "write it like 2026-03-01")
      return nil
    }
    return day
  }

  /// The value of a closed list that the text names.
  func choice<Word: RawRepresentable & CaseIterable>(_ what: String, _ findings: inout Findings) -> Word?
  where Word.RawValue == String {
    word(what, among: Word.allCases.map(\.rawValue), &findings).flatMap(Word.init(rawValue:))
  }

  /// A text out of a closed list; a wrong one is told with the nearest right one.
  func word(_ what: String, among names: [String], _ findings: inout Findings) -> String? {
    guard let text = text(&findings) else { return nil }
    guard !names.contains(text), !findings.isFull else { return names.contains(text) ? text : nil }
    let near = nearestName(to: text, among: names).map { "did you mean `\($0)`?" }
    let all = names.count <= 24 ? "it is one of \(names.listed)" : "`egov indicators list --kinds` lists them"
    findings.error("unknown \(what) `\(text)`", at: position, hint: near ?? all)
    return nil
  }

  /// Both languages of a text.
  func texts(_ findings: inout Findings) -> Texts? {
    guard let mapping = StrictMapping(self, "a text in both languages", keys: ["zh", "en"], &findings) else {
      return nil
    }
    let zh = mapping.required("zh", &findings)?.text(&findings)
    let en = mapping.required("en", &findings)?.text(&findings)
    guard let zh, let en else { return nil }
    return Texts(zh: zh, en: en)
  }

  /// Every item of a list; nil where the node is no list or one of the items is wrong.
  func list<Item>(
    _ what: String, _ findings: inout Findings, _ read: (SourceNode, inout Findings) -> Item?
  ) -> [Item]? {
    guard case .sequence(let nodes) = content else {
      findings.error("expected \(what), found \(found)", at: position, hint: "write it as a list: [ … ]")
      return nil
    }
    guard nodes.count <= Self.listLimit else {
      findings.error("the list has more than \(Self.listLimit) items, found \(nodes.count)", at: position)
      return nil
    }
    let items = nodes.map { read($0, &findings) }
    return items.contains { $0 == nil } ? nil : items.compactMap { $0 }
  }

  /// The number where the scalar is one: digits as JSON has them, so that `012`, `0x10` and `.inf` are texts.
  var plainNumber: Double? {
    guard case .scalar(let text, isPlain: true) = content, Self.isNumber(text) else { return nil }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  var plainFlag: Bool? {
    guard case .scalar(let text, isPlain: true) = content else { return nil }
    return text == "true" ? true : text == "false" ? false : nil
  }

  /// What stands there, in words.
  var found: String {
    switch content {
    case .null: return "nothing"
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    case .scalar(let text, _):
      let short = text.count > 40 ? "\(text.prefix(40))…" : text
      if plainNumber != nil { return "the number \(short)" }
      return plainFlag != nil ? short : "the text `\(short)`"
    }
  }
}

extension SourceNode {
  fileprivate var isScalar: Bool {
    if case .scalar = content { return true }
    return false
  }

  fileprivate static func isNumberOrFlag(_ text: String) -> Bool {
    text == "true" || text == "false" || isNumber(text)
  }

  /// The grammar of numbers of RFC 8259, section 6.
  fileprivate static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func dropDigits() -> Int {
      let count = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let wholes = dropDigits()
    guard wholes > 0, !startsWithZero || wholes == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard dropDigits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
      guard dropDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}

extension [String] {
  /// The names in backticks, one after another.
  var listed: String { map { "`\($0)`" }.joined(separator: ", ") }
}

extension String {
  /// Without white space at its ends; letters and signs are looked at as bytes, for nearly all ends are ASCII.
  fileprivate var trimmed: String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = utf8.first, let last = utf8.last else { return self }
    let mayBeBlank = { (byte: UInt8) in isBlank(byte) || byte >= 0x80 }
    if !mayBeBlank(first), !mayBeBlank(last) { return self }
    if let first = self.first, !first.isWhitespace, let last = self.last, !last.isWhitespace { return self }
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

import AssessmentModel

extension IndicatorCase {
  /// Reads one item of `cases.yaml`.
  init?(_ node: SourceNode, _ findings: inout Findings) {
    let keys = ["name", "asOf", "pages", "observations", "expect"]
    guard let mapping = StrictMapping(node, "a case", keys: keys, &findings) else { return nil }
    let before = findings.count
    let name = mapping.required("name", &findings)?.text(&findings)
    let asOf = mapping.optional("asOf")?.day(&findings)
    let pages = mapping.optional("pages").map { CasePage.all(in: $0, &findings) } ?? []
    let observations = mapping.optional("observations")?.list("observations", &findings, CaseObservation.init) ?? []
    let expected = mapping.required("expect", &findings).flatMap { Expectation($0, &findings) }
    guard let name, let expected, findings.count == before else { return nil }
    self.init(
      name: name, asOf: asOf, pages: pages, observations: observations, expected: expected, line: node.position.line,
      column: node.position.column)
  }
}

extension CasePage {
  fileprivate static func all(in node: SourceNode, _ findings: inout Findings) -> [CasePage] {
    guard case .mapping(let entries) = node.content else {
      findings.error(
        "expected pages, found \(node.found)", at: node.position, hint: "write them like { \"/\": \"<p>text</p>\" }")
      return []
    }
    return entries.compactMap { entry in
      if !entry.key.hasPrefix("/") {
        findings.error("the path `\(entry.key)` does not begin with /", at: entry.position)
      }
      return CasePage(path: entry.key, entry.value, &findings)
    }
  }

  private init?(path: String, _ node: SourceNode, _ findings: inout Findings) {
    guard case .mapping = node.content else {
      guard let html = node.markup(&findings) else { return nil }
      self.init(path: path, html: html, status: nil, headers: [], date: nil)
      return
    }
    let keys = ["html", "status", "headers", "date"]
    guard let mapping = StrictMapping(node, "a page", keys: keys, &findings) else { return nil }
    let html = mapping.required("html", &findings)?.markup(&findings)
    let status = mapping.optional("status").flatMap { node in
      node.whole(&findings).map { status in
        if !(100...599).contains(status) {
          findings.error("no HTTP status: \(status)", at: node.position, hint: "they run from 100 to 599")
        }
        return status
      }
    }
    let headers = mapping.optional("headers").map { HeaderField.all(in: $0, &findings) } ?? []
    let date = mapping.optional("date")?.instant(&findings)
    guard let html else { return nil }
    self.init(path: path, html: html, status: status, headers: headers, date: date)
  }
}

extension HeaderField {
  fileprivate static func all(in node: SourceNode, _ findings: inout Findings) -> [HeaderField] {
    guard case .mapping(let entries) = node.content else {
      findings.error("expected header fields, found \(node.found)", at: node.position)
      return []
    }
    return entries.compactMap { entry in
      // A field's value may be a number as well: it is text on the wire.
      if case .scalar(let text, _) = entry.value.content { return HeaderField(name: entry.key, value: text) }
      findings.error("expected a text, found \(entry.value.found)", at: entry.value.position)
      return nil
    }
  }
}

extension CaseObservation {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    let keys = ["property", "subject", "page", "value"]
    guard let mapping = StrictMapping(node, "an observation", keys: keys, &findings) else { return nil }
    let property: Property? = mapping.required("property", &findings)?.choice("property", &findings)
    let subject = mapping.optional("subject")?.text(&findings)
    let pageType = mapping.optional("page")?.word("page type", among: Codebook.pageTypes, &findings)
    guard let property else { return nil }
    guard let valueNode = node["value"] else {
      _ = mapping.required("value", &findings)
      return nil
    }
    guard let value = Value(valueNode, of: property, &findings) else { return nil }
    self.init(property: property, subject: subject ?? "/", pageType: pageType ?? "other", value: value)
  }
}

extension Expectation {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    let keys = ["outcome", "score", "raw", "evidence"]
    guard let mapping = StrictMapping(node, "an expectation", keys: keys, &findings) else { return nil }
    let outcome: Outcome.Kind? = mapping.required("outcome", &findings)?.choice("outcome", &findings)
    let score = mapping.optional("score")?.number(&findings)
    let raw = mapping.optional("raw")?.number(&findings)
    let evidence = mapping.optional("evidence")?.list("evidence", &findings) { item, findings -> String? in
      guard let text = item.text(&findings) else { return nil }
      if !text.hasPrefix("#"), !text.hasPrefix("/"), !text.contains("://") {
        findings.error(
          "expected an element's `#id` or a page's `/path`, found `\(text)`", at: item.position,
          hint: "quote it: an unquoted # begins a comment")
      }
      return text
    }
    guard let outcome else { return nil }
    self.init(outcome: outcome, score: score, raw: raw, evidence: evidence)
  }
}

extension Value {
  /// Reads a value as the property's declared type; nil as null.
  init?(_ node: SourceNode, of property: Property, _ findings: inout Findings) {
    guard !node.isNull else {
      self = .null
      return
    }
    switch property.valueType {
    case .flag:
      guard let flag = node.flag(&findings) else { return nil }
      self = .flag(flag)
    case .number:
      guard let number = node.number(&findings) else { return nil }
      self = .number(number)
    case .text:
      guard let text = node.text(&findings) else { return nil }
      self = .text(text)
    case .date:
      guard let day = node.day(&findings) else { return nil }
      self = .date(day)
    case .words:
      guard let words = node.list("words", &findings, { $0.text(&$1) }) else { return nil }
      self = .words(words)
    case .quantity:
      guard let quantity = Quantity(node, &findings) else { return nil }
      self = .quantity(quantity)
    case .object:
      let what = "a value of `\(property.rawValue)`"
      guard StrictMapping(node, what, keys: property.members, &findings) != nil else { return nil }
      self = .object(node.entries.compactMap { Member($0, &findings) })
    }
  }
}

extension Value.Member {
  /// Members have no declared type: what is written decides, and a text that is a day is a date.
  fileprivate init?(_ entry: SourceEntry, _ findings: inout Findings) {
    let node = entry.value
    switch node.content {
    case .null: self.init(entry.key, .null)
    case .sequence:
      guard let words = node.list("words", &findings, { $0.text(&$1) }) else { return nil }
      self.init(entry.key, .words(words))
    case .mapping:
      guard let quantity = Quantity(node, &findings) else { return nil }
      self.init(entry.key, .quantity(quantity))
    case .scalar(let text, _):
      if let flag = node.plainFlag {
        self.init(entry.key, .flag(flag))
      } else if let number = node.plainNumber {
        self.init(entry.key, .number(number))
      } else if text.utf8.count == 10, let day = CalendarDate(text) {
        self.init(entry.key, .date(day))
      } else {
        self.init(entry.key, .text(text))
      }
    }
  }
}

extension Quantity {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a quantity", keys: ["value", "unit"], &findings) else { return nil }
    let value = mapping.required("value", &findings)?.number(&findings)
    let unit: Quantity.Unit? = mapping.required("unit", &findings)?.choice("unit", &findings)
    guard let value, let unit else { return nil }
    self.init(value: value, unit: unit)
  }
}

extension SourceNode {
  /// A page's text as written; an empty page is a page too.
  fileprivate func markup(_ findings: inout Findings) -> String? {
    guard case .scalar(let text, _) = content else {
      findings.error(
        "expected the text of a page, found \(found)", at: position, hint: "quote it; \"\" is an empty page")
      return nil
    }
    return text
  }

  /// An instant that begins with a day, such as `2026-03-01T00:00:00Z`.
  fileprivate func instant(_ findings: inout Findings) -> String? {
    guard let text = text(&findings) else { return nil }
    guard CalendarDate(text) != nil else {
      findings.error("expected an instant, found `\(text)`", at: position, hint: "write it like 2026-03-01T00:00:00Z")
      return nil
    }
    return text
  }
}

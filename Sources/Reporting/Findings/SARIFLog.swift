import AssessmentModel

extension FindingsReport {
  /// A log with one run, after the OASIS standard SARIF 2.1.0.
  var sarifLog: String {
    let rules = Self.rules.map { rule in
      JSONNode.object([("id", .text(rule.id)), ("shortDescription", Self.message(rule.sentence))])
    }
    let driver = JSONNode.object([
      ("name", .text("egov")), ("fullName", .text(tool)), ("version", .text(version)), ("rules", .array(rules)),
    ])
    let run = JSONNode.object([
      ("tool", .object([("driver", driver)])), ("columnKind", .text("unicodeCodePoints")),
      ("results", .array(findings.map(Self.result))),
    ])
    let log = JSONNode.object([
      ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .text("2.1.0")),
      ("runs", .array([run])),
    ])
    var bytes: [UInt8] = []
    log.write(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  private static func message(_ text: String) -> JSONNode { .object([("text", .text(text))]) }

  private static func result(of finding: Finding) -> JSONNode {
    let diagnostic = finding.diagnostic
    let hint = diagnostic.hint.map { " (\($0))" } ?? ""
    let text = ([diagnostic.message + hint] + finding.details).joined(separator: "\n")
    var place: [(String, JSONNode)] = [
      ("artifactLocation", .object([("uri", .text(uri(diagnostic.file)))]))
    ]
    if let line = diagnostic.line {
      var region: [(String, JSONNode)] = [("startLine", .number(Double(line)))]
      if let column = diagnostic.column { region.append(("startColumn", .number(Double(column)))) }
      place.append(("region", .object(region)))
    }
    var members: [(String, JSONNode)] = [("ruleId", .text(finding.rule))]
    if let index = rules.firstIndex(where: { $0.id == finding.rule }) {
      members.append(("ruleIndex", .number(Double(index))))
    }
    members += [
      ("level", .text(diagnostic.severity.rawValue)), ("message", message(text)),
      ("locations", .array([.object([("physicalLocation", .object(place))])])),
    ]
    return .object(members)
  }

  /// A path as a relative reference, or as a `file:` address where it is absolute (RFC 3986).
  private static func uri(_ path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let escaped = path.utf8.reduce(into: "") { text, byte in
      if plain.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return path.hasPrefix("/") ? "file://" + escaped : escaped
  }
}

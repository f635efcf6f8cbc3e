import AssessmentModel

extension FindingsReport {
  /// A workflow command a finding: `::error file=…,line=…,col=…,title=…::message`.
  ///
  /// GitHub shows them beside the lines of a change. Percent signs, line ends and, in properties, colons and commas are
  /// written as GitHub's own toolkit writes them.
  var gitHubCommands: String {
    findings.map { finding in
      let diagnostic = finding.diagnostic
      let places: [(String, String?)] = [
        ("file", diagnostic.file), ("line", diagnostic.line.map(String.init)),
        ("col", diagnostic.column.map(String.init)), ("title", "\(tool): \(finding.rule)"),
      ]
      let properties = places.compactMap { name, value in value.map { "\(name)=\(Self.property($0))" } }
      let hint = diagnostic.hint.map { " (\($0))" } ?? ""
      let message = ([diagnostic.message + hint] + finding.details).joined(separator: "\n")
      return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(Self.data(message))\n"
    }.joined()
  }

  private static func data(_ text: String) -> String { escaped(text, "%\r\n") }

  private static func property(_ text: String) -> String { escaped(text, "%\r\n:,") }

  /// By scalars: a carriage return and a newline are one character, and so is a sign with an accent over it.
  private static func escaped(_ text: String, _ signs: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      guard signs.unicodeScalars.contains(scalar) else { return escaped.unicodeScalars.append(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      escaped += "%" + (digits.count < 2 ? "0" : "") + digits
    }
  }
}

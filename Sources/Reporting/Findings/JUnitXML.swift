import AssessmentModel

extension FindingsReport {
  /// `testsuites` with one suite a group, in the form that JUnit's own reports made common.
  ///
  /// No time stands in it: the same definitions give the same bytes. Findings that belong to no test are tests of their
  /// own that failed; warnings fail nothing.
  var junitXML: String {
    let suites = suites
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<testsuites name=\"\(Self.escaped(tool))\"\(Self.totals(suites.flatMap(\.cases)))>",
    ]
    for suite in suites {
      lines.append("  <testsuite name=\"\(Self.escaped(suite.name))\"\(Self.totals(suite.cases))>")
      for item in suite.cases { lines += Self.element(item, in: suite.name) }
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private typealias Case = (name: String, file: String, line: Int?, failures: [Finding])

  /// Groups in the order of their first test.
  private var suites: [(name: String, cases: [Case])] {
    var suites: [(name: String, cases: [Case])] = []
    func add(_ item: Case, to name: String) {
      if let place = suites.firstIndex(where: { $0.name == name }) {
        suites[place].cases.append(item)
      } else {
        suites.append((name, [item]))
      }
    }
    for (place, test) in tests.enumerated() {
      add((test.name, test.file, test.line, failing[place] ?? []), to: test.group)
    }
    for finding in loose {
      let diagnostic = finding.diagnostic
      add((diagnostic.message, diagnostic.file, diagnostic.line, [finding]), to: finding.rule)
    }
    return suites
  }

  private static func totals(_ cases: [Case]) -> String {
    let failures = cases.count { $0.failures.contains { $0.diagnostic.severity == .error } }
    return " tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\""
  }

  private static func element(_ item: Case, in suite: String) -> [String] {
    let line = item.line.map { " line=\"\($0)\"" } ?? ""
    let opening =
      "    <testcase classname=\"\(escaped(suite))\" name=\"\(escaped(item.name))\" file=\"\(escaped(item.file))\"\(line)"
    let errors = item.failures.filter { $0.diagnostic.severity == .error }
    let warnings = item.failures.filter { $0.diagnostic.severity == .warning }
    guard !item.failures.isEmpty else { return [opening + "/>"] }
    var lines = [opening + ">"]
    for finding in errors {
      let text = ([finding.diagnostic.description] + finding.details).joined(separator: "\n")
      lines.append(
        "      <failure type=\"\(escaped(finding.rule))\" message=\"\(escaped(finding.diagnostic.message))\">"
          + "\(escaped(text))</failure>")
    }
    if !warnings.isEmpty {
      let text = warnings.map(\.diagnostic.description).joined(separator: "\n")
      lines.append("      <system-out>\(escaped(text))</system-out>")
    }
    return lines + ["    </testcase>"]
  }

  /// Text and attribute values; characters that XML 1.0 does not have become U+FFFD.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "\r": result += "&#13;"
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
  }
}

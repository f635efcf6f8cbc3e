package import AssessmentModel

/// What a check or a test of definitions found, ready to be written in any form that people or machines read.
package struct FindingsReport: Sendable {
  /// One thing that was tried: a file that was checked, a case that was run.
  package struct Test: Sendable, Equatable {
    package var name: String
    /// What it belongs to, such as the indicator.
    package var group: String
    package var file: String
    package var line: Int?
    package var column: Int?

    package init(name: String, group: String, file: String, line: Int? = nil, column: Int? = nil) {
      self.name = name
      self.group = group
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// One diagnostic with the rule it is about and lines that show more, such as a difference.
  package struct Finding: Sendable, Equatable {
    package var diagnostic: Diagnostic
    /// A word of the closed list in `rules`.
    package var rule: String
    package var details: [String]

    package init(diagnostic: Diagnostic, rule: String, details: [String] = []) {
      self.diagnostic = diagnostic
      self.rule = rule
      self.details = details
    }
  }

  /// The forms it can be written in.
  package enum Format: String, Sendable, CaseIterable {
    /// `file:line:column: severity: message (hint)`, with details below.
    case text
    /// Workflow commands that become annotations on GitHub.
    case github
    /// SARIF 2.1.0.
    case sarif
    /// JUnit's XML, as CI servers read it.
    case junit
    /// One JSON object a line.
    case json
  }

  /// The command that found it, such as `egov indicators check`, and the version of the program.
  package let tool: String
  package let version: String
  package private(set) var tests: [Test] = []
  package private(set) var findings: [Finding] = []
  /// Those of the findings that belong to no test.
  private(set) var loose: [Finding] = []
  /// The tests with a finding, by their place in `tests`.
  private(set) var failing: [Int: [Finding]] = [:]
  private var counts: [(what: String, total: Int, missing: Int, word: String)] = []

  package init(tool: String, version: String) {
    self.tool = tool
    self.version = version
  }

  package var errors: Int { findings.count { $0.diagnostic.severity == .error } }

  /// Takes a test with what went wrong in it; none for one that passed.
  package mutating func add(_ test: Test, findings: [Finding] = []) {
    if !findings.isEmpty { failing[tests.count] = findings }
    tests.append(test)
    self.findings += findings
  }

  /// Takes a finding that belongs to no test.
  package mutating func add(_ diagnostic: Diagnostic, rule: String, details: [String] = []) {
    let finding = Finding(diagnostic: diagnostic, rule: rule, details: details)
    findings.append(finding)
    loose.append(finding)
  }

  /// Adds to a count of the summary, such as mutants and survivors.
  package mutating func count(_ total: Int, _ what: String, missing: Int, _ word: String) {
    if let place = counts.firstIndex(where: { $0.what == what }) {
      counts[place].total += total
      counts[place].missing += missing
    } else {
      counts.append((what, total, missing, word))
    }
  }

  /// One line for people: cases passed and failed, and the counts.
  package var summary: String {
    let failed = failing.values.count { $0.contains { $0.diagnostic.severity == .error } }
    let parts = counts.map { "\($0.total) \($0.what), \($0.missing) \($0.word)" }
    return (["\(tests.count - failed) cases passed, \(failed) failed"] + parts).joined(separator: "; ")
  }

  /// The rules that findings may be about, each with a sentence, in the order that machines are told them.
  static let rules: [(id: String, sentence: String)] = [
    ("definition", "A definition, its cases or a framework breaks a law of the catalogue."),
    ("lock", "A rule changed and its version did not rise, or the lock file is not current."),
    ("documentation", "A generated file is not what the definitions give."),
    ("case", "A case gives another outcome than it expects."),
    ("coverage", "No case reaches a part of the definition."),
    ("mutant", "No case notices a small change of the definition."),
    ("comparability", "A change makes years incomparable."),
  ]

  /// The report in that form, with a newline at its end where there is anything to say.
  ///
  /// `listsPassed` makes the text name tests that passed, too.
  package func text(as format: Format, listsPassed: Bool = false) -> String {
    switch format {
    case .text: return plainText(listsPassed: listsPassed)
    case .github: return gitHubCommands
    case .sarif: return sarifLog
    case .junit: return junitXML
    case .json: return jsonLines
    }
  }
}

extension FindingsReport {
  private func plainText(listsPassed: Bool) -> String {
    var lines: [String] = []
    if listsPassed {
      for (place, test) in tests.enumerated() where failing[place] == nil {
        lines.append(Diagnostic.oneLine("passed  \(test.group): \(test.name)"))
      }
    }
    for finding in findings {
      lines.append(finding.diagnostic.description)
      lines += finding.details.map { "    " + $0 }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// One object a finding, its members in a fixed order.
  private var jsonLines: String {
    findings.map { finding in
      var members: [(String, JSONNode)] = [("file", .text(finding.diagnostic.file))]
      if let line = finding.diagnostic.line { members.append(("line", .number(Double(line)))) }
      if let column = finding.diagnostic.column { members.append(("column", .number(Double(column)))) }
      members += [
        ("severity", .text(finding.diagnostic.severity.rawValue)), ("rule", .text(finding.rule)),
        ("message", .text(finding.diagnostic.message)),
      ]
      if let hint = finding.diagnostic.hint { members.append(("hint", .text(hint))) }
      if !finding.details.isEmpty { members.append(("details", .array(finding.details.map(JSONNode.text)))) }
      return JSONNode.object(members).line + "\n"
    }.joined()
  }
}

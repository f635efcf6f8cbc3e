import AssessmentModel
import Foundation
import Reporting
import TestSupport
import Testing

/// What checks and tests find, in every form that people and machines read.
@Suite struct FindingsReportTests {
  private static let hostile = Diagnostic(
    file: "Indicators/a,b:c/100%/indicator.yaml", line: 3, column: 10, message: "two\nlines, 100% <b>&\"x\"",
    hint: "mend: it")

  private var report: FindingsReport {
    var report = FindingsReport(tool: "egov indicators test", version: "1")
    let passed = FindingsReport.Test(name: "a page passes", group: "home-search", file: "i/cases.yaml", line: 1)
    let failed = FindingsReport.Test(name: "a \"page\" fails", group: "home-search", file: "i/cases.yaml", line: 5)
    report.add(passed)
    report.add(
      failed,
      findings: [
        .init(
          diagnostic: Diagnostic(file: "i/cases.yaml", line: 5, column: 1, message: "score is 0.5, expected 1"),
          rule: "case", details: ["- score: 1.0", "+ score: 0.5"])
      ])
    report.add(Self.hostile, rule: "definition")
    report.add(Diagnostic(file: "i/x.yaml", severity: .warning, message: "a draft"), rule: "definition")
    report.count(12, "mutants", missing: 2, "survived")
    return report
  }

  @Test func `text has a line a finding, details below it, and names passed tests where asked`() {
    #expect(
      report.text(as: .text, listsPassed: true) == """
        passed  home-search: a page passes
        i/cases.yaml:5:1: error: score is 0.5, expected 1
            - score: 1.0
            + score: 0.5
        Indicators/a,b:c/100%/indicator.yaml:3:10: error: two lines, 100% <b>&"x" (mend: it)
        i/x.yaml: warning: a draft

        """)
    #expect(report.errors == 2)
    #expect(report.summary == "1 cases passed, 1 failed; 12 mutants, 2 survived")
  }

  @Test func `commands for GitHub keep to one line, whatever stands in them`() {
    let lines = report.text(as: .github).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[1]
        == "::error file=Indicators/a%2Cb%3Ac/100%25/indicator.yaml,line=3,col=10,title=egov indicators test%3A definition::"
        + "two%0Alines, 100%25 <b>&\"x\" (mend: it)")
    #expect(lines[2] == "::warning file=i/x.yaml,title=egov indicators test%3A definition::a draft")
  }

  @Test func `a carriage return with a newline ends no command either`() {
    var report = FindingsReport(tool: "egov", version: "1")
    report.add(Diagnostic(file: "a,\u{301}b", message: "x\r\n::error file=a::forged"), rule: "definition")
    #expect(
      report.text(as: .github)
        == "::error file=a%2C\u{301}b,title=egov%3A definition::x%0D%0A::error file=a::forged\n")
    #expect(report.text(as: .text) == "a,\u{301}b: error: x  ::error file=a::forged\n")
  }

  @Test func `JSON is one object a line`() throws {
    let lines = report.text(as: .json).split(separator: "\n")
    #expect(lines.count == 3)
    let first = try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any]
    #expect(first?["rule"] as? String == "case" && first?["line"] as? Int == 5)
    #expect(first?["details"] as? [String] == ["- score: 1.0", "+ score: 0.5"])
  }

  @Test func `JUnit counts what passed and failed, and a warning fails nothing`() {
    #expect(
      report.text(as: .junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="egov indicators test" tests="4" failures="2" errors="0" skipped="0">
          <testsuite name="home-search" tests="2" failures="1" errors="0" skipped="0">
            <testcase classname="home-search" name="a page passes" file="i/cases.yaml" line="1"/>
            <testcase classname="home-search" name="a &quot;page&quot; fails" file="i/cases.yaml" line="5">
              <failure type="case" message="score is 0.5, expected 1">i/cases.yaml:5:1: error: score is 0.5, expected 1\
        &#10;- score: 1.0&#10;+ score: 0.5</failure>
            </testcase>
          </testsuite>
          <testsuite name="definition" tests="2" failures="1" errors="0" skipped="0">
            <testcase classname="definition" name="two&#10;lines, 100% &lt;b&gt;&amp;&quot;x&quot;" \
        file="Indicators/a,b:c/100%/indicator.yaml" line="3">
              <failure type="definition" message="two&#10;lines, 100% &lt;b&gt;&amp;&quot;x&quot;">\
        Indicators/a,b:c/100%/indicator.yaml:3:10: error: two lines, 100% &lt;b&gt;&amp;&quot;x&quot; (mend: it)</failure>
            </testcase>
            <testcase classname="definition" name="a draft" file="i/x.yaml">
              <system-out>i/x.yaml: warning: a draft</system-out>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func `SARIF names the rule, level and place of each finding`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(report.text(as: .sarif).utf8)) as? [String: Any]
    let run = try #require((object?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "error", "warning"])
    #expect(results.map { $0["ruleId"] as? String } == ["case", "definition", "definition"])
    let uri = report.text(as: .sarif).contains("\"uri\": \"Indicators/a%2Cb%3Ac/100%25/indicator.yaml\"")
    #expect(uri)
  }

  @Test(.enabled(if: sarifValidation != nil, "\(noValidator)"))
  func `SARIF validates against the standard's schema`() throws {
    let validation = try #require(Self.sarifValidation)
    try withTemporaryFolder { scratch in
      let log = scratch.appendingPathComponent("log.sarif")
      try Data(report.text(as: .sarif).utf8).write(to: log)
      #expect(try Self.python([validation.script, validation.schema, log.path]) == 0)
    }
  }

  @Test(.enabled(if: Self.canImport("junitparser"), "skipped: Python's junitparser is not installed"))
  func `JUnit is read back by a well-known parser`() throws {
    try withTemporaryFolder { scratch in
      let file = scratch.appendingPathComponent("report.xml")
      try Data(report.text(as: .junit).utf8).write(to: file)
      let script = """
        import sys, junitparser
        report = junitparser.JUnitXml.fromfile(sys.argv[1])
        cases = [case for suite in report for case in suite]
        assert (report.tests, report.failures) == (4, 2), (report.tests, report.failures)
        assert [len(case.result) for case in cases] == [0, 1, 1, 0], [case.result for case in cases]
        assert cases[1].name == 'a "page" fails'
        """
      #expect(try Self.python(["-c", script, file.path]) == 0)
    }
  }

  private static let noValidator =
    "skipped: Python's jsonschema is not installed, or the standard's schema does not lie beside this checkout"

  private static var sarifValidation: (script: String, schema: String)? {
    guard let schema = Checkout.shared("schemas/sarif-schema-2.1.0.json"), canImport("jsonschema") else { return nil }
    let script = Checkout.root.appendingPathComponent("Tests/ReportingTests/validate.py").path
    return (script, schema.path)
  }

  private static func canImport(_ module: String) -> Bool { (try? python(["-c", "import \(module)"])) == 0 }

  private static func python(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

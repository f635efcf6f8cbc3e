import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

@Suite struct StudyTests {
  private let valid = """
    schema: egov.study/1
    title: { zh: 研究, en: A study }
    framework: service-capability-2019
    register: ../register/cities-36.csv
    invented: true
    units:
      - { code: "110000", snapshots: [a.warc.gz, /data/b.wacz], home: "https://www.beijing.gov.cn/" }
      - { code: "120000", snapshots: [c] }
    tables: [external.csv]
    asOf: 2026-03-01

    """

  private func read(_ text: String) throws -> (Study?, [String]) {
    try withTemporaryFolder { folder in
      let url = folder.appendingPathComponent("study.yaml")
      try Data(text.utf8).write(to: url)
      let (study, diagnostics) = Study.read(file: url, named: "given/study.yaml")
      return (study, diagnostics.map(\.description))
    }
  }

  @Test func `a study file is read whole`() throws {
    let (study, diagnostics) = try read(valid)
    #expect(diagnostics.isEmpty)
    #expect(
      study
        == Study(
          title: Texts(zh: "研究", en: "A study"), framework: "service-capability-2019",
          register: "../register/cities-36.csv", isInvented: true,
          units: [
            StudyUnit(
              code: "110000", snapshots: ["a.warc.gz", "/data/b.wacz"], home: "https://www.beijing.gov.cn/", line: 7,
              column: 5), StudyUnit(code: "120000", snapshots: ["c"], home: nil, line: 8, column: 5),
          ], tables: ["external.csv"], asOf: CalendarDate("2026-03-01"), file: "given/study.yaml"))
  }

  @Test(arguments: [
    ("register:", "registre:", "4:1: error: unknown key `registre` in a study (did you mean `register`?)"),
    (
      "\"120000\"", "\"110000\"", "8:13: error: the unit `110000` stands twice (it first stands on line 7; one unit may"
    ),
    ("\"120000\"", "120000", "8:13: error: expected a text, found the number 120000 (put it in quotes)"),
    ("[c]", "[]", "8:34: error: the unit has no snapshot"),
    ("[c]", "c", "8:34: error: expected paths of snapshots, found the text `c` (write it as a list: [ … ])"),
    ("https://www.beijing.gov.cn/", "beijing", "7:67: error: expected an address, found `beijing`"),
    ("invented: true", "invented: yes", "5:11: error: expected true or false, found the text `yes`"),
    ("asOf: 2026-03-01", "asOf: 2026-3-1", "10:7: error: expected a day, found the text `2026-3-1`"),
    ("framework: service-capability-2019\n", "", "1:1: error: missing key `framework` in a study"),
    ("egov.study/1", "egov.study/2", "1:9: error: expected the schema `egov.study/1`, found `egov.study/2`"),
  ])
  func `a mistake is told at its place and gives no study`(old: String, new: String, message: String) throws {
    let (study, diagnostics) = try read(valid.replacingOccurrences(of: old, with: new))
    #expect(study == nil)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.hasPrefix("given/study.yaml:\(message)") == true, "\(diagnostics)")
  }

  @Test func `a study without units is told`() throws {
    let start = try #require(valid.range(of: "units:"))
    let (study, diagnostics) = try read(valid[..<start.lowerBound] + "units: []\n")
    #expect(study == nil)
    #expect(diagnostics == ["given/study.yaml:6:8: error: a study has at least one unit"])
  }

  @Test func `the template is a valid study, also with every example uncommented`() throws {
    let (study, diagnostics) = try read(Study.studyTemplate())
    #expect(diagnostics.isEmpty)
    #expect(study?.units.map(\.code) == ["110000"])
    var whole = Study.studyTemplate()
    for key in ["register:", "invented:", "home:", "tables:", "asOf:"] {
      whole = whole.replacingOccurrences(of: "# \(key)", with: key)
    }
    let (uncommented, wrong) = try read(whole)
    #expect(wrong.isEmpty)
    #expect(uncommented?.tables == ["external.csv"])
    #expect(uncommented?.units.first?.home == "https://www.beijing.gov.cn/")
  }

  @Test func `a study file that is not there is told by its given name`() {
    let (study, diagnostics) = Study.read(file: URL(fileURLWithPath: "/nonexistent/x.yaml"), named: "x.yaml")
    #expect(study == nil)
    #expect(diagnostics.map(\.description) == ["x.yaml: error: there is no such file"])
  }
}

import AssessmentModel
import Interchange
import Testing

/// What cities contest, as the table says it.
@Suite struct ContestTableTests {
  private let cities = [City(code: "990101", name: "禾汀市", nameEn: "Heting"), City(code: "990102", name: "岚坞市")]

  private func read(_ records: String) -> (claims: [Claim], diagnostics: [String]) {
    let bytes = Array("code,indicator,claim,evidence,author,date\n\(records)\n".utf8)
    let read = ContestTable.read(bytes, file: "c.csv", cities: cities, indicators: ["find-error", "service-items"])
    return (read.claims, read.diagnostics.map(\.description))
  }

  @Test func `a filled form gives its claims and passes over rows without one`() throws {
    let read = read(
      """
      990101,find-error,,,,
      990101,service-items,60,"list, page 2",甲,2026-03-05
      禾汀,find-error,not_applicable,x,甲,2026-03-05
      990102,find-error,met,x,乙,2026-03-06
      990102,service-items,,,乙,2026-03-06
      """)
    #expect(read.diagnostics.isEmpty)
    #expect(read.claims.map(\.city) == ["990101", "990101", "990102"])
    #expect(read.claims.map(\.kind) == [.measured, .notApplicable, .met])
    #expect(read.claims.map(\.measured) == [60, nil, nil])
    let first = try #require(read.claims.first)
    #expect(first.evidence == "list, page 2" && first.author == "甲" && first.date.description == "2026-03-05")
  }

  @Test(arguments: [
    (
      "990103,find-error,met,x,y,2026-03-05",
      "c.csv:2:1: error: there is no unit `990103` (did you mean `990101`?)"
    ),
    (
      "990101,find-eror,met,x,y,2026-03-05",
      "c.csv:2:8: error: the framework has no indicator `find-eror` (did you mean `find-error`?)"
    ),
    ("990101,find-error,meet,x,y,2026-03-05", "c.csv:2:19: error: `meet` is no claim (did you mean `met`?)"),
    (
      "990101,find-error,93%,x,y,2026-03-05",
      "c.csv:2:19: error: `93%` is no claim (write met, not_met, not_applicable, or a number in the indicator's unit such as 0.93)"
    ),
    ("990101,find-error,met,,y,2026-03-05", "c.csv:2:23: error: the evidence of a claim is missing"),
    ("990101,find-error,met,x,,2026-03-05", "c.csv:2:25: error: the author of a claim is missing"),
    (
      "990101,find-error,met,x,y,2026-3-5",
      "c.csv:2:27: error: `2026-3-5` is no day (write a day such as 2026-03-01)"
    ),
    (
      "990101,find-error,,x,y,2026-03-05",
      "c.csv:2:19: error: the claim is missing (write met, not_met, not_applicable, or a number in the indicator's unit such as 0.93)"
    ),
  ])
  func `a claim that says nothing sure is an error with its place`(record: String, message: String) {
    let read = read(record)
    #expect(read.diagnostics == [message])
    #expect(read.claims.isEmpty)
  }

  @Test func `an indicator that is contested twice is an error`() {
    let record = "990101,find-error,met,x,y,2026-03-05"
    #expect(
      read(record + "\n" + record).diagnostics == [
        "c.csv:3:8: error: the indicator `find-error` of 990101 is contested on line 2 already"
      ])
  }

  @Test func `a table is one of contests by its columns alone`() {
    func isContests(_ header: String) -> Bool { ContestTable.isNamed(in: Array(header.utf8), file: "c.csv") }
    #expect(isContests("code,indicator,claim,evidence,author,date\n"))
    #expect(isContests("\u{FEFF}date,code,indicator,claim,evidence,author"))
    #expect(!isContests("code,property,value,date,source\n"))
    #expect(!isContests("code,indicator,claim,evidence,author,date,more\n"))
    #expect(!isContests(""))
  }
}

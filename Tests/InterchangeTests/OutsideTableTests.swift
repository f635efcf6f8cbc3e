import AssessmentModel
import Interchange
import Testing

@Suite struct OutsideTableTests {
  private let register = Register(cities: [City(code: "110000", name: "北京市", pinyin: "beijing")])

  @Test func `a long table gives one observation a record`() throws {
    let text = """
      code,property,value,date,source
      110000,satisfaction_rate,0.93,2026-01-01,annual report
      北京,guide.legal_limit,50 working_day,,
      110000,app,true,,
      """
    let read = OutsideTable.read(Array(text.utf8), file: "t.csv", register: register)
    #expect(read.diagnostics.isEmpty)
    #expect(read.observations.map(\.city) == ["110000", "110000", "110000"])
    let values: [Value] = [.number(0.93), .quantity(Quantity(value: 50, unit: .workingDay)), .flag(true)]
    #expect(read.observations.map(\.observation.value) == values)
    let first = try #require(read.observations.first?.observation)
    #expect(first.by == "table")
    #expect(first.subject == "110000")
    #expect(first.evidence?.record == "t.csv")
    #expect(first.evidence?.quote == "annual report, 2026-01-01")
    #expect(first.evidence?.digest == Digest.of(Array(text.utf8)))
  }

  @Test func `a wide table gives one observation a cell, and none for an empty one`() {
    let text = "code,on_time_rate,registered_users,source\n110000,0.99,,report\n110000,null,1e6,\n"
    let read = OutsideTable.read(Array(text.utf8), file: "t.csv", register: register)
    #expect(read.diagnostics.isEmpty)
    #expect(read.observations.map(\.observation.property) == [.onTimeRate, .onTimeRate, .registeredUsers])
    #expect(read.observations.map(\.observation.value) == [.number(0.99), .null, .number(1_000_000)])
  }

  @Test(arguments: [
    (
      "110000,satisfaction_rat,1",
      "t.csv:2:8: error: there is no property `satisfaction_rat` (did you mean `satisfaction_rate`?)"
    ),
    (
      "110000,satisfaction_rate,93%",
      "t.csv:2:26: error: `93%` is no value of `satisfaction_rate`, which is of type number (write a number such as 0.93, without % or thousands separators)"
    ),
    (
      "110000,published,March",
      "t.csv:2:18: error: `March` is no value of `published`, which is of type date (write a day such as 2026-03-01)"
    ),
    (
      "110000,column,x",
      "t.csv:2:15: error: `x` is no value of `column`, which is of type object (objects cannot stand in a table)"
    ),
    (",app,true", "t.csv:2:1: error: the code is missing"),
    ("110000,app,", "t.csv:2:12: error: `` is no value of `app`, which is of type flag (write true or false)"),
  ])
  func `a record that says nothing sure is an error with its place`(record: String, message: String) {
    let read = OutsideTable.read(Array("code,property,value\n\(record)\n".utf8), file: "t.csv", register: register)
    #expect(read.diagnostics.map(\.description) == [message])
    #expect(read.observations.isEmpty)
  }

  @Test func `a unit that the register does not know is a warning`() {
    let read = OutsideTable.read(Array("code,app\n999,true\n".utf8), file: "t.csv", register: register)
    #expect(read.diagnostics.map(\.severity) == [.warning])
    #expect(read.observations.map(\.city) == ["999"])
  }

  @Test func `a misspelt column is said with the nearest known one`() {
    let read = OutsideTable.read(Array("code,on_time_rat\n110000,1\n".utf8), file: "t.csv", register: register)
    #expect(
      read.diagnostics.map(\.description) == [
        "t.csv:1:6: error: there is no column `on_time_rat` (did you mean `on_time_rate`?)"
      ])
  }
}

/// Numbers of open series: figures of tables and people's judgements.
@Suite struct OpenSeriesTests {
  private let register = Register(cities: [City(code: "990001", name: "璟川市")])

  private func read(_ text: String) -> (values: [Value], diagnostics: [String]) {
    let read = OutsideTable.read(Array(text.utf8), file: "t.csv", register: register)
    return (read.observations.map(\.observation.value), read.diagnostics.map(\.description))
  }

  @Test func `a long table gives figures by name and judgements by question, one record a judge`() {
    let read = read(
      "code,property,value,date,source\n990001,table.egdi_osi,0.8,,\n990001,judged.search-finds,1,,甲\n"
        + "990001,judged.search-finds,0.5,,乙\n")
    #expect(read.diagnostics == [])
    #expect(
      read.values == [
        .object([.init("column", .text("egdi_osi")), .init("value", .number(0.8))]),
        .object([.init("question", .text("search-finds")), .init("value", .number(1))]),
        .object([.init("question", .text("search-finds")), .init("value", .number(0.5))]),
      ])
  }

  @Test func `a wide table may have such columns, too`() {
    let read = read("code,table.egdi_osi,satisfaction_rate\n990001,0.8,0.9\n")
    #expect(read.diagnostics == [] && read.values.count == 2)
  }

  @Test func `a judgement is between 0 and 1, and a figure is a number`() {
    let read = read("code,property,value\n990001,judged.x,2\n990001,table.y,many\n990001,tabel.y,1\n")
    #expect(read.values.isEmpty && read.diagnostics.count == 3)
    #expect(read.diagnostics[0].contains("`2` is no judgement from 0 to 1 for `judged.x`"), "\(read.diagnostics)")
    #expect(read.diagnostics[1].contains("`many` is no number for `table.y`"))
    #expect(read.diagnostics[2].contains("there is no property `tabel.y`"))
  }
}

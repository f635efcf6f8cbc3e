import AssessmentModel
import Interchange
import Testing

@Suite struct UnitTableTests {
  private func read(_ text: String, unit: String? = nil, time: String? = nil) -> (UnitTable?, [String]) {
    let (table, diagnostics) = UnitTable.read(Array(text.utf8), file: "t.csv", unit: unit, time: time)
    return (table, diagnostics.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.message)" })
  }

  @Test func `a table has its units in the first column and its numbers in the others`() throws {
    let (table, found) = read("city,a,b\n甲,1,0.5\n乙,-2e1,\n")
    #expect(found.isEmpty)
    let read = try #require(table)
    #expect(read.units == ["甲", "乙"])
    #expect(read.columns == ["a", "b"])
    #expect(read.numbers(of: "a").numbers == [1, -20])
    #expect(read.numbers(of: "b").numbers == [0.5, nil])
  }

  @Test(arguments: ["", "NA", "NaN", "—", "null"])
  func `a cell that says there is nothing is missing and never a zero`(gap: String) throws {
    let table = try #require(read("u,a\nx,\(gap)\n").0)
    #expect(table.numbers(of: "a").numbers == [nil])
  }

  @Test(arguments: ["12,5", "50%", "three", "inf", "0x10", "1e999", "１２"])
  func `a cell that is no number is told with its place`(text: String) throws {
    let table = try #require(read("u,a\nx,1\ny,\"\(text)\"\n").0)
    let (numbers, diagnostics) = table.numbers(of: "a")
    #expect(numbers == [1, nil])
    #expect(diagnostics.map(\.line) == [3] && diagnostics.map(\.column) == [3], "\(text)")
  }

  @Test func `a unit that stands twice is refused with the line of the first`() {
    #expect(read("u,a\nx,1\nx,2\n").1 == ["3:1 the unit `x` stands on line 2 already"])
  }

  @Test func `with years a unit may stand once a year`() throws {
    let text = "u,year,a\nx,2021,1\nx,2022,2\n"
    let table = try #require(read(text, time: "year").0)
    #expect(table.times == [2021, 2022])
    #expect(table.columns == ["a"])
    #expect(read(text + "x,2022,3\n", time: "year").1 == ["4:1 the unit `x` of 2022 stands on line 3 already"])
  }

  @Test func `an unknown column of units is told with the columns there are`() {
    #expect(read("city,a\nx,1\n", unit: "ctiy").1 == ["1:1 there is no column `ctiy`"])
  }

  @Test func `a table without rows and a unit without a name are refused`() {
    #expect(read("u,a\n").1 == ["1:1 the table has no units"])
    #expect(read("u,a\n,1\n").1 == ["2:1 the unit has no name"])
  }
}

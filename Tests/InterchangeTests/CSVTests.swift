import AssessmentModel
import Interchange
import Testing

@Suite struct CSVTests {
  @Test func `cells may be quoted, hold commas, quotes and line ends, and lines end in any way`() {
    let text = "\u{FEFF}a,\"b,\"\"c\"\"\r\nd\"\r\ne,\n\n,f\r\"\",g"
    let rows = CSV.rows(Array(text.utf8), file: "t.csv").rows
    #expect(rows.map { $0.cells.map(\.text) } == [["a", "b,\"c\"\r\nd"], ["e", ""], ["", "f"], ["", "g"]])
    #expect(rows.map(\.line) == [1, 3, 5, 6])
  }

  @Test func `a cell knows its line and column, in characters`() {
    let rows = CSV.rows(Array("a,b\n杭州,\"x\",y".utf8), file: "t.csv").rows
    #expect(rows.last?.cells.map(\.line) == [2, 2, 2])
    #expect(rows.last?.cells.map(\.column) == [1, 4, 8])
  }

  @Test(arguments: [
    ("a\n\"b", "t.csv:2:1: error: a quoted cell is not closed"),
    ("\"a\"b,c", "t.csv:1:4: error: text follows a closing quote (a quote inside a quoted cell is written twice)"),
  ])
  func `a broken quote is said with its place`(text: String, message: String) {
    #expect(CSV.rows(Array(text.utf8), file: "t.csv").diagnostics.map(\.description) == [message])
  }

  @Test func `a file that is not UTF-8 is said to be none`() {
    let read = CSV.rows([0xC4, 0xE3, 0x2C, 0x61], file: "t.csv")
    #expect(read.rows.isEmpty)
    #expect(read.diagnostics.map(\.message) == ["the file is not UTF-8"])
  }
}

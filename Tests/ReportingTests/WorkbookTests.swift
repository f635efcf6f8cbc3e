import AssessmentModel
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct SheetNameTests {
  @Test(arguments: [
    ("ranking", "ranking"), ("a[b]:*?/\\c", "a_b______c"), ("'x'", "x"), ("", "_"), ("''", "_"),
    ("History", "History (2)"), (String(repeating: "长", count: 40), String(repeating: "长", count: 31)),
  ])
  func `a title becomes a name that Excel takes`(title: String, name: String) {
    #expect(sheetNames(for: [title]) == [name])
  }

  @Test func `names differ without regard to case and stay short`() {
    let long = String(repeating: "x", count: 40)
    let names = sheetNames(for: ["a", "A", long, long, "a"])
    #expect(
      names == ["a", "A (2)", String(repeating: "x", count: 31), String(repeating: "x", count: 27) + " (2)", "a (3)"])
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
  }

  @Test func `a long text is cut where cells end and no character is parted`() {
    let cut = workbookText(String(repeating: "😀", count: 20_000))
    #expect(cut.utf16.count == 32_767 && cut.hasSuffix("😀…"))
    #expect(
      workbookText("=1+1") == "=1+1" && workbookText("_x0041_") == "_x005F_x0041_" && workbookText("_x41_") == "_x41_")
    #expect(workbookText("a\u{FFFF}\u{0}") == "a\u{FFFD}[U+0000]")
  }
}

@Suite(.enabled(if: ZipMember.isReadable, "\(ZipMember.isUnreadable)")) struct WorkbookTests {
  /// The workbook of an assessment in a folder that goes afterwards.
  private func withWorkbook(
    of assessment: Assessment, in language: Language = .zh, _ body: (URL) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("report.xlsx")
      try writeWorkbook(on: StoredAssessment(assessment), language: language, to: file.path, workingIn: folder.path)
      try body(file)
    }
  }

  /// The numbers of a sheet by the place of their cell, such as `F2`.
  private func numbers(of sheet: String) -> [String: Double] {
    var found: [String: Double] = [:]
    for cell in pieces(of: sheet, between: "<c r=\"", and: "</c>") where !cell.contains("t=\"s\"") {
      let place = String(cell.prefix { $0 != "\"" })
      found[place] = pieces(of: cell + "<", between: "<v>", and: "</v>").first.flatMap(Double.init)
    }
    return found
  }

  @Test func `numbers are those of the CSV to sixteen digits and what is missing is blank`() throws {
    let assessment = Sample.assessment(cities: 12)
    let lines = text("ranking.csv", of: assessment).split(separator: "\n")
    try withWorkbook(of: assessment) { file in
      let found = numbers(of: try ZipMember.text("xl/worksheets/sheet2.xml", of: file))
      for (row, line) in lines.enumerated().dropFirst() {
        for (column, text) in cells(line).enumerated() where ![1, 2, 3, 4, 8].contains(column) {
          let place = "\(Character(Unicode.Scalar(UInt8(65 + column))))\(row + 1)"
          let expected = Double(text)
          #expect((found[place] == nil) == text.isEmpty, "\(place)")
          let difference = abs((found[place] ?? 0) - (expected ?? 0))
          #expect(difference <= 1e-15 * abs(expected ?? 0), "\(place): \(found[place] ?? 0) for \(text)")
        }
      }
      #expect(found.count > 100)
    }
  }

  @Test func `texts that look like formulas are texts`() throws {
    try withWorkbook(of: Hostile.assessment()) { file in
      for sheet in 1...4 {
        let xml = try ZipMember.text("xl/worksheets/sheet\(sheet).xml", of: file)
        #expect(xml.contains("<sheetData>") && !xml.contains("<f>"), "sheet \(sheet)")
      }
      let texts = try ZipMember.text("xl/sharedStrings.xml", of: file)
      #expect(texts.contains("<t>=cmd|") && texts.contains("<t>=HYPERLINK(") && texts.contains("[U+202E]"))
      #expect(try ZipMember.text("xl/worksheets/_rels/sheet2.xml.rels", of: file).isEmpty)
    }
  }

  @Test func `the first sheet says what the others are and each has a fixed head and a filter`() throws {
    try withWorkbook(of: Sample.assessment(cities: 3), in: .en) { file in
      let book = try ZipMember.text("xl/workbook.xml", of: file)
      #expect(pieces(of: book, between: "<sheet name=\"", and: "\"") == ["About", "ranking", "indicators", "study"])
      for sheet in 2...4 {
        let xml = try ZipMember.text("xl/worksheets/sheet\(sheet).xml", of: file)
        #expect(xml.contains("state=\"frozen\"") && xml.contains("<autoFilter"), "sheet \(sheet)")
      }
      let texts = try ZipMember.text("xl/sharedStrings.xml", of: file)
      for said in ["The cities are invented", "observed share of the applicable weight", "A blank cell means"] {
        #expect(texts.contains(said), "\(said)")
      }
      #expect(try ZipMember.text("docProps/core.xml", of: file).contains("2026-03-01T00:00:00Z"))
    }
  }

  @Test func `the same assessment gives the same bytes`() throws {
    var books: [Data] = []
    for _ in 0..<2 { try withWorkbook(of: Sample.assessment()) { books.append(try Data(contentsOf: $0)) } }
    #expect(books.count == 2 && books[0] == books[1])
  }

  @Test func `a report on an index has a sheet a table`() throws {
    let report = IndexSample.report()
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("report.xlsx")
      try writeIndexWorkbook(on: report, language: .zh, to: file.path, workingIn: folder.path)
      let names = pieces(of: try ZipMember.text("xl/workbook.xml", of: file), between: "<sheet name=\"", and: "\"")
      #expect(names == ["说明"] + report.tables.map(\.id))
    }
  }

  @Test func `a place that cannot be written is an error`() {
    #expect(throws: WorkbookFailure.self) {
      try writeWorkbook(
        on: StoredAssessment(Sample.assessment(cities: 1)), language: .zh, to: "/proc/x/report.xlsx", workingIn: "/tmp")
    }
  }
}

import AssessmentModel
import Foundation
import Reporting

/// What a report is about.
enum ReportSubject {
  case assessment(StoredAssessment, AssessmentTables)
  case index(IndexReport)
}

/// The formats of a report that are one file written apart: the workbook, and Word and PDF of the document.
struct SeparateReports {
  let subject: ReportSubject
  let forms: ReportForms
  let language: Language
  /// Where pieces lie on the way.
  let working: URL

  /// Writes those of the formats asked for into a folder.
  func write(to folder: URL) async throws {
    for format in forms.formats {
      guard let name = format.separateFile else { continue }
      let file = folder.appendingPathComponent(name)
      do {
        try await write(format, to: file)
      } catch let error as CommandError where !forms.named.contains(format) {
        // Where all that can be made is asked for, a program that fails takes its own file and no other.
        try? FileManager.default.removeItem(at: file)
        Console.warning("left out of the report: \(error)")
      }
    }
  }

  /// Writes one of them to a file.
  func write(_ format: ReportFormat, to file: URL) async throws {
    try makeFolder(file.deletingLastPathComponent())
    switch format {
    case .xlsx: try writeWorkbook(to: file)
    case .docx: try await writeWord(to: file)
    case .pdf: try await writePDF(to: file)
    case .html, .csv, .md, .json: break
    }
  }

  private func writeWorkbook(to file: URL) throws {
    // The library says on standard error what it cannot open, so the place is tried first.
    try EGovCommands.write([], to: file)
    do {
      switch subject {
      case .assessment(let assessment, let tables):
        try Reporting.writeWorkbook(
          on: assessment, tables: tables, language: language, to: file.path, workingIn: working.path)
      case .index(let report):
        try writeIndexWorkbook(on: report, language: language, to: file.path, workingIn: working.path)
      }
    } catch let error as WorkbookFailure {
      throw WriteFailure(path: file.path, reason: error.reason)
    }
  }

  private func writeWord(to file: URL) async throws {
    let page = try document()
    let made = working.appendingPathComponent("report.docx")
    let arguments = [
      "--from", "html", "--to", "docx", "--standalone", "--shift-heading-level-by=-1", "--output", made.path, page.path,
    ]
    try await run(.docx, arguments)
    try EGovCommands.write(try readFile(made, named: made.path), to: file)
  }

  private func writePDF(to file: URL) async throws {
    let page = try document()
    let made = working.appendingPathComponent("report.pdf")
    var arguments = [
      "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync",
      "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
      // The page asks for nothing; this keeps the browser itself from the network.
      "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(working.appendingPathComponent("browser").path)",
      "--no-pdf-header-footer", "--generate-pdf-document-outline", "--print-to-pdf=\(made.path)", page.absoluteString,
    ]
    // Chromium refuses its sandbox to the superuser.
    if geteuid() == 0 { arguments.insert("--no-sandbox", at: 0) }
    try await run(.pdf, arguments)
    try EGovCommands.write(steadyPDF(try readFile(made, named: made.path), on: day), to: file)
  }

  private func run(_ format: ReportFormat, _ arguments: [String]) async throws {
    guard let path = forms.programs[format], let name = format.separateFile else {
      throw CommandError.impossible("no program here makes \(format.rawValue)")
    }
    let home = working.appendingPathComponent("home-" + format.rawValue)
    try await ProgramRun(path: path, arguments: arguments, folder: home, clock: secondsSince1970(day)).run(making: name)
  }

  /// The document, in a file that both programs read.
  private func document() throws -> URL {
    let file = working.appendingPathComponent("report.html")
    let bytes: [UInt8]
    switch subject {
    case .assessment(let assessment, let tables):
      bytes = reportDocument(on: assessment.brief, tables: tables, language: language)
    case .index(let report): bytes = indexDocument(on: report, language: language)
    }
    try EGovCommands.write(bytes, to: file)
    return file
  }

  private var day: CalendarDate {
    if case .assessment(let assessment, _) = subject { return reportDay(of: assessment.brief) }
    return reportDay(of: nil)
  }
}

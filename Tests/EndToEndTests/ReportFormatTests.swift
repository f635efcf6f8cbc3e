import AssessmentModel
import EGovCommands
import Foundation
import TestSupport
import Testing

/// The formats that a library or another program writes.
@Suite struct ReportFormatTests {
  private static let empty = ["PATH": "/nonexistent"]

  @Test(arguments: [
    ("docx", "Pandoc and rsvg-convert, which are", "pandoc and librsvg2-bin"),
    ("pdf", "Chromium, which is", "chromium"),
  ])
  func `a format asked for by name whose program is missing is refused before anything is written`(
    format: String, program: String, package: String
  ) throws {
    try withTemporaryFolder { scratch in
      for command in [
        ["assess", Story.archive], ["index", "Data/reference/service-capability-2019.csv", "published-index"],
      ] {
        let out = scratch.path + "/out"
        let ended = try Program.run(command + ["-o", out, "--format", "html,\(format)"], environment: Self.empty)
        #expect(ended.code == 2)
        #expect(
          ended.said == [
            "egov: error: \(format) is made by \(program) not on the PATH; install the Debian package "
              + "\(package), or leave \(format) out"
          ])
        #expect(try FileManager.default.names(in: scratch) == [])
      }
    }
  }

  @Test func `all makes what can be made and says once what it left out`() throws {
    try withTemporaryFolder { scratch in
      let out = scratch.path + "/out"
      let ended = try Program.run(
        ["assess", Story.archive, "-o", out, "--quiet", "--format", "all"], environment: Self.empty)
      #expect(ended.code == 0 && ended.out.isEmpty)
      #expect(
        ended.said == [
          "egov: warning: left out of the report: docx (needs the Debian package pandoc and librsvg2-bin), pdf "
            + "(needs the Debian package chromium)"
        ])
      let names = try FileManager.default.names(in: URL(fileURLWithPath: out))
      #expect(names.contains("report.xlsx") && names.contains("index.html") && names.contains("ranking.md"))
      #expect(!names.contains("report.docx") && !names.contains("report.pdf"))
    }
  }

  @Test func `without --format no other program is needed and no workbook is made`() throws {
    try withTemporaryFolder { scratch in
      let out = scratch.path + "/out"
      let ended = try Program.run(["assess", Story.archive, "-o", out, "--quiet"], environment: Self.empty)
      #expect(ended.code == 0 && ended.said.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: out + "/report.xlsx"))
    }
  }

  @Test func `a program that fails is told with its last words and leaves nothing`() throws {
    try withTemporaryFolder { scratch in
      let programs = scratch.appendingPathComponent("bin")
      try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
      let said = "#!/bin/sh\necho no room >&2\nexit 3\n"
      let path = try Story.write(said, "pandoc", in: programs)
      for program in [path, try Story.write(said, "rsvg-convert", in: programs)] {
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      }
      let out = scratch.path + "/out"
      let environment = ["PATH": programs.path]
      let ended = try Program.run(
        ["assess", Story.archive, "-o", out, "--quiet", "--format", "docx"], environment: environment)
      #expect(ended.code == 2)
      #expect(ended.said == ["egov: error: report.docx could not be made: \(path) ended with 3: no room"])
      #expect(try FileManager.default.names(in: scratch) == ["bin"])
      let all = try Program.run(
        ["assess", Story.archive, "-o", out, "--quiet", "--format", "all"], environment: environment)
      #expect(all.code == 0 && all.messages.contains("left out of the report: report.docx could not be made"))
      #expect(FileManager.default.fileExists(atPath: out + "/report.xlsx"))
      #expect(!FileManager.default.fileExists(atPath: out + "/report.docx"))
    }
  }

  @Test(.enabled(if: Tool.has("pandoc") && ZipMember.isReadable, "\(Tool.isMissing("pandoc"))"))
  func `Word holds the numbers of the ranking and is the same bytes again`() throws {
    try withTemporaryFolder { scratch in
      let (first, second) = (scratch.path + "/first", scratch.path + "/second")
      for out in [first, second] {
        let ended = try Program.run(
          ["assess", Story.study, "-o", out, "--quiet", "--format", "docx,csv", "--lang", "en"])
        #expect(ended.code == 0 && ended.said.isEmpty, "\(ended.messages)")
      }
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: first + "/report.docx"))
          == Data(contentsOf: URL(fileURLWithPath: second + "/report.docx")))
      let word = try ZipMember.text(
        "word/document.xml", of: URL(fileURLWithPath: first + "/report.docx"))
      for index in try indices(in: first) { #expect(word.contains(">\(index)<"), "\(index)") }
      #expect(word.contains("Appendix") && word.contains("invented"))
    }
  }

  @Test(.enabled(if: Tool.has("chromium"), "\(Tool.isMissing("chromium"))"))
  func `PDF holds the numbers of the ranking and is the same bytes again`() throws {
    try withTemporaryFolder { scratch in
      let (first, second) = (scratch.path + "/first", scratch.path + "/second")
      for out in [first, second] {
        let ended = try Program.run(["assess", Story.study, "-o", out, "--quiet", "--format", "pdf,csv"])
        #expect(ended.code == 0 && ended.said.isEmpty, "\(ended.messages)")
      }
      let pdf = URL(fileURLWithPath: first + "/report.pdf")
      #expect(try Data(contentsOf: pdf) == Data(contentsOf: URL(fileURLWithPath: second + "/report.pdf")))
      #expect(try Data(contentsOf: pdf).starts(with: Data("%PDF-".utf8)))
      guard Tool.has("pdftotext") else { return }
      let text = try Program.run(["pdftotext", "-layout", pdf.path, "-"], program: "/usr/bin/env").out
      for index in try indices(in: first) { #expect(text.contains(index), "\(index)") }
      #expect(text.contains("附录") && text.contains("虚构"))
    }
  }

  @Test(arguments: ["xlsx", "docx", "pdf"])
  func `a name that ends in a format takes that one file of an index`(format: String) throws {
    let program = ["docx": "pandoc", "pdf": "chromium"][format]
    guard program.map(Tool.has) ?? true else { return }
    try withTemporaryFolder { scratch in
      let out = scratch.path + "/ranking.\(format)"
      let ended = try Program.run(
        [
          "index", "Data/reference/service-capability-2019.csv", "published-index", "-o", out, "--draws", "20",
          "--quiet",
        ])
      #expect(ended.code == 0 && ended.said.isEmpty, "\(ended.messages)")
      #expect(try FileManager.default.names(in: scratch) == ["ranking.\(format)"])
      #expect(try Data(contentsOf: URL(fileURLWithPath: out)).count > 5000)
    }
  }

  @Test func `elements of a PDF are numbered from 1 in their order`() throws {
    let day = try #require(CalendarDate("2026-03-01"))
    let given = "/ID (node00000075) /Headers [(node00000009) (node00000075)] (nodes) (node123)"
    let steady = String(decoding: steadyPDF(Array(given.utf8), on: day), as: UTF8.self)
    #expect(steady == "/ID (node00000002) /Headers [(node00000001) (node00000002)] (nodes) (node123)")
  }

  @Test func `a PDF keeps its length when its dates become a day`() throws {
    let day = try #require(CalendarDate("2026-03-01"))
    let given = "<< /CreationDate (D:20251231235959+08'00')\n/ModDate (D:20251231235959Z) /X (D:1) >>"
    let dated = String(decoding: steadyPDF(Array(given.utf8), on: day), as: UTF8.self)
    #expect(dated == "<< /CreationDate (D:20260301000000+00'00')\n/ModDate (D:20260301000000Z) /X (D:1) >>")
  }

  /// The indices of ranking.csv with two decimals.
  private func indices(in folder: String) throws -> [String] {
    let lines = try String(contentsOfFile: folder + "/ranking.csv", encoding: .utf8).split(separator: "\n")
    let values = lines.dropFirst().compactMap { line in
      Double(line.split(separator: ",", omittingEmptySubsequences: false)[5])
    }
    #expect(!values.isEmpty)
    return values.map { String(format: "%.2f", $0) }
  }
}

/// Programs that tests need beside this one.
enum Tool {
  static func has(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  static func isMissing(_ name: String) -> String { "skipped: \(name) or python3 is not installed here" }

}

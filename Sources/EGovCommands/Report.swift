import ArgumentParser
import AssessmentModel
import Foundation
import Interchange

/// `egov report ASSESSMENT -o DIR`: assessment.json to reports.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "assessment.json in, reports out.")

  @Argument(help: "assessment.json; - is standard input.")
  var assessment: String

  @OptionGroup var before: EarlierOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var say: SayOptions

  @Option(name: .shortAndLong, help: "The folder for the report; it appears as a whole or not at all.")
  var output: String

  func run() async throws {
    try await withExitCodes {
      let forms = try report.forms()
      let path = self.assessment
      let assessment = try readAssessment(path)
      let tables = try ReportTables.of(assessment.brief, at: path, beside: try before.read())
      let staged = try StagedOutput(
        folder: output, replacing: ReportFolder.names, keeping: ReportFolder.contracts)
      try await staged.fill {
        try await ReportFolder.write(
          assessment, tables, forms, languages: report.lang, to: staged.content, workingIn: staged.working)
      }
      forms.tellLeftOut()
      if !say.quiet { Console.message("report: \(ReportFolder.opening(of: output, report))") }
      if say.json || report.asksFindings { try Findings.print(assessment) }
    }
  }
}

/// Reads assessment.json from a file, city by city as they are asked for, or as a whole from standard input for `-`.
func readAssessment(_ path: String) throws -> StoredAssessment {
  if path == "-" {
    let bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
    return StoredAssessment(try orImpossible { try AssessmentV1.decode(bytes, file: path) })
  }
  let handle = try openFile(path)
  var status = stat()
  guard fstat(handle.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    let bytes = try readFile(URL(fileURLWithPath: path), named: path)
    return StoredAssessment(try orImpossible { try AssessmentV1.decode(bytes, file: path) })
  }
  return try orImpossible { try AssessmentV1.open(handle, file: path) }
}

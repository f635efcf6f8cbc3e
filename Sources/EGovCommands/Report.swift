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
      let tables = try ReportTables.of(assessment, at: path, beside: try before.read())
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

/// Reads assessment.json from a file or, for `-`, from standard input.
func readAssessment(_ path: String) throws -> Assessment {
  let bytes: [UInt8]
  if path == "-" {
    bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
  } else {
    bytes = try readFile(URL(fileURLWithPath: path), named: path)
  }
  return try orImpossible { try AssessmentV1.decode(bytes, file: path) }
}

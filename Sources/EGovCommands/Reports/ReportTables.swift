import ArgumentParser
import AssessmentModel
import CompositeIndex
import Foundation

/// What a report on an assessment is set beside.
struct EarlierOptions: ParsableArguments {
  @Option(
    help:
      "An earlier run to set beside: its assessment.json, and observations.jsonl beside that for lists of items and materials."
  )
  var earlier: String?

  /// The earlier run; nil where none is named.
  func read() throws -> EarlierRun? {
    try earlier.map { EarlierRun(path: $0, assessment: try readAssessment($0).brief) }
  }
}

/// An earlier run with the file it was read from.
struct EarlierRun {
  var path: String
  /// Without evidence.
  var assessment: Assessment
}

/// What a report shows beside the scores of an assessment.
enum ReportTables {
  /// The published index that real cities are set beside, a table of `Data/reference`.
  private static let published = "service-capability-2019"

  /// Everything that can be worked out of the assessment, the published index where its cities are in it, and an
  /// earlier run; `path` is the assessment's file, beside which its observations lie.
  static func of(_ assessment: Assessment, at path: String, beside earlier: EarlierRun?) throws -> AssessmentTables {
    var tables = assessmentTables(of: assessment)
    tables.published = try publishedTables(beside: assessment)
    guard let earlier else { return tables.worded(for: [assessment]) }
    let read = try ComparedObservations(now: (path, assessment), then: (earlier.path, earlier.assessment))
    tables.years = yearTables(from: earlier.assessment, to: assessment) + read.tables
    tables.findings += read.findings.map(\.message)
    return tables.worded(for: [assessment, earlier.assessment])
  }

  /// Invented cities are set beside nothing that is real, and one or two cities say nothing about a ranking.
  private static func publishedTables(beside assessment: Assessment) throws -> [ResultTable] {
    let ranked = Set(assessment.cities.filter { $0.rank != nil }.map(\.city.code))
    guard !assessment.run.isInvented, ranked.count > 2,
      let file = Places.data("reference/\(published).csv", besides: Places.anyIndicators())
    else { return [] }
    let table = try PublishedFile.read(
      try readFile(file, named: file.lastPathComponent), named: "Data/reference/\(published).csv", title: published)
    guard table.rows.count(where: { ranked.contains($0.code) }) > 2 else { return [] }
    return CompositeIndex.publishedTables(of: assessment, published: table)
  }
}

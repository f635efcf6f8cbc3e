import AssessmentModel
import CompositeIndex
import Foundation

/// What a report shows beside the scores of an assessment.
enum ReportTables {
  /// The published index that real cities are set beside, a table of `Data/reference`.
  private static let published = "service-capability-2019"

  /// Everything that can be worked out of the assessment, and the published index where its cities are in it.
  static func of(_ assessment: Assessment) throws -> AssessmentTables {
    var tables = assessmentTables(of: assessment)
    tables.published = try publishedTables(beside: assessment)
    return tables.worded(for: assessment)
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

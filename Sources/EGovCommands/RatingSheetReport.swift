import AssessmentModel
import CompositeIndex
import Foundation
import Interchange

extension IndexReport {
  /// How far raters agree on a CSV of ratings: one row a unit, the first column its name, every other one a rater.
  init(ofRatings path: String) throws {
    let bytes = try readFile(URL(fileURLWithPath: path), named: path)
    let (table, diagnostics) = UnitTable.read(bytes, file: path)
    try stop(on: diagnostics, in: path)
    guard let table, table.columns.count > 1 else {
      throw CommandError.findings("\(path) has ratings of fewer than two raters; write a column for each")
    }
    var wrong: [Diagnostic] = []
    let ratings = table.columns.map { column -> [Double?] in
      let (numbers, found) = table.numbers(of: column)
      wrong += found
      return numbers
    }
    try stop(on: wrong, in: path)
    self.init(
      title: Texts(zh: "评定者一致性", en: "Agreement of raters"), note: Texts(zh: "", en: ""),
      facts: [
        Fact("tool", Texts(zh: "工具", en: "tool"), "egov \(EGov.version)"),
        Fact("table", Texts(zh: "表", en: "table"), (path as NSString).lastPathComponent),
        Fact("table_digest", Texts(zh: "表的摘要", en: "digest of the table"), Digest.of(bytes)),
        Fact("units", Texts(zh: "单元数", en: "units"), "\(table.units.count)"),
        Fact("raters", Texts(zh: "评定者数", en: "raters"), "\(table.columns.count)"),
      ], tables: RatingTables.all(units: table.units, raters: table.columns, ratings: ratings))
  }
}

package import AssessmentModel

/// The published quantities of the 36-city study, in CSV.
///
/// Columns: `id,name_zh,name_en,unit,published,source,confidence,compares,method_zh,method_en,caution_zh,caution_en`; an
/// empty `published` is a quantity that the study names without a figure, `compares` one of yes, limited and no.
package enum StudyTable {
  /// The quantities that a file holds, and everything that is wrong with it; records with an error are left out.
  package static func read(_ bytes: [UInt8], file: String) -> (quantities: [StudyQuantity], diagnostics: [Diagnostic]) {
    let columns = [
      "id", "name_zh", "name_en", "unit", "published", "source", "confidence", "compares", "method_zh", "method_en",
      "caution_zh", "caution_en",
    ]
    let table = CSVTable(bytes, file: file)
    var diagnostics = table.diagnostics(known: columns, required: columns)
    var quantities: [StudyQuantity] = []
    for row in table.rows {
      guard let confidence = IndicatorDefinition.Confidence(rawValue: row["confidence"] ?? "") else {
        let message = "`\(row["confidence"] ?? "")` is no confidence: S, S*, I or M"
        diagnostics.append(row.mistake(message, column: "confidence", file: file))
        continue
      }
      let written = row["published"] ?? ""
      guard written.isEmpty || Double(written)?.isFinite == true else {
        diagnostics.append(row.mistake("`\(written)` is no number", column: "published", file: file))
        continue
      }
      guard let comparison = StudyQuantity.Comparison(rawValue: row["compares"] ?? "") else {
        let message = "`\(row["compares"] ?? "")` does not say whether it compares: yes, limited or no"
        diagnostics.append(row.mistake(message, column: "compares", file: file))
        continue
      }
      quantities.append(
        StudyQuantity(
          id: row["id"] ?? "", name: texts(of: row, "name"), unit: row["unit"] ?? "", published: Double(written),
          source: row["source"] ?? "", confidence: confidence, method: texts(of: row, "method"),
          comparison: comparison, caution: texts(of: row, "caution")))
    }
    return (quantities, diagnostics)
  }
  private static func texts(of row: CSVTable.Row, _ name: String) -> Texts {
    Texts(zh: row[name + "_zh"] ?? "", en: row[name + "_en"] ?? "")
  }
}

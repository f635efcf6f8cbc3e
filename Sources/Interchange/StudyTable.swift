package import AssessmentModel

/// The published quantities of the 36-city study, in CSV.
///
/// Columns: `id,name_zh,name_en,unit,published,source,confidence`; an empty `published` is a quantity that the study
/// names without a figure.
package enum StudyTable {
  /// The quantities that a file holds, and everything that is wrong with it; records with an error are left out.
  package static func read(_ bytes: [UInt8], file: String) -> (quantities: [StudyQuantity], diagnostics: [Diagnostic]) {
    let columns = ["id", "name_zh", "name_en", "unit", "published", "source", "confidence"]
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
      quantities.append(
        StudyQuantity(
          id: row["id"] ?? "", name: Texts(zh: row["name_zh"] ?? "", en: row["name_en"] ?? ""), unit: row["unit"] ?? "",
          published: Double(written), source: row["source"] ?? "", confidence: confidence))
    }
    return (quantities, diagnostics)
  }
}

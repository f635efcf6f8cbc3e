import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

@Suite struct RatingTableTests {
  private func value(_ table: ResultTable, _ coefficient: String, _ form: String) -> ResultTable.Cell? {
    table.rows.first { $0[0] == .text(coefficient) && $0[1] == .text(form) }?[2]
  }

  @Test(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
  func `a sheet of ratings with gaps gives alpha at every scale`() throws {
    let sheet = try OracleTable("input/ratings_missing.csv")
    let ratings = try ["A", "B", "C", "D"].map { try sheet.numbers($0) }
    let tables = RatingTables.all(units: try sheet.column("item"), raters: ["A", "B", "C", "D"], ratings: ratings)
    let expected = try OracleJSON("expected/agreement_python.json").at("krippendorff_missing")
    for scale in ["nominal", "ordinal", "interval", "ratio"] {
      guard case .number(let found)? = value(tables[0], "krippendorff-alpha", scale) else {
        Issue.record("no alpha at the scale \(scale)")
        continue
      }
      #expect(agree(found, try expected.at(scale).number()), "\(scale)")
    }
    #expect(tables[1].rows.count == 18)
  }

  @Test func `raters who always agree have nothing beyond chance to be told where all ratings are the same`() {
    let tables = RatingTables.all(units: ["x", "y"], raters: ["a", "b"], ratings: [[1, 1], [1, 1]])
    #expect(value(tables[0], "percent", "all alike") == .number(1))
    #expect(value(tables[0], "krippendorff-alpha", "nominal") == .missing)
    for cell in tables.flatMap(\.rows).flatMap({ $0 }) {
      if case .number(let number) = cell { #expect(number.isFinite) }
    }
  }

  @Test func `the unit on which raters differ most comes first`() throws {
    let tables = RatingTables.all(
      units: ["x", "y", "z"], raters: ["a", "b"], ratings: [[1, 1, nil], [1, 4, nil]])
    #expect(tables[2].rows.map { $0[0] } == [.text("y"), .text("x"), .text("z")])
    #expect(tables[2].rows[2][5] == .missing)
  }
}

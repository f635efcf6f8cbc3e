import AssessmentModel
import Statistics

/// How two lists go together, as rows of a table.
enum ReadingCorrelation {
  /// Beyond so many pairs Kendall's tau, whose work grows with their square, is left missing.
  static let mostKendallPairs = 2000

  /// The columns of the rows.
  static let columns = [
    ReadingColumn.kind, ReadingColumn.coefficient, ReadingColumn.probability, ReadingColumn.pairs,
  ]

  /// What the notes of tables with all three coefficients say of them.
  static let method = Texts(
    zh: "皮尔逊相关系数、斯皮尔曼秩相关系数（并列取平均秩）与肯德尔 τ_b，双侧检验；样本数超过 \(mostKendallPairs) 时不计肯德尔系数。",
    en: "Pearson, Spearman (ties share their mean rank) and Kendall's tau b, two-sided tests; above "
      + "\(mostKendallPairs) pairs Kendall's is left out.")

  /// A row a kind; none where one of the lists does not vary or fewer than two pairs are there.
  static func rows(_ first: [Double?], _ second: [Double?]) -> [[ResultTable.Cell]] {
    guard let pearson = Correlation.pearson.tested(first, second) else { return [] }
    let spearman = Correlation.spearman.tested(first, second)
    let kendall = kendall(first, second, pairs: pearson.pairs)
    return zip(Correlation.allCases, [pearson, spearman, kendall]).map { kind, tested in
      [
        .text(kind.rawValue), .optional(tested?.coefficient), .optional(tested?.probability), .whole(pearson.pairs),
      ]
    }
  }

  /// Tau b with its test; nil for too many pairs, too.
  static func kendall(_ first: [Double?], _ second: [Double?], pairs: Int) -> Correlation.Tested? {
    pairs > mostKendallPairs ? nil : Correlation.kendall.tested(first, second)
  }
}

package import AssessmentModel
import Statistics

extension ConstructedIndex {
  /// Whether the columns have common factors, and which.
  package var componentTables: [ResultTable] {
    let reading = IndexReading(self)
    let kept = IndexReading.complete(reading.columns)
    guard kept.count > 2, reading.columns.count > 1 else { return [] }
    let columns = reading.columns.map { column in kept.compactMap { column[$0] } }
    let components = PrincipalComponents(of: columns)
    return [
      reading.adequacy(columns), components.flatMap(reading.components), components.flatMap(reading.loadings),
    ].compactMap { $0 }
  }
}

extension IndexReading {
  /// What the notes say of the rows.
  private static let rowsUsed = Texts(zh: "只用各指标齐全的评价对象。", en: "Over the units that have every column.")

  fileprivate func adequacy(_ columns: [[Double]]) -> ResultTable? {
    guard let found = SamplingAdequacy(of: columns) else { return nil }
    let bartlett = found.sphericity
    var rows: [[ResultTable.Cell]] = [
      [.text("kmo"), .text(""), .optional(found.overall), .missing, .missing],
      [
        .text("bartlett"), .text(""), .optional(bartlett?.chiSquared), .whole(bartlett?.freedom),
        .optional(bartlett?.probability),
      ],
    ]
    rows += zip(columnIDs, found.columns).map { [.text("kmo"), .text($0), .optional($1), .missing, .missing] }
    return .ifFound(
      "adequacy", Texts(zh: "KMO 检验与 Bartlett 球形检验", en: "Sampling adequacy and sphericity"),
      note(
        "KMO（Kaiser 与 Rice，1974）：全部指标及逐个指标，0.6 以上通常认为适合因子分析；Bartlett 球形检验（1954）为 χ² 值、自由度与 p 值。"
          + Self.rowsUsed.zh,
        "The measure of Kaiser, Meyer and Olkin (Kaiser and Rice, 1974) of all columns and of each, usually "
          + "wanted above "
          + "0.6; Bartlett's test of sphericity (1954) with its chi squared. " + Self.rowsUsed.en),
      [
        .init("measure", Texts(zh: "检验", en: "measure")), ReadingColumn.column,
        .init("value", Texts(zh: "数值", en: "value"), decimals: 3),
        .init("freedom", Texts(zh: "自由度", en: "degrees of freedom"), decimals: 0), ReadingColumn.probability,
      ], rows)
  }

  fileprivate func components(_ found: PrincipalComponents) -> ResultTable? {
    let rows = zip(found.eigenvalues, zip(found.shares, found.cumulativeShares)).enumerated().map {
      place, numbers -> [ResultTable.Cell] in
      [.text("PC\(place + 1)"), .number(numbers.0), .number(numbers.1.0), .number(numbers.1.1)]
    }
    return .ifFound(
      "components", Texts(zh: "主成分：特征根与方差贡献率", en: "Principal components"),
      note(
        "标准化得分相关矩阵的主成分（Pearson，1901；Hotelling，1933）：特征根、方差贡献率、累计方差贡献率；特征根大于 1 者保留（Kaiser，1960）。"
          + Self.rowsUsed.zh,
        "Of the correlations of the normalised columns (Pearson, 1901; Hotelling, 1933): eigenvalue, share of the "
          + "variance, and the share up to it; those above 1 are kept (Kaiser, 1960). " + Self.rowsUsed.en),
      [
        .init("component", Texts(zh: "主成分", en: "component")),
        .init("eigenvalue", Texts(zh: "特征根", en: "eigenvalue"), decimals: 3),
        .init("share", Texts(zh: "方差贡献率", en: "share"), decimals: 4),
        .init("cumulative", Texts(zh: "累计方差贡献率", en: "cumulative share"), decimals: 4),
      ], rows, chart: .bars(label: "component", value: "eigenvalue"))
  }

  fileprivate func loadings(_ found: PrincipalComponents) -> ResultTable? {
    let count = found.countAboveOne
    guard count > 0 else { return nil }
    let plain = found.loadings(of: count)
    var rows = rows(of: plain, "none", named: "PC")
    // A single factor has nothing to be turned against.
    if count > 1, let rotated = Varimax.rotated(plain) { rows += self.rows(of: rotated, "varimax", named: "RC") }
    return .ifFound(
      "loadings", Texts(zh: "因子载荷", en: "Loadings"),
      note(
        "特征根大于 1 的主成分上的载荷：PC 为未旋转，RC 为最大方差法（varimax，Kaiser，1958）旋转后。" + Self.rowsUsed.zh,
        "On the components with an eigenvalue above 1: PC before rotation, RC after varimax (Kaiser, 1958). "
          + Self.rowsUsed.en),
      [
        ReadingColumn.column, .init("rotation", Texts(zh: "旋转", en: "rotation")),
        .init("factor", Texts(zh: "因子", en: "factor")),
        .init("loading", Texts(zh: "载荷", en: "loading"), decimals: 3),
      ], rows, chart: .heatMap(row: "column", column: "factor", value: "loading", range: -1...1))
  }

  private func rows(of loadings: Matrix, _ rotation: String, named name: String) -> [[ResultTable.Cell]] {
    columnIDs.enumerated().flatMap { column, id in
      (0..<loadings.columns).map { factor in
        [.text(id), .text(rotation), .text("\(name)\(factor + 1)"), .number(loadings[column, factor])]
      }
    }
  }
}

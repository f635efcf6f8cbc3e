package import AssessmentModel

extension ScoreSheet {
  /// What does not come from draws: what weights do, the ranks without each part, and the cheapest ways up a band.
  package func tables(bands: [Band], outOf: Double) -> [ResultTable] {
    let scaled = bands.map { Band(id: $0.id, name: $0.name, from: $0.from / outOf) }
    let wayUp = wayUpTable(
      of: tree, columns: columns, names: indicators, units: cities.map(\.code), maxima: columns.map { _ in 1 },
      bands: scaled, outOf: outOf)
    return [influenceTable(of: tree, columns: columns), leaveOneOut, wayUp].compactMap { $0 }
  }

  private var leaveOneOut: ResultTable {
    guard case .group(_, let dimensions, _) = tree.content else { return leaveOneOutTable(of: [], kinds: []) }
    let ids = dimensions.map(\.id) + indicators
    let kinds = dimensions.map { _ in "dimension" } + indicators.map { _ in "indicator" }
    let found = LeaveOneOut.each(of: ids, in: tree, over: columns, by: RankRule(ties: .competition))
    return leaveOneOutTable(of: found, kinds: kinds)
  }

  private func leaveOneOutTable(of found: [LeaveOneOut], kinds: [String]) -> ResultTable {
    ResultTable(
      id: "leave-one-out", title: Texts(zh: "剔除一项后的名次变动", en: "Ranks without one part"),
      note: Texts(
        zh: "依次剔除每个维度和每项指标，其余权重按比例放大，名次为竞争名次。",
        en:
          "Each dimension and each indicator left out in turn, the other weights rescaled; ties share the lowest rank."),
      columns: [
        .init("left", Texts(zh: "剔除", en: "left out")), .init("kind", Texts(zh: "类型", en: "kind")),
        .init("mean_shift", Texts(zh: "名次平均变动", en: "mean shift of ranks")),
        .init("largest_shift", Texts(zh: "最大变动", en: "largest shift"), decimals: 0),
      ],
      rows: zip(found, kinds).map { one, kind in
        [.text(one.left), .text(kind), .optional(one.shift?.mean), .optional(one.shift?.largest)]
      }, chart: .bars(label: "left", value: "mean_shift"))
  }
}

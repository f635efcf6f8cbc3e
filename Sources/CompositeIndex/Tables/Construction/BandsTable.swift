package import AssessmentModel

extension ConstructedIndex {
  /// How many ranked units are in each band, by year where there are years; nil where there are no bands.
  package var bandsTable: ResultTable? {
    guard !bandList.isEmpty else { return nil }
    let columns: [ResultTable.Column] = [
      .init("band", Texts(zh: "档次", en: "Band")), .init("name", Texts(zh: "名称", en: "Name (Chinese)")),
      .init("name_en", Texts(zh: "英文名称", en: "Name")),
      .init("from", Texts(zh: "下限", en: "From"), decimals: scoreDecimals),
      .init("units", Texts(zh: "评价对象数", en: "Units"), decimals: 0),
      .init("share", Texts(zh: "占比", en: "Share"), decimals: 3),
    ]
    return ResultTable(
      id: "bands", title: Texts(zh: "档次划分", en: "Bands"), note: bandsNote, columns: timeColumns + columns,
      rows: input.slices.reversed().flatMap(bandRows),
      chart: input.times == nil ? .bars(label: "band", value: "units") : nil)
  }

  private func bandRows(_ slice: IndexInput.Slice) -> [[ResultTable.Cell]] {
    let shares = bandShares(of: slice.rows.filter { ranks[$0] != nil }.map { bands[$0] }, in: bandList)
    return zip(bandList, shares).map { band, share in
      (slice.time.map { [.optional($0)] } ?? []) + [
        .text(band.id), .text(band.name.zh), .text(band.name.en), .optional(band.from), .whole(share.count),
        .optional(share.share),
      ]
    }
  }

  private var bandsNote: Texts {
    let rule = ConstructionWords.words(of: framework.bands)
    return Texts(
      zh: "各档次\(rule.zh)。占比以有名次的评价对象为分母；低于所有下限的不属于任何档次。",
      en: "Bands are \(rule.en). Shares are of the units with a rank; one below every cut is in no band.")
  }
}

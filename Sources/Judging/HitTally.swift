/// How many values were found, missed, and seen where there are none.
///
/// Of texts, days and numbers a right value is a hit, a wrong one both a miss and a false positive. Shares are nil where
/// nothing was there to find, or nothing was found.
package struct HitTally: Sendable, Equatable {
  package private(set) var hits = 0
  package private(set) var misses = 0
  package private(set) var falsePositives = 0

  /// Tallies the cells of a row; nil for words out of a closed list, of which agreement says everything.
  package init?(_ cells: [Comparison], of row: CodebookRow) {
    guard row.kind != .word else { return nil }
    for cell in cells {
      let judged = Self.positive(cell.first, row.kind)
      let observed = Self.positive(cell.second, row.kind)
      if let judged, judged == observed {
        hits += 1
      } else {
        misses += judged == nil ? 0 : 1
        falsePositives += observed == nil || cell.first == .gap ? 0 : 1
      }
    }
  }

  /// What there is to find: a text, or yes.
  private static func positive(_ label: Label, _ kind: CodebookRow.Kind) -> String? {
    guard let text = label.text else { return nil }
    return kind == .value || text == "true" ? text : nil
  }

  package var precision: Double? { share(of: hits + falsePositives) }
  package var recall: Double? { share(of: hits + misses) }

  /// The harmonic mean of precision and recall.
  package var f1: Double? {
    let all = 2 * hits + misses + falsePositives
    return all == 0 ? nil : Double(2 * hits) / Double(all)
  }

  private func share(of all: Int) -> Double? {
    all == 0 ? nil : Double(hits) / Double(all)
  }
}

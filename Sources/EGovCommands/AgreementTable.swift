import AssessmentModel
import CompositeIndex
import Judging

/// One property's agreement between what was judged and what was observed, or between two people.
struct PropertyAgreement {
  let row: CodebookRow
  /// Cells in which the first side says something, with two people those in which both do.
  ///
  /// A set is one cell a page.
  let judged: Int
  /// Cells among them in which the second side says something.
  let observed: Int
  /// Cells in which only one of two people could tell.
  let oneSided: Int
  let share: Double?
  let kappa: Double?
  let alpha: Double?
  /// Nil for two people, of whom neither is the measure of the other.
  let hits: HitTally?
  /// Share and kappa where a cell that says nothing is a value of its own.
  let shareWithGaps: Double?
  let kappaWithGaps: Double?
  /// The cells in which the two differ.
  let missed: [Comparison]
}

/// Sets every row of the codebook on two sides beside each other.
struct AgreementTable {
  let rows: [PropertyAgreement]

  /// - Parameters:
  ///   - judged: The pages of the first side, in the order of the result.
  ///   - areBothPeople: True where the second side judges, too; a cell counts where both say something.
  ///   - other: The same page on the second side; nil where it has none.
  init(_ judged: [JudgedPage], areBothPeople: Bool, other: (String) -> JudgedPage?) {
    let pairs = judged.map { ($0, other($0.file)) }
    rows = CodebookRow.all.compactMap { row in
      let cells = pairs.flatMap { Comparison.cells(of: row, $0.0, $0.1) }
      let agreement = PropertyAgreement(row, cells, areBothPeople: areBothPeople)
      return agreement.judged + agreement.oneSided > 0 ? agreement : nil
    }
  }
}

extension PropertyAgreement {
  fileprivate init(_ row: CodebookRow, _ cells: [Comparison], areBothPeople: Bool) {
    self.row = row
    let counted = cells.filter { $0.first != .gap && (!areBothPeople || $0.second != .gap) }
    let pages = Self.units(counted, row)
    judged = pages.count
    observed = pages.count { page in page.contains { $0.second != .gap } }
    let sided = cells.filter { ($0.first == .gap) != ($0.second == .gap) }
    oneSided = areBothPeople ? Self.units(sided, row).count : 0
    share = Self.share(of: pages)
    kappa = row.hasOpenNames ? nil : RaterAgreement.cohen(counted.map { ($0.first, $0.second) })
    alpha =
      row.hasOpenNames
      ? nil : RaterAgreement.krippendorff(cells.map { [$0.first.unlessGap, $0.second.unlessGap] })
    hits = areBothPeople ? nil : HitTally(counted, of: row)
    let all = Self.units(cells, row)
    shareWithGaps = Self.share(of: all)
    kappaWithGaps = row.hasOpenNames ? nil : RaterAgreement.cohen(cells.map { ($0.first, $0.second) })
    missed = cells.filter { !$0.isAlike && (areBothPeople || $0.first != .gap) }
  }

  /// The cells as they are counted: a set's words page by page, everything else one by one.
  private static func units(_ cells: [Comparison], _ row: CodebookRow) -> [[Comparison]] {
    guard row.kind == .set else { return cells.map { [$0] } }
    var units: [[Comparison]] = []
    for cell in cells {
      if units.last?.last?.file == cell.file { units[units.count - 1].append(cell) } else { units.append([cell]) }
    }
    return units
  }

  private static func share(of units: [[Comparison]]) -> Double? {
    RaterAgreement.share(units.map { ($0.allSatisfy(\.isAlike), true) })
  }
}

extension CodebookRow {
  /// Names out of no closed list: agreement by chance has no meaning there.
  fileprivate var hasOpenNames: Bool { kind == .set && part == nil && member != .interaction }
}

extension Label {
  fileprivate var unlessGap: Label? { self == .gap ? nil : self }
}

/// A cell of a table of judgements that cannot be meant, with its row and column from 0.
package struct JudgementFlaw: Sendable, Equatable {
  package var kind: Kind
  package var row: Int
  package var column: Int

  package init(kind: Kind, row: Int, column: Int) {
    self.kind = kind
    self.row = row
    self.column = column
  }

  /// What is wrong with a cell.
  package enum Kind: String, Sendable, CaseIterable {
    /// The row does not have as many cells as there are rows; the column is the number of cells it has.
    case notSquare
    /// Not a finite number above 0.
    case notPositive
    /// A thing is not as important as itself.
    case diagonalIsNotOne
    /// The cell above the diagonal times its mirror image is not 1 within a millionth.
    case notReciprocal
  }
}

extension PairwiseJudgements {
  /// What cannot be meant, row after row; rows of the wrong length hide everything else.
  package var flaws: [JudgementFlaw] {
    let lengths = rows.indices.filter { rows[$0].count != rows.count }.map {
      JudgementFlaw(kind: .notSquare, row: $0, column: rows[$0].count)
    }
    guard lengths.isEmpty else { return lengths }
    return rows.indices.flatMap { row in
      rows.indices.compactMap { column in flaw(row, column).map { JudgementFlaw(kind: $0, row: row, column: column) } }
    }
  }

  private func flaw(_ row: Int, _ column: Int) -> JudgementFlaw.Kind? {
    let value = rows[row][column]
    guard value.isFinite, value > 0 else { return .notPositive }
    if row == column { return abs(value - 1) > 1e-6 ? .diagonalIsNotOne : nil }
    let mirrored = rows[column][row]
    // A pair is named once, and a cell that is no judgement is named for itself.
    guard row < column, mirrored.isFinite, mirrored > 0 else { return nil }
    return abs(value * mirrored - 1) > 1e-6 ? .notReciprocal : nil
  }
}

import Statistics

extension DecisionTable {
  /// How far each unit lies above and below the mean unit, as a score from 0 to 1.
  ///
  /// EDAS of M. Keshavarz Ghorabaee and others, 2015: shares of the mean, so that every column needs a mean above 0;
  /// nil otherwise, and where no unit lies above the mean or none below.
  package func meanDistanceScores() -> [Double]? {
    var (above, below): ([[Double]], [[Double]]) = ([], [])
    for (column, isHigher) in zip(columns, higherIsBetter) {
      guard let mean = Summary.mean(of: column), mean > 0 else { return nil }
      let merits = column.map { (isHigher ? $0 - mean : mean - $0) / mean }
      above.append(merits.map { max(0, $0) })
      below.append(merits.map { max(0, -$0) })
    }
    let (gains, losses) = (weightedSums(of: above), weightedSums(of: below))
    guard let most = gains.max(), let worst = losses.max(), most > 0, worst > 0 else { return nil }
    return allFinite(zip(gains, losses).map { gain, loss in (gain / most + 1 - loss / worst) / 2 })
  }
}

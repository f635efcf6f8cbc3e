import Statistics

extension RaterAgreement {
  /// Light's kappa: the mean of Cohen's kappa over every two raters, for the units that all rated.
  ///
  /// Nil where one of the kappas is. Light, 1971, Psychological Bulletin 76.
  package static func light(_ raters: [[Double?]]) -> Double? {
    let units = RatingSheet.completeUnits(raters)
    var kappas: [Double] = []
    for second in raters.indices {
      for first in raters.indices[..<second] {
        guard let found = kappa(units.map { $0[first] }, units.map { $0[second] }) else { return nil }
        kappas.append(found.kappa)
      }
    }
    return Summary.mean(of: kappas)
  }
}

/// Which raters an intraclass correlation speaks of.
///
/// Shrout and Fleiss, 1979, Psychological Bulletin 86.
package enum IntraclassForm: String, Sendable, CaseIterable {
  /// ICC(1): every unit may have other raters.
  case oneWay
  /// ICC(2): the raters are a sample, and that one is stricter than another counts as disagreement.
  case twoWayAgreement
  /// ICC(3): these raters alone, and that one is stricter than another does not count.
  case twoWayConsistency
}

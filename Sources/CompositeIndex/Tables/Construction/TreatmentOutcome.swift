extension OutlierTreatment.Record {
  /// The points that are moved in what came of it; none where winsorising was tried in vain.
  var moved: [Winsorisation.Point] { outcome == .winsorised ? points : [] }

  /// The transform that the column has now.
  var keptTransform: ColumnTransform? { outcome == .transformed ? transform : nil }

  /// The shape of what came of it.
  var after: SkewTest {
    switch outcome {
    case .winsorised: return winsorised ?? before
    case .transformed: return transformed ?? before
    case .untouched, .untreated, .untestable: return before
    }
  }
}

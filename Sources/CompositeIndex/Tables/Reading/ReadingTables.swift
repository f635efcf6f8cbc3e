package import AssessmentModel

extension ConstructedIndex {
  /// All that can be read out of the index, in the order it is read; what cannot be had is left out.
  package var readingTables: [ResultTable] {
    let ofUnits = groupTables + inequalityTables + trendTables + convergenceTables + contextTables
    // Of a single column there is nothing to compare.
    guard framework.columns.count > 1 else { return ofUnits }
    return strengthTables + ofUnits + correlationTables + reliabilityTables + componentTables + couplingTables
      + variantTables + leaveOneOutTables + clusterTables
  }
}

package import AssessmentModel

extension ConstructedIndex {
  /// All that can be read out of the index, in the order it is read; what cannot be had is left out.
  package var readingTables: [ResultTable] {
    strengthTables + groupTables + inequalityTables + trendTables + convergenceTables + contextTables
      + correlationTables + reliabilityTables + componentTables + couplingTables + variantTables + leaveOneOutTables
      + clusterTables
  }
}

package import AssessmentModel

extension ConstructedIndex {
  /// The tables of how the index was made, in the order they are read; what does not apply is left out.
  package var constructionTables: [ResultTable] {
    let tables: [ResultTable?] = [
      rankingTable, bandsTable, scoresTable, decompositionTable, weightsTable, judgementsTable, judgementWeightsTable,
      judgementAgreementTable,
      budgetTable, columnsTable, imputedTable, treatedTable, treatedPointsTable,
    ]
    return tables.compactMap { $0 } + stepTables
  }
}

import AssessmentModel
package import IndicatorCatalog

/// Which mutants of a definition its cases do not notice.
package struct MutationTest: Sendable {
  /// How many mutants there were.
  package var mutants = 0
  /// The ids of those that no case noticed and that no written reason excuses.
  package var survivors: [String] = []
  /// Excused ids that are no mutant, or that a case notices after all.
  package var needlessExcuses: [String] = []

  /// Runs every case against every mutant until one notices it.
  package init(of entry: CatalogEntry, by runner: IndicatorCaseRunner) {
    let definition = entry.definition
    let excused = Set(definition.toleratedMutants.map(\.id))
    let shown = entry.cases.map { runner.observe($0, for: definition) }
    var survived: Set<String> = []
    for mutant in everyMutant(of: definition) {
      mutants += 1
      // What a page was searched for is part of what the mutant changes.
      let isSearched = definition.measure.searchKey != nil
      let isNoticed = zip(entry.cases, shown).contains { given, shown in
        let shown = isSearched ? runner.observe(given, for: mutant.definition) : shown
        return !runner.differences(of: mutant.definition, in: shown, expecting: given.expected).isEmpty
      }
      guard !isNoticed else { continue }
      survived.insert(mutant.id)
      if !excused.contains(mutant.id) { survivors.append(mutant.id) }
    }
    needlessExcuses = definition.toleratedMutants.map(\.id).filter { !survived.contains($0) }
  }
}

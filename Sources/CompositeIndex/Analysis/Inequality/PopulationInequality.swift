/// How unevenly a score is spread over people, every unit counting by its population.
package struct PopulationInequality: Sendable, Equatable {
  /// The units that have a value and a population above 0.
  package var units: Int
  /// The population of those units.
  package var population: Double
  /// The mean by population.
  package var mean: Double
  /// Gini by population, with no correction; nil for a value below 0 or a mean of 0.
  package var gini: Double?
  /// Theil's T by population; nil for a value that is not above 0.
  package var theilT: Double?
}

extension Inequality {
  /// Gini and Theil's T by population; nil where no unit has both a value and a population above 0.
  package static func byPopulation(_ column: [Double?], population: [Double?]) -> PopulationInequality? {
    guard column.count == population.count else { return nil }
    var (values, weights) = ([Double](), [Double]())
    for case (let value?, let people?) in zip(column, population) where people > 0 {
      values.append(value)
      weights.append(people)
    }
    guard let mean = ShareFormulas.mean(values, weights) else { return nil }
    return PopulationInequality(
      units: values.count, population: weights.reduce(0, +), mean: mean,
      gini: ShareFormulas.gini(values, weights: weights), theilT: ShareFormulas.theilT(values, weights: weights))
  }
}

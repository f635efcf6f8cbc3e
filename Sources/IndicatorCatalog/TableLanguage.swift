import AssessmentModel

/// The part of `Indicators/LANGUAGE.md` on frameworks for tables.
enum TableLanguage {
  static let text = """
    ## Frameworks for tables

    `egov index TABLE FRAMEWORK` makes an index of anybody's table: one row a unit, one column an indicator. A framework
    for tables is a file like the others whose leaves name columns; only `schema`, `id` and `tree` must be there.

    ```yaml
    schema: egov.framework/1
    id: my-index
    title: 我的指数
    aggregate: arithmetic
    missing: { policy: drop, minimumAvailability: 0.6, minimumShare: 0.5 }
    outOf: 100
    bands: [ { id: high, name: { zh: 高, en: high }, from: 80 }, { id: rest, name: { zh: 其他, en: rest }, from: 0 } ]
    ranks: { ties: competition, within: 0 }
    construction:
      imputation: median
      treatment: { kind: winsorise, skewness: 2, kurtosis: 3.5, points: 5 }
      normalisation: minMax
      weights: { kind: blend, of: [given, entropy], share: 0.5 }
    tree:
      - id: services
        weight: 0.6
        aggregate: geometric
        indicators:
          - { column: online_share, weight: 2, goalposts: [0, 100], normalisation: goalposts }
          - { column: days, weight: 1, direction: -1 }
          - { column: letters, per: population, times: 10000 }
      - { column: satisfaction, weight: 0.4 }
    groups: [region, level]
    context: [gdp]
    ```

    The index is what the tree gives times `outOf`. A leaf is `{ \(IndexColumn.keys.joined(separator: ", ")) }`, a group
    `{ \(IndexGroup.keys.joined(separator: ", ")) }`. Weights are relative to their neighbours. `direction: -1` turns a
    column where less is better, once, whatever the normalisation. `minimumAvailability` is the share of the weight that a
    unit needs for a rank; `minimumShare` the share of its children, by number, that a group needs for a score.
    `groups` names the columns that put units together, `context` those that the index is set beside; without them they
    are told by what stands in them.

    | step | kinds | says |
    |---|---|---|
    | `screening` | `{ by: \(words(Construction.Screening.Criterion.self)), minimum: 0.75 }` | units with less are left out |
    | `imputation` | \(words(Construction.Imputation.Kind.self)) | what stands where a value is missing; `groupMean` and `groupMedian` name the column `by`, `constant` a `value`, `nearest` the number of `neighbours` |
    | `treatment` | \(words(Construction.Treatment.Kind.self)) | what is done with values far off, where both `skewness` and `kurtosis` reach their limits |
    | `normalisation` | \(words(Construction.Normalisation.Kind.self)) | `minMax`, `goalposts` and `scaled` take a `range`; `zScore` a `mean` and a `deviation`; `caps: false` does not cut beyond the goalposts |
    | `weights` | \(Construction.Weights.words.joined(separator: ", ")) | `pairwise` reads each group's matrix of comparisons (`pairwise: [[1, 3], [1/3, 1]]`, or a list of matrices, one an expert), `budget` its lists of points; `product` and `blend` put two kinds together |
    | `panel` | allYears, eachYear, or a year | what the scale is taken from where the table has years (`--time`) |
    | `aggregate` | \(words(GroupMethod.Kind.self)) | for the index and for every group; `generalised` takes a `power` |
    | `bands` | a list, or quartiles, equalIntervals, naturalBreaks, deviations | |

    Treatment and normalisation may be said of one column, too. Goalposts may lie outside the range of the table: an index
    with goalposts from a larger set is not got by the smallest and largest value of a part of it.

    """

  private static func words<Kind: RawRepresentable & CaseIterable>(_ kind: Kind.Type) -> String
  where Kind.RawValue == String {
    Kind.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

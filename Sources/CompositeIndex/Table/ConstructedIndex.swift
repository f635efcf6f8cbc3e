package import AssessmentModel

/// An index with the result of every step on the way, by row.
package struct ConstructedIndex: Sendable, Equatable {
  package var framework: IndexFramework
  package var input: IndexInput
  /// The columns after each step, in the order of the steps; a step that the framework does not ask for is not there.
  package var steps: [Step]
  /// What screening found; nil where nobody was screened.
  package var screening: [UnitScreening.Verdict]?
  package var filled: [ImputedColumns.FilledCell]
  /// One a column and slice of rows that was treated together; empty where the framework treats nothing.
  package var treatments: [Treatment]
  /// The tree with the weights that were used.
  package var tree: IndexTree
  /// What experts' judgements are worth, by group.
  package var judgements: [JudgedGroup]
  /// The scores of every node, not yet times `outOf`.
  package var scores: TreeScores
  /// Times `outOf`; nil, too, where that is out of the range of numbers.
  package var index: [Double?]
  /// The share of the weight that a row shows before anything is imputed.
  package var availability: [Double]
  /// Among the rows of the same year; nil without an index, with too little shown, and for whom screening left out.
  package var ranks: [Int?]
  /// The id of the band of each ranked row.
  package var bands: [String?]
  /// From the highest down; those drawn from the scores have been given numbers, 1 for the lowest.
  package var bandList: [Band]
  package var problems: [Problem]

  /// The columns of a step.
  package struct Step: Sendable, Equatable {
    package var name: Name
    package var columns: [[Double?]]

    package enum Name: String, Sendable, CaseIterable {
      case raw, denominated, screened, imputed, treated, normalised, filled
    }
  }

  /// How one column was treated.
  package struct Treatment: Sendable, Equatable {
    package var column: Int
    package var time: Double?
    package var record: OutlierTreatment.Record
    /// The rows that the places of its points stand for.
    package var rows: [Int]
  }

  /// Weights that experts' comparisons gave one group.
  package struct JudgedGroup: Sendable, Equatable {
    package var group: String
    /// One an expert, in their order; nil where the matrix has a flaw.
    package var experts: [PairwiseJudgements.Derived?]
    /// Of all together.
    package var combined: PairwiseJudgements.Derived?
  }

  /// Something found on the way that a reader must know.
  package struct Problem: Sendable, Equatable {
    package var row: Int?
    package var column: Int?
    /// The group where it is about one.
    package var node: String?
    package var what: What

    package enum What: Sendable, Equatable {
      case step(Step.Name, ConstructionProblem.What)
      case score(TreeScores.Problem.What, child: String)
      /// Judgements contradict each other: the ratio is above 0.1.
      case inconsistent(expert: Int, ratio: Double)
      case flawedJudgements(expert: Int, JudgementFlaw)
      /// Weights were drawn from the rows that have every column, so many of them.
      case weightsFromCompleteRows(Int)
      case screenedOut
    }
  }

  /// The columns of the last step, from which the tree is scored.
  package var normalised: [[Double?]] { steps.last?.columns ?? [] }

  /// The columns after that step; nil where there was none.
  package func columns(after step: Step.Name) -> [[Double?]]? {
    steps.first { $0.name == step }?.columns
  }

  /// The values of a dimension, times `outOf`.
  package func values(of node: String) -> [Double?] {
    (scores.values(of: node) ?? []).map { finite($0.map { $0 * framework.outOf }) }
  }
}

/// Why no index can be made at all.
package enum ConstructionFailure: Error, Sendable, Equatable {
  /// A step names a column of groups that the input does not have.
  case noGrouping(String)
  /// The unit of reference is not in the table, or not in every year that has a scale of its own.
  case noUnit(String)
  /// A normalisation asks for goalposts or a target that the column does not have.
  case noGoalposts(column: String)
  case noTarget(column: String)
  /// A step needs years and the table has none.
  case noTimes
  /// The year that the panel is measured by is not in the table.
  case noYear(Double)
  /// The weights cannot be drawn: fewer than two rows have every column, or the columns do not allow it.
  case noWeights(Construction.Weights, completeRows: Int)
  case budgetWithoutPoints(group: String)
}

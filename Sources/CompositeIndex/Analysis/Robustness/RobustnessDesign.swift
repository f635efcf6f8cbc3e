/// What is uncertain about an index, so that it can be drawn again and again.
///
/// Every choice is drawn with equal probability for each of its options, of which the first is the nominal one; a choice
/// of one option is fixed. The handbook of OECD and JRC (2008), step 7, and Saisana, Saltelli and Tarantola (2005) draw
/// the same way.
package struct RobustnessDesign: Sendable, Equatable {
  /// The columns that the trees refer to, normalised; the first are the nominal ones.
  package var columns: [ColumnSet]
  /// The first is the nominal one.
  package var trees: [NamedTree]
  package var weightSets: [WeightSet] = [WeightSet(name: "given", weights: .own)]
  package var missingRules: [MissingRule] = [.rescale(minimumShare: nil)]
  /// Whether one column of the nominal tree is left out of a draw, each as likely as that none is.
  package var leavesOneOut = false
  /// Two of them that reach the same weight multiply.
  package var noise: [WeightNoise] = []
  package var simplices: [WeightSimplex] = []

  package init(tree: IndexTree, columns: [[Double?]]) {
    self.columns = [ColumnSet(name: "nominal", columns: columns)]
    trees = [NamedTree(name: "nominal", tree: tree)]
  }

  /// One way of normalising or imputing.
  package struct ColumnSet: Sendable, Equatable {
    package var name: String
    /// One value a unit, nil where it is missing.
    package var columns: [[Double?]]
    /// In the scale of these columns.
    package var errors: [CellError]

    package init(name: String, columns: [[Double?]], errors: [CellError] = []) {
      self.name = name
      self.columns = columns
      self.errors = errors
    }
  }

  /// One way of putting columns together.
  package struct NamedTree: Sendable, Equatable {
    package var name: String
    package var tree: IndexTree

    package init(name: String, tree: IndexTree) {
      self.name = name
      self.tree = tree
    }
  }

  /// One way of weighing what a tree holds.
  package struct WeightSet: Sendable, Equatable {
    package var name: String
    package var weights: Weights

    package init(name: String, weights: Weights) {
      self.name = name
      self.weights = weights
    }

    package enum Weights: Sendable, Equatable {
      /// As the tree has them.
      case own
      /// The same for all neighbours.
      case equal
      /// By the id of the node; the tree's own where it is not named.
      case given([String: Double])
    }
  }

  /// What becomes of a missing score.
  package enum MissingRule: Sendable, Equatable {
    /// It is left out and its neighbours' weights are rescaled.
    ///
    /// The share of a group's children that must have a score stands in place of the trees' own, unless it is nil.
    case rescale(minimumShare: Double?)
    /// It is taken to be this score.
    case assumed(Double)
  }

  /// Weights that are multiplied by a number of their own, uniform between 1 − share and 1 + share, then rescaled.
  package struct WeightNoise: Sendable, Equatable {
    /// Between 0 and 1.
    package var share: Double
    package var reach: Reach

    package init(share: Double, reach: Reach = .everywhere) {
      self.share = share
      self.reach = reach
    }

    package enum Reach: Sendable, Equatable {
      case everywhere
      /// The nodes so many steps below the root, whose children are at 1.
      case depths(Set<Int>)
      /// The children of the groups of these ids.
      case groups(Set<String>)
    }
  }

  /// The weights of a group's children drawn from the simplex: Dirichlet, children without weight staying without.
  package struct WeightSimplex: Sendable, Equatable {
    /// The id of the group.
    package var group: String
    /// Nil for uniform; else the sum of the distribution's parameters, which are in proportion to the given weights.
    package var concentration: Double?

    package init(group: String, concentration: Double? = nil) {
      self.group = group
      self.concentration = concentration
    }
  }
}

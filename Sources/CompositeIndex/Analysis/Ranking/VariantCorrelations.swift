package import Statistics

/// How variants of an index go together, every two of them.
package struct VariantCorrelations: Sendable, Equatable {
  package var pairs: [Pair]

  package struct Pair: Sendable, Equatable {
    /// Places of the two variants.
    package var first: Int
    package var second: Int
    /// Nil where one does not vary over the units that have both scores, or fewer than two have them.
    package var found: Correlation.Tested?
  }

  /// Of variants' scores, a column each; a pair stands once, the earlier variant first.
  package init(of variants: [[Double?]], by kind: Correlation) {
    pairs = variants.indices.flatMap { first in
      variants.indices[(first + 1)...].map { second in
        Pair(first: first, second: second, found: kind.tested(variants[first], variants[second]))
      }
    }
  }
}

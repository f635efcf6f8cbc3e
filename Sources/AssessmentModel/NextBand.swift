/// The cheapest way of a city to the band above its own.
package struct NextBand: Sendable, Equatable {
  /// The id of the band above.
  package var band: String
  /// Its cut, and how many points of the index are missing to it.
  package var from: Double
  package var missing: Double
  /// The fewest indicators that together regain what is missing, the dearest first; all that cost something where even
  /// they do not, and none where costs cannot be told, as below geometric means.
  package var steps: [Step]
  /// Whether the steps reach the cut.
  package var isReached: Bool

  /// One indicator made good.
  package struct Step: Sendable, Equatable {
    package var indicator: String
    /// Points of the index that it regains.
    package var gain: Double
    /// The index after this step and those before it.
    package var index: Double

    package init(indicator: String, gain: Double, index: Double) {
      self.indicator = indicator
      self.gain = gain
      self.index = index
    }
  }

  package init(band: String, from: Double, missing: Double, steps: [Step], isReached: Bool) {
    self.band = band
    self.from = from
    self.missing = missing
    self.steps = steps
    self.isReached = isReached
  }
}

/// What the figures of the 36-city study show of one city; nil where the snapshot cannot tell.
package struct StudyMeasures: Sendable, Equatable {
  /// Mean share of the legal time limit that promises cut off, in [0, 1], negative where promises are longer.
  package var limitCut: Double?
  /// Items open to application online.
  package var applicableItems: Double?

  package init(limitCut: Double? = nil, applicableItems: Double? = nil) {
    self.limitCut = limitCut
    self.applicableItems = applicableItems
  }
}

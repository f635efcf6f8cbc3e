/// An assessment whose cities come one at a time with their evidence, so that thousands of them need little memory.
package struct StoredAssessment: Sendable {
  /// Everything but the evidence: no outcome of a city in it names any.
  ///
  /// Where the assessment was in memory to begin with, it is all of it.
  package var brief: Assessment
  private let whole: @Sendable (Int) throws -> CityAssessment

  /// An assessment whose city at a position of `brief` is read by `whole`, as often as it is asked for.
  package init(brief: Assessment, whole: @escaping @Sendable (Int) throws -> CityAssessment) {
    self.brief = brief
    self.whole = whole
  }

  /// An assessment that is in memory.
  package init(_ assessment: Assessment) {
    self.init(brief: assessment) { assessment.cities[$0] }
  }

  /// The city at a position of `brief`, with its evidence.
  package func city(at position: Int) throws -> CityAssessment { try whole(position) }
}

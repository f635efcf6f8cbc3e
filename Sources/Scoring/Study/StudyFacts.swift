package import AssessmentModel

/// What the quantities of the 36-city study need to know of one city; nil where the snapshot cannot tell.
package struct StudyFacts: Sendable, Equatable {
  /// Distinct implementing bodies of service items.
  package var departments: Double?
  /// Distinct service items with a guide.
  package var serviceItems: Double?
  /// Items that can be applied for online: those of depth 3 and 4.
  package var applicableItems: Double?
  /// Whether a service entry stands on the home page or one click below it.
  package var hasNearServiceEntry: Bool?
  /// Mean share of the legal time limit that promises cut off, over all guides that state both.
  package var meanLimitCut: Double?
  /// `service_feature` has the word `progress_query`.
  package var hasProgressQuery: Bool?
  /// `service_feature` has the word `payment`.
  package var hasOnlinePayment: Bool?
  /// `service_feature` has the word `open_data`.
  package var hasOpenData: Bool?
  package var hasHotline: Bool?
  /// `interaction` has the word `bot`, or `service_feature` the word `smart_qa`.
  package var hasSmartAnswers: Bool?
  package var hasApp: Bool?
  package var hasWeChat: Bool?
  package var hasWeibo: Bool?

  package init() {}

  /// What the figures of the study show of the city.
  package var measures: StudyMeasures { StudyMeasures(limitCut: meanLimitCut, applicableItems: applicableItems) }
}

/// What one indicator measures and what counts as good, as an expert wrote it; no weight stands here.
package struct IndicatorDefinition: Sendable, Equatable {
  /// Equal to the folder's name; never changes.
  package var id: String
  /// Rises when any city's score could change.
  package var version: Int
  package var status: Status
  package var title: Texts
  package var question: Texts
  package var rationale: Texts
  package var references: [Reference]
  package var measure: Measure
  package var scale: Scale
  package var advice: Texts
  package var limits: Texts
  package var changes: [Change]
  /// The id of the indicator that takes its place, where it is deprecated.
  package var replacedBy: String?
  /// Mutants that no case can notice, each with its written reason.
  package var toleratedMutants: [ToleratedMutant]

  package init(
    id: String, version: Int, status: Status, title: Texts, question: Texts, rationale: Texts,
    references: [Reference], measure: Measure, scale: Scale, advice: Texts, limits: Texts, changes: [Change] = [],
    replacedBy: String? = nil, toleratedMutants: [ToleratedMutant] = []
  ) {
    self.id = id
    self.version = version
    self.status = status
    self.title = title
    self.question = question
    self.rationale = rationale
    self.references = references
    self.measure = measure
    self.scale = scale
    self.advice = advice
    self.limits = limits
    self.changes = changes
    self.replacedBy = replacedBy
    self.toleratedMutants = toleratedMutants
  }

  /// The properties that a snapshot, a table or a person must supply before this can be measured.
  package var needs: [Property] { measure.needs }

  package enum Status: String, Sendable, CaseIterable {
    /// May change or go without notice; never in a framework that ships as stable.
    case draft
    /// Changes only with a new version.
    case stable
    /// Kept for old frameworks, replaced by another.
    case deprecated
  }

  /// Where a rule comes from and how sure that is: S seen in a source, S* second-hand, I inferred here, M from memory.
  package struct Reference: Sendable, Equatable {
    package var text: String
    package var confidence: Confidence

    package init(text: String, confidence: Confidence) {
      self.text = text
      self.confidence = confidence
    }
  }

  package enum Confidence: String, Sendable, CaseIterable {
    case seen = "S"
    case secondHand = "S*"
    case inferred = "I"
    case memory = "M"
  }

  /// A mutant of the definition that its cases need not notice, because it means the same.
  package struct ToleratedMutant: Sendable, Equatable {
    /// As `egov indicators test --mutate` prints it.
    package var id: String
    package var reason: String

    package init(id: String, reason: String) {
      self.id = id
      self.reason = reason
    }
  }

  package struct Change: Sendable, Equatable {
    package var version: Int
    package var what: String

    package init(version: Int, what: String) {
      self.version = version
      self.what = what
    }
  }
}

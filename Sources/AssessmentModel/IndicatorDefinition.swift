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

  package init(
    id: String, version: Int, status: Status, title: Texts, question: Texts, rationale: Texts,
    references: [Reference], measure: Measure, scale: Scale, advice: Texts, limits: Texts, changes: [Change] = []
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
  }

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

  package struct Change: Sendable, Equatable {
    package var version: Int
    package var what: String

    package init(version: Int, what: String) {
      self.version = version
      self.what = what
    }
  }
}

/// How observations become one number.
///
/// The measure looks at the observations of `property` on the pages of `pages` that meet every condition of `select`;
/// an observation *holds* when it meets every condition of `holds` or, without conditions, when its value says yes:
/// a true flag, a number above zero, a text, date or quantity that is there, a list that is not empty.
package struct Measure: Sendable, Equatable {
  package var kind: Kind
  package var property: Property
  package var pages: PageSelection
  package var select: [Condition]
  package var holds: [Condition]
  /// For `completeness`: the element ids that should be there.
  package var elements: [String]
  /// For `amount` and `recency`: which member of an object holds the number or date; nil for plain values.
  package var member: String?
  /// For `amount`: how the values of several observations become one.
  package var statistic: Statistic
  /// What the raw value counts, for readers, such as `share`, `days` or `count`.
  package var unit: String
  /// Fewer observations than this make the outcome not observed; 1 unless said.
  package var atLeast: Int

  package init(
    kind: Kind, property: Property, pages: PageSelection = .any, select: [Condition] = [], holds: [Condition] = [],
    elements: [String] = [], member: String? = nil, statistic: Statistic = .mean, unit: String, atLeast: Int = 1
  ) {
    self.kind = kind
    self.property = property
    self.pages = pages
    self.select = select
    self.holds = holds
    self.elements = elements
    self.member = member
    self.statistic = statistic
    self.unit = unit
    self.atLeast = atLeast
  }

  /// The closed list of kinds of measures, each a file in `Scoring/Measures`.
  package enum Kind: String, Sendable, CaseIterable {
    /// 1 where any observation holds, 0 where none does.
    case presence
    /// How many distinct words or objects hold: words of `words` values, otherwise observations.
    case count
    /// Held observations over all selected ones.
    case share
    /// Mean over pages of the share of `elements` that a page shows with a value.
    case completeness
    /// Days from the newest date to the as-of day.
    case recency
    /// A statistic of the numbers that the observations carry.
    case amount
  }

  package enum Statistic: String, Sendable, CaseIterable {
    case mean, median, minimum, maximum, sum
  }
}

/// Which pages a measure looks at; facts of the whole portal pass every selection.
package enum PageSelection: Sendable, Equatable {
  case any
  /// Pages of any of these types (`home`, `service_guide` …).
  case types([String])
}

/// One condition on the value of an observation, or on a member of it.
///
/// Lists are asked word by word: one word that meets the condition is enough. Quantities compare in working days.
package struct Condition: Sendable, Equatable {
  /// The member of an object value; nil for the value itself.
  package var member: String?
  package var test: Test

  package init(member: String? = nil, test: Test) {
    self.member = member
    self.test = test
  }

  package enum Test: Sendable, Equatable {
    /// Equal after writing the value as text: `true`, `50`, `2026-03-01`, a word.
    case equals(String)
    /// Equal to one of these.
    case oneOf([String])
    /// A number, or a date as days before the as-of day, no smaller than this.
    case atLeast(Double)
    /// A number, or a date as days before the as-of day, no larger than this.
    case atMost(Double)
    /// The text contains this, or the list has this word.
    case contains(String)
    /// There is a value at all.
    case present
  }
}

/// How a raw value becomes a score in [0, 1].
package enum Scale: Sendable, Equatable {
  /// 1 where the raw value is above zero.
  case binary
  /// The score of the highest step whose `from` the raw value reaches; 0 below the first.
  case steps([Step])
  /// 0 at one anchor, 1 at the other, straight between them, held outside; the anchors may fall.
  case linear(zero: Double, one: Double)

  package struct Step: Sendable, Equatable {
    package var from: Double
    package var score: Double

    package init(from: Double, score: Double) {
      self.from = from
      self.score = score
    }
  }
}

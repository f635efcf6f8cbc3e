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
    /// The text contains one of these, or the list has one of these words.
    case contains([String])
    /// The text begins with one of these.
    case startsWith([String])
    /// The regular expression finds something in the text.
    case matches(String)
    /// There is a value at all.
    case present
    /// Does not meet all of these; what is not there meets it.
    case not([Test])
    /// The whole value meets every condition of one of these lists.
    case anyOf([[Condition]])
  }
}

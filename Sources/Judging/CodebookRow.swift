package import AssessmentModel

/// One row of a table of agreement: a member of the codebook, or a part of one, such as `columns.items`.
package struct CodebookRow: Sendable, Hashable {
  package let member: CodebookMember
  /// The part of an object or of a list's entries; nil for the member itself.
  package let part: String?
  package let kind: Kind

  package enum Kind: Sendable, Hashable {
    /// Yes or no; yes is what is found or missed.
    case flag
    /// A word out of a closed list.
    case word
    /// A text, day or number that may not be shown.
    case value
    /// A list as a set; each word of the closed set, or each entry's name, is found or missed.
    case set
  }

  /// Such as `guide.legal_limit`.
  package var name: String { part.map { "\(member.rawValue).\($0)" } ?? member.rawValue }

  /// Every row, in the order of the codebook; its `notes` and a guide's `contradictions` are texts for people.
  package static let all: [CodebookRow] = CodebookMember.allCases.flatMap { member -> [CodebookRow] in
    switch member.kind {
    case .flag: return [CodebookRow(member: member, part: nil, kind: .flag)]
    case .word: return [CodebookRow(member: member, part: nil, kind: .word)]
    case .text: return [CodebookRow(member: member, part: nil, kind: .value)]
    case .words: return [CodebookRow(member: member, part: nil, kind: .set)]
    case .columns: return rows(member, [(nil, .set), ("items", .value), ("newest", .value), ("empty", .flag)])
    case .guide:
      return rows(
        member,
        [
          ("item_name", .value), ("present", .set), ("blank", .set), ("legal_limit", .value),
          ("promised_limit", .value),
          ("visits", .value), ("fee", .flag), ("handling", .value), ("online_depth", .value),
        ])
    case .letters:
      return rows(
        member, [(nil, .set), ("asked", .value), ("answered", .value), ("state", .value), ("reply", .value)])
    case .notes: return []
    }
  }

  private static func rows(_ member: CodebookMember, _ parts: [(String?, Kind)]) -> [CodebookRow] {
    parts.map { CodebookRow(member: member, part: $0.0, kind: $0.1) }
  }
}

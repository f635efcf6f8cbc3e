/// What `egov index` and `egov robustness` leave: tables with what must be said beside them.
///
/// The tables stand in the order they are read; the first is the ranking.
package struct IndexReport: Sendable, Equatable {
  package var title: Texts
  /// What was made of what; shown below the title.
  package var note: Texts
  /// True where the units are invented; every page says so.
  package var isInvented: Bool
  /// What made the result, such as digests of the inputs, the seed and the number of draws, in the order they are shown.
  package var facts: [Fact]
  /// What the reader must know before trusting a number: gaps, constant columns, inconsistent judgements.
  package var findings: [Finding]
  package var tables: [ResultTable]

  package init(
    title: Texts, note: Texts, isInvented: Bool = false, facts: [Fact] = [], findings: [Finding] = [],
    tables: [ResultTable] = []
  ) {
    self.title = title
    self.note = note
    self.isInvented = isInvented
    self.facts = facts
    self.findings = findings
    self.tables = tables
  }

  package struct Fact: Sendable, Equatable {
    /// The name in files.
    package var id: String
    package var name: Texts
    package var value: String

    package init(_ id: String, _ name: Texts, _ value: String) {
      self.id = id
      self.name = name
      self.value = value
    }
  }

  package struct Finding: Sendable, Equatable {
    /// A place in a file, a unit, a column or a group; empty where it is the whole.
    package var place: String
    package var message: Texts

    package init(_ place: String, _ message: Texts) {
      self.place = place
      self.message = message
    }
  }
}

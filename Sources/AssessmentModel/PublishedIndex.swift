/// An index of the same cities that somebody else published, to be set beside a run's own.
package struct PublishedIndex: Sendable, Equatable {
  package var title: Texts
  /// Where it was read.
  package var source: String
  package var rows: [Row]

  package init(title: Texts, source: String, rows: [Row]) {
    self.title = title
    self.source = source
    self.rows = rows
  }

  /// One city as published.
  package struct Row: Sendable, Equatable {
    /// The six digits of GB/T 2260; empty where the source gives none, and the name then tells which city it is.
    package var code: String
    package var name: String
    package var index: Double
    /// The source's own word for its class; nil where it gives none.
    package var band: String?
    package var rank: Int?
    /// What is doubtful about the row, in words; nil where nothing is.
    package var doubt: String?

    package init(
      code: String, name: String, index: Double, band: String? = nil, rank: Int? = nil, doubt: String? = nil
    ) {
      self.code = code
      self.name = name
      self.index = index
      self.band = band
      self.rank = rank
      self.doubt = doubt
    }
  }
}

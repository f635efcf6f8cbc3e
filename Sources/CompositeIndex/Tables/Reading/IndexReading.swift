import AssessmentModel

/// The ranked rows of an index that are read together: all of them, or those of one year.
///
/// Rows without a rank, for whom too little was shown or whom screening left out, move no number of what is read.
struct IndexReading {
  let made: ConstructedIndex
  /// Nil where the table is of one time.
  let time: Double?
  /// Their places in the table.
  let rows: [Int]
  let units: [String]
  /// Normalised, in the order of the framework.
  let columns: [[Double?]]
  let columnIDs: [String]
  let index: [Double?]
  /// By the framework's rule.
  let ranks: [Int?]

  /// Of the last year where there are years.
  init(_ made: ConstructedIndex) {
    self.init(made, slice: made.input.slices.last ?? .init(time: nil, rows: []))
  }

  init(_ made: ConstructedIndex, slice: IndexInput.Slice) {
    let rows = slice.rows.filter { made.ranks.indices.contains($0) && made.ranks[$0] != nil }
    self.made = made
    self.rows = rows
    time = slice.time
    units = rows.map { made.input.units[$0] }
    columnIDs = made.framework.columns.map(\.column)
    columns = made.normalised.map { column in rows.map { column[$0] } }
    index = rows.map { made.index[$0] }
    ranks = rows.map { made.ranks[$0] }
  }

  /// A child of the index: its place among the first level of the tree.
  struct Part {
    var id: String
    /// Relative to its neighbours.
    var weight: Double
    /// Not times `outOf`.
    var values: [Double?]
    var tree: IndexTree
  }

  /// The first level of the tree with its scores.
  var parts: [Part] {
    guard case .group(_, let children, _) = made.tree.content else { return [] }
    return children.map { child in
      let values = made.scores.values(of: child.id) ?? []
      return Part(
        id: child.id, weight: child.weight, values: rows.map { values.indices.contains($0) ? values[$0] : nil },
        tree: child)
    }
  }

  /// What puts the rows into groups.
  var groupings: [IndexInput.Grouping] {
    made.input.groups.map { grouping in .init(grouping.name, rows.map { grouping.values[$0] }) }
  }

  /// The places in this reading of the rows that have a value in every one of some columns.
  static func complete(_ columns: [[Double?]]) -> [Int] {
    (columns.first ?? []).indices.filter { row in columns.allSatisfy { $0[row] != nil } }
  }

  /// A note with the year that is read, where there are years.
  func note(_ zh: String, _ en: String) -> Texts {
    guard let time else { return Texts(zh: zh, en: en) }
    let year = Self.shown(time)
    return Texts(zh: zh + "面板数据取最后一年（\(year)）。", en: en + " Of the last year, \(year).")
  }

  /// A year as people write it.
  static func shown(_ time: Double) -> String {
    Int(exactly: time).map { "\($0)" } ?? "\(time)"
  }
}

extension ResultTable {
  /// A table, or none where no row holds a number.
  static func ifFound(
    _ id: String, _ title: Texts, _ note: Texts, _ columns: [Column], _ rows: [[Cell]], chart: Chart? = nil
  ) -> ResultTable? {
    let hasNumber = rows.contains { row in
      row.contains { cell in
        if case .number = cell { return true }
        return false
      }
    }
    guard hasNumber else { return nil }
    return ResultTable(id: id, title: title, note: note, columns: columns, rows: rows, chart: chart)
  }
}

extension IndexTree {
  /// A group of the tree with what stands in it.
  struct Family {
    var id: String
    /// The columns that are its children, by their places.
    var children: [Int]
    /// All columns beneath it.
    var columns: [Int]
  }

  /// The groups, each before those within it; the first is the index.
  var families: [Family] {
    guard case .group(_, let children, _) = content else { return [] }
    let own = children.compactMap { child -> Int? in
      if case .column(let place) = child.content { return place }
      return nil
    }
    return [Family(id: id, children: own, columns: columnPlaces)] + children.flatMap(\.families)
  }

  /// The places of all columns beneath, in the order of the tree.
  var columnPlaces: [Int] {
    switch content {
    case .column(let place): return [place]
    case .group(_, let children, _): return children.flatMap(\.columnPlaces)
    }
  }
}

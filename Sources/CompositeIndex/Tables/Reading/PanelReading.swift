import AssessmentModel

/// An index over several years, a unit a row and a year a column.
struct PanelReading {
  let made: ConstructedIndex
  let times: [Double]
  /// In the order of their first row.
  let units: [String]
  /// The row of the table of every unit, a year each; nil where it has none.
  let rows: [[Int?]]

  /// Nil for fewer than two years.
  init?(_ made: ConstructedIndex) {
    let slices = made.input.slices
    guard made.input.times != nil, slices.count > 1 else { return nil }
    var (units, places) = ([String](), [String: Int]())
    for unit in made.input.units where places[unit] == nil {
      places[unit] = units.count
      units.append(unit)
    }
    var rows = units.map { _ in [Int?](repeating: nil, count: slices.count) }
    for (year, slice) in slices.enumerated() {
      for row in slice.rows {
        guard let unit = places[made.input.units[row]], rows[unit][year] == nil else { continue }
        rows[unit][year] = row
      }
    }
    self.made = made
    self.units = units
    self.rows = rows
    times = slices.compactMap(\.time)
  }

  /// The index of the ranked rows, a year a column.
  var columns: [[Double?]] {
    times.indices.map { year in
      rows.map { row in row[year].flatMap { made.ranks[$0] == nil ? nil : made.index[$0] } }
    }
  }

  /// Whether scores of different years are on one scale.
  var isOneScale: Bool { made.framework.construction.panel != .eachYear }

  /// Whether definitions changed after one year, at the latest in the other.
  func isBroken(_ first: Double, _ last: Double) -> Bool {
    made.framework.breaks.contains { first < $0 && $0 <= last }
  }

  /// What notes add where years are not the same measure throughout.
  var breakNote: Texts {
    guard let first = times.first, let last = times.last, isBroken(first, last) else { return Texts(zh: "", en: "") }
    let years = made.framework.breaks.filter { first < $0 && $0 <= last }.sorted().map { IndexReading.shown($0) }
    return Texts(
      zh: "注意：指标定义在\(years.joined(separator: "、"))年有变化，前后结果不是同一口径。",
      en: " Mind that definitions changed in \(years.joined(separator: ", ")): results on either side are not the same "
        + "measure.")
  }
}

package import AssessmentModel

/// What one input holds: the answer of `egov snapshot info`.
package struct SnapshotInventory: Sendable {
  /// The input's name below the INPUT.
  package var path: String
  package var format: SnapshotFormat
  /// Records of every type; pages for mirrors and saved pages.
  package var records: Int
  /// How many records there are of each type, as written, sorted by type.
  package var types: [(type: String, count: Int)]
  package var captures: Int
  /// The earliest and latest date of a capture; nil where captures carry none.
  package var first: String?
  package var last: String?
  package var problems: [Problem]

  /// Reads an input from beginning to end.
  package init(of input: SnapshotInput) throws(SnapshotError) {
    path = input.name
    format = input.format
    captures = 0
    problems = []
    var reader = try SnapshotReader([input])
    while let item = try reader.next() {
      switch item {
      case .problem(let problem): problems.append(problem)
      case .capture(let capture):
        captures += 1
        guard let date = capture.date else { continue }
        first = min(first ?? date, date)
        last = max(last ?? date, date)
      }
    }
    let counts = reader.recordCounts
    types = counts.map { (type: $0.key, count: $0.value) }.sorted { $0.type < $1.type }
    records = counts.values.reduce(0, +)
  }
}

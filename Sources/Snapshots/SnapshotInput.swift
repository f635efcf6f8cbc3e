package import AssessmentModel

/// One archive, mirror folder or page that belongs to a unit.
package struct SnapshotInput: Sendable, Equatable {
  /// Where it lies on disk.
  package var path: String
  /// The path below the INPUT, which is what outputs may show; for a single file its name, `.` for the INPUT itself.
  package var name: String
  package var format: SnapshotFormat

  package init(path: String, name: String, format: SnapshotFormat) {
    self.path = path
    self.name = name
    self.format = format
  }
}

/// What reading a snapshot gives.
package enum SnapshotItem: Sendable {
  case capture(Capture)
  case problem(Problem)
}

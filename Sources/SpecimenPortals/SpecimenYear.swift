package import AssessmentModel

/// One year of the invented cities: when their portals were captured, and what changed since the year before.
package struct SpecimenYear: Sendable {
  /// The day of all captures; whatever a page is dated by moves with it.
  package let captured: CalendarDate
  /// What is not as it was in the first year.
  package let changes: [SpecimenChange]

  /// The shipped study's.
  package static let first = SpecimenYear(captured: CalendarDate(year: 2026, month: 3, day: 1), changes: [])
  /// A year later: the same pages with later dates, but for the known changes.
  package static let later = SpecimenYear(
    captured: CalendarDate(year: 2027, month: 3, day: 1), changes: SpecimenChange.known)

  /// Both days exist; the type asks for one in any case.
  private init(captured: CalendarDate?, changes: [SpecimenChange]) {
    self.captured = captured ?? .firstOfArchives
    self.changes = changes
  }

  var date: SpecimenDate { SpecimenDate(captured: captured) }
}

package import AssessmentModel

extension Edition {
  /// The day that files say they were made on, in place of a clock.
  var creationDay: CalendarDate { reportDay(of: assessment) }
}

/// The day that the files of a report say they were made on: the day ages count from, never the clock's.
///
/// Without such a day, and before 1980, it is 1980-01-01, the first that archives of the ZIP format can name.
package func reportDay(of assessment: Assessment?) -> CalendarDate {
  let asked = assessment?.run.settings["asOf"].flatMap { CalendarDate($0) }
  let day = asked ?? assessment?.cities.compactMap(\.asOf).max() ?? .firstOfArchives
  return max(day, .firstOfArchives)
}

/// The seconds from 1970 to the beginning of a day, UTC.
package func secondsSince1970(_ day: CalendarDate) -> Int {
  let days1970 = 719_468
  return (day.dayNumber - days1970) * 86_400
}

import AssessmentModel
import Foundation
import Reporting

/// Few enough that the cores end at about the same time, for a sheet takes milliseconds.
private let citiesOfTask = 4

/// Writes the files on all cities, the sheets of each and their rows of the table of indicators, as many tasks at a time as
/// there are cores.
///
/// The files on all cities are one task, for the overview takes as long as many sheets, and one group of cities is another,
/// which writes their sheets; nothing but their rows leaves it, and these are added in the order of the assessment to the
/// table that the first task began. A city is in memory from its reading to its sheets.
func writeFiles(of assessment: StoredAssessment, _ reports: Reports, hasSheets: Bool, to folder: URL) async throws {
  let table = folder.appendingPathComponent(Reports.indicators)
  let count = hasSheets ? assessment.brief.cities.count : 0
  let groups = stride(from: 0, to: count, by: citiesOfTask).map { $0..<min($0 + citiesOfTask, count) }
  try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
    var waiting = Array(groups.enumerated())[...]
    func startNext() {
      guard let (place, positions) = waiting.popFirst() else { return }
      group.addTask { (place + 1, try writeSheets(of: assessment, at: positions, reports, to: folder)) }
    }
    group.addTask { (0, try writeFiles(on: reports, to: folder)) }
    for _ in 1..<max(2, ProcessInfo.processInfo.activeProcessorCount) { startNext() }
    var (done, early) = (0, [Int: [UInt8]]())
    while let (place, rows) = try await group.next() {
      early[place] = rows
      while let rows = early.removeValue(forKey: done) {
        try append(rows, to: table)
        done += 1
      }
      startNext()
    }
  }
}

/// Writes the files on all cities, which have no rows to add.
private func writeFiles(on reports: Reports, to folder: URL) throws -> [UInt8] {
  try reports.forEachFile { file in
    try Task.checkCancellation()
    try write(file.bytes, to: folder.appendingPathComponent(file.path))
  }
  return []
}

/// Writes the sheets of some cities and returns their rows.
private func writeSheets(
  of assessment: StoredAssessment, at positions: Range<Int>, _ reports: Reports, to folder: URL
) throws -> [UInt8] {
  var rows: [UInt8] = []
  for position in positions {
    try Task.checkCancellation()
    let city = try orImpossible { try assessment.city(at: position) }
    for file in reports.files(of: city, at: position) {
      try write(file.bytes, to: folder.appendingPathComponent(file.path))
    }
    rows += reports.rows(of: city)
  }
  return rows
}

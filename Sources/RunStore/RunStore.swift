import AssessmentModel
import Foundation
import GRDB

/// The SQLite file that keeps runs, so that a later one can be compared with or derived again.
///
/// A run is known by its id, which follows from what went in; saving the same run again replaces what was kept.
package struct RunStore: Sendable {
  private let path: String
  private let database: DatabaseQueue

  /// Opens the store, and makes the file and its folder where they are missing.
  package init(path: String) throws(StoreError) {
    self.path = path
    do {
      let folder = (path as NSString).deletingLastPathComponent
      if !folder.isEmpty {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
      var configuration = Configuration()
      // Two runs may end at the same moment.
      configuration.busyMode = .timeout(10)
      database = try DatabaseQueue(path: path, configuration: configuration)
      let isNewer = try database.read(Migrations.all.hasBeenSuperseded)
      guard !isNewer else { throw StoreError.newer(path: path) }
      try Migrations.all.migrate(database)
    } catch {
      throw Self.storeError(error, path: path)
    }
  }

  /// Keeps a run as a whole or not at all.
  package func save(_ record: RunRecord) throws(StoreError) {
    try write { database in
      try database.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [record.manifest.id])
      try record.insertRun(database)
      try record.insertSettings(database)
      try record.insertInputs(database)
      try record.insertCities(database)
    }
  }

  /// All runs, the latest first.
  package func summaries() throws(StoreError) -> [RunSummary] {
    try read { database in
      try Row.fetchAll(database, sql: Self.summaryQuery).map(RunSummary.init)
    }
  }

  /// The run whose id is, or alone begins with, this text.
  package func run(_ id: String) throws(StoreError) -> RunRecord {
    let found = try read { database in
      try String.fetchAll(
        database, sql: "SELECT id FROM run WHERE substr(id, 1, length(?)) = ? ORDER BY id", arguments: [id, id])
    }
    guard let first = found.first else { throw .noSuchRun(id) }
    guard found.count == 1 || found.contains(id) else { throw .ambiguous(id, found) }
    let whole = found.contains(id) ? id : first
    return try read { database in try RunRecord(reading: whole, from: database) }
  }
}

extension RunStore {
  private static let summaryQuery = """
    SELECT run.*, (SELECT COUNT(*) FROM cityResult WHERE cityResult.run = run.id) AS cities
    FROM run ORDER BY recorded DESC, id
    """

  private func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do { return try database.read(body) } catch { throw Self.storeError(error, path: path) }
  }

  private func write(_ body: (Database) throws -> Void) throws(StoreError) {
    do { try database.write(body) } catch { throw Self.storeError(error, path: path) }
  }

  private static func storeError(_ error: any Error, path: String) -> StoreError {
    if let known = error as? StoreError { return known }
    let reason = (error as? DatabaseError)?.message ?? "the file or its folder cannot be written"
    return .unusable(path: path, reason: reason)
  }
}

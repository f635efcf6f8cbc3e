import AssessmentModel
import Foundation
import GRDB

extension RunRecord {
  func insertRun(_ database: Database) throws {
    let sql = """
      INSERT INTO run (id, tool, titleZh, titleEn, isInvented, framework, frameworkVersion, catalog, observations,
        assessment, arguments)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    let written = try String(decoding: JSONEncoder().encode(arguments), as: UTF8.self)
    try database.execute(
      sql: sql,
      arguments: [
        manifest.id, manifest.tool, manifest.title.zh, manifest.title.en, manifest.isInvented, manifest.framework,
        manifest.frameworkVersion, manifest.catalog, manifest.observations, assessment, written,
      ])
  }

  func insertSettings(_ database: Database) throws {
    for (name, value) in manifest.settings.sorted(by: { $0.key < $1.key }) {
      try database.execute(
        sql: "INSERT INTO setting (run, name, value) VALUES (?, ?, ?)", arguments: [manifest.id, name, value])
    }
  }

  func insertInputs(_ database: Database) throws {
    for (position, input) in inputs.enumerated() {
      try database.execute(
        sql: "INSERT INTO input (run, position, city, path, digest) VALUES (?, ?, ?, ?, ?)",
        arguments: [manifest.id, position, input.city, input.path, input.digest])
    }
  }

  func insertCities(_ database: Database) throws {
    // Prepared once: a run of 36 cities has some thousand rows.
    let insertCity = try database.cachedStatement(
      sql: """
        INSERT INTO cityResult (run, position, code, name, "index", low, high, availability, rank, band)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let insertOutcome = try database.cachedStatement(
      sql: """
        INSERT INTO outcome (run, code, position, indicator, version, kind, raw, score)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, city) in cities.enumerated() {
      try insertCity.execute(arguments: [
        manifest.id, position, city.code, city.name, city.index, city.low, city.high, city.availability, city.rank,
        city.band,
      ])
      for (number, outcome) in city.outcomes.enumerated() {
        try insertOutcome.execute(arguments: [
          manifest.id, city.code, number, outcome.indicator, outcome.version, outcome.kind.rawValue, outcome.raw,
          outcome.score,
        ])
      }
    }
  }

  /// Reads a whole run back.
  init(reading id: String, from database: Database) throws {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM run WHERE id = ?", arguments: [id]) else {
      throw StoreError.noSuchRun(id)
    }
    let settings = try Row.fetchAll(
      database, sql: "SELECT name, value FROM setting WHERE run = ? ORDER BY name", arguments: [id])
    let manifest = RunManifest(
      id: id, tool: row["tool"], title: Texts(zh: row["titleZh"], en: row["titleEn"]), isInvented: row["isInvented"],
      framework: row["framework"], frameworkVersion: row["frameworkVersion"], catalog: row["catalog"],
      observations: row["observations"],
      settings: Dictionary(uniqueKeysWithValues: settings.map { ($0["name"], $0["value"]) }))
    let arguments = try JSONDecoder().decode([String].self, from: Data((row["arguments"] as String).utf8))
    self.init(
      manifest: manifest, assessment: row["assessment"], arguments: arguments,
      inputs: try Self.inputs(of: id, database), cities: try Self.cities(of: id, database))
  }

  private static func inputs(of id: String, _ database: Database) throws -> [RunInput] {
    try Row.fetchAll(database, sql: "SELECT * FROM input WHERE run = ? ORDER BY position", arguments: [id])
      .map { RunInput(city: $0["city"], path: $0["path"], digest: $0["digest"]) }
  }

  private static func cities(of id: String, _ database: Database) throws -> [CityResult] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM cityResult WHERE run = ? ORDER BY position", arguments: [id])
    return try rows.map { row in
      let code: String = row["code"]
      return CityResult(
        code: code, name: row["name"], index: row["index"], low: row["low"], high: row["high"],
        availability: row["availability"], rank: row["rank"], band: row["band"],
        outcomes: try outcomes(of: code, run: id, database))
    }
  }

  private static func outcomes(of code: String, run: String, _ database: Database) throws -> [OutcomeResult] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM outcome WHERE run = ? AND code = ? ORDER BY position", arguments: [run, code])
    return rows.map { row in
      // A kind that a newer program wrote reads as "the tool could not do its work".
      OutcomeResult(
        indicator: row["indicator"], version: row["version"], kind: Outcome.Kind(rawValue: row["kind"]) ?? .failed,
        raw: row["raw"], score: row["score"])
    }
  }
}

extension RunSummary {
  init(row: Row) {
    self.init(
      id: row["id"], recorded: row["recorded"], title: Texts(zh: row["titleZh"], en: row["titleEn"]),
      framework: row["framework"], frameworkVersion: row["frameworkVersion"], tool: row["tool"], cities: row["cities"])
  }
}

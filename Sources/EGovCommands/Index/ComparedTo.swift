import AssessmentModel
import CompositeIndex
import Foundation
import Interchange
import RunStore

/// What a run is compared with, from a file, from what ships or from the store of runs.
enum ComparedTo {
  case assessment(Assessment)
  case published(PublishedIndex)

  /// The run, where it is one with all that was made of it.
  var assessment: Assessment? {
    guard case .assessment(let assessment) = self else { return nil }
    return assessment
  }

  /// As one of several runs.
  var run: ComparedRun {
    switch self {
    case .assessment(let assessment): return ComparedRun(assessment)
    case .published(let table): return ComparedRun(table)
    }
  }

  /// A file by its content, else a table that ships, else a kept run.
  static func read(_ given: String, _ store: StoreOptions) throws -> ComparedTo {
    if FileManager.default.fileExists(atPath: given) {
      let bytes = try readFile(URL(fileURLWithPath: given), named: given)
      if given.lowercased().hasSuffix(".csv") {
        return .published(try PublishedFile.read(bytes, named: given, title: (given as NSString).lastPathComponent))
      }
      return .assessment(try orImpossible { try AssessmentV1.decode(bytes, file: given) })
    }
    let name = "reference/\(given).csv"
    if !given.contains("/"), let file = Places.data(name, besides: Places.anyIndicators()) {
      let bytes = try readFile(file, named: "Data/" + name)
      return .published(try PublishedFile.read(bytes, named: "Data/" + name, title: given))
    }
    return .published(try kept(given, store))
  }

  /// A kept run has the index and ranks of its cities, but neither definitions nor evidence: it stands as a table.
  private static func kept(_ id: String, _ store: StoreOptions) throws -> PublishedIndex {
    let run = try orImpossible { try store.open().run(id) }
    let rows = run.cities.compactMap { city in
      city.index.map { index in
        PublishedIndex.Row(code: city.code, name: city.name, index: index, band: city.band, rank: city.rank)
      }
    }
    return PublishedIndex(title: run.manifest.title, source: "run \(run.manifest.id)", rows: rows)
  }
}

/// A published index in CSV.
///
/// Columns `code` and `index`; `name`, `band`, a rank (`rank` or `rank_36`), `source` and `doubt` where they are there.
enum PublishedFile {
  static func read(_ bytes: [UInt8], named name: String, title: String) throws -> PublishedIndex {
    let (table, diagnostics) = UnitTable.read(bytes, file: name, unit: "code")
    try stop(on: diagnostics, in: name)
    guard let table, table.columns.contains("index") else {
      throw CommandError.findings("\(name) has no column `index`; a published table has the columns code and index")
    }
    let (indices, wrong) = table.numbers(of: "index")
    try stop(on: wrong, in: name)
    func texts(_ column: String) -> [String?] {
      table.columns.contains(column) ? table.texts(of: column) : table.units.map { _ in nil }
    }
    let rank = ["rank_36", "rank"].first { table.columns.contains($0) && table.isNumeric($0) }
    let ranks = rank.map { table.numbers(of: $0).numbers } ?? table.units.map { _ in nil }
    let (names, bands, doubts) = (texts("name"), texts("band"), texts("doubt"))
    let rows = table.units.indices.compactMap { row in
      indices[row].map {
        PublishedIndex.Row(
          code: table.units[row], name: names[row] ?? table.units[row], index: $0, band: bands[row],
          rank: ranks[row].flatMap { Int(exactly: $0) }, doubt: doubts[row])
      }
    }
    return PublishedIndex(
      title: Texts(zh: title, en: title), source: texts("source").compactMap { $0 }.first ?? name, rows: rows)
  }
}

import ArgumentParser
import AssessmentModel
import Foundation
import SpecimenPortals

/// `specimen`: writes a study of invented cities, the shipped one or any number of cities and pages for benchmarks.
@main struct Specimen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "specimen", abstract: "Makes portals of invented cities from a seed; same options, same bytes.")

  @Option(help: "How many cities.")
  var cities = 36

  @Option(help: "At least so many pages a city; 0 makes the small portals that ship.")
  var pages = 0

  @Flag(help: "Pages of about 27 KB with 150 links, as large portals have them.")
  var heavy = false

  @Option(help: "The seed that everything follows from.")
  var seed: UInt64 = 36

  @Flag(help: "Also the year after, with its known changes.")
  var later = false

  @Option(name: .shortAndLong, help: "The folder that gets register/, studies/ and snapshots/.")
  var output: String

  func run() throws {
    try writeYear(.first, named: "specimen")
    guard later else { return }
    try writeYear(.later, named: "specimen-later")
    let study = SpecimenStudy(SpecimenPortals(seed: seed).cities(cities), seed: seed, year: .later)
    try write(study.changes, to: folder.appendingPathComponent("studies/specimen-changes.csv"))
  }

  private var folder: URL { URL(fileURLWithPath: output) }

  /// One year: an archive a city, its table and its study; the register is the same.
  private func writeYear(_ year: SpecimenYear, named name: String) throws {
    let portals = SpecimenPortals(seed: seed, pagesPerCity: pages, isHeavy: heavy, year: year)
    let made = portals.cities(cities)
    let snapshots = folder.appendingPathComponent("snapshots/\(name)")
    for name in ["register", "studies", "snapshots/\(name)"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    for city in made { try write(city, of: portals, to: snapshots) }
    let study = SpecimenStudy(made, seed: seed, year: year)
    try write(study.register, to: folder.appendingPathComponent("register/specimen.csv"))
    try write(study.table, to: folder.appendingPathComponent("studies/\(name)-table.csv"))
    let text = study.study(
      register: "../register/specimen.csv", snapshots: "../snapshots/\(name)", table: "\(name)-table.csv")
    try write(text, to: folder.appendingPathComponent("studies/\(name).yaml"))
  }

  private func write(_ city: SpecimenCity, of portals: SpecimenPortals, to folder: URL) throws {
    let file = folder.appendingPathComponent("\(city.city.code).warc.gz")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try portals.archive(of: city) { try handle.write(contentsOf: Data($0)) }
  }

  private func write(_ text: String, to file: URL) throws {
    try Data(text.utf8).write(to: file, options: .atomic)
  }
}

import AssessmentModel
import Extraction
import Foundation
import HTMLParsing
import IndicatorCatalog
import Snapshots
import SpecimenPortals

/// Archives of invented cities in a folder of their own, and what the stages before the measured one make of them.
struct Specimen {
  /// One city with its archive.
  struct Unit {
    let city: City
    let input: SnapshotInput
  }

  /// One page as the stages hand it on.
  struct Page {
    let city: City
    let capture: Capture
    let content: PageContent
  }

  private let folder: URL
  let units: [Unit]
  /// Jobs that a workload may be spread over.
  let jobs: Int

  init(cities: Int, pages: Int, jobs: Int) throws {
    self.jobs = jobs
    let portals = SpecimenPortals(pagesPerCity: pages, isHeavy: true)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    units = try portals.cities(cities).map { made in
      let file = folder.appendingPathComponent("\(made.city.code).warc.gz")
      try Data().write(to: file)
      let handle = try FileHandle(forWritingTo: file)
      defer { try? handle.close() }
      try portals.archive(of: made) { try handle.write(contentsOf: Data($0)) }
      let input = SnapshotInput(path: file.path, name: file.lastPathComponent, format: .warc)
      return Unit(city: made.city, input: input)
    }
    self.folder = folder
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The captures of one city.
  static func captures(of unit: Unit) throws -> [Capture] {
    var captures: [Capture] = []
    var reader = try SnapshotReader([unit.input])
    while let item = try reader.next() {
      if case .capture(let capture) = item { captures.append(capture) }
    }
    return captures
  }

  /// The pages of all cities, parsed.
  func pages() throws -> [Page] {
    try units.flatMap { unit in
      try Self.captures(of: unit).filter { $0.status == 200 && isHTML($0) }.map {
        Page(city: unit.city, capture: $0, content: PageContent(parsing: $0))
      }
    }
  }

  /// The observations of all cities' pages, city by city.
  func observations() throws -> [[Observation]] {
    let observer = PageObserver()
    return try units.map { unit in
      try Self.captures(of: unit).filter { $0.status == 200 && isHTML($0) }.flatMap { capture in
        observer.observe(PageContent(parsing: capture), capture: capture).observations
      }
    }
  }

  /// The framework that is measured with, and its definitions.
  static func rules() throws -> (framework: Framework, definitions: [IndicatorDefinition]) {
    let catalog = try catalog()
    guard let framework = catalog.frameworks.first else {
      throw Options.Mistake(description: "the folder Indicators holds no framework")
    }
    return (framework, catalog.definitions(for: framework))
  }

  /// The catalogue of this checkout.
  static func catalog() throws -> IndicatorCatalog {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try IndicatorCatalog(folder: root.appendingPathComponent("Indicators"), names: "Indicators")
  }
}

extension [Specimen.Page] {
  var amount: Workload.Amount {
    Workload.Amount(pages: count, bytes: reduce(0) { $0 + $1.capture.body.count })
  }
}

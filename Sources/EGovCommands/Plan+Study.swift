import AssessmentModel
import Foundation
import IndicatorCatalog
import Interchange
import Snapshots

extension Plan {
  /// Plans a study: its units, register and tables; what the study names must be there.
  init(study path: String, options: InputOptions, indicators: URL) throws {
    self.init()
    let file = URL(fileURLWithPath: path)
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandError.impossible("there is no study file \(path); `egov study init` writes one to fill in")
    }
    let (read, diagnostics) = Study.read(file: file, named: path)
    try stop(on: diagnostics, in: path)
    guard let study = read else { throw CommandError.findings("\(path) is no study") }
    title = study.title
    isInvented = study.isInvented
    framework = study.framework
    asOf = study.asOf
    let register = try Self.register(of: study, at: file, options: options, indicators: indicators)
    if let register { tables.append(register.file) }
    var wrong: [Diagnostic] = []
    for unit in study.units { plan(unit, register: register?.cities, file: file, path: path, wrong: &wrong) }
    try stop(on: wrong, in: path)
    try readTables(of: study, at: file, register: register?.cities)
  }

  private static func register(of study: Study, at file: URL, options: InputOptions, indicators: URL) throws -> (
    cities: Register, file: URL
  )? {
    if let given = options.register {
      let url = URL(fileURLWithPath: given)
      return (try Register.checked(url, named: given), url)
    }
    if let named = study.register {
      let url = beside(file, named)
      return (try Register.checked(url, named: named), url)
    }
    guard let shipped = Places.data("register/cities-36.csv", besides: indicators) else { return nil }
    return (try Register.checked(shipped, named: shipped.lastPathComponent), shipped)
  }

  private mutating func plan(
    _ unit: StudyUnit, register: Register?, file: URL, path: String, wrong: inout [Diagnostic]
  ) {
    let known = register?.cities.first { $0.code == unit.code }
    var planned = PlannedUnit(
      city: known ?? City(code: unit.code, name: unit.code), isKnown: known != nil, inputs: [], home: unit.home)
    for snapshot in unit.snapshots {
      do {
        let listing = try SnapshotListing(of: Self.beside(file, snapshot).path)
        ignored += listing.ignored
        planned.problems += listing.problems
        planned.inputs += listing.units.flatMap(\.inputs)
      } catch {
        wrong.append(
          Diagnostic(
            file: path, line: unit.line, column: unit.column, message: "unit \(unit.code): \(error)",
            hint: "paths are relative to the study file"))
      }
    }
    units.append(planned)
  }

  private mutating func readTables(of study: Study, at file: URL, register: Register?) throws {
    for name in study.tables {
      let url = Self.beside(file, name)
      let bytes = try readFile(url, named: name)
      let (rows, diagnostics) = OutsideTable.read(bytes, file: name, register: register ?? Register(cities: []))
      try stop(on: diagnostics, in: name)
      tables.append(url)
      for (code, observation) in rows {
        guard let unit = units.firstIndex(where: { $0.city.code == code }) else { continue }
        units[unit].outside.append(observation)
      }
    }
  }

  private static func beside(_ file: URL, _ path: String) -> URL {
    path.hasPrefix("/") ? URL(fileURLWithPath: path) : file.deletingLastPathComponent().appendingPathComponent(path)
  }
}

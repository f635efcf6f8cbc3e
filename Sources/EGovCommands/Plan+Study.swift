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
    guard let read else { throw CommandError.findings("\(path) is no study") }
    title = read.title
    isInvented = read.isInvented
    framework = read.framework
    asOf = read.asOf
    study = (file, path)
    tables = [file] + read.tables.map { Self.beside(file, $0) }
    var wrong = missing(from: read, isRegisterNamed: options.register == nil)
    for unit in read.units { plan(unit, wrong: &wrong) }
    try stop(on: wrong.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }, in: path)
    try describeUnits(by: register(of: read, options: options, indicators: indicators), tables: read.tables)
  }

  /// What the study's tables contest; anything wrong in them is printed in full and ends the command with exit code 1.
  func claims(by rules: Rules) throws -> [Claim] {
    try ContestFile.claims(of: contests, units: units.map(\.city), register: contestable, rules: rules)
  }

  /// What to say where the study's framework is not in the catalogue.
  func wrongFramework(saying sentence: String) -> Diagnostic? {
    guard let framework, study != nil else { return nil }
    return diagnostic(sentence, at: framework)
  }
}

extension Plan {
  /// The register and tables that a study names and that are not there.
  private func missing(from read: Study, isRegisterNamed: Bool) -> [Diagnostic] {
    guard let study else { return [] }
    let register = (isRegisterNamed ? read.register : nil).map { [(kind: "register", name: $0)] } ?? []
    return (register + read.tables.map { (kind: "table", name: $0) }).compactMap { kind, name in
      FileManager.default.fileExists(atPath: Self.beside(study.file, name).path)
        ? nil : diagnostic("there is no \(kind) \(name)", at: name, hint: Self.relative)
    }
  }

  private static let relative = "paths are relative to the study file"

  private func diagnostic(_ message: String, at text: String, hint: String? = nil) -> Diagnostic? {
    guard let study else { return nil }
    let place = Study.place(of: text, in: study.file)
    return Diagnostic(file: study.path, line: place?.line, column: place?.column, message: message, hint: hint)
  }

  /// Adds a unit with its snapshots; one that is not there is a mistake in the study, a bad one a problem of the unit.
  private mutating func plan(_ unit: StudyUnit, wrong: inout [Diagnostic]) {
    guard let study else { return }
    var planned = PlannedUnit(
      city: City(code: unit.code, name: unit.code), isKnown: false, inputs: [], home: unit.home)
    for snapshot in unit.snapshots {
      do throws(SnapshotError) {
        let listing = try SnapshotListing(of: Self.beside(study.file, snapshot).path)
        ignored += listing.ignored
        planned.problems += listing.problems
        planned.inputs += listing.units.flatMap(\.inputs)
      } catch .noSuchFile {
        let message = "there is no snapshot \(snapshot) of unit \(unit.code)"
        wrong += [diagnostic(message, at: snapshot, hint: Self.relative)].compactMap { $0 }
      } catch {
        planned.problems.append(error.problem(of: snapshot))
      }
    }
    units.append(planned)
  }

  /// The given register, else the study's, else the one that ships.
  private mutating func register(of read: Study, options: InputOptions, indicators: URL) throws -> Register? {
    let named: (URL, String)?
    if let given = options.register {
      named = (URL(fileURLWithPath: given), given)
    } else if let own = read.register, let study {
      named = (Self.beside(study.file, own), own)
    } else {
      named = Places.data("register/cities-36.csv", besides: indicators).map { ($0, $0.lastPathComponent) }
    }
    guard let (file, name) = named else { return nil }
    register = file
    return try Register.checked(file, named: name)
  }

  /// Gives every unit what the register and the tables say of it.
  private mutating func describeUnits(by register: Register?, tables names: [String]) throws {
    for index in units.indices {
      guard let known = register?.cities.first(where: { $0.code == units[index].city.code }) else { continue }
      units[index].city = known
      units[index].isKnown = true
    }
    let codes = Set(units.map(\.city.code))
    contestable = units.map(\.city) + (register?.cities ?? []).filter { !codes.contains($0.code) }
    for name in names { try readTable(name, register: register) }
  }

  private mutating func readTable(_ name: String, register: Register?) throws {
    guard let study else { return }
    let bytes = try readFile(Self.beside(study.file, name), named: name)
    // The table's name becomes evidence, and no output holds an absolute path.
    let file = name.hasPrefix("/") ? (name as NSString).lastPathComponent : name
    guard !ContestTable.isNamed(in: bytes, file: file) else {
      return contests.append(ContestFile(name: file, bytes: bytes))
    }
    let (rows, diagnostics) = OutsideTable.read(bytes, file: file, register: register ?? Register(cities: []))
    try stop(on: diagnostics, in: name)
    var strangers: Set<String> = []
    for (code, observation) in rows {
      guard let unit = units.firstIndex(where: { $0.city.code == code }) else {
        strangers.insert(code)
        continue
      }
      units[unit].outside.append(observation)
    }
    if !strangers.isEmpty {
      Console.warning(
        "\(name) has rows of cities that are no units of the study: \(strangers.sorted().joined(separator: ", "))")
    }
  }

  private static func beside(_ file: URL, _ path: String) -> URL {
    let url =
      path.hasPrefix("/") ? URL(fileURLWithPath: path) : file.deletingLastPathComponent().appendingPathComponent(path)
    return url.standardizedFileURL
  }
}

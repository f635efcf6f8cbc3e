import AssessmentModel
import Foundation
import IndicatorCatalog
import Interchange
import Snapshots

/// What a run will read: the units with their inputs, in the order of their codes.
struct Plan: Sendable {
  var title: Texts?
  var isInvented = false
  /// The framework a study names.
  var framework: String?
  var asOf: CalendarDate?
  var units: [PlannedUnit] = []
  /// Files in folders that are no snapshots.
  var ignored = 0
  /// The register that was read.
  var register: URL?
  /// The study and its tables: what else was read that people wrote.
  var tables: [URL] = []
  /// Those of its tables that contest findings, and every city that they may name.
  var contests: [ContestFile] = []
  var contestable: [City] = []
  /// The study file and the name it was given by.
  var study: (file: URL, path: String)?
}

/// One city with everything that is known of it from outside its snapshots.
struct PlannedUnit: Sendable {
  var city: City
  var isKnown: Bool
  var inputs: [SnapshotInput]
  var home: String?
  var outside: [Observation] = []
  /// Problems that planning met, such as an INPUT that holds nothing.
  var problems: [Problem] = []
}

extension Plan {
  /// Finds out what a command is to read; a wrong study or register is printed in full and ends it with exit code 1.
  init(_ options: InputOptions, indicators: URL) throws {
    let studies = options.input.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    guard studies.isEmpty || options.input.count == 1 else {
      throw CommandError.usage("a study file stands alone as INPUT; give \(studies[0]) or the snapshots, not both")
    }
    if let study = studies.first {
      try self.init(study: study, options: options, indicators: indicators)
    } else {
      try self.init(snapshots: options, indicators: indicators)
    }
    if let day = options.age.day { asOf = day }
    try keep(only: options.onlyCodes)
    units.sort { $0.city.code.utf8.lexicographicallyPrecedes($1.city.code.utf8) }
  }

  private init(snapshots options: InputOptions, indicators: URL) throws {
    let file =
      options.register.map { URL(fileURLWithPath: $0) } ?? Places.data("register/cities-36.csv", besides: indicators)
    let cities = try file.map { try Register.checked($0, named: options.register ?? $0.lastPathComponent) }
    register = file
    var first: SnapshotError?
    for input in options.input {
      do throws(SnapshotError) {
        add(try SnapshotListing(of: input), in: input, register: cities)
      } catch {
        // One bad archive among good ones is a problem; one that is not there is a slip of the hand.
        if case .noSuchFile = error { throw CommandError.impossible("\(error)") }
        first = first ?? error
        addUnreadable(input, error, register: cities)
      }
    }
    if let first, units.allSatisfy(\.inputs.isEmpty) { throw CommandError.impossible("\(first)") }
  }

  private mutating func add(_ listing: SnapshotListing, in input: String, register: Register?) {
    ignored += listing.ignored
    for (number, unit) in listing.units.enumerated() {
      let known = register?.city(of: unit, in: input)
      let city = known ?? City(code: unit.name, name: unit.name)
      // Problems of the listing belong to no unit; the first one carries them.
      let problems = number == 0 ? listing.problems : []
      add(PlannedUnit(city: city, isKnown: known != nil, inputs: unit.inputs, problems: problems))
    }
  }

  private mutating func addUnreadable(_ input: String, _ error: SnapshotError, register: Register?) {
    let file = (input as NSString).lastPathComponent
    let name = file.split(separator: ".").first.map(String.init) ?? file
    let known = register?.city(called: name)
    let unit = PlannedUnit(
      city: known ?? City(code: name, name: name), isKnown: known != nil, inputs: [],
      problems: [error.problem(of: input)])
    add(unit)
  }

  /// Two inputs of one city become one unit, so that revisits resolve across its files.
  private mutating func add(_ unit: PlannedUnit) {
    if let known = units.firstIndex(where: { $0.city.code == unit.city.code }) {
      units[known].inputs += unit.inputs
      units[known].problems += unit.problems
    } else {
      units.append(unit)
    }
  }

  private mutating func keep(only codes: [String]?) throws {
    guard let codes else { return }
    for code in codes where !units.contains(where: { $0.city.code == code }) {
      let near = nearestName(to: code, among: units.map(\.city.code)).map { "; did you mean \($0)?" } ?? ""
      throw CommandError.usage("--only names \(code), which is not among the units\(near)")
    }
    units.removeAll { !codes.contains($0.city.code) }
  }
}

extension Register {
  /// The city that a unit is called by: its own name, else that of a folder above it, the nearest first.
  fileprivate func city(of unit: SnapshotListing.Unit, in input: String) -> City? {
    let folders = unit.inputs.first.map { $0.name.split(separator: "/").dropLast().map(String.init) } ?? []
    let given = URL(fileURLWithPath: input).lastPathComponent
    return ([unit.name] + folders.reversed() + [given]).lazy.compactMap { city(called: $0) }.first
  }

  /// Reads a register; everything wrong with it is printed and ends the command with exit code 1.
  static func checked(_ file: URL, named name: String) throws -> Register {
    let bytes = try readFile(file, named: name)
    let (register, diagnostics) = Register.read(bytes, file: name)
    try stop(on: diagnostics, in: name)
    return register
  }
}

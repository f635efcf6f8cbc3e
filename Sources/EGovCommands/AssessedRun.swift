import AssessmentModel
import Foundation
import Interchange
import RunStore

/// A finished run with what the store keeps of it.
struct AssessedRun: Sendable {
  var assessment: Assessment
  /// `sha256:` of assessment.json.
  var digest: String
  var units: [ObservedUnit]
  var plan: Plan
  var progress: Progress

  /// What the store keeps.
  func record(arguments: [String]) throws -> RunRecord {
    let snapshots = units.flatMap { unit in
      unit.inputs.map { input in
        RunInput(city: unit.city.code, path: URL(fileURLWithPath: input.path).path, digest: input.digest)
      }
    }
    let files = try ([plan.register].compactMap { $0 } + plan.tables).map {
      RunInput(city: "", path: $0.path, digest: try Digest.of(file: $0.path))
    }
    return RunRecord(
      manifest: assessment.run, assessment: digest, arguments: arguments, inputs: files + snapshots,
      cities: assessment.cities.map(CityResult.init))
  }

  func save(to store: String, arguments: [String]) throws {
    try RunStore(path: store).save(record(arguments: arguments))
  }
}

extension Assess {
  /// The command that derives this run again from any folder: with absolute paths, the register that was in use, and
  /// without where its output goes.
  func arguments(register: URL?) throws -> [String] {
    var words = input.input.map { URL(fileURLWithPath: $0).path }
    func add(_ option: String, _ value: String?) {
      if let value { words += [option, value] }
    }
    add("--register", register?.path)
    add("--as-of", input.age.asOf)
    add("--only", input.only)
    if input.needed { words.append("--needed") }
    add("--framework", catalog.framework)
    words += ["--indicators", try Places.indicators(catalog.indicators).url.path]
    return words
  }
}

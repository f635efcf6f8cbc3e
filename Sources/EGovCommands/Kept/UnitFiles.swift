import AssessmentModel
import Foundation

/// The working files of one city: its lines of observations.jsonl and of problems.jsonl.
struct UnitFiles: Sendable {
  let observations: URL
  let problems: URL
  /// What an earlier run kept of it.
  let kept: URL

  init(_ city: City, in folder: URL) {
    // A name that no city's code can make a path of.
    let name = city.code.utf8.map { String($0, radix: 16) }.joined(separator: "-")
    observations = folder.appendingPathComponent(name + ".observations")
    problems = folder.appendingPathComponent(name + ".problems")
    kept = folder.appendingPathComponent(name + ".kept")
  }
}

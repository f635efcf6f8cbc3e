import ArgumentParser
import AssessmentModel

/// A bar that results must reach, for CI.
struct BarOptions: ParsableArguments {
  @Option(
    name: .customLong("fail-under"), help: "Exit with 1 where a city's index is below this, or where it has none.")
  var failUnder: Double?

  func validate() throws {
    if let failUnder, !failUnder.isFinite { throw ValidationError("--fail-under takes a number, not \(failUnder)") }
  }

  /// Ends the command with exit code 1 and the names of the cities below the bar.
  func check(_ assessment: Assessment) throws {
    guard let failUnder else { return }
    let below = assessment.cities.filter { ($0.index ?? -.infinity) < failUnder }
    guard below.isEmpty else {
      let names = below.map { "\($0.city.code) \($0.city.name) (\($0.index.map { "\($0)" } ?? "no index"))" }
      throw CommandError.findings("below --fail-under \(failUnder): \(names.joined(separator: ", "))")
    }
  }
}

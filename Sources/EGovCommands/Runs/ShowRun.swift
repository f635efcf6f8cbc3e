import ArgumentParser
import AssessmentModel
import RunStore

/// `egov runs show ID`: a run's manifest, inputs and ranking.
struct ShowRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A run's manifest, inputs and ranking.")

  @Argument(help: "The run's id, or its beginning.")
  var id: String

  @OptionGroup var store: StoreOptions

  func run() async throws {
    try await withExitCodes {
      let run = try orImpossible { try store.open().run(id) }
      for line in run.lines { try Console.result(line) }
    }
  }
}

extension RunRecord {
  fileprivate var lines: [String] {
    var lines = [
      "run           \(manifest.id)", "title         \(manifest.title.zh)", "tool          \(manifest.tool)",
      "framework     \(manifest.framework) v\(manifest.frameworkVersion)", "catalog       \(manifest.catalog)",
      "observations  \(manifest.observations)", "assessment    \(assessment)",
      "command       egov assess \(arguments.joined(separator: " "))",
    ]
    lines += manifest.settings.sorted { $0.key < $1.key }.map { "setting       \($0.key) = \($0.value)" }
    lines += inputs.map { "input         \($0.city) \($0.path) \($0.digest)" }
    lines += cities.map { city in
      let rank = city.rank.map(String.init) ?? "-"
      let index = city.index.map { "\($0)" } ?? "-"
      return "\(rank)\t\(city.code)\t\(city.name)\t\(index)\t[\(city.low), \(city.high)]\t\(city.band ?? "-")"
    }
    return lines
  }
}

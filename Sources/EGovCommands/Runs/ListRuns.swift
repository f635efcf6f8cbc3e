import ArgumentParser
import AssessmentModel
import Interchange
import RunStore

/// `egov runs list`: the runs that were kept, the latest first.
struct ListRuns: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "The runs that were kept.")

  @OptionGroup var store: StoreOptions

  @Flag(help: "One JSON object a line.")
  var json = false

  @Option(help: "The language of titles: zh or en.")
  var lang: Language = .zh

  func run() async throws {
    try await withExitCodes {
      for run in try orImpossible({ try store.open().summaries() }) {
        let title = run.title.text(in: lang)
        guard json else {
          try Console.result(
            "\(run.id.prefix(12))  \(run.recorded)  \(run.framework) v\(run.frameworkVersion)  \(run.cities) cities  \(title)"
          )
          continue
        }
        try Console.result(
          JSONLine.object([
            ("id", .text(run.id)), ("recorded", .text(run.recorded)), ("title", .text(title)),
            ("framework", .text(run.framework)), ("frameworkVersion", .whole(run.frameworkVersion)),
            ("tool", .text(run.tool)), ("cities", .whole(run.cities)),
          ]).line)
      }
    }
  }
}

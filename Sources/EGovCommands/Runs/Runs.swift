import ArgumentParser
import RunStore

/// `egov runs …`: runs that were kept.
struct Runs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs that were kept, and whether they can be derived again.",
    subcommands: [ListRuns.self, ShowRun.self, VerifyRun.self, CleanRuns.self])
}

/// Which store, for the subcommands.
struct StoreOptions: ParsableArguments {
  @Option(help: "The file that runs are kept in; default: egov/runs.sqlite in the state folder.")
  var store: String?

  func open() throws -> RunStore {
    try orImpossible { try RunStore(path: Places.store(store)) }
  }
}

package import ArgumentParser

/// The program: snapshots of government portals in, a ranked city report out.
package struct EGov: AsyncParsableCommand {
  package static let version = "0.1.0"

  package static let configuration = CommandConfiguration(
    commandName: "egov",
    abstract: "Assesses government portals from saved snapshots, with evidence for every point.",
    version: "egov \(version)",
    subcommands: [
      Assess.self, Observe.self, Score.self, Report.self, IndexCommand.self, RobustnessCommand.self,
      CompareCommand.self,
      Show.self,
      Agreement.self, Indicators.self, Runs.self,
      Snapshot.self, StudyCommand.self,
    ])

  /// What messages about usage begin with, as all others do.
  package static let _errorLabel = "egov: error"

  package init() {}
}

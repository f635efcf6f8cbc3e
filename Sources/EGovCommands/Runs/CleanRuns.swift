import ArgumentParser
import Foundation

/// `egov runs clean`: removes what was observed and kept for later runs; the runs themselves stay.
struct CleanRuns: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Removes what was observed and kept for later runs; the runs themselves stay.")

  @OptionGroup var store: StoreOptions

  func run() async throws {
    try await withExitCodes {
      let kept = KeptObservations(besideStore: Places.store(store.store))
      let removed = kept.clean()
      try Console.result(
        "removed \(counted(removed.entries, "entry", "entries")), \(counted(removed.bytes, "byte", "bytes")) from \(kept.folder.path)"
      )
    }
  }
}

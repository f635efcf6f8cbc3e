import Foundation
import TestSupport
import Testing

/// A run that is stopped leaves nothing under the final name, and what it leaves beside it blocks no later run.
@Suite struct StoppedRunTests {
  private static let study = Checkout.root.appendingPathComponent("Data/studies/specimen.yaml").path

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a run that is told to stop cleans up and ends by that signal`(number: Int32) throws {
    try withTemporaryFolder { scratch in
      let process = try stopped(by: number, in: scratch)
      #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == number)
      #expect(try names(in: scratch) == [])
    }
  }

  @Test func `a killed run leaves nothing under the final name and does not block the next`() throws {
    try withTemporaryFolder { scratch in
      _ = try stopped(by: SIGKILL, in: scratch)
      let left = try names(in: scratch)
      #expect(left.count == 1 && left[0].hasPrefix(".out.partial-"))
      let out = scratch.path + "/out"
      #expect(try Program.run(["assess", Story.archive, "-o", out, "--quiet"]).code == 0)
      #expect(try names(in: scratch) == left + ["out"])
    }
  }

  @Test func `a killed run keeps the earlier report`() throws {
    try withTemporaryFolder { scratch in
      let out = scratch.path + "/out"
      #expect(try Program.run(["assess", Story.archive, "-o", out, "--quiet"]).code == 0)
      let before = try Story.files(in: out)
      _ = try stopped(by: SIGKILL, in: scratch)
      #expect(try Story.files(in: out) == before)
    }
  }

  /// Starts a run that takes seconds and stops it when its hidden folder is there.
  private func stopped(by number: Int32, in scratch: URL) throws -> Process {
    let process = Program.process(
      ["assess", Self.study, "-o", scratch.path + "/out", "--quiet"], store: scratch.appendingPathComponent("store"))
    try process.run()
    while process.isRunning, try !names(in: scratch).contains(where: { $0.hasPrefix(".out.partial-") }) {
      usleep(2_000)
    }
    usleep(100_000)
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    return process
  }

  private func names(in scratch: URL) throws -> [String] {
    try FileManager.default.names(in: scratch).filter { $0 != "store" }
  }
}

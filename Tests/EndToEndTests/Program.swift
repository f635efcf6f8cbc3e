import Foundation
import TestSupport

/// The program as a user runs it.
enum Program {
  struct Ended {
    let code: Int32
    let out: String
    let messages: String

    /// The lines of standard error.
    var said: [String] { messages.split(separator: "\n").map(String.init) }
  }

  /// The built program, beside the bundle of tests.
  static let path: String = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appendingPathComponent("egov")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate.path }
      folder.deleteLastPathComponent()
    }
    return Checkout.root.appendingPathComponent(".build/debug/egov").path
  }()

  /// Runs it in the checkout, or in another folder, with a store of its own.
  static func run(
    _ arguments: [String], in folder: URL = Checkout.root, input: [UInt8]? = nil, environment: [String: String] = [:],
    program: String = path
  ) throws -> Ended {
    try withTemporaryFolder { scratch in
      let out = scratch.appendingPathComponent("out")
      let messages = scratch.appendingPathComponent("messages")
      let given = scratch.appendingPathComponent("in")
      try Data(input ?? []).write(to: given)
      let process = process(arguments, in: folder, store: scratch, environment: environment, program: program)
      process.standardOutput = try handle(out)
      process.standardError = try handle(messages)
      process.standardInput = try FileHandle(forReadingFrom: given)
      try process.run()
      process.waitUntilExit()
      return Ended(
        code: process.terminationStatus, out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
        messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
    }
  }

  /// A run that is ready to start, for tests that stop it on the way.
  static func process(
    _ arguments: [String], in folder: URL = Checkout.root, store: URL, environment: [String: String] = [:],
    program: String = path
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    if !arguments.contains("--store") { variables["XDG_STATE_HOME"] = store.path }
    process.environment = variables.merging(environment) { $1 }
    return process
  }

  private static func handle(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}

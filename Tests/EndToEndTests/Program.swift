import Foundation
import TestSupport

/// The program as a user runs it.
enum Program {
  struct Ended {
    let code: Int32
    let out: String
    let messages: String
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
  static func run(_ arguments: [String], in folder: URL = Checkout.root, input: [UInt8]? = nil) throws -> Ended {
    try withTemporaryFolder { scratch in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
      process.currentDirectoryURL = folder
      var environment = ProcessInfo.processInfo.environment
      if !arguments.contains("--store") { environment["XDG_STATE_HOME"] = scratch.path }
      process.environment = environment
      let out = scratch.appendingPathComponent("out")
      let messages = scratch.appendingPathComponent("messages")
      process.standardOutput = try handle(out)
      process.standardError = try handle(messages)
      let given = scratch.appendingPathComponent("in")
      try Data(input ?? []).write(to: given)
      process.standardInput = try FileHandle(forReadingFrom: given)
      try process.run()
      process.waitUntilExit()
      return Ended(
        code: process.terminationStatus, out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
        messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
    }
  }

  private static func handle(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}

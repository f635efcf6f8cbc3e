import Foundation

/// Another program run to its end in a folder of its own: without input, within a time, its messages kept.
struct ProgramRun {
  let path: String
  let arguments: [String]
  /// Where it works and may leave anything; whoever made the folder removes it.
  let folder: URL
  /// The seconds since 1970 that it takes for now, where it asks for them.
  let clock: Int
  var seconds = 60

  /// Ends with what the program did wrong as an error that says `what` could not be made.
  func run(making what: String) async throws {
    try makeFolder(folder)
    let messages = folder.appendingPathComponent("messages.txt")
    try write([], to: messages)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    do { try process.run() } catch { throw CommandError.impossible("cannot run \(path): \(reason(error))") }
    let isInTime = await ended(process)
    guard isInTime else {
      throw CommandError.impossible("\(what) could not be made: \(path) had not ended after \(seconds) s")
    }
    guard process.terminationStatus == 0 else {
      let said = lastWords(in: messages)
      throw CommandError.impossible(
        "\(what) could not be made: \(path) ended with \(process.terminationStatus)" + (said.isEmpty ? "" : ": " + said)
      )
    }
  }

  /// True where it ended by itself; else it was ended with all that it had started.
  private func ended(_ process: Process) async -> Bool {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(seconds)
    while process.isRunning {
      if clock.now > deadline || Task.isCancelled {
        let pid = process.processIdentifier
        // Where it leads a group of its own, what it started is in it.
        kill(getpgid(pid) == pid ? -pid : pid, SIGKILL)
        // Its end is not waited for: Foundation never hears of it where the loopback interface is down.
        return false
      }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return true
  }

  /// Nothing of the user's settings but where programs and fonts are.
  private var environment: [String: String] {
    let own = ProcessInfo.processInfo.environment
    var variables = [
      "HOME": folder.path, "XDG_CONFIG_HOME": folder.path, "XDG_CACHE_HOME": folder.path, "LANG": "C.UTF-8",
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": String(clock),
    ]
    variables["PATH"] = own["PATH"]
    variables["XDG_DATA_HOME"] = own["XDG_DATA_HOME"] ?? own["HOME"].map { $0 + "/.local/share" }
    return variables
  }

  /// The end of what it said, on one line.
  private func lastWords(in file: URL) -> String {
    let text = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    return String(text.split(separator: "\n").suffix(3).joined(separator: " ").suffix(400))
  }
}

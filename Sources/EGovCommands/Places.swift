import Foundation

/// Where the definitions and the data that ship with the program lie.
enum Places {
  /// The folder of indicators: the given one, else the nearest `Indicators` upwards, else the installed one.
  static func indicators(_ given: String?) throws -> (url: URL, name: String) {
    if let given { return (try folder(given), given) }
    if let found = upwards("Indicators") { return (found, "Indicators") }
    if let installed = installed("Indicators") { return (installed, installed.path) }
    throw CommandError.impossible(
      "there is no folder Indicators here or above, and none was installed; name one with --indicators")
  }

  /// The folder of indicators where there is one, else the working folder: for commands that only look for data.
  static func anyIndicators() -> URL {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    return (try? indicators(nil).url) ?? here.appendingPathComponent("Indicators")
  }

  /// A file of `Data`, beside the indicators in use or in the installed share; nil where there is none.
  static func data(_ path: String, besides indicators: URL) -> URL? {
    let own = indicators.deletingLastPathComponent().appendingPathComponent("Data").appendingPathComponent(path)
    let candidates = [own, upwards("Data")?.appendingPathComponent(path), installed("Data/" + path)]
    return candidates.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// The file that runs are kept in: the given one, else `egov/runs.sqlite` below the user's state folder.
  static func store(_ given: String?) -> String {
    if let given { return URL(fileURLWithPath: given).path }
    let environment = ProcessInfo.processInfo.environment
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/egov/runs.sqlite" }
    return (environment["HOME"] ?? NSHomeDirectory()) + "/.local/state/egov/runs.sqlite"
  }

  private static func folder(_ path: String) throws -> URL {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw CommandError.impossible("there is no folder \(path); name the folder of indicators with --indicators")
    }
    return URL(fileURLWithPath: path)
  }

  private static func upwards(_ name: String) -> URL? {
    var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    while true {
      let candidate = folder.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), isFolder.boolValue {
        return candidate
      }
      let above = folder.deletingLastPathComponent().standardizedFileURL
      // At the root, and where the working folder is gone, there is nothing above.
      guard above.path.utf8.count < folder.path.utf8.count else { return nil }
      folder = above
    }
  }

  /// `bin/egov` stands beside `share/egov`.
  private static func installed(_ path: String) -> URL? {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return nil }
    let prefix = program.deletingLastPathComponent().deletingLastPathComponent()
    let candidate = prefix.appendingPathComponent("share/egov").appendingPathComponent(path)
    return FileManager.default.fileExists(atPath: candidate.path) ? candidate : nil
  }
}

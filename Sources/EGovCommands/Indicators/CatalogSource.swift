import AssessmentModel
import Foundation
import IndicatorCatalog

/// A catalogue out of a folder, or out of a git revision by git's own program.
struct CatalogSource {
  let catalog: IndicatorCatalog

  /// Reads a folder, or a revision of the folder of indicators that was asked for; no name is the folder in use.
  init(_ name: String?, folder: String?) throws {
    let inUse = try? Places.indicators(folder)
    guard let name else {
      let (url, shown) = try Places.indicators(folder)
      catalog = try Self.readable(readCatalog(url, named: shown, withCases: false))
      return
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw CommandError.impossible("\(name) is a file; name a folder of indicators or a git revision")
      }
      catalog = try Self.readable(readCatalog(URL(fileURLWithPath: name), named: name, withCases: false))
      return
    }
    guard let inUse else {
      throw CommandError.impossible("there is no folder \(name), and no folder of indicators to take a revision of")
    }
    catalog = try Self.read(revision: name, of: inUse.url)
  }

  /// Definitions with mistakes would be compared as if they were not there.
  private static func readable(_ catalog: IndicatorCatalog) throws -> IndicatorCatalog {
    try stop(on: catalog.diagnostics.filter { $0.severity == .error }, in: catalog.prefix)
    return catalog
  }

  private static func read(revision: String, of folder: URL) throws -> IndicatorCatalog {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("egov-diff-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    try orImpossible { try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true) }
    let commit = try run(
      ["git", "-C", folder.path, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"],
      or: "there is neither a folder \(revision) nor a git revision of that name")
    let prefix = try run(["git", "-C", folder.path, "rev-parse", "--show-prefix"], or: "git cannot tell where it is")
    let top = try run(["git", "-C", folder.path, "rev-parse", "--show-toplevel"], or: "git cannot tell where it is")
    let tar = scratch.appendingPathComponent("indicators.tar").path
    // A tree is archived from the top: below it git would look for the folder within the tree.
    let tree = prefix.isEmpty ? commit : "\(commit):\(prefix)"
    _ = try run(
      ["git", "-C", top, "archive", "--format=tar", "-o", tar, tree],
      or: "the revision \(revision) has no folder \(prefix)")
    _ = try run(["tar", "-xf", tar, "-C", scratch.path], or: "the revision \(revision) cannot be unpacked")
    try? FileManager.default.removeItem(atPath: tar)
    let shown = "\(revision):\(prefix.isEmpty ? folder.lastPathComponent : prefix)"
    return try readable(readCatalog(scratch, named: shown, withCases: false))
  }

  /// What the program prints, without the newline; its own words go with the sentence where it fails.
  private static func run(_ words: [String], or failure: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    let out = Pipe()
    // Into a file: two pipes that are read one after the other can wait for each other for ever.
    let messages = try orImpossible { try ScratchFile() }
    defer { messages.remove() }
    (process.standardOutput, process.standardError) = (out, messages.handle)
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch {
      throw CommandError.impossible("\(words[0]) cannot be started: \(error.localizedDescription); install it")
    }
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let last = messages.text.split(separator: "\n").last.map { " (\($0))" } ?? ""
      throw CommandError.impossible(failure + last)
    }
    return text.split(separator: "\n").first.map(String.init) ?? ""
  }
}

/// A file that holds what a program says, until it is removed.
private struct ScratchFile {
  let handle: FileHandle
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("egov-messages-\(UUID().uuidString)")
    try Data().write(to: url)
    handle = try FileHandle(forWritingTo: url)
  }

  /// Its first 64 KiB.
  var text: String {
    guard let reader = try? FileHandle(forReadingFrom: url), let data = try? reader.read(upToCount: 1 << 16) else {
      return ""
    }
    return String(decoding: data, as: UTF8.self)
  }

  func remove() {
    try? handle.close()
    try? FileManager.default.removeItem(at: url)
  }
}

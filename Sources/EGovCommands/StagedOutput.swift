import Foundation

/// A folder or file that appears under its final name as a whole or not at all.
///
/// Everything is written in a hidden folder beside the final name, and what is finished is renamed at the end. A run
/// that fails or is stopped leaves nothing; one that is killed leaves the hidden folder, which blocks no later run.
struct StagedOutput {
  /// Where to write until the output is published.
  let content: URL
  /// A folder for pieces on the way; it goes when the output is there.
  let working: URL
  private let given: String
  private let place: Place
  private let staging: URL
  /// Files of an earlier output that stay where this one does not bring its own.
  private let kept: Set<String>

  private enum Place {
    case folder(URL)
    case file(URL)
    /// Standard output or a device, which no rename can replace.
    case stream(FileHandle)
  }

  /// Prepares a folder; one that holds anything but an earlier output of these names is refused.
  ///
  /// Of the earlier output the files called `kept` stay.
  init(folder path: String, replacing names: Set<String>, keeping kept: Set<String> = []) throws {
    let final = try Self.final(path)
    guard !Self.isAtWork(in: final) else {
      throw CommandError.impossible("\(path) is the working folder or holds it; name a folder inside it with -o")
    }
    if let stranger = try Self.stranger(in: final, given: path, besides: names) {
      throw CommandError.impossible(
        "\(path) holds other files (\(stranger)); name a new or empty folder, or one of an earlier run")
    }
    guard !Self.isMountPoint(final) else {
      throw CommandError.impossible(
        "\(path) is where a disk is mounted and cannot be replaced; name a folder inside it")
    }
    try self.init(.folder(final), given: path, staging: Self.hidden(beside: final), keeping: kept)
  }

  /// Prepares a single file; nil is standard output.
  init(file path: String?) throws {
    guard let path else {
      try self.init(.stream(.standardOutput), given: "standard output", staging: Self.temporary())
      return
    }
    let final = try Self.final(path)
    switch Self.kind(of: final) {
    case S_IFDIR: throw CommandError.impossible("\(path) is a folder; name a file with -o")
    case nil, S_IFREG: try self.init(.file(final), given: path, staging: Self.hidden(beside: final))
    default:
      let descriptor = open(final.path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw WriteFailure(path: path, reason: lastReason()) }
      let stream = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try self.init(.stream(stream), given: path, staging: Self.temporary())
    }
  }

  private init(_ place: Place, given: String, staging: URL, keeping kept: Set<String> = []) throws {
    self.place = place
    self.kept = kept
    self.given = given
    self.staging = staging
    content = staging.appendingPathComponent("content")
    working = staging.appendingPathComponent("working")
    try? FileManager.default.removeItem(at: staging)
    do { try makeFolder(working) } catch { throw named(error) }
  }

  /// Runs what writes the content and gives it its final name; on an error nothing stays behind.
  func fill<Result>(_ body: () async throws -> Result) async throws -> Result {
    let interruption = Interruption(removing: staging)
    defer {
      try? FileManager.default.removeItem(at: staging)
      interruption.end()
    }
    do {
      if case .folder = place { try makeFolder(content) }
      let result = try await body()
      try publish()
      return result
    } catch {
      throw named(error)
    }
  }
}

extension StagedOutput {
  private func publish() throws {
    switch place {
    case .file(let final): try move(content, to: final)
    case .stream(let stream): try copy(to: stream)
    case .folder(let final):
      let old = staging.appendingPathComponent("old")
      try carry(from: final)
      if Self.kind(of: final) != nil { try move(final, to: old) }
      do {
        try move(content, to: final)
      } catch {
        // The earlier report is worth more than none.
        rename(old.path, final.path)
        throw error
      }
    }
  }

  /// Links the files that stay into the new output.
  private func carry(from final: URL) throws {
    for name in kept.sorted() {
      let source = final.appendingPathComponent(name)
      let target = content.appendingPathComponent(name)
      guard Self.kind(of: source) == S_IFREG, Self.kind(of: target) == nil else { continue }
      guard link(source.path, target.path) == 0 else { throw WriteFailure(path: given, reason: lastReason()) }
    }
  }

  private func move(_ source: URL, to target: URL) throws {
    guard rename(source.path, target.path) != 0 else { return }
    throw WriteFailure(path: given, reason: lastReason())
  }

  private func copy(to stream: FileHandle) throws {
    let source = try openFile(content.path)
    defer { try? source.close() }
    do {
      while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty { try stream.write(contentsOf: piece) }
    } catch {
      throw WriteFailure(path: given, reason: reason(error))
    }
  }

  /// The error with the name the user gave instead of the hidden one.
  private func named(_ error: any Error) -> any Error {
    guard let failure = error as? WriteFailure, failure.path.hasPrefix(staging.path) else { return error }
    if case .stream = place {
      // The pieces lie among the system's temporary files, wherever the output goes.
      return CommandError.impossible(
        "cannot write \(staging.deletingLastPathComponent().path): \(failure.reason); make room there or name another "
          + "folder in TMPDIR")
    }
    return WriteFailure(path: given, reason: failure.reason)
  }

  /// Where a link leads is replaced, not the link.
  private static func final(_ path: String) throws -> URL {
    guard !path.isEmpty else { throw CommandError.usage("-o names no file or folder") }
    return URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
  }

  private static func hidden(beside final: URL) -> URL {
    let name = ".\(final.lastPathComponent).partial-\(ProcessInfo.processInfo.processIdentifier)"
    return final.deletingLastPathComponent().appendingPathComponent(name)
  }

  private static func temporary() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("egov-\(UUID().uuidString)")
  }

  /// The kind of file as `stat` tells it; nil where there is none.
  private static func kind(of url: URL) -> mode_t? {
    var status = stat()
    return stat(url.path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func isMountPoint(_ folder: URL) -> Bool {
    var own = stat()
    var above = stat()
    return stat(folder.path, &own) == 0 && stat(folder.deletingLastPathComponent().path, &above) == 0
      && own.st_dev != above.st_dev
  }

  private static func isAtWork(in folder: URL) -> Bool {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).resolvingSymlinksInPath().path
    return here == folder.path || here.hasPrefix(folder.path.hasSuffix("/") ? folder.path : folder.path + "/")
  }

  private static func stranger(in folder: URL, given: String, besides known: Set<String>) throws -> String? {
    guard let kind = kind(of: folder) else { return nil }
    guard kind == S_IFDIR else { throw CommandError.impossible("\(given) is a file; name a folder with -o") }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw CommandError.impossible("cannot read \(given): \(lastReason()); name another folder with -o")
    }
    if let stranger = names.sorted().first(where: { !known.contains($0) }) { return stranger }
    let cities = folder.appendingPathComponent("cities")
    let sheets = (try? FileManager.default.contentsOfDirectory(atPath: cities.path)) ?? []
    return sheets.sorted().first { !isOwn($0, in: cities) }.map { "cities/\($0)" }
  }

  /// Sheets, and forms as they were handed out; a form that somebody filled in is theirs and must not be lost.
  private static func isOwn(_ name: String, in cities: URL) -> Bool {
    if name.hasSuffix(".html") { return true }
    guard name.hasSuffix("-contest.csv"), let form = try? Data(contentsOf: cities.appendingPathComponent(name)) else {
      return false
    }
    let rows = String(decoding: form, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
    return rows.allSatisfy { $0.hasSuffix(",,,,") }
  }
}

/// Writes a file that appears as a whole or not at all.
func writeWhole(_ bytes: [UInt8], to path: String) async throws {
  let output = try StagedOutput(file: path)
  try await output.fill { try write(bytes, to: output.content) }
}

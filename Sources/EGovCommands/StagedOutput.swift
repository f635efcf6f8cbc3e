import Foundation

/// A folder or file that appears under its final name as a whole or not at all.
///
/// Everything is written beside the final name and renamed at the end; a run that fails or is killed leaves nothing
/// under the final name.
struct StagedOutput {
  let final: URL
  /// Where to write until `publish`.
  let staging: URL
  private let isFolder: Bool

  /// Prepares a folder; one that holds anything but an earlier output of these names is refused.
  init(folder path: String, replacing names: Set<String>) throws {
    try self.init(path: path, isFolder: true)
    if let stranger = try Self.stranger(in: final, besides: names) {
      throw CommandError.impossible(
        "\(path) holds other files (\(stranger)); name a new or empty folder, or one of an earlier run")
    }
    try makeFolder(staging)
  }

  /// Prepares a single file.
  init(file path: String) throws {
    try self.init(path: path, isFolder: false)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: final.path, isDirectory: &isFolder), isFolder.boolValue {
      throw CommandError.impossible("\(path) is a folder; name a file with -o")
    }
  }

  private init(path: String, isFolder: Bool) throws {
    final = URL(fileURLWithPath: path).standardizedFileURL
    self.isFolder = isFolder
    let parent = final.deletingLastPathComponent()
    let name = ".\(final.lastPathComponent).partial-\(ProcessInfo.processInfo.processIdentifier)"
    staging = parent.appendingPathComponent(name)
    try makeFolder(parent)
    guard access(parent.path, W_OK) == 0 else {
      throw CommandError.impossible("cannot write \(path): its folder is not writable; name another with -o")
    }
    try? FileManager.default.removeItem(at: staging)
  }

  /// Gives what was written its final name; an earlier output of that name goes.
  func publish() throws {
    let manager = FileManager.default
    do {
      if isFolder, manager.fileExists(atPath: final.path) {
        let old = staging.appendingPathExtension("old")
        try manager.moveItem(at: final, to: old)
        try manager.moveItem(at: staging, to: final)
        try manager.removeItem(at: old)
      } else if rename(staging.path, final.path) != 0 {
        throw CommandError.impossible("cannot write \(final.path): \(String(cString: strerror(errno)))")
      }
    } catch let error as CommandError {
      throw error
    } catch {
      throw CommandError.impossible("cannot write \(final.path): \(reason(error))")
    }
  }

  /// Removes what was written so far.
  func discard() {
    try? FileManager.default.removeItem(at: staging)
  }

  private static func stranger(in folder: URL, besides known: Set<String>) throws -> String? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else { return nil }
    guard isFolder.boolValue else { return folder.lastPathComponent }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw CommandError.impossible("cannot read \(folder.path); name another folder with -o")
    }
    return names.sorted().first { !known.contains($0) }
  }
}

/// Makes a folder and those above it.
func makeFolder(_ url: URL) throws {
  do {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  } catch {
    throw CommandError.impossible("cannot make the folder \(url.path): \(reason(error))")
  }
}

/// The system's reason for a failed file operation, without Foundation's wrapping.
func reason(_ error: any Error) -> String {
  let inner = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
  return inner.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32(inner.code))) : error.localizedDescription
}

import Foundation

extension KeptObservations {
  /// How many entries were removed and how many bytes they had.
  package struct Removed: Sendable, Equatable {
    package var entries = 0
    package var bytes = 0

    package init(entries: Int = 0, bytes: Int = 0) {
      self.entries = entries
      self.bytes = bytes
    }
  }

  /// Removes the entries that were longest not used until the rest is within the limit, and what killed runs left.
  @discardableResult
  package func trim() -> Removed {
    removePartials()
    let all = entries()
    var total = all.reduce(0) { $0 + $1.bytes }
    var removed = Removed()
    for entry in all {
      guard total > limit else { break }
      total -= entry.bytes
      remove(entry, &removed)
    }
    return removed
  }

  /// The path of the entry that was used last of those whose names begin so, one left out; nil where there is none.
  func lastUsed(beginningWith beginning: String, but leftOut: URL) -> String? {
    entries(beginningWith: beginning).last { $0.name != leftOut.lastPathComponent }
      .map { folder.appendingPathComponent($0.name).path }
  }

  /// Removes every entry and leaves all other files.
  package func clean() -> Removed {
    removePartials()
    var removed = Removed()
    for entry in entries() { remove(entry, &removed) }
    // Goes only where nothing else lies in it.
    rmdir(folder.path)
    return removed
  }
}

extension KeptObservations {
  private struct Entry {
    var name: String
    var bytes: Int
    var used: (seconds: Int, nanoseconds: Int)
  }

  /// The entries, the one that was longest not used first.
  private func entries(beginningWith beginning: String = "") -> [Entry] {
    names().filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") && $0.hasPrefix(beginning) }.compactMap(entry)
      .sorted {
        ($0.used.seconds, $0.used.nanoseconds, $0.name) < ($1.used.seconds, $1.used.nanoseconds, $1.name)
      }
  }

  private func entry(_ name: String) -> Entry? {
    var status = stat()
    guard stat(folder.appendingPathComponent(name).path, &status) == 0 else { return nil }
    let used = status.st_mtim
    return Entry(name: name, bytes: Int(status.st_size), used: (Int(used.tv_sec), Int(used.tv_nsec)))
  }

  /// Another run may have been quicker; what is gone is gone.
  private func remove(_ entry: Entry, _ removed: inout Removed) {
    guard unlink(folder.appendingPathComponent(entry.name).path) == 0 else { return }
    removed.entries += 1
    removed.bytes += entry.bytes
  }

  private func removePartials() {
    for name in names() where PartialEntry.isAbandoned(name) {
      unlink(folder.appendingPathComponent(name).path)
    }
  }

  private func names() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }
}

/// An entry on its way, under a name that says which process writes it.
enum PartialEntry {
  private static let mark = ".partial-"

  static func name(_ key: String) -> String {
    ".\(key)\(mark)\(ProcessInfo.processInfo.processIdentifier)"
  }

  /// True for the name of one whose process has ended.
  static func isAbandoned(_ name: String) -> Bool {
    guard name.hasPrefix("."), let found = name.firstRange(of: mark), let writer = pid_t(name[found.upperBound...])
    else { return false }
    return kill(writer, 0) != 0 && errno == ESRCH
  }
}

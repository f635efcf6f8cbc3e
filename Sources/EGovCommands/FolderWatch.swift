import Foundation

/// Looks at the files of a folder again and again, for a person who edits them.
struct FolderWatch {
  private let folder: URL
  private static let pause = Swift.Duration.milliseconds(300)

  init(_ folder: URL) {
    self.folder = folder
  }

  /// Runs the body at once and after every change, until the program is interrupted.
  func forEachChange(_ body: () throws -> Void) async throws {
    var last: [String: Stamp]?
    while true {
      let now = stamps()
      if now != last {
        last = now
        try body()
        Console.message("watching \(folder.lastPathComponent); Ctrl-C ends it")
      }
      try await Task.sleep(for: Self.pause)
    }
  }

  private struct Stamp: Equatable {
    var size: Int
    var changed: Date
  }

  private func stamps() -> [String: Stamp] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.reduce(into: [:]) { stamps, path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(path).path)
      stamps[path] = Stamp(
        size: attributes?[.size] as? Int ?? 0, changed: attributes?[.modificationDate] as? Date ?? .distantPast)
    }
  }
}

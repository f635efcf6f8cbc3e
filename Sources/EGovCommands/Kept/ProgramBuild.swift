import Foundation
import Interchange

/// What tells a program that observes otherwise from this one.
///
/// An extractor that was mended must never meet what its older self observed, and nobody remembers to count up a number
/// for every change. So the sources that observing goes through stand in the key of what it observed, digested when the
/// program is built: any change of them reads everything anew, which costs minutes, where a stale fact would cost the
/// finding. What never sees a page, such as a report or an index, may change and reads nothing anew; of an extractor that
/// stands alone only its own facts are made again (`ExtractorStates`).
enum ProgramBuild {
  static func digest() -> String {
    Digest.combining([EGov.version, ObservingSources.digest] + libraries())
  }

  /// The system's libraries in use, which read HTML and character sets and are replaced without this program's knowing:
  /// each by its path, size and time of change, for their bytes would take longer than a run.
  private static func libraries() -> [String] {
    guard let maps = FileHandle(forReadingAtPath: "/proc/self/maps") else { return [] }
    defer { try? maps.close() }
    let text = String(decoding: maps.readDataToEndOfFile(), as: UTF8.self)
    let paths = text.split(separator: "\n").compactMap { line in
      line.firstIndex(of: "/").map { String(line[$0...]) }
    }
    return Set(paths.filter { $0.contains(".so") }).sorted().map { path in
      var status = stat()
      guard stat(path, &status) == 0 else { return path }
      return "\(path) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
  }
}

import Foundation
import Interchange

/// What tells this build of the program from every other.
///
/// An extractor that was mended must never meet what its older self observed, and nobody remembers to count up a number
/// for every change. So the program's own bytes stand in the key of what it observed: any rebuilt program reads
/// everything anew, which costs minutes, where a stale fact would cost the finding.
enum ProgramBuild {
  /// Nil where the program cannot read itself; nothing is kept then.
  static func digest() -> String? {
    // The file that is running, even where another build was put in its place since.
    let running = "/proc/self/exe"
    let path = access(running, R_OK) == 0 ? running : Bundle.main.executableURL?.path
    guard let path, let program = try? Digest.of(file: path) else { return nil }
    return Digest.combining([EGov.version, program] + libraries())
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

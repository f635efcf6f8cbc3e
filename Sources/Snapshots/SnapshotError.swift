/// Why a snapshot cannot be read at all; a bad record or a damaged archive among others is a `Problem` instead.
package enum SnapshotError: Error, Sendable, Equatable {
  case noSuchFile(path: String)
  /// A file that is neither an archive nor a page.
  case notAnArchive(path: String)
  /// A file without a byte.
  case emptyArchive(path: String)
  /// A folder below which there is no archive and no page.
  case nothingToRead(path: String)
  /// The operating system or the ZIP library refuses to read.
  case unreadable(path: String, reason: String)
}

extension SnapshotError {
  /// The operating system's or library's own words, for problems.
  var reason: String {
    if case .unreadable(_, let reason) = self { return reason }
    return "it is not there"
  }
}

extension SnapshotError: CustomStringConvertible {
  /// One sentence with what, where and the remedy.
  package var description: String {
    switch self {
    case .noSuchFile(let path):
      return "there is no file or folder \(path); check the path"
    case .notAnArchive(let path):
      return "\(path) is not a WARC, ARC, WACZ or HTML page; give an archive, a saved page or a folder of these"
    case .emptyArchive(let path):
      return "\(path) is empty; take the snapshot again"
    case .nothingToRead(let path):
      return "\(path) holds no WARC, ARC, WACZ or HTML page; give a folder that does"
    case .unreadable(let path, let reason):
      return "\(path) cannot be read (\(reason)); check its permissions and the disk"
    }
  }
}

/// Why a store of runs cannot be used.
package enum StoreError: Error, Equatable, CustomStringConvertible {
  /// The file cannot be opened, read or written; the reason is SQLite's.
  case unusable(path: String, reason: String)
  /// A newer program wrote the store.
  case newer(path: String)
  case noSuchRun(String)
  case ambiguous(String, [String])

  package var description: String {
    switch self {
    case .unusable(let path, let reason):
      return "the store of runs \(path) cannot be used: \(reason); name another with --store"
    case .newer(let path):
      return "the store of runs \(path) was written by a newer egov; use that version or name another with --store"
    case .noSuchRun(let id):
      return "no run \(id) is in the store; `egov runs list` shows those that are"
    case .ambiguous(let id, let matches):
      return "several runs begin with \(id): \(matches.joined(separator: ", ")); give more of the id"
    }
  }
}

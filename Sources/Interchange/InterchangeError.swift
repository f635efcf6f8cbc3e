/// Why a file of the line between stages cannot be read; every case names the file.
package enum InterchangeError: Error, Equatable {
  case unreadable(file: String, reason: String)
  /// Not JSON: what stands there instead, at a line and column counted from 1.
  case badJSON(file: String, line: Int, column: Int, what: String)
  /// JSON of another shape than the contract's; `what` begins with the member's path.
  case badShape(file: String, line: Int, column: Int, what: String)
  /// A file of a later major version, or of another kind.
  case otherSchema(file: String, line: Int, found: String, known: String)
  case lineTooLong(file: String, line: Int)
}

extension InterchangeError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let file, let reason): return "\(file) cannot be read: \(reason)"
    case .badJSON(let file, let line, let column, let what): return "\(file):\(line):\(column): not JSON: \(what)"
    case .badShape(let file, let line, let column, let what): return "\(file):\(line):\(column): \(what)"
    case .otherSchema(let file, let line, let found, let known):
      return "\(file):\(line): this is \(found), and this program reads \(known): use the program that wrote the file, "
        + "or write it again with this one"
    case .lineTooLong(let file, let line):
      return "\(file):\(line): the line is longer than 64 MiB: this is not a file of observations"
    }
  }
}

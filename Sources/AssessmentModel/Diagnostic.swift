/// A mistake in a file that people write, with its place and remedy.
package struct Diagnostic: Sendable, Equatable, CustomStringConvertible {
  /// Path as the user gave it, or below the folder that was checked.
  package var file: String
  /// Counted from 1; nil where the mistake is the file's as a whole.
  package var line: Int?
  package var column: Int?
  package var severity: Severity
  /// Lower case, no full stop.
  package var message: String
  /// What to do about it.
  package var hint: String?

  package enum Severity: String, Sendable {
    case error
    case warning
  }

  package init(
    file: String, line: Int? = nil, column: Int? = nil, severity: Severity = .error, message: String,
    hint: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
    self.hint = hint
  }

  /// `file:line:column: error: message (hint)`, in one line whatever the names in it hold.
  package var description: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    let text = "\(place): \(severity.rawValue): \(message)" + (hint.map { " (\($0))" } ?? "")
    return Self.oneLine(text)
  }

  /// A text without line ends and control characters, so that a name from a file cannot pass for a line of its own.
  package static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}

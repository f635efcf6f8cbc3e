import Foundation

/// Results go to standard output, everything else to standard error.
enum Console {
  /// Writes a result line to standard output; a closed pipe ends the program as it ends others.
  static func result(_ line: String) throws {
    try result(bytes: Array((line + "\n").utf8))
  }

  static func result(bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw CommandError.impossible("cannot write standard output: \(reason(error)); send it elsewhere")
    }
  }

  /// A message for people.
  static func message(_ line: String) {
    say(line + "\n")
  }

  /// Why a command failed.
  static func error(_ sentence: String) {
    guard !sentence.isEmpty else { return }
    message("egov: error: \(sentence)")
  }

  static func warning(_ sentence: String) {
    message("egov: warning: \(sentence)")
  }

  static var showsProgress: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

  /// Rewrites the last line of a terminal.
  static func progress(_ line: String) {
    say("\r\u{1B}[2K\(line)")
  }

  private static func say(_ text: String) {
    // Nobody is left to tell where standard error itself is gone.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

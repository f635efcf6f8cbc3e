import Foundation

/// Results go to standard output, everything else to standard error.
enum Console {
  /// Writes a result line to standard output; a closed pipe ends the program as it ends others.
  ///
  /// On a terminal what a portal wrote must not steer it.
  static func result(_ line: String) throws {
    let isTerminal = isatty(FileHandle.standardOutput.fileDescriptor) == 1
    try result(bytes: Array(((isTerminal ? visible(line) : line) + "\n").utf8))
  }

  /// Writes a whole text; on a terminal what a definition or a portal wrote must not steer it.
  static func result(text: String) throws {
    guard !text.isEmpty else { return }
    let isTerminal = isatty(FileHandle.standardOutput.fileDescriptor) == 1
    try result(bytes: Array((isTerminal ? visible(text) : text).utf8))
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
    say(visible(line) + "\n")
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

  /// Control characters and marks that turn the direction of text, written as their numbers; lines and tabs stay.
  private static func visible(_ line: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x20...0x7E, 0xA0...0x200D, 0x2010...0x2029, 0x202F...0x2065, 0x206A...: text.append(scalar)
      default: text.append(contentsOf: "[U+\(String(scalar.value, radix: 16, uppercase: true))]".unicodeScalars)
      }
    }
    return String(text)
  }

  private static func say(_ text: String) {
    // Nobody is left to tell where standard error itself is gone.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

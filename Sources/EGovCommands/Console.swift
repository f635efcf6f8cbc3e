import Foundation

/// Results go to standard output, everything else to standard error.
enum Console {
  /// Writes a result line to standard output; a closed pipe ends the writing quietly.
  static func result(_ line: String) {
    write(Data((line + "\n").utf8), to: .standardOutput)
  }

  static func result(contentsOf file: URL) throws {
    let source = try openFile(file.path)
    defer { try? source.close() }
    while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty { write(piece, to: .standardOutput) }
  }

  static func result(bytes: [UInt8]) {
    write(Data(bytes), to: .standardOutput)
  }

  /// A message for people.
  static func message(_ line: String) {
    write(Data((line + "\n").utf8), to: .standardError)
  }

  /// Why a command failed.
  static func error(_ sentence: String) {
    guard !sentence.isEmpty else { return }
    message("egov: error: \(sentence)")
  }

  static var showsProgress: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

  /// Rewrites the last line of a terminal.
  static func progress(_ line: String) {
    write(Data("\r\u{1B}[2K\(line)".utf8), to: .standardError)
  }

  private static func write(_ data: Data, to handle: FileHandle) {
    // Nobody is left to tell where standard error itself is gone.
    try? handle.write(contentsOf: data)
  }
}

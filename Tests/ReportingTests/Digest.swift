import Foundation

/// The SHA-256 digest of a text in Base64, from a program of the system; nil where there is none.
func sha256(_ text: String) throws -> String? {
  let path = "/usr/bin/sha256sum"
  guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("egov-\(UUID().uuidString)")
  try Data(text.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let program = Process()
  let output = Pipe()
  program.executableURL = URL(fileURLWithPath: path)
  program.arguments = [file.path]
  program.standardOutput = output
  try program.run()
  let line = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  program.waitUntilExit()
  let digits = Array(line.prefix(64))
  let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
    UInt8(String(digits[$0...($0 + 1)]), radix: 16)
  }
  return bytes.count == 32 ? Data(bytes).base64EncodedString() : nil
}

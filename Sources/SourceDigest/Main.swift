import Foundation

/// Writes a Swift file with a digest of sources: `SourceDigest OUT ROOT COMPILER FILE…`, the files by their paths below ROOT.
///
/// The digest depends on each file's path below the root, its length and its bytes, and on what COMPILER says of its
/// version, where that is not empty; not on where the root lies or in which order the files are named.
@main
struct SourceDigest {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count >= 4 else {
      FileHandle.standardError.write(Data("usage: SourceDigest OUT ROOT COMPILER FILE...\n".utf8))
      exit(2)
    }
    var fingerprint = Fingerprint()
    for path in words[4...].sorted() {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: words[2]).appendingPathComponent(path))
      fingerprint.add("\(path)\n\(bytes.count)\n".utf8)
      fingerprint.add(bytes)
    }
    if !words[3].isEmpty { fingerprint.add(try version(of: words[3])) }
    try write(fingerprint, to: URL(fileURLWithPath: words[1]))
  }

  private static func version(of compiler: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: compiler)
    process.arguments = ["--version"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { process.waitUntilExit() }
    return output.fileHandleForReading.readDataToEndOfFile()
  }

  /// A file that says the same already is left alone, so that nothing is compiled anew for it.
  private static func write(_ fingerprint: Fingerprint, to file: URL) throws {
    let text = """
      /// What tells the sources that observing goes through from every other state of them.
      enum ObservingSources {
        static let digest = "\(fingerprint.text)"
      }

      """
    if let written = try? String(contentsOf: file, encoding: .utf8), written == text { return }
    try Data(text.utf8).write(to: file)
  }
}

/// FNV-1a of 128 bits: it tells states of sources apart, and nobody has a reason to forge one.
///
/// A digest out of a library would have to be compiled a second time for the machine that builds.
struct Fingerprint {
  private var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  mutating func add(_ bytes: some Sequence<UInt8>) {
    var next = value
    for byte in bytes { next = (next ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B }
    value = next
  }

  var text: String { "fnv1a:" + String(value, radix: 16) }
}

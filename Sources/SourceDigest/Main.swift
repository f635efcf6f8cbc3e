import Foundation

/// Writes a Swift file with digests of sources: `SourceDigest OUT ROOT COMPILER FILE…`, the files by their paths below ROOT.
///
/// One digest is of everything that all extractors share, and each extractor with a file of its own has another
/// (`OwnSources`). A digest depends on each file's path below the root, its length and its bytes, the shared one on what
/// COMPILER says of its version as well, where that is not empty; none on where the root lies or in which order the files
/// are named.
@main
struct SourceDigest {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count >= 4 else {
      FileHandle.standardError.write(Data("usage: SourceDigest OUT ROOT COMPILER FILE...\n".utf8))
      exit(2)
    }
    let root = URL(fileURLWithPath: words[2])
    let files = try words[4...].sorted().map { try SourceText($0, below: root) }
    let own = OwnSources(files)
    var shared = Fingerprint()
    var extractors: [(name: String, digest: Fingerprint)] = []
    for file in files {
      if let name = own.extractor(of: file) {
        var digest = Fingerprint()
        digest.add(file)
        extractors.append((name, digest))
      } else {
        shared.add(file)
      }
    }
    if !words[3].isEmpty { shared.add(try version(of: words[3])) }
    try write(shared, extractors, to: URL(fileURLWithPath: words[1]))
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
  private static func write(
    _ shared: Fingerprint, _ extractors: [(name: String, digest: Fingerprint)], to file: URL
  ) throws {
    let rows = extractors.sorted { $0.name < $1.name }.map { "    \"\($0.name)\": \"\($0.digest.text)\",\n" }
    let text = """
      /// What tells the sources that observing goes through from every other state of them.
      enum ObservingSources {
        /// Of what all extractors share.
        static let digest = "\(shared.text)"
        /// Of each extractor's own file, by its name.
        static let extractors: [String: String] = [\(rows.isEmpty ? ":" : "\n\(rows.joined())  ")]
      }

      """
    if let written = try? String(contentsOf: file, encoding: .utf8), written == text { return }
    try Data(text.utf8).write(to: file)
  }
}

import Foundation
package import Testing

/// Whether this run writes golden files instead of comparing with them: `EGOV_RECORD=1 swift test`.
package let isRecording = ProcessInfo.processInfo.environment["EGOV_RECORD"] == "1"

/// Holds bytes against the golden file at a path below `Reports/`.
///
/// Recording writes the file and fails the test all the same, so that nobody takes a recording for a test that passed.
package func golden(
  _ bytes: [UInt8], at path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Checkout.root.appendingPathComponent("Reports").appendingPathComponent(path)
  let recorded = try? [UInt8](Data(contentsOf: file))
  guard recorded != bytes else { return }
  guard isRecording else {
    let place = recorded.map { firstDifference($0, bytes) } ?? "there is no such file yet"
    let remedy = "where the new bytes are right, record them with EGOV_RECORD=1 swift test and read the difference"
    Issue.record("Reports/\(path): \(place); \(remedy)", sourceLocation: sourceLocation)
    return
  }
  try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(bytes).write(to: file)
  Issue.record("Reports/\(path) was recorded; read the difference and test again", sourceLocation: sourceLocation)
}

/// The first line in which two files differ, with what each of them says there.
package func firstDifference(_ before: [UInt8], _ now: [UInt8]) -> String {
  let old = before.split(separator: 0x0A, omittingEmptySubsequences: false)
  let new = now.split(separator: 0x0A, omittingEmptySubsequences: false)
  let same = zip(old, new).prefix { $0 == $1 }.count
  return "line \(same + 1) was \(shown(old, same)) and is \(shown(new, same))"
}

private func shown(_ lines: [ArraySlice<UInt8>], _ index: Int) -> String {
  guard lines.indices.contains(index) else { return "not there" }
  return "“\(String(decoding: lines[index].prefix(300), as: UTF8.self))”"
}

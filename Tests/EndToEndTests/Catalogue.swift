import Foundation
import TestSupport

/// A copy of the definitions that a test may spoil.
enum Catalogue {
  static func copy(to scratch: URL) throws -> URL {
    let folder = scratch.appendingPathComponent("Indicators")
    try FileManager.default.copyItem(at: Checkout.root.appendingPathComponent("Indicators"), to: folder)
    return folder
  }

  static func edit(_ path: String, in folder: URL, _ change: (String) -> String) throws {
    let file = folder.appendingPathComponent(path)
    let before = try String(contentsOf: file, encoding: .utf8)
    let after = change(before)
    guard after != before else { throw CocoaError(.fileReadCorruptFile) }
    try Data(after.utf8).write(to: file)
  }

  /// Line and column, counted from 1, of a text in a definition.
  static func place(of text: String, in path: String, below folder: URL) throws -> String {
    let lines = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      guard let found = line.firstRange(of: text) else { continue }
      return "\(number + 1):\(line.unicodeScalars.distance(from: line.startIndex, to: found.lowerBound) + 1)"
    }
    throw CocoaError(.fileReadCorruptFile)
  }
}

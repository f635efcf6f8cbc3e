import Foundation

/// A source with its path below the root.
struct SourceText {
  let path: String
  let bytes: Data

  init(_ path: String, below root: URL) throws {
    self.path = path
    bytes = try Data(contentsOf: root.appendingPathComponent(path))
  }

  /// The lines that are no comment.
  var code: [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { line in
      !line.drop { $0 == " " }.hasPrefix("//")
    }
  }
}

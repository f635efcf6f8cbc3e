import Foundation
import TestSupport

/// One Swift file of the checkout.
struct SourceFile {
  /// Path below the root of the repository.
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The second part of `Sources/Snapshots/…` or `Tests/SnapshotsTests/…`.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// Lines without comments and texts in quotes, so that words in prose are no code.
  var code: [Substring] {
    lines.map { line in
      let bare = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
      return bare.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "\"")[...]
    }
  }

  /// The modules it imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at <= 1, at + 1 < words.count else { return nil }
      return String(words[at + 1])
    }
  }

  /// All Swift files below a folder of the repository, by path.
  static func all(below folder: String) throws -> [SourceFile] {
    let root = Checkout.root.appendingPathComponent(folder)
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      SourceFile(
        path: "\(folder)/\(path)", text: try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8))
    }
  }
}

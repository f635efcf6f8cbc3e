import Interchange

/// In which state every extractor was that has sources of its own; what all of them share stands in the key.
struct ExtractorStates: Sendable, Equatable {
  /// Digests by the extractor's name.
  private let digests: [String: String]

  static let ofThisProgram = ExtractorStates(digests: ObservingSources.extractors)

  private init(digests: [String: String]) {
    self.digests = digests
  }

  /// Reads the line of an entry; nil where it is none.
  init?(line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let pairs = words.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    guard line.isEmpty || pairs.allSatisfy({ $0.count == 2 }) else { return nil }
    digests = Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
  }

  /// Name and digest of each by its name, on one line.
  var line: String {
    digests.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  /// A part of the entry's name, so that programs in different states never replace each other's entries.
  var mark: String { String(Digest.of(line.utf8).dropFirst("sha256:".count).prefix(16)) }

  /// The extractors that are as they were.
  func unchanged(since earlier: ExtractorStates) -> Set<String> {
    Set(digests.filter { earlier.digests[$0.key] == $0.value }.keys)
  }
}

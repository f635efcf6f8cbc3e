import AssessmentModel

/// A place in a text file, counted from 1; columns count Unicode scalars, as libyaml does.
struct SourcePosition: Sendable, Hashable {
  var line: Int
  var column: Int

  static let start = SourcePosition(line: 1, column: 1)
}

/// One node of a YAML file with its place, free of the parser that read it.
struct SourceNode: Sendable {
  var position: SourcePosition
  var content: Content

  indirect enum Content: Sendable {
    /// A plain scalar that is empty, `~` or `null`.
    case null
    /// A scalar as written; only a plain one can be a number or a flag.
    case scalar(String, isPlain: Bool)
    case sequence([SourceNode])
    case mapping([SourceEntry])
  }

  /// The value under that key where the node is a mapping that has it.
  subscript(key: String) -> SourceNode? {
    entries.first { $0.key == key }?.value
  }

  var entries: [SourceEntry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }

  var items: [SourceNode] {
    guard case .sequence(let items) = content else { return [] }
    return items
  }

  /// Where a path of keys leads; as far as it goes.
  func position(of path: String...) -> SourcePosition {
    var node = self
    for key in path {
      guard let next = node[key] else { return node.position }
      node = next
    }
    return node.position
  }

  /// Where that key itself stands in the mapping; the mapping's place where it does not.
  func position(ofKey key: String) -> SourcePosition {
    entries.first { $0.key == key }?.position ?? position
  }
}

/// One key of a mapping with its place and value.
struct SourceEntry: Sendable {
  var key: String
  var position: SourcePosition
  var value: SourceNode
}

/// The mistakes found in one file, of which only so many are told.
struct Findings: Sendable {
  static let limit = 500

  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  /// How many were found, told or not.
  private(set) var count = 0

  /// True where nothing more is told, so that looking for a hint is in vain.
  var isFull: Bool { diagnostics.count > Self.limit }

  init(file: String) {
    self.file = file
  }

  mutating func error(_ message: String, at position: SourcePosition?, hint: String? = nil) {
    add(.error, message, at: position, hint: hint)
  }

  mutating func warning(_ message: String, at position: SourcePosition?, hint: String? = nil) {
    add(.warning, message, at: position, hint: hint)
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ message: String, at position: SourcePosition?, hint: String?
  ) {
    count += 1
    guard diagnostics.count < Self.limit else {
      if !isFull {
        diagnostics.append(
          Diagnostic(
            file: file, line: position?.line, column: position?.column,
            message: "more than \(Self.limit) mistakes; the rest is not told", hint: "mend these first"))
      }
      return
    }
    diagnostics.append(
      Diagnostic(
        file: file, line: position?.line, column: position?.column, severity: severity, message: message, hint: hint))
  }
}

extension [Diagnostic] {
  /// In order of file, line, column and message.
  var inOrder: [Diagnostic] {
    sorted {
      ($0.file, $0.line ?? 0, $0.column ?? 0, $0.message) < ($1.file, $1.line ?? 0, $1.column ?? 0, $1.message)
    }
  }
}

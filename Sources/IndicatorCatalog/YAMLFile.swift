import Foundation
import Yams

/// Reads one YAML file into nodes with places.
///
/// The file is at most 1 MiB of UTF-8 holding one document. Anchors, aliases and tags are refused: definitions need
/// none, and nested aliases can stand for more nodes than memory holds. Everything wrong becomes a finding; nil means
/// that there is nothing to decode.
enum YAMLFile {
  static let sizeLimit = 1 << 20
  static let depthLimit = 64
  /// So many repeated keys are named in one file; the next ends the reading.
  static let repeatedKeyLimit = 20
  /// Brackets within brackets; definitions are written in few.
  static let bracketLimit = 20

  static func read(_ url: URL, _ findings: inout Findings) -> SourceNode? {
    guard let text = contents(of: url, &findings) else { return nil }
    return parse(text, &findings)
  }

  /// Parses a text that is already in memory.
  static func parse(_ text: String, _ findings: inout Findings) -> SourceNode? {
    // Only a text that holds both signs can have an alias, and most hold neither.
    if text.utf8.contains(UInt8(ascii: "*")), text.utf8.contains(UInt8(ascii: "&")),
      let alias = AliasScan(text).firstAlias
    {
      findings.error(anchorMessage, at: alias, hint: anchorHint)
      return nil
    }
    if let (message, position) = CollectionKeyScan(text, depthLimit: bracketLimit).found {
      findings.error(message, at: position, hint: "quote a text that begins with [, { or ?")
      return nil
    }
    // Every repeated key costs a new reading, so of a long text fewer are named.
    let repeatedLimit = min(repeatedKeyLimit, 1 + (1 << 20) / max(1, text.utf8.count))
    // Made only where a key repeats: it takes the text apart.
    var source: RepeatedKeys?
    while true {
      do {
        let parser = try Parser(yaml: source?.text ?? text, resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else {
          findings.error("the file is empty", at: .start)
          return nil
        }
        // Nodes hold their anchors weakly: the parser must outlive the conversion.
        return withExtendedLifetime(parser) { node(root, depth: 0, source?.names ?? [:], &findings) }
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let position = SourcePosition(line: context.mark.line, column: context.mark.column)
        var repeated = source ?? RepeatedKeys(text: text)
        if let name = names.first, repeated.names.count < repeatedLimit, repeated.disguise(name, at: position) {
          source = repeated
          continue
        }
        findings.error("the key `\(names.first ?? "")` stands twice in one mapping", at: position)
        return nil
      } catch {
        report(error, &findings)
        return nil
      }
    }
  }
}

extension YAMLFile {
  fileprivate static let anchorMessage = "anchors and aliases are not read"
  fileprivate static let anchorHint = "write the value out, and quote texts that begin with & or *"

  fileprivate static func contents(of url: URL, _ findings: inout Findings) -> String? {
    // Asked of the system: Foundation needs longer for it than the file takes to be read.
    var status = stat()
    guard stat(url.path, &status) == 0 else {
      findings.error("there is no such file", at: nil)
      return nil
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      findings.error("expected a file, found a folder or device", at: nil)
      return nil
    }
    guard status.st_size <= sizeLimit else {
      findings.error("the file is larger than 1 MiB", at: nil, hint: "definitions are short; is this the right file?")
      return nil
    }
    guard let data = try? Data(contentsOf: url) else {
      findings.error("the file cannot be read", at: nil, hint: "check its permissions")
      return nil
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      let lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
      let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      findings.error(
        "the line is not UTF-8", at: SourcePosition(line: line + 1, column: 1), hint: "save the file as UTF-8")
      return nil
    }
    // Some editors write a byte-order mark before the text.
    return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  fileprivate static func report(_ error: any Error, _ findings: inout Findings) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      let position = SourcePosition(line: mark.line, column: mark.column)
      findings.error("not valid YAML: \(problem)", at: position, hint: "check indentation, quotes and brackets here")
    case YamlError.reader(let problem, let offset, _, let text):
      let before = text.prefix(offset ?? 0)
      let line = before.reduce(1) { $1.isNewline ? $0 + 1 : $0 }
      let column = before.reversed().prefix { !$0.isNewline }.count + 1
      findings.error("not valid YAML: \(problem)", at: SourcePosition(line: line, column: column))
    default:
      findings.error("not valid YAML: \(error)", at: .start)
    }
  }

  fileprivate static func node(
    _ node: Node, depth: Int, _ repeated: [SourcePosition: String], _ findings: inout Findings
  ) -> SourceNode {
    let position = node.mark.map { SourcePosition(line: $0.line, column: $0.column) } ?? .start
    let nothing = SourceNode(position: position, content: .null)
    guard node.anchor == nil else {
      findings.error(anchorMessage, at: position, hint: anchorHint)
      return nothing
    }
    guard [Tag.Name.str, .map, .seq].contains(Resolver.basic.resolveTag(of: node)) else {
      findings.error("tags such as `\(node.tag)` are not read", at: position, hint: "leave the tag out")
      return nothing
    }
    guard depth < depthLimit else {
      findings.error("nested deeper than \(depthLimit) levels", at: position)
      return nothing
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain
      let isNull = isPlain && ["", "~", "null"].contains(scalar.string)
      return SourceNode(position: position, content: isNull ? .null : .scalar(scalar.string, isPlain: isPlain))
    case .sequence(let sequence):
      let items = sequence.map { self.node($0, depth: depth + 1, repeated, &findings) }
      return SourceNode(position: position, content: .sequence(items))
    case .mapping(let mapping):
      let entries = self.entries(mapping, depth: depth, repeated, &findings)
      return SourceNode(position: position, content: .mapping(entries))
    case .alias:
      findings.error(anchorMessage, at: position, hint: anchorHint)
      return nothing
    }
  }

  private static func entries(
    _ mapping: Node.Mapping, depth: Int, _ repeated: [SourcePosition: String], _ findings: inout Findings
  ) -> [SourceEntry] {
    var entries: [SourceEntry] = []
    var first: [String: SourcePosition] = [:]
    for (key, value) in mapping {
      let position = key.mark.map { SourcePosition(line: $0.line, column: $0.column) } ?? .start
      guard case .scalar(let scalar) = key, key.anchor == nil else {
        findings.error("a key must be a plain text", at: position)
        continue
      }
      let name = repeated[position] ?? scalar.string
      if let earlier = first[name] {
        findings.error(
          "the key `\(name)` stands twice in one mapping", at: position, hint: "it first stands on line \(earlier.line)"
        )
        continue
      }
      first[name] = position
      let content = node(value, depth: depth + 1, repeated, &findings)
      entries.append(SourceEntry(key: name, position: position, value: content))
    }
    return entries
  }
}

/// Finds an alias before the parser expands it.
///
/// Yams resolves aliases while it reads and compares whole subtrees where they are keys, so a small file can keep it
/// busy for ever. A `*name` that can begin a token and whose `&name` can too is taken for an alias; a text that holds
/// both by chance can be quoted differently.
private struct AliasScan {
  var firstAlias: SourcePosition?

  init(_ text: String) {
    var anchors: Set<String> = []
    var position = SourcePosition.start
    var previous: Unicode.Scalar = "\n"
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if (scalar == "&" || scalar == "*") && Self.mayPrecede(previous) {
        let name = String(String.UnicodeScalarView(scalars[(index + 1)...].prefix(while: Self.isNamePart)))
        if scalar == "&", !name.isEmpty { anchors.insert(name) }
        if scalar == "*", anchors.contains(name), firstAlias == nil { firstAlias = position }
      }
      if scalar == "\n" {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
      previous = scalar
    }
  }

  private static func mayPrecede(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 || " \t\r\n[]{},:?-".unicodeScalars.contains(scalar)
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_")
  }
}

/// A text whose repeated keys are written over, so that Yams, which stops at the first, reads on.
///
/// The places of the keys written over are kept with their names: the reader puts the names back and tells of them.
private struct RepeatedKeys {
  private(set) var names: [SourcePosition: String] = [:]
  private var scalars: [Unicode.Scalar]
  private var lineStarts: [Int] = [0]

  var text: String { String(String.UnicodeScalarView(scalars)) }

  init(text: String) {
    scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      let isBreak = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
      if isBreak, !isPair { lineStarts.append(index + 1) }
    }
  }

  /// Writes a private-use character over the key at that place; false where the key does not stand there as it reads.
  mutating func disguise(_ name: String, at position: SourcePosition) -> Bool {
    guard lineStarts.indices.contains(position.line - 1) else { return false }
    var start = lineStarts[position.line - 1] + position.column - 1
    if scalars.indices.contains(start), scalars[start] == "\"" || scalars[start] == "'" { start += 1 }
    let key = Array(name.unicodeScalars)
    let end = start + key.count
    guard !key.isEmpty, end <= scalars.count, Array(scalars[start..<end]) == key else { return false }
    guard let mask = Unicode.Scalar(0xE000 + UInt32(names.count)) else { return false }
    scalars.replaceSubrange(start..<end, with: Array(repeating: mask, count: key.count))
    names[position] = name
    return true
  }
}

package import AssessmentModel

/// Reads judgements of pages: JSON Lines in the codebook's form, one page a line.
///
/// A page judged twice in one file, a line without `file`, and a value of another type than its member's are errors with
/// their place. Members that the codebook does not have are passed over and told once each, with the nearest known one;
/// those that begin with `_`, such as `_disputed`, are for programs.
package struct JudgementReader {
  /// Pages in the order of the file.
  package private(set) var pages: [JudgedPage] = []
  /// One sentence for each unknown member.
  package private(set) var warnings: [String] = []
  private let file: String
  private var unknown: Set<String> = []

  /// Reads all lines of a file that messages call `file`.
  package init(_ bytes: [UInt8], file: String) throws(InterchangeError) {
    self.file = file
    var seen: Set<String> = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      let reading = try JSONSource(file: file, firstLine: index + 1, bytes: Array(line)).parsed()
      let page = try page(reading)
      guard seen.insert(page.file).inserted else {
        throw reading.source.badShape(reading.node, "\(page.file) is judged a second time; keep one line a page")
      }
      pages.append(page)
    }
  }

  /// True where a file holds judgements, and not observations: its first line says of which page it speaks.
  package static func recognises(_ bytes: [UInt8]) -> Bool {
    guard let line = bytes.split(separator: 0x0A, maxSplits: 1).first else { return false }
    guard let reading = try? JSONSource(file: "", firstLine: 1, bytes: Array(line)).parsed() else { return false }
    return reading.node["file"] != nil && reading.node["kind"] == nil
  }
}

extension JudgementReader {
  private mutating func page(_ reading: JSONReading) throws(InterchangeError) -> JudgedPage {
    var page = JudgedPage(file: try reading.text("file"))
    guard case .object(let members) = reading.node.content else { return page }
    for (name, node) in members where name != "file" {
      if name == "_disputed" {
        for disputed in try reading.texts(name) {
          if let member = CodebookMember(rawValue: disputed) {
            page.disputed.insert(member)
          } else {
            warn(of: disputed)
          }
        }
      } else if let member = CodebookMember(rawValue: name) {
        let value = JSONReading(node: node, source: reading.source)
        page.values[member] = try value.judged(as: member)
      } else if !name.hasPrefix("_") {
        warn(of: name)
      }
    }
    return page
  }

  private mutating func warn(of name: String) {
    guard unknown.insert(name).inserted else { return }
    let near = nearestName(to: name, among: CodebookMember.allCases.map(\.rawValue))
    warnings.append(
      "\(file): the codebook has no member `\(name)`; it is passed over"
        + (near.map { " (did you mean `\($0)`?)" } ?? ""))
  }
}

extension JSONReading {
  /// The value, where it is of the member's type or null.
  fileprivate func judged(as member: CodebookMember) throws(InterchangeError) -> JudgedValue {
    let value = node.judged
    switch (value, member.kind) {
    case (.null, _), (_, .notes), (.flag, .flag), (.text, .word), (.text, .text), (.object, .guide): return value
    case (.list(let items), .words):
      for item in items {
        guard case .text = item else { throw shouldBe("a list of words", called: member.rawValue) }
      }
    case (.list(let items), .columns), (.list(let items), .letters):
      for item in items {
        guard case .object = item else { throw shouldBe("a list of objects", called: member.rawValue) }
      }
    case (_, .flag): throw shouldBe("true, false or null", called: member.rawValue)
    case (_, .word), (_, .text): throw shouldBe("a text or null", called: member.rawValue)
    case (_, .guide): throw shouldBe("an object or null", called: member.rawValue)
    case (_, .words), (_, .columns), (_, .letters): throw shouldBe("a list or null", called: member.rawValue)
    }
    return value
  }
}

extension JSONNode {
  fileprivate var judged: JudgedValue {
    switch content {
    case .null: return .null
    case .flag(let flag): return .flag(flag)
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .list(let items): return .list(items.map(\.judged))
    case .object(let members): return .object(members.map { .init($0.name, $0.value.judged) })
    }
  }
}

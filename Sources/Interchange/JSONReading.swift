import AssessmentModel

/// A JSON object being read as a contract's shape: each question names a member and the type it must have.
struct JSONReading {
  let node: JSONNode
  let source: JSONSource

  /// The value of a member that must be there.
  func member(_ name: String) throws(InterchangeError) -> JSONReading {
    guard case .object = node.content else {
      throw source.badShape(node, "an object should stand here, not \(node.kind)")
    }
    guard let value = node[name] else { throw source.badShape(node, "the member `\(name)` is missing") }
    return JSONReading(node: value, source: source)
  }

  /// The value of a member; nil where it is absent or null.
  func optional(_ name: String) -> JSONReading? {
    guard let value = node[name] else { return nil }
    if case .null = value.content { return nil }
    return JSONReading(node: value, source: source)
  }

  func text(_ name: String) throws(InterchangeError) -> String {
    try member(name).text(called: name)
  }

  func optionalText(_ name: String) throws(InterchangeError) -> String? {
    try optional(name)?.text(called: name)
  }

  func number(_ name: String) throws(InterchangeError) -> Double {
    try member(name).number(called: name)
  }

  func optionalNumber(_ name: String) throws(InterchangeError) -> Double? {
    try optional(name)?.number(called: name)
  }

  func whole(_ name: String) throws(InterchangeError) -> Int {
    try member(name).whole(called: name)
  }

  func optionalWhole(_ name: String) throws(InterchangeError) -> Int? {
    try optional(name)?.whole(called: name)
  }

  func flag(_ name: String) throws(InterchangeError) -> Bool {
    let value = try member(name)
    guard case .flag(let flag) = value.node.content else { throw value.shouldBe("a boolean", called: name) }
    return flag
  }

  /// The items of a list that must be there.
  func list(_ name: String) throws(InterchangeError) -> [JSONReading] {
    let value = try member(name)
    guard case .list(let items) = value.node.content else { throw value.shouldBe("a list", called: name) }
    return items.map { JSONReading(node: $0, source: source) }
  }

  /// A list of texts; empty where it is absent.
  func texts(_ name: String) throws(InterchangeError) -> [String] {
    guard optional(name) != nil else { return [] }
    var texts: [String] = []
    for item in try list(name) { texts.append(try item.text(called: name)) }
    return texts
  }

  /// The members of an object that must be there, in the order written.
  func members(_ name: String) throws(InterchangeError) -> [(name: String, value: JSONReading)] {
    let value = try member(name)
    guard case .object(let members) = value.node.content else { throw value.shouldBe("an object", called: name) }
    return members.map { ($0.name, JSONReading(node: $0.value, source: source)) }
  }

  /// A word out of a closed list.
  func word<Word: RawRepresentable & CaseIterable>(_ name: String, of type: Word.Type) throws(InterchangeError) -> Word
  where Word.RawValue == String {
    let value = try member(name)
    return try value.word(called: name, of: type)
  }

  func word<Word: RawRepresentable & CaseIterable>(called name: String, of type: Word.Type)
    throws(InterchangeError) -> Word
  where Word.RawValue == String {
    let text = try text(called: name)
    if let word = Word(rawValue: text) { return word }
    let nearest = nearestName(to: text, among: type.allCases.map(\.rawValue))
    let hint = nearest.map { "; did you mean `\($0)`?" } ?? ""
    throw source.badShape(node, "`\(text)` is no known `\(name)`\(hint)")
  }

  func date(_ name: String) throws(InterchangeError) -> CalendarDate? {
    guard let value = optional(name) else { return nil }
    guard let date = ObservationValue.date(try value.text(called: name)) else {
      throw value.shouldBe("a day such as 2026-03-01", called: name)
    }
    return date
  }

  func text(called name: String) throws(InterchangeError) -> String {
    guard case .text(let text) = node.content else { throw shouldBe("a text", called: name) }
    return text
  }

  func number(called name: String) throws(InterchangeError) -> Double {
    guard case .number(let number) = node.content else { throw shouldBe("a number", called: name) }
    return number
  }

  func whole(called name: String) throws(InterchangeError) -> Int {
    guard let whole = Int(exactly: try number(called: name)) else { throw shouldBe("a whole number", called: name) }
    return whole
  }

  func shouldBe(_ wanted: String, called name: String) -> InterchangeError {
    source.badShape(node, "`\(name)` should be \(wanted), not \(node.kind)")
  }
}

/// The bytes a JSON value was read from, and what file and line they begin at.
struct JSONSource {
  let file: String
  let firstLine: Int
  let bytes: [UInt8]

  /// Parses the bytes as one value.
  func parsed() throws(InterchangeError) -> JSONReading {
    do throws(JSONParser.Mistake) {
      let node = try bytes.withUnsafeBufferPointer { (bytes) throws(JSONParser.Mistake) in try JSONParser.parse(bytes) }
      return JSONReading(node: node, source: self)
    } catch {
      let place = place(of: error.offset)
      throw .badJSON(file: file, line: place.line, column: place.column, what: error.what)
    }
  }

  func badShape(_ node: JSONNode, _ what: String) -> InterchangeError {
    let place = place(of: node.offset)
    return .badShape(file: file, line: place.line, column: place.column, what: what)
  }

  /// Line and column of an offset, counted from 1; columns count bytes.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var line = firstLine
    var lineStart = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    return (line, offset - lineStart + 1)
  }

  /// Checks the schema of a file: the same kind and major version as `known`.
  func check(_ found: String, is known: String) throws(InterchangeError) {
    if found != known { throw .otherSchema(file: file, line: firstLine, found: found, known: known) }
  }
}

package import AssessmentModel
package import Foundation

/// One line of `observations.jsonl`.
package enum ObservationLine: Sendable, Equatable {
  /// The line that begins a unit.
  case snapshot(city: City, SnapshotSummary, asOf: CalendarDate?, tool: String?)
  case observation(city: String, Observation)
  case problem(city: String, Problem)
  /// What the run is called and which options shaped it.
  case study(StudyHeading)
  /// A line of a kind that this version does not know.
  case ignored
}

/// Reads `observations.jsonl` line by line; memory is one line and a buffer of 1 MiB.
///
/// Observations of properties to be passed over are told by how this program writes them, and read where they are written
/// otherwise. Unknown kinds and members are passed over; another major version, a value of another type than the property's, an
/// unknown property and a line over 64 MiB are errors that name the file and line. Empty lines are passed over.
package struct ObservationReader {
  private let file: String
  private let handle: FileHandle?
  private var buffer: [UInt8]
  private var start = 0
  /// The number of the line last given, from 1.
  package private(set) var line = 0
  private var isAtEnd: Bool
  /// Properties whose observations are given as `ignored` without being read.
  private let passedOver: Set<Property>

  private static let blockSize = 1 << 20
  private static let longestLine = 1 << 26

  /// Starts at the current position of a file that messages call `file`.
  package init(_ handle: FileHandle, file: String, passingOver passedOver: Set<Property> = []) {
    self.file = file
    self.passedOver = passedOver
    self.handle = handle
    buffer = []
    isAtEnd = false
  }

  /// Starts at the beginning of bytes that messages call `file`.
  package init(_ bytes: [UInt8], file: String) {
    self.file = file
    passedOver = []
    handle = nil
    buffer = bytes
    isAtEnd = true
  }

  /// The next line; nil at the end.
  package mutating func next() throws(InterchangeError) -> ObservationLine? {
    while let bytes = try nextLine() {
      if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      if !passedOver.isEmpty, let property = Self.property(of: bytes), passedOver.contains(property) {
        return .ignored
      }
      return try read(JSONSource(file: file, firstLine: line, bytes: bytes).parsed())
    }
    return nil
  }
}

// Lines.
extension ObservationReader {
  /// The property of a line as `ObservationLines` writes it; nil for a line of another kind or shape.
  private static func property(of line: [UInt8]) -> Property? {
    guard line.starts(with: opening), let city = end(ofText: opening.count, in: line),
      line[city...].starts(with: name), let end = end(ofText: city + name.count, in: line)
    else { return nil }
    return Property.named(String(decoding: line[(city + name.count)..<(end - 1)], as: UTF8.self))
  }

  private static let opening = Array("{\"kind\":\"observation\",\"city\":\"".utf8)
  private static let name = Array(",\"property\":\"".utf8)

  /// Behind the quote that ends a text without escapes.
  private static func end(ofText start: Int, in line: [UInt8]) -> Int? {
    guard let end = line[start...].firstIndex(where: { $0 == 0x22 || $0 == 0x5C }), line[end] == 0x22 else {
      return nil
    }
    return end + 1
  }

  /// The bytes up to the next newline, which is passed; nil at the end.
  private mutating func nextLine() throws(InterchangeError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = newline(from: searched) {
        defer { start = end + 1 }
        line += 1
        return Array(buffer[start..<end])
      }
      searched = buffer.count - start
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        line += 1
        return Array(buffer[start...])
      }
      if searched > Self.longestLine { throw .lineTooLong(file: file, line: line + 1) }
      try fill()
    }
  }

  private func newline(from index: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, index < bytes.count else { return nil }
      return memchr(base + index, 0x0A, bytes.count - index).map { UnsafeRawPointer($0) - base }
    }
  }

  /// Drops what was read and appends the file's next block.
  private mutating func fill() throws(InterchangeError) {
    buffer.removeFirst(start)
    start = 0
    do {
      guard let block = try handle?.read(upToCount: Self.blockSize), !block.isEmpty else {
        isAtEnd = true
        return
      }
      buffer.append(contentsOf: block)
    } catch {
      throw .unreadable(file: file, reason: error.localizedDescription)
    }
  }
}

// Shapes.
extension ObservationReader {
  private func read(_ line: JSONReading) throws(InterchangeError) -> ObservationLine {
    if let schema = try line.optionalText("schema") { try line.source.check(schema, is: ObservationLines.schema) }
    switch try line.text("kind") {
    case "snapshot": return try Self.snapshot(line)
    case "observation": return .observation(city: try line.text("city"), try line.observation())
    case "problem":
      let problem = Problem(
        subject: try line.text("subject"), record: try line.optionalText("record"),
        what: try line.word("what", of: Problem.Kind.self), detail: try line.text("detail"))
      return .problem(city: try line.text("city"), problem)
    case "study": return .study(try line.studyHeading())
    default: return .ignored
    }
  }

  private static func snapshot(_ line: JSONReading) throws(InterchangeError) -> ObservationLine {
    let code = try line.text("city")
    let city = City(
      code: code, name: try line.optionalText("name") ?? code, nameEn: try line.optionalText("nameEn") ?? "",
      pinyin: try line.optionalText("pinyin") ?? "", province: try line.optionalText("province") ?? "",
      region: try line.optionalText("region") ?? "", level: try line.optionalText("level") ?? "",
      groups: line.optional("groups") == nil ? [] : try line.texts("groups"), portals: try line.texts("portals"),
      servicePortals: try line.texts("servicePortals"))
    return .snapshot(
      city: city, try line.snapshotSummary(), asOf: try line.date("asOf"), tool: try line.optionalText("tool"))
  }
}

extension JSONReading {
  func studyHeading() throws(InterchangeError) -> StudyHeading {
    let title = try member("title")
    var settings: [String: String] = [:]
    for (name, value) in try members("settings") { settings[name] = try value.text(called: name) }
    return StudyHeading(
      title: Texts(zh: try title.text("zh"), en: try title.text("en")), isInvented: try flag("invented"),
      framework: try optionalText("framework"), settings: settings)
  }

  /// The members of a snapshot's summary.
  func snapshotSummary() throws(InterchangeError) -> SnapshotSummary {
    SnapshotSummary(
      format: try text("format"), digest: try text("digest"), captures: try whole("captures"),
      pages: try whole("pages"), readPages: try optionalWhole("readPages") ?? 0, first: try optionalText("first"),
      last: try optionalText("last"), home: try optionalText("home"))
  }

  private func property() throws(InterchangeError) -> Property {
    if let known = Property.named(try text("property")) { return known }
    return try word("property", of: Property.self)
  }

  /// The members of an observation.
  func observation() throws(InterchangeError) -> Observation {
    let property = try property()
    let node = try member("value")
    guard let value = ObservationValue.value(node.node, of: property) else {
      throw node.source.badShape(
        node.node, "the value of `\(property.rawValue)` should be of type \(property.valueType.rawValue)")
    }
    var evidence: Evidence?
    if let found = optional("evidence") {
      evidence = Evidence(
        record: try found.text("record"), digest: try found.text("digest"), path: try found.optionalText("path"),
        quote: try found.optionalText("quote"))
    }
    return Observation(
      property: property, subject: try text("subject"), value: value, evidence: evidence, by: try text("by"))
  }
}

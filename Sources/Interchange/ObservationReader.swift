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

/// Reads `observations.jsonl` line by line; memory is one line and a buffer of 256 KiB.
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
  /// Where the line last given begins, in bytes from the reader's start.
  package private(set) var lineStart = 0
  /// How many bytes before the buffer were dropped.
  private var dropped = 0
  private var isAtEnd: Bool
  /// How many bytes of the file are still to be read.
  private var left: Int
  private var usual: UsualLines

  private static let blockSize = 1 << 18
  private static let longestLine = 1 << 26

  /// Starts at the current position of a file that messages call `file` and ends after `count` bytes, or with the file.
  ///
  /// The observations of properties to be passed over are given as `ignored` without being read.
  package init(
    _ handle: FileHandle, file: String, count: Int = .max, passingOver passedOver: Set<Property> = []
  ) {
    self.file = file
    self.handle = handle
    usual = UsualLines(passingOver: passedOver)
    buffer = []
    isAtEnd = false
    left = count
  }

  /// Starts at the beginning of bytes that messages call `file`.
  package init(_ bytes: [UInt8], file: String) {
    self.file = file
    handle = nil
    usual = UsualLines(passingOver: [])
    buffer = bytes
    isAtEnd = true
    left = 0
  }

  /// The next line; nil at the end.
  package mutating func next() throws(InterchangeError) -> ObservationLine? {
    while let place = try nextLine() {
      if let read = Self.read(buffer, at: place, &usual) { return read }
      let bytes = Array(buffer[place])
      if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      return try read(JSONSource(file: file, firstLine: line, bytes: bytes).parsed())
    }
    return nil
  }

  private static func read(_ buffer: [UInt8], at place: Range<Int>, _ usual: inout UsualLines) -> ObservationLine? {
    buffer.withUnsafeBufferPointer { usual.read(UnsafeBufferPointer(rebasing: $0[place])) }
  }
}

// Lines.
extension ObservationReader {
  /// Where the bytes up to the next newline lie, which is passed; nil at the end.
  private mutating func nextLine() throws(InterchangeError) -> Range<Int>? {
    var searched = start
    while true {
      if let end = newline(from: searched) {
        defer { start = end + 1 }
        lineStart = dropped + start
        line += 1
        return start..<end
      }
      searched = buffer.count - start
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        lineStart = dropped + start
        line += 1
        return start..<buffer.count
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
    dropped += start
    start = 0
    do {
      guard let block = try handle?.read(upToCount: min(left, Self.blockSize)), !block.isEmpty else {
        isAtEnd = true
        return
      }
      left -= block.count
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

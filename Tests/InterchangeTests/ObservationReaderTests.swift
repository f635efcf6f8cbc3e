import AssessmentModel
import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct ObservationReaderTests {
  static let values: [(Property, Value)] = [
    (.searchBox, .flag(false)), (.guideVisits, .number(0.5)), (.title, .text("2026-03-01")), (.title, .null),
    (.published, dayValue), (.interaction, .words(["consult", "survey"])), (.interaction, .words([])),
    (.guideLegalLimit, .quantity(Quantity(value: 50, unit: .workingDay))),
    (
      .column,
      .object([
        .init("name", .text("2026-03-01")), .init("items", .number(6)), .init("newest", dayValue),
        .init("empty", .flag(false)),
      ])
    ),
    (
      .guideRule,
      .object([
        .init("id", .text("limits")), .init("kept", .null),
        .init("first", .quantity(Quantity(value: 5, unit: .hour))), .init("second", .text("当场")),
      ])
    ),
    (.itemsByDepth, .object([.init("1", .number(4)), .init("2", .number(0))])),
  ]

  static let day = CalendarDate("2026-03-01")
  static let dayValue = day.map(Value.date) ?? .null

  @Test func `every type of value reads back as it was written, and writes the same bytes`() throws {
    var lines = ObservationLines(tool: "0.1.0")
    let city = City(
      code: "330100", name: "杭州市", nameEn: "Hangzhou", pinyin: "hangzhou", province: "浙江省", region: "east",
      level: "sub", portals: ["a.cn", "b.cn"], servicePortals: ["c.cn"])
    let summary = SnapshotSummary(
      format: "warc+wacz", digest: "sha256:1", captures: 3, pages: 2, readPages: 1, first: "2026-03-01T02:00:00Z",
      last: "2026-03-01T03:00:00Z", home: "https://a.cn/")
    lines.append(summary, of: city, asOf: Self.day)
    for (property, value) in Self.values {
      lines.append(Observation(property: property, subject: "https://a.cn/", value: value, by: "T"), city: "330100")
    }
    lines.append(Problem(subject: "x", record: "r", what: .badChunks, detail: "d"), city: "330100")
    let read = try lines.read()
    #expect(read.first == .snapshot(city: city, summary, asOf: Self.day, tool: "0.1.0"))
    let values = read.compactMap { line -> Value? in
      guard case .observation(_, let observation) = line else { return nil }
      return observation.value
    }
    #expect(values == Self.values.map(\.1))
    #expect(ObservationLines.written(read) == lines.text)
  }

  @Test func `unknown kinds, unknown members, empty lines and CR LF are passed over`() throws {
    let text =
      "\u{FEFF}" + #"{"schema":"egov.observations/1","kind":"dream","x":[1,{}]}"# + "\r\n\r\n  \n"
      + #"{"kind":"problem","city":"1","subject":"a","what":"badHTTP","detail":"d","more":{"x":1}}"#
    #expect(
      try ObservationLines.read(text) == [
        .ignored, .problem(city: "1", Problem(subject: "a", what: .badHTTP, detail: "d")),
      ])
  }

  @Test func `observations of properties to be passed over are ignored, however their line is written`() throws {
    var lines = ObservationLines(tool: "1")
    let title = Observation(property: .title, subject: "/", value: .text("a \",\"property\":\"app\""), by: "x")
    lines.append(title, city: "33\"01")
    lines.append(title, city: "3301")
    lines.append(Observation(property: .app, subject: "/", value: .flag(true), by: "x"), city: "3301")
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("egov-\(UUID().uuidString).jsonl")
    try Data(lines.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var reader = ObservationReader(try FileHandle(forReadingFrom: file), file: "o", passingOver: [.title])
    var read: [ObservationLine] = []
    while let line = try reader.next() { read.append(line) }
    // A line of another shape than the usual one is read all the same.
    #expect(read.count == 3 && read[0] == .observation(city: "33\"01", title) && read[1] == .ignored)
    #expect(
      read[2] == .observation(city: "3301", Observation(property: .app, subject: "/", value: .flag(true), by: "x")))
  }

  @Test func `a line reads the same whether it is written as usual or with spaces and escapes`() throws {
    let values: [(Property, Value)] =
      Self.values + [
        (.guideVisits, .number(-12.75)), (.guideVisits, .number(0)), (.guideVisits, .number(1e300)),
        (.guideVisits, .number(123_456_789_012_345_680)), (.guideVisits, .number(0.1)), (.title, .text("")),
        (.title, .text("长\u{2028}\"\\/\n")), (.column, .object([])),
        (.column, .object([.init("data-x", .text("2026-03-01"))])),
      ]
    for (property, value) in values {
      for evidence in [
        nil, Evidence(record: "r", digest: "d"), Evidence(record: "", digest: "d", path: "/p", quote: "引"),
      ] {
        let observation = Observation(
          property: property, subject: "https://a.cn/", value: value, evidence: evidence, by: "T")
        var lines = ObservationLines(tool: "")
        lines.append(observation, city: "330100")
        let spaced = lines.text.replacing("{\"kind\":", with: "{ \"kind\" : ").replacing("a.cn", with: "\\u0061.cn")
        #expect(try lines.read() == [.observation(city: "330100", observation)])
        #expect(try ObservationLines.read(spaced) == [.observation(city: "330100", observation)])
      }
    }
  }

  @Test(arguments: [
    #"{"kind":"observation","city":"1","property":"title","subject":"/","value":"a","by":"T"} x"#,
    #"{"kind":"observation","city":"1","property":"title","subject":"/","value":"a","by":"T""#,
    #"{"kind":"observation","city":"1","property":"guide.visits","subject":"/","value":01,"by":"T"}"#,
    #"{"kind":"observation","city":"1","property":"guide.visits","subject":"/","value":1.,"by":"T"}"#,
    #"{"kind":"observation","city":"1","property":"guide.visits","subject":"/","value":-,"by":"T"}"#,
    #"{"kind":"observation","city":"1","property":"interaction","subject":"/","value":["a",],"by":"T"}"#,
    #"{"kind":"observation","city":"1","property":"column","subject":"/","value":{"a":1,},"by":"T"}"#,
    "{\"kind\":\"observation\",\"city\":\"1\",\"property\":\"title\",\"subject\":\"/\",\"value\":\"a\tb\",\"by\":\"T\"}",
  ])
  func `a line that begins as usual and is no JSON is an error`(line: String) {
    #expect(message(line).contains("not JSON"))
  }

  @Test func `a text that is not UTF-8 is an error in a usual line, too`() {
    let line = #"{"kind":"observation","city":"1","property":"title","subject":"/","value":"?","by":"T"}"#
    for wrong: [UInt8] in [[0xFF], [0xF0, 0x90, 0x80], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBF]] {
      let bytes = line.utf8.flatMap { $0 == UInt8(ascii: "?") ? wrong : [$0] }
      var reader = ObservationReader(bytes, file: "o.jsonl")
      #expect(throws: InterchangeError.self) { try reader.next() }
    }
  }

  @Test func `so many bytes of a file are read and none after them`() throws {
    try withTemporaryFolder { folder in
      var lines = ObservationLines(tool: "1")
      let title = Observation(property: .title, subject: "/", value: .text("t"), by: "x")
      lines.append(title, city: "1")
      let count = lines.count
      lines.append(title, city: "2")
      let file = folder.appendingPathComponent("o.jsonl")
      try Data(lines.bytes).write(to: file)
      var reader = ObservationReader(try FileHandle(forReadingFrom: file), file: "o", count: count)
      #expect(try reader.next() == .observation(city: "1", title))
      #expect(try reader.next() == nil)
    }
  }

  @Test func `the study's heading reads back as it was written`() throws {
    let heading = StudyHeading(
      title: Texts(zh: "三十六城市", en: "Thirty-six \"cities\""), isInvented: true, settings: ["lang": "zh", "asOf": "x"])
    #expect(try ObservationLines.read(heading.line) == [.study(heading)])
  }

  @Test func `a later major version is refused with a sentence`() {
    let message = message(#"{"schema":"egov.observations/2","kind":"snapshot"}"#)
    #expect(message.hasPrefix("o.jsonl:1: this is egov.observations/2, and this program reads egov.observations/1"))
  }

  @Test(arguments: [
    (
      #"{"kind":"observation","city":"1","property":"search_box","subject":"a","value":"yes","by":"T"}"#,
      "o.jsonl:1:80: the value of `search_box` should be of type flag"
    ),
    (
      #"{"kind":"observation","city":"1","property":"serch_box","subject":"a","value":true,"by":"T"}"#,
      "o.jsonl:1:45: `serch_box` is no known `property`; did you mean `search_box`?"
    ),
    (#"{"kind":"observation","city":1}"#, "o.jsonl:1:30: `city` should be a text, not a number"),
    (
      #"{"kind":"problem","subject":"a","what":"badHttp","detail":"d"}"#,
      "o.jsonl:1:40: `badHttp` is no known `what`; did you mean `badHTTP`?"
    ),
    (#"{"city":"1"}"#, "o.jsonl:1:1: the member `kind` is missing"),
    (#"[1]"#, "o.jsonl:1:1: an object should stand here, not a list"),
  ])
  func `a line of another shape is an error with its place`(line: String, message: String) {
    #expect(self.message(line) == message)
  }

  @Test(arguments: [
    (#"{"kind":"obs"#, "13: not JSON: the file ends in the middle of a text"),
    (#"{"a":01}"#, "6: not JSON: a number may not begin with 0"),
    (#"{"a":1,}"#, "8: not JSON: a member's name should stand here"),
    (#"{"a":NaN}"#, "6: not JSON: a value should stand here"),
    (#"{"a":"\ud800"}"#, "7: not JSON: half of a surrogate pair stands alone"),
    (#"{"a":"\x"}"#, "7: not JSON: no escape begins like this"),
    (#"{"a" 1}"#, "6: not JSON: a colon should stand here"),
    (#"{"a":1} 2"#, "9: not JSON: something follows the end of the value"),
    (#"{"a":1e999}"#, "6: not JSON: the number is too large"),
  ])
  func `what is not JSON is an error with its column`(line: String, rest: String) {
    #expect(message("{\"kind\":\"x\"}\n" + line) == "o.jsonl:2:" + rest)
  }

  @Test func `nesting without end is an error and no crash`() {
    let line = String(repeating: "[", count: 100_000)
    #expect(message(line).hasSuffix("nested more than 256 levels deep"))
  }

  @Test func `escapes of every kind are read`() throws {
    let line =
      #"{"kind":"problem","city":"1","subject":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00","what":"badHTTP","detail":""}"#
    guard case .problem(_, let problem)? = try ObservationLines.read(line).first else {
      Issue.record("the line is no problem")
      return
    }
    #expect(problem.subject == "\"\\/\u{8}\u{C}\n\r\té😀")
  }

  @Test func `a file is read in blocks, with lines longer than a block`() throws {
    try withTemporaryFolder { folder in
      var lines = ObservationLines(tool: "")
      let long = String(repeating: "长", count: 800_000)
      for number in 0..<5 {
        lines.append(Problem(subject: "\(number)" + long, what: .badHTTP, detail: "d"), city: "1")
      }
      let file = folder.appendingPathComponent("o.jsonl")
      try Data(lines.bytes).write(to: file)
      let handle = try FileHandle(forReadingFrom: file)
      var reader = ObservationReader(handle, file: "o.jsonl")
      var read: [ObservationLine] = []
      while let line = try reader.next() { read.append(line) }
      #expect(read == (try lines.read()))
      #expect(read.count == 5)
    }
  }

  private func message(_ text: String) -> String {
    do {
      return "read: \(try ObservationLines.read(text))"
    } catch {
      return "\(error)"
    }
  }
}

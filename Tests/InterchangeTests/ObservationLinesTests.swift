import AssessmentModel
import Interchange
import Testing

@Suite struct ObservationLinesTests {
  @Test func `an observation line has its members in a fixed order`() {
    var lines = ObservationLines(tool: "0.1.0")
    lines.append(
      Observation(
        property: .searchBox, subject: "https://a.cn/", value: .flag(true),
        evidence: Evidence(record: "urn:uuid:1", digest: "sha256:00", path: "/html/body/form[1]", quote: "搜索"),
        by: "SearchBox"), city: "330100")
    #expect(
      lines.text == #"""
        {"kind":"observation","city":"330100","property":"search_box","subject":"https://a.cn/","value":true,"evidence":{"record":"urn:uuid:1","digest":"sha256:00","path":"/html/body/form[1]","quote":"搜索"},"by":"SearchBox"}

        """#)
  }

  @Test func `a snapshot line carries the schema and leaves out what is not known`() {
    var lines = ObservationLines(tool: "0.1.0")
    lines.append(
      SnapshotSummary(format: "page", digest: "sha256:00", captures: 1, pages: 1, readPages: 0),
      of: City(code: "x", name: "x"), asOf: nil)
    #expect(
      lines.text == #"""
        {"schema":"egov.observations/1","kind":"snapshot","city":"x","name":"x","format":"page","digest":"sha256:00","captures":1,"pages":1,"readPages":0,"tool":"0.1.0"}

        """#)
  }

  @Test func `a listed problem has every member, and null for no record`() {
    var lines = ObservationLines(tool: "0.1.0")
    lines.appendListed(Problem(subject: "a.warc", what: .emptyArchive, detail: "no record"), city: "1")
    #expect(
      lines.text == #"""
        {"city":"1","subject":"a.warc","record":null,"what":"emptyArchive","detail":"no record"}

        """#)
  }

  @Test(
    arguments: [
      (0.1, "0.1"), (1, "1"), (-3, "-3"), (1.0 / 3, "0.3333333333333333"), (1e21, "1e+21"), (12345678, "12345678"),
      (1e-300, "1e-300"), (9_007_199_254_740_992, "9007199254740992"),
    ] as [(Double, String)])
  func `a number is the shortest text that reads back the same`(number: Double, text: String) throws {
    var lines = ObservationLines(tool: "")
    lines.append(Observation(property: .guideVisits, subject: "", value: .number(number), by: ""), city: "")
    #expect(lines.text.contains("\"value\":\(text),"))
    #expect(try lines.read().first == lines.onlyObservation(.guideVisits, .number(number)))
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\n\r\t\u{8}\u{C}\u{1}\u{1F}", #""\n\r\t\b\f\u0001\u001f""#),
    ("\u{2028}x\u{2029}\u{2027}\u{202A}", "\"\\u2028x\\u2029\u{2027}\u{202A}\""), ("政务😀", "\"政务😀\""), ("", "\"\""),
  ])
  func `a text is escaped where JSON or a script would stumble`(text: String, written: String) throws {
    var lines = ObservationLines(tool: "")
    lines.append(Observation(property: .title, subject: "", value: .text(text), by: ""), city: "")
    #expect(lines.text.contains("\"value\":\(written),"))
    #expect(try lines.read().first == lines.onlyObservation(.title, .text(text)))
  }

  @Test func `taking the lines leaves none behind`() {
    var lines = ObservationLines(tool: "")
    lines.append(Problem(subject: "a", what: .badHTTP, detail: "b"), city: "1")
    #expect(lines.take().last == 0x0A)
    #expect(lines.count == 0)
  }
}

extension ObservationLines {
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What a reader makes of the lines.
  func read() throws -> [ObservationLine] {
    try Self.read(text)
  }

  static func read(_ text: String) throws -> [ObservationLine] {
    var reader = ObservationReader(Array(text.utf8), file: "o.jsonl")
    var lines: [ObservationLine] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  /// The lines of a reading, written again.
  static func written(_ lines: [ObservationLine]) -> String {
    var writer = ObservationLines(tool: "0.1.0")
    for line in lines {
      switch line {
      case .snapshot(let city, let summary, let asOf, _): writer.append(summary, of: city, asOf: asOf)
      case .observation(let city, let observation): writer.append(observation, city: city)
      case .problem(let city, let problem): writer.append(problem, city: city)
      case .study, .ignored: break
      }
    }
    return writer.text
  }

  func onlyObservation(_ property: Property, _ value: Value) -> ObservationLine {
    .observation(city: "", Observation(property: property, subject: "", value: value, by: ""))
  }
}

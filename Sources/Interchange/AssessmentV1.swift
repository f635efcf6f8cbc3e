package import AssessmentModel

/// The shape of `assessment.json`, version 1: one run over all cities with everything that a report shows.
///
/// The same assessment always gives the same bytes, and reading them gives the same assessment. Unknown members are
/// passed over; another major version is refused. In a city, `evidence` holds each observation once and outcomes name
/// them by index.
package enum AssessmentV1 {
  /// The schema that is written and read.
  package static let schema = "egov.assessment/1"

  /// The bytes of an assessment, whose numbers must be finite; the last is a newline.
  package static func encode(_ assessment: Assessment) -> [UInt8] {
    encode(assessment, cities: assessment.cities.map(city))
  }

  /// The bytes of a city, which stand in the list of an assessment's cities.
  package static func city(_ city: CityAssessment) -> [UInt8] {
    // The list of the file's one object.
    var layout = JSONLayout(depth: 2)
    layout.write(city)
    return layout.json.bytes
  }

  private static func encode(_ assessment: Assessment, cities: [[UInt8]]) -> [UInt8] {
    var layout = JSONLayout()
    layout.reserve(cities.reduce(1 << 20) { $0 + $1.count })
    layout.object { file in
      file.member("schema", schema)
      file.member("run") { $0.write(assessment.run) }
      file.member("framework") { $0.write(assessment.framework) }
      file.member("indicators") { $0.list(assessment.indicators) { $0.write($1) } }
      file.member("cities") { $0.list(cities) { layout, city in layout.value { $0.bytes.append(contentsOf: city) } } }
      file.member("bandShares") { $0.list(assessment.bandShares) { $0.write($1) } }
      file.member("groups") { $0.list(assessment.groups) { $0.write($1) } }
      file.member("study") { $0.list(assessment.study) { $0.write($1) } }
      if !assessment.peers.isEmpty { file.member("peers") { $0.list(assessment.peers) { $0.write($1) } } }
    }
    layout.value { $0.raw(0x0A) }
    return layout.json.bytes
  }

  /// The assessment with its id, and its bytes; `cities` are those of its cities where somebody has written them.
  ///
  /// The id is the SHA-256 of the bytes with an empty id, in hexadecimal: whatever changes a byte of the result changes
  /// the id, and nothing else does.
  package static func sealed(
    _ assessment: Assessment, cities: [[UInt8]]? = nil
  ) -> (assessment: Assessment, bytes: [UInt8]) {
    var assessment = assessment
    assessment.run.id = ""
    var bytes = encode(assessment, cities: cities ?? assessment.cities.map(city))
    assessment.run.id = String(Digest.of(bytes).dropFirst("sha256:".count))
    // Nothing but the schema stands before the run's id, so that the first empty id is that one.
    let empty = Array("\"id\": \"\"".utf8)
    let place = bytes.indices.first { bytes[$0...].starts(with: empty) }
    if let place { bytes.insert(contentsOf: assessment.run.id.utf8, at: place + empty.count - 1) }
    return (assessment, bytes)
  }

  /// The assessment that the bytes of a whole file hold; `file` is its name for messages.
  package static func decode(_ bytes: [UInt8], file: String) throws(InterchangeError) -> Assessment {
    try JSONSource(file: file, firstLine: 1, bytes: bytes).parsed().assessment()
  }
}

extension JSONReading {
  /// A whole assessment.
  func assessment() throws(InterchangeError) -> Assessment {
    try source.check(try text("schema"), is: AssessmentV1.schema)
    return Assessment(
      run: try member("run").runManifest(), framework: try member("framework").framework(),
      indicators: try each("indicators") { (item) throws(InterchangeError) in try item.definition() },
      cities: try each("cities") { (item) throws(InterchangeError) in try item.cityAssessment() },
      bandShares: try each("bandShares") { (item) throws(InterchangeError) in try item.bandShare() },
      groups: try each("groups") { (item) throws(InterchangeError) in try item.groupMean() },
      study: try each("study") { (item) throws(InterchangeError) in try item.studyQuantity() },
      peers: optional("peers") == nil
        ? [] : try each("peers") { (item) throws(InterchangeError) in try item.peerMeans() })
  }

  /// The items of a list, each read as a shape.
  func each<Item>(_ name: String, _ read: (JSONReading) throws(InterchangeError) -> Item)
    throws(InterchangeError) -> [Item]
  {
    var items: [Item] = []
    for item in try list(name) { items.append(try read(item)) }
    return items
  }

  /// A text in both languages.
  func texts(in name: String) throws(InterchangeError) -> Texts {
    let value = try member(name)
    return Texts(zh: try value.text("zh"), en: try value.text("en"))
  }
}

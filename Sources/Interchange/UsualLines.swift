import AssessmentModel

/// Reads lines of observations as `ObservationLines` writes them, straight from their bytes to values.
///
/// Nothing is said of a line that is written otherwise, with an escape in a text, say, or with members in another order:
/// such lines are for the parser, which reads every JSON and tells what is wrong.
struct UsualLines {
  /// What stands in many lines one after another, so that its text is made once.
  private var city = RecentText()
  private var subject = RecentText()
  private var record = RecentText()
  private var digest = RecentText()
  private var by = RecentText()
  private let names = PropertyNames.all
  /// Whether the observations of a row of `names` are to be passed over.
  private let isPassedOver: [Bool]

  init(passingOver passedOver: Set<Property>) {
    isPassedOver = names.rows.map { passedOver.contains($0.property) }
  }

  /// The observation of a line, or `ignored` where it is of a property to be passed over; nil for any other line.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> ObservationLine? {
    var cursor = JSONCursor(line)
    guard cursor.passes("{\"kind\":\"observation\",\"city\":"), let city = cursor.plainText(),
      cursor.passes(",\"property\":"), let name = cursor.plainText(), let row = names.place(of: name)
    else { return nil }
    if isPassedOver[row] { return .ignored }
    guard let code = self.city.text(of: city), let observation = observation(names.rows[row], &cursor) else {
      return nil
    }
    return .observation(city: code, observation)
  }

  private mutating func observation(_ row: PropertyNames.Row, _ cursor: inout JSONCursor) -> Observation? {
    guard cursor.passes(",\"subject\":"), let subject = cursor.text(&subject), cursor.passes(",\"value\":"),
      let value = cursor.value(of: row.type)
    else { return nil }
    var evidence: Evidence?
    if cursor.passes(",\"evidence\":") {
      evidence = self.evidence(&cursor)
      guard evidence != nil else { return nil }
    }
    guard cursor.passes(",\"by\":"), let by = cursor.text(&by), cursor.passes("}"), cursor.isAtEnd else { return nil }
    return Observation(property: row.property, subject: subject, value: value, evidence: evidence, by: by)
  }

  private mutating func evidence(_ cursor: inout JSONCursor) -> Evidence? {
    guard cursor.passes("{\"record\":"), let record = cursor.text(&record), cursor.passes(",\"digest\":"),
      let digest = cursor.text(&digest)
    else { return nil }
    var evidence = Evidence(record: record, digest: digest)
    if cursor.passes(",\"path\":") {
      evidence.path = cursor.text()
      guard evidence.path != nil else { return nil }
    }
    if cursor.passes(",\"quote\":") {
      evidence.quote = cursor.text()
      guard evidence.quote != nil else { return nil }
    }
    return cursor.passes("}") ? evidence : nil
  }
}

/// A text that was read, and is given again for as long as the same bytes stand there.
struct RecentText {
  private var known = ""

  /// Nil where the bytes are not UTF-8.
  mutating func text(of utf8: UnsafeBufferPointer<UInt8>) -> String? {
    if PlainText.equals(known, utf8) { return known }
    guard let text = PlainText.decoded(utf8) else { return nil }
    known = text
    return text
  }
}

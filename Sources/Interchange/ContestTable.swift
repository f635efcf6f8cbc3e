package import AssessmentModel

/// What cities and others contest, in CSV: `code,indicator,claim,evidence,author,date`, one claim a record.
///
/// It is the form that a report writes for every city, filled in. `claim` is `met` (the indicator is met in full), `not_met`
/// (not at all), `not_applicable` (the question does not arise), or a number in the indicator's own unit, such as 0.93 of
/// a share. A record without claim and evidence was not filled in and says nothing. Whoever claims says what shows it, who says so
/// and on what day.
package enum ContestTable {
  /// The columns, in the order that the form has them.
  package static let columns = ["code", "indicator", "claim", "evidence", "author", "date"]

  /// Whether a table is one of contests: it has exactly their columns, in any order.
  package static func isNamed(in bytes: [UInt8], file: String) -> Bool {
    CSVTable(bytes, file: file).columns.sorted() == columns.sorted()
  }

  /// The claims that a file holds, and everything that is wrong with it; records with an error are left out.
  ///
  /// `cities` are those that may be named, by code or one of their names; `indicators` the ids that the framework uses.
  package static func read(
    _ bytes: [UInt8], file: String, cities: [City], indicators: [String]
  ) -> (claims: [Claim], diagnostics: [Diagnostic]) {
    let table = CSVTable(bytes, file: file)
    var reader = ContestReader(file: file, register: Register(cities: cities), indicators: indicators)
    reader.diagnostics = table.diagnostics(known: columns, required: columns)
    guard reader.diagnostics.allSatisfy({ $0.severity != .error }) else { return ([], reader.diagnostics) }
    for row in table.rows { reader.read(row) }
    return (reader.claims, reader.diagnostics)
  }
}

/// One pass over the records of a table of contests.
private struct ContestReader {
  let file: String
  let register: Register
  let indicators: [String]
  var claims: [Claim] = []
  var diagnostics: [Diagnostic] = []
  /// The line that first contests an indicator of a city.
  private var lines: [String: Int] = [:]

  init(file: String, register: Register, indicators: [String]) {
    self.file = file
    self.register = register
    self.indicators = indicators
  }

  mutating func read(_ row: CSVTable.Row) {
    let said = row["claim"] ?? ""
    guard !said.isEmpty else { return readUnclaimed(row) }
    let before = diagnostics.count
    let city = city(row)
    let indicator = indicator(row)
    let claim = claim(said, row)
    let evidence = text("evidence", row)
    let author = text("author", row)
    let date = date(row)
    guard diagnostics.count == before, let city, let claim, let date else { return }
    let key = city + "\n" + indicator
    if let first = lines[key] {
      mistake("the indicator `\(indicator)` of \(city) is contested on line \(first) already", "indicator", row)
      return
    }
    lines[key] = row.line
    claims.append(
      Claim(
        city: city, indicator: indicator, kind: claim.kind, measured: claim.measured, evidence: evidence,
        author: author, date: date))
  }

  /// A record without claim and evidence was not filled in, whatever day or name was filled down the columns.
  private mutating func readUnclaimed(_ row: CSVTable.Row) {
    guard row["evidence"]?.isEmpty == false else { return }
    mistake("the claim is missing", "claim", row, hint: Self.kinds)
  }

  private mutating func city(_ row: CSVTable.Row) -> String? {
    let name = row["code"] ?? ""
    if let city = register.city(called: name) { return city.code }
    let known = register.cities.flatMap { [$0.code, $0.name] }
    mistake("there is no unit `\(name)`", "code", row, near: nearestName(to: name, among: known))
    return nil
  }

  private mutating func indicator(_ row: CSVTable.Row) -> String {
    let id = row["indicator"] ?? ""
    if !indicators.contains(id) {
      mistake("the framework has no indicator `\(id)`", "indicator", row, near: nearestName(to: id, among: indicators))
    }
    return id
  }

  private mutating func claim(_ said: String, _ row: CSVTable.Row) -> (kind: Claim.Kind, measured: Double?)? {
    if let number = OutsideTable.number(said) { return (.measured, number) }
    let words = Claim.Kind.allCases.filter { $0 != .measured }
    if let kind = words.first(where: { $0.rawValue == said }) { return (kind, nil) }
    let near = nearestName(to: said, among: words.map(\.rawValue))
    mistake("`\(said)` is no claim", "claim", row, near: near, hint: Self.kinds)
    return nil
  }

  private mutating func date(_ row: CSVTable.Row) -> CalendarDate? {
    let said = row["date"] ?? ""
    if let date = ObservationValue.date(said) { return date }
    mistake("`\(said)` is no day", "date", row, hint: "write a day such as 2026-03-01")
    return nil
  }

  private mutating func text(_ column: String, _ row: CSVTable.Row) -> String {
    let said = row[column] ?? ""
    if said.isEmpty { mistake("the \(column) of a claim is missing", column, row) }
    return said
  }

  private static let kinds =
    "write met, not_met, not_applicable, or a number in the indicator's unit such as 0.93"

  private mutating func mistake(
    _ message: String, _ column: String, _ row: CSVTable.Row, near: String? = nil, hint: String? = nil
  ) {
    let remedy = near.map { "did you mean `\($0)`?" } ?? hint
    diagnostics.append(row.mistake(message, column: column, file: file, hint: remedy))
  }
}

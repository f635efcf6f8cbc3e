package import AssessmentModel

/// Observations from outside, in CSV: rates that authorities publish, survey results, people's judgements.
///
/// Long: `code,property,value,date,source`, one observation a record. Wide: `code`, any number of properties, and
/// perhaps `date` and `source`; empty cells say nothing. The unit is named by its code or one of its names. Values are
/// numbers, days, texts, `true` or `false`, words separated by `;`, or quantities such as `50 working_day`; `null` says
/// that there is none. Beside the named properties a table may hold any number as `table.NAME`, and what a person judged
/// about a question as `judged.QUESTION`, from 0 to 1, one record a judge.
package enum OutsideTable {
  /// The observations that a file holds, and everything that is wrong with it; records with an error are left out.
  ///
  /// A unit that the register does not know is a warning, and its observations stand under the text given. Without
  /// a register (no cities) every code is taken as it is.
  package static func read(_ bytes: [UInt8], file: String, register: Register)
    -> (observations: [(city: String, observation: Observation)], diagnostics: [Diagnostic])
  {
    let table = CSVTable(bytes, file: file)
    let isLong = table.columns.contains("property")
    let properties = Property.allCases.map(\.rawValue)
    let open = table.columns.filter { Series($0) != nil }
    let known =
      isLong ? ["code", "property", "value", "date", "source"] : ["code", "date", "source"] + properties + open
    let digest = Digest.of(bytes)
    var diagnostics = table.diagnostics(known: known, required: isLong ? ["code", "property", "value"] : ["code"])
    var observations: [(city: String, observation: Observation)] = []
    for row in table.rows {
      guard let code = code(of: row, file: file, register: register, &diagnostics) else { continue }
      // `source` is a property of pages too; in a table it says where the figures come from.
      let columns =
        isLong ? ["value"] : table.columns.filter { known.contains($0) && !["code", "date", "source"].contains($0) }
      for column in columns {
        let name = isLong ? row["property"] ?? "" : column
        let cell = Entry(row: row, column: column, property: name, code: code, file: file, digest: digest)
        if !isLong, row[column]?.isEmpty != false { continue }
        if let observation = observation(cell, &diagnostics) { observations.append((code, observation)) }
      }
    }
    return (observations, diagnostics)
  }
}

extension OutsideTable {
  /// A number of an open series: `table.NAME` or `judged.QUESTION`.
  private struct Series {
    var property: Property
    var name: String

    init?(_ text: String) {
      guard let dot = text.firstIndex(of: "."), let property = Property(rawValue: String(text[..<dot])) else {
        return nil
      }
      name = String(text[text.index(after: dot)...])
      self.property = property
      guard property == .table || property == .judged, !name.isEmpty else { return nil }
    }

    func value(_ number: Double) -> Value {
      .object([
        Value.Member(property == .table ? "column" : "question", .text(name)), Value.Member("value", .number(number)),
      ])
    }
  }

  private struct Entry {
    var row: CSVTable.Row
    var column: String
    var property: String
    var code: String
    var file: String
    var digest: String

    func observation(_ property: Property, _ value: Value) -> Observation {
      let said = [row["source"], row["date"]].compactMap { $0 }.filter { !$0.isEmpty }
      let evidence = Evidence(
        record: file, digest: digest, quote: said.isEmpty ? nil : said.joined(separator: ", "))
      return Observation(property: property, subject: code, value: value, evidence: evidence, by: "table")
    }
  }

  private static func code(
    of row: CSVTable.Row, file: String, register: Register, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let name = row["code"], !name.isEmpty else {
      diagnostics.append(row.mistake("the code is missing", column: "code", file: file))
      return nil
    }
    if let city = register.city(called: name) { return city.code }
    if !register.cities.isEmpty {
      diagnostics.append(
        row.mistake(
          "the register has no unit `\(name)`", column: "code", file: file, severity: .warning,
          hint: nearestName(to: name, among: register.cities.map(\.name)).map { "did you mean `\($0)`?" }))
    }
    return name
  }

  private static func observation(_ entry: Entry, _ diagnostics: inout [Diagnostic]) -> Observation? {
    if let series = Series(entry.property) { return observation(entry, series, &diagnostics) }
    guard let property = Property(rawValue: entry.property) else {
      let nearest = nearestName(to: entry.property, among: Property.allCases.map(\.rawValue))
      diagnostics.append(
        entry.row.mistake(
          "there is no property `\(entry.property)`", column: "property", file: entry.file,
          hint: nearest.map { "did you mean `\($0)`?" }))
      return nil
    }
    let text = entry.row[entry.column] ?? ""
    guard let value = value(text, of: property) else {
      diagnostics.append(
        entry.row.mistake(
          "`\(text)` is no value of `\(property.rawValue)`, which is of type \(property.valueType.rawValue)",
          column: entry.column, file: entry.file, hint: hint(property)))
      return nil
    }
    return entry.observation(property, value)
  }

  private static func observation(
    _ entry: Entry, _ series: Series, _ diagnostics: inout [Diagnostic]
  ) -> Observation? {
    let text = entry.row[entry.column] ?? ""
    guard let number = number(text), series.property == .table || (0...1).contains(number) else {
      diagnostics.append(
        entry.row.mistake(
          "`\(text)` is no \(series.property == .table ? "number" : "judgement from 0 to 1") for `\(entry.property)`",
          column: entry.column, file: entry.file, hint: hint(.satisfactionRate)))
      return nil
    }
    return entry.observation(series.property, series.value(number))
  }

  private static func value(_ text: String, of property: Property) -> Value? {
    if text == "null" { return .null }
    if text.isEmpty { return nil }
    switch property.valueType {
    case .flag: return ["true": true, "false": false][text.lowercased()].map(Value.flag)
    case .number: return number(text).map(Value.number)
    case .text: return .text(text)
    case .date: return ObservationValue.date(text).map(Value.date)
    case .words: return .words(text.split(separator: ";").map { CSVTable.trimmed(String($0)) })
    case .quantity:
      let parts = text.split(separator: " ")
      guard parts.count == 2, let amount = number(String(parts[0])),
        let unit = Quantity.Unit(rawValue: String(parts[1]))
      else { return nil }
      return .quantity(Quantity(value: amount, unit: unit))
    case .object: return nil
    }
  }

  /// A number as JSON writes it, and nothing else: `1e3` but not `0x1p3`, `nan` or `12%`.
  static func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }) else { return nil }
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }

  private static func hint(_ property: Property) -> String? {
    switch property.valueType {
    case .flag: return "write true or false"
    case .number: return "write a number such as 0.93, without % or thousands separators"
    case .date: return "write a day such as 2026-03-01"
    case .quantity: return "write an amount and a unit such as 50 working_day"
    case .object: return "objects cannot stand in a table"
    case .text, .words: return nil
    }
  }
}

package import AssessmentModel

/// The cities that can be assessed, from a register in CSV.
///
/// Columns: `code,name,name_en,pinyin,province,region,level,portal,service_portal,groups`, of which `code` and `name`
/// must be there; several hosts in a cell are separated by `;` or a space, several groups by `;`.
package struct Register: Sendable, Equatable {
  /// In the order of the file.
  package var cities: [City]

  /// A register of given cities.
  package init(cities: [City]) {
    self.cities = cities
  }

  /// The columns of the file, in their usual order.
  package static let columns = [
    "code", "name", "name_en", "pinyin", "province", "region", "level", "portal", "service_portal", "groups",
  ]

  /// The register that a CSV file holds, and everything that is wrong with it.
  ///
  /// Records with an error are left out.
  package static func read(_ bytes: [UInt8], file: String) -> (register: Register, diagnostics: [Diagnostic]) {
    let table = CSVTable(bytes, file: file)
    var diagnostics = table.diagnostics(known: columns, required: ["code", "name"])
    var cities: [City] = []
    var lines: [String: Int] = [:]
    for row in table.rows {
      let code = row["code"] ?? ""
      if code.isEmpty {
        diagnostics.append(row.mistake("the code is missing", column: "code", file: file))
      } else if let first = lines[code] {
        diagnostics.append(
          row.mistake("the code \(code) stands on line \(first) already", column: "code", file: file))
      } else {
        lines[code] = row.line
        cities.append(city(row))
      }
    }
    return (Register(cities: cities), diagnostics)
  }

  /// The city that a study, file or folder calls by its code or one of its names; nil where none or several answer.
  ///
  /// Letters have no case; the Chinese name may lack its 市, 地区, 盟 or 州; the English name and the pinyin may be
  /// written with or without spaces, hyphens, apostrophes and `City`.
  package func city(called name: String) -> City? {
    if let city = cities.first(where: { $0.code == name }) { return city }
    let wanted = Self.folded(name)
    guard !wanted.isEmpty else { return nil }
    let exact = cities.filter { $0.name == name }
    if exact.count == 1 { return exact.first }
    let found = cities.filter { city in
      [city.name, city.nameEn, city.pinyin].contains { !$0.isEmpty && Self.folded($0) == wanted }
    }
    return found.count == 1 ? found.first : nil
  }
}

extension Register {
  private static func city(_ row: CSVTable.Row) -> City {
    func hosts(_ column: String) -> [String] {
      (row[column] ?? "").split { $0 == ";" || $0 == " " }.map { $0.lowercased() }
    }
    return City(
      code: row["code"] ?? "", name: row["name"] ?? "", nameEn: row["name_en"] ?? "", pinyin: row["pinyin"] ?? "",
      province: row["province"] ?? "", region: row["region"] ?? "", level: row["level"] ?? "",
      groups: (row["groups"] ?? "").split(separator: ";").map { CSVTable.trimmed(String($0)) }.filter { !$0.isEmpty },
      portals: hosts("portal"), servicePortals: hosts("service_portal"))
  }

  private static func folded(_ name: String) -> String {
    var folded = name.lowercased().filter { !" -_'’".contains($0) }
    for suffix in ["地区", "自治州", "市", "盟", "州", "city"] where folded.hasSuffix(suffix) {
      if folded.count - suffix.count >= 2 { folded.removeLast(suffix.count) }
      break
    }
    return folded
  }
}

import AssessmentModel

/// The files that make a study of specimen archives: register, table from outside and study file.
package struct SpecimenStudy {
  private let cities: [SpecimenCity]
  private let seed: UInt64
  private let year: SpecimenYear

  package init(_ cities: [SpecimenCity], seed: UInt64, year: SpecimenYear = .first) {
    self.year = year
    self.cities = cities
    self.seed = seed
  }

  /// The register of the invented cities, in the form of the real one.
  package var register: String {
    var lines = ["code,name,name_en,pinyin,province,region,level,portal,service_portal,groups"]
    for entry in cities {
      let city = entry.city
      lines.append(
        [
          city.code, city.name, city.nameEn, city.pinyin, city.province, city.region, city.level, city.portals[0],
          city.servicePortals[0], city.groups.joined(separator: ";"),
        ].joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Figures that no snapshot shows, such as satisfaction; invented, too.
  package var table: String {
    var lines = ["code,property,value,date,source"]
    for entry in cities {
      var numbers = SeededNumbers(seed: seed ^ (UInt64(entry.position) &* 31 &+ 5))
      let effect = entry.quality[.effect] ?? 0
      let handling = entry.quality[.handling] ?? 0
      func line(_ property: String, _ level: Double) {
        let value = min(0.999, max(0.05, level + (numbers.fraction() - 0.5) * 0.1))
        let rounded = Double(Int(value * 1000)) / 1000
        lines.append("\(entry.city.code),\(property),\(rounded),\(year.captured),虚构数据")
      }
      line("online_handling_rate", handling)
      line("on_time_rate", 0.6 + handling * 0.4)
      line("satisfaction_rate", 0.6 + effect * 0.4)
      line("rating_coverage", effect)
      line("bad_rating_fix_rate", effect)
      line("real_name_user_share", effect * 0.8)
      for column in SpecimenColumn.all {
        let value = column.value(of: entry, seed: seed)
        lines.append("\(entry.city.code),\(column.property),\(value),\(year.captured),虚构数据")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The known changes since the first year with a row each, by city, kind, item and name: what a comparison must find.
  package var changes: String {
    let rows = cities.flatMap { city in
      year.changes.filter { $0.code == city.city.code }.flatMap { change -> [[String]] in
        let items = change.item.isEmpty ? itemNames(of: city) : [change.item]
        return items.map { [change.code, change.kind.rawValue, $0, change.from, change.to] }
      }
    }
    let sorted = rows.sorted {
      $0.joined(separator: ",").utf8.lexicographicallyPrecedes($1.joined(separator: ",").utf8)
    }
    return ([["code", "kind", "item", "from", "to"]] + sorted).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private func itemNames(of city: SpecimenCity) -> [String] {
    let site = SpecimenSite(city, seed: seed, isHeavy: false, year: year)
    return site.items(site.guideCount).map(\.name)
  }

  private var title: Texts {
    let count = cities.count == 36 ? (zh: "三十六", en: "36 ") : (zh: "", en: "")
    let said =
      year.changes.isEmpty ? (zh: "", en: "") : (zh: "（\(year.captured.year) 年）", en: " in \(year.captured.year)")
    return Texts(
      zh: "虚构\(count.zh)城市政务服务示例评估\(said.zh)", en: "Specimen assessment of \(count.en)invented cities\(said.en)")
  }

  /// The study file; paths are relative to its folder.
  package func study(register: String, snapshots: String, table: String) -> String {
    var lines = [
      "# Invented cities: names, codes, pages and figures were made by `swift run specimen` from a seed.",
      "# Nothing here says anything about a real city.",
      "schema: egov.study/1",
      "title: { zh: \(title.zh), en: \(title.en) }",
      "framework: service-capability-2019",
      "register: \(register)",
      "invented: true",
      "units:",
    ]
    for entry in cities {
      let code = entry.city.code
      lines.append(
        "  - { code: \"\(code)\", snapshots: [\(snapshots)/\(code).warc.gz], home: \"https://\(entry.city.portals[0])/\" }"
      )
    }
    lines.append("tables: [\(table)]")
    return lines.joined(separator: "\n") + "\n"
  }
}

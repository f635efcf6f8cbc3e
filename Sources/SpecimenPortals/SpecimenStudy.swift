import AssessmentModel

/// The files that make a study of specimen archives: register, table from outside and study file.
package struct SpecimenStudy {
  private let cities: [SpecimenCity]
  private let seed: UInt64

  package init(_ cities: [SpecimenCity], seed: UInt64) {
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
        lines.append("\(entry.city.code),\(property),\(rounded),\(SpecimenDate.captured),虚构数据")
      }
      line("online_handling_rate", handling)
      line("on_time_rate", 0.6 + handling * 0.4)
      line("satisfaction_rate", 0.6 + effect * 0.4)
      line("rating_coverage", effect)
      line("bad_rating_fix_rate", effect)
      line("real_name_user_share", effect * 0.8)
      for column in SpecimenColumn.all {
        let value = column.value(of: entry, seed: seed)
        lines.append("\(entry.city.code),\(column.property),\(value),\(SpecimenDate.captured),虚构数据")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The study file; paths are relative to its folder.
  package func study(register: String, snapshots: String, table: String) -> String {
    var lines = [
      "# Invented cities: names, codes, pages and figures were made by `swift run specimen` from a seed.",
      "# Nothing here says anything about a real city.",
      "schema: egov.study/1",
      "title: { zh: 虚构三十六城市政务服务示例评估, en: Specimen assessment of 36 invented cities }",
      "framework: service-capability-2019",
      "register: \(register)",
      "invented: true",
      "units:",
    ]
    if cities.count != 36 {
      lines[3] = "title: { zh: 虚构城市政务服务示例评估, en: Specimen assessment of invented cities }"
    }
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

import AssessmentModel
import CompositeIndex
import Foundation
import Interchange

extension IndexReport {
  /// The report on an index with all that was worked out.
  init(of made: ConstructedIndex, source: IndexSource, robustness: IndexRobustness?, isInvented: Bool) {
    let framework = made.framework
    let construction = made.constructionTables
    var tables = construction.prefix(1) + (robustness?.tables ?? [])
    for place in tables.indices { tables[place].nameUnits(source.names, units: made.input.units) }
    let places = made.placeTables(names: source.names)
    self.init(
      title: framework.title, note: framework.note ?? Texts(zh: "", en: ""), isInvented: isInvented,
      facts: Self.facts(made, source), findings: Self.limits(of: framework) + made.findings,
      tables: tables + places + construction.dropFirst() + made.influenceTables + made.readingTables)
  }

  private static func facts(_ made: ConstructedIndex, _ source: IndexSource) -> [Fact] {
    let framework = made.framework
    let times = made.input.slices.compactMap(\.time)
    var facts = [
      Fact("tool", Texts(zh: "工具", en: "tool"), "egov \(EGov.version)"),
      Fact("table", Texts(zh: "表", en: "table"), (source.table as NSString).lastPathComponent),
      Fact("table_digest", Texts(zh: "表的摘要", en: "digest of the table"), source.digest),
      Fact("framework", Texts(zh: "框架", en: "framework"), "\(framework.id), version \(framework.version)"),
      Fact("framework_digest", Texts(zh: "框架文件的摘要", en: "digest of the framework"), source.rules.digest),
      Fact("units", Texts(zh: "单元数", en: "units"), "\(Set(made.input.units).count)"),
      Fact("columns", Texts(zh: "指标数", en: "indicators"), "\(framework.columns.count)"),
      Fact(
        "missing", Texts(zh: "缺失的数值，其中已插补", en: "missing values, of which filled"),
        "\(made.input.columns.reduce(0) { $0 + $1.count { $0 == nil } }), \(made.filled.count)"),
      Fact("ranked", Texts(zh: "有名次的单元", en: "units with a rank"), "\(made.ranks.count { $0 != nil })"),
    ]
    if let first = times.first, let last = times.last {
      facts.append(
        Fact("years", Texts(zh: "年份", en: "years"), "\(JSONLine.number(first).line)–\(JSONLine.number(last).line)"))
    }
    return facts
      + framework.sources.map {
        Fact("source", Texts(zh: "来源", en: "source"), "\($0.text) [\($0.confidence.rawValue)]")
      }
  }

  /// What the framework says that its index cannot tell, before anything is found.
  private static func limits(of framework: IndexFramework) -> [Finding] {
    framework.limits.map { [Finding(framework.id, $0)] } ?? []
  }
}

extension ResultTable {
  /// Puts what people call the units beside them, where it is known.
  mutating func nameUnits(_ names: [String?], units: [String]) {
    guard names.contains(where: { $0 != nil }), let place = columns.firstIndex(where: { $0.id == "unit" }),
      !columns.contains(where: { $0.id == "name" })
    else { return }
    let known = Dictionary(zip(units, names)) { first, _ in first }
    columns.insert(Column("name", Texts(zh: "名称", en: "name")), at: place + 1)
    // A picture is for people, who know units by their names.
    let areDifferent = Set(known.values.map { $0 ?? "" }).count == known.count
    if areDifferent { chart?.relabel("unit", as: "name") }
    for row in rows.indices {
      guard case .text(let unit) = rows[row][place] else { continue }
      rows[row].insert(.optional(known[unit] ?? nil), at: place + 1)
    }
  }
}

extension ResultTable.Chart {
  /// Takes another column for the labels of rows.
  fileprivate mutating func relabel(_ old: String, as new: String) {
    switch self {
    case .intervals(old, let low, let middle, let high):
      self = .intervals(label: new, low: low, middle: middle, high: high)
    case .bars(old, let value, let mark): self = .bars(label: new, value: value, mark: mark)
    case .panels(old, let panel, let value): self = .panels(label: new, panel: panel, value: value)
    case .heatMap(old, let column, let value, let range):
      self = .heatMap(row: new, column: column, value: value, range: range)
    case .stackedBars(old, let part, let value): self = .stackedBars(label: new, part: part, value: value)
    case .scatter(old, let x, let y): self = .scatter(label: new, x: x, y: y)
    case .slope(old, let from, let to): self = .slope(label: new, from: from, to: to)
    default: break
    }
  }
}

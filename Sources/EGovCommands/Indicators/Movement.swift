import AssessmentModel
import CompositeIndex
import Foundation
import IndicatorCatalog
import Scoring

/// Stored observations scored by the definitions of one catalogue.
struct Scored {
  /// The cities of each framework, by its id, in order of rank.
  private(set) var cities: [String: [CityAssessment]] = [:]

  init(
    _ sources: [ObservationSource], by catalog: IndicatorCatalog, frameworks ids: [String], asOf: CalendarDate?
  ) throws {
    let frameworks = ids.compactMap { catalog.framework($0) }
    let used = Set(frameworks.flatMap(\.indicatorIDs))
    let definitions = catalog.indicators.map(\.definition).filter { used.contains($0.id) }
    var reading = ObservationsReading(definitions: definitions, asOf: asOf)
    for source in sources { try orImpossible { try reading.read(source) } }
    guard !reading.units.isEmpty else {
      throw CommandError.impossible(
        "\(sources.map(\.name).joined(separator: ", ")) holds no snapshot; make it with `egov observe`")
    }
    let units = reading.sortedUnits.map { unit in
      ScoredUnit(
        city: unit.city, snapshot: unit.snapshot, asOf: unit.asOf, outcomes: unit.scorer.outcomes(asOf: unit.asOf),
        problems: unit.problems)
    }
    for framework in frameworks { cities[framework.id] = compositeIndex(of: units, framework: framework).cities }
  }
}

/// How the cities of one framework move from one set of definitions to another.
struct Movement {
  private let framework: String
  private let rows: [Row]

  private struct Row {
    var city: City
    var oldIndex: Double?
    var newIndex: Double?
    var oldRank: Int?
    var newRank: Int?

    var moves: Bool { oldIndex != newIndex || oldRank != newRank }
  }

  init(of framework: String, from old: [CityAssessment], to new: [CityAssessment]) {
    self.framework = framework
    let before = Dictionary(old.map { ($0.city.code, $0) }) { first, _ in first }
    rows = new.map { city in
      let other = before[city.city.code]
      return Row(
        city: city.city, oldIndex: other?.index, newIndex: city.index, oldRank: other?.rank, newRank: city.rank)
    }
  }

  /// The cities that move, in the new order, with their ranks and indexes before and after.
  var text: String {
    let moving = rows.filter(\.moves)
    let shifting = moving.count { $0.oldIndex != $0.newIndex }
    let climbing = moving.count { $0.oldRank != $0.newRank }
    var lines = [
      "\(framework): the index of \(shifting) of \(counted(rows.count, "city", "cities")) moves, the rank of \(climbing)"
    ]
    lines += moving.map { row in
      let name = row.city.name.isEmpty ? "" : " \(row.city.name)"
      return
        "  \(row.city.code)\(name)  rank \(Self.ranks(row.oldRank, row.newRank))  index \(Self.indexes(row.oldIndex, row.newIndex))"
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func rank(_ rank: Int?) -> String { rank.map(String.init) ?? "none" }

  /// Up is a smaller rank.
  private static func ranks(_ old: Int?, _ new: Int?) -> String {
    guard old != new else { return "\(rank(old)) (stays)" }
    let move = "\(rank(old)) → \(rank(new))"
    guard let old, let new else { return move }
    return "\(move) (\(new < old ? "up" : "down") \(abs(new - old)))"
  }

  private static func points(_ index: Double?) -> String {
    index.map { hundredths($0) } ?? "none"
  }

  private static func indexes(_ old: Double?, _ new: Double?) -> String {
    old == new ? "\(points(old)) (stays)" : "\(points(old)) → \(points(new))\(difference(old, new))"
  }

  private static func difference(_ old: Double?, _ new: Double?) -> String {
    guard let old, let new else { return "" }
    return " (\(new > old ? "+" : "-")\(hundredths(abs(new - old))))"
  }

  /// Two decimals for people; a difference too small for them is not shown as none.
  private static func hundredths(_ number: Double) -> String {
    let scaled = (number * 100).rounded()
    guard scaled > 0 || number == 0 else { return "<0.01" }
    let (whole, rest) = Int(scaled).quotientAndRemainder(dividingBy: 100)
    return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

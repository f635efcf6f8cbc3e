import TestSupport

/// The invented scores of 36 units in three years.
struct PanelSamples {
  static let years = [2021, 2022, 2023]

  let regions: [String?]
  let population: [Double?]
  /// A year a column, a unit each in the order of the units' file.
  let scores: [[Double?]]

  init() throws {
    let units = try OracleTable("input/units.csv")
    let codes = try units.column("uCode")
    regions = try units.column("Region")
    population = try units.numbers("Population_10k")
    let panel = try OracleTable("input/panel_score.csv")
    let (unit, year, score) = (try panel.column("uCode"), try panel.column("Year"), try panel.numbers("Score"))
    scores = Self.years.map { wanted in
      codes.map { code in
        unit.indices.first { unit[$0] == code && year[$0] == "\(wanted)" }.flatMap { score[$0] }
      }
    }
  }
}

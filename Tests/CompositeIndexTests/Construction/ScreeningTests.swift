import CompositeIndex
import TestSupport
import Testing

struct ScreeningTests {
  @Test func `a column is summed up over what is there`() {
    let summary = ColumnSummary(of: [1, nil, 0, 1, 6])
    #expect(summary.minimum == 0 && summary.maximum == 6 && summary.mean == 2 && summary.median == 1)
    #expect(summary.available == 4 && summary.nonZero == 3 && summary.unique == 3 && summary.same == 2)
    #expect(summary.availableShare == 0.8 && summary.nonZeroShare == 0.75 && summary.sameShare == 0.5)
  }

  @Test func `a column without values has no statistics and is flagged`() {
    let summary = ColumnSummary(of: [nil, nil])
    #expect(summary.mean == nil && summary.skewness == nil && summary.uniqueShare == nil)
    #expect(summary.availableShare == 0 && summary.flags.isLittleAvailable)
    #expect(!summary.flags.isMostlyZero && !summary.flags.hasOutliers)
    #expect(ColumnSummary(of: []).availableShare == nil)
  }

  @Test func `a constant column has a deviation of 0 and no skewness`() {
    let summary = ColumnSummary(of: [3, 3, 3, 3])
    #expect(summary.standardDeviation == 0 && summary.skewness == nil && summary.kurtosis == nil)
    #expect(summary.unique == 1 && summary.same == 4 && summary.flags.isRarelyUnique)
  }

  @Test func `numbers at the end of their range give no statistics, not infinity`() {
    let summary = ColumnSummary(of: [-1.5e308, 1.5e308, 1.6e308, 1.7e308, 1])
    #expect(summary.mean == nil && summary.standardDeviation == nil)
    #expect(summary.skewness == nil && summary.kurtosis == nil && !summary.flags.hasOutliers)
    #expect(ColumnSummary(of: [1e-200, 2e-200, 3e-200, 5e-200]).skewness == nil)
  }

  @Test func `thresholds decide the flags`() {
    let strict = ColumnSummary.Thresholds(available: 1, nonZero: 1, unique: 1, limits: SkewLimits())
    let flags = ColumnSummary(of: [0, 1, 1, nil], thresholds: strict).flags
    #expect(flags.isLittleAvailable && flags.isMostlyZero && flags.isRarelyUnique)
  }

  @Test func `each basis takes out other units, and what is forced stands over it`() {
    let columns: [[Double?]] = [[1, nil, 0], [1, nil, 0], [1, 2, 3]]
    func included(_ basis: UnitScreening.Basis, forced: [Int: Bool] = [:]) -> [Bool] {
      UnitScreening(basis: basis, available: 0.5, nonZero: 0.5, forced: forced).verdicts(columns).map(\.isIncluded)
    }
    #expect(included(.missing) == [true, false, true])
    #expect(included(.zeros) == [true, true, false])
    #expect(included(.missingOrZeros) == [true, false, false])
    #expect(included(.missing, forced: [0: false, 1: true]) == [false, true, true])
    let forced = UnitScreening(basis: .missing, available: 0.5, forced: [1: true, 2: true]).verdicts(columns)
    #expect(forced.map(\.isForced) == [false, true, false])
  }

  @Test func `a unit without any value has no share of values other than 0`() {
    let units = Availability.units([[nil], [nil]])
    #expect(units == [Availability.Unit(missing: 2, zero: 0, available: 0, nonZero: nil)])
    #expect(Availability.units([]).isEmpty)
    #expect(Availability.groups([[1]], groups: [[]]) == [[nil]])
  }
}

/// Against COINr 1.1.14.
@Suite(.enabled(if: Checkout.shared("oracles") != nil, "\(Checkout.sharedIsAbsent)"))
struct ScreeningOracleTests {
  @Test func `statistics of every column agree`() throws {
    let expected = try OracleTable("expected/stats_raw.csv")
    let table = try InventedTable()
    #expect(try expected.column("iCode") == table.codes)
    let summaries = table.raw.map { ColumnSummary(of: $0) }
    let numbers: [(String, (ColumnSummary) -> Double?)] = [
      ("Min", \.minimum), ("Max", \.maximum), ("Mean", \.mean), ("Median", \.median), ("Std", \.standardDeviation),
      ("Skew", \.skewness), ("Kurt", \.kurtosis), ("Frc.Avail", \.availableShare), ("Frc.NonZero", \.nonZeroShare),
      ("Frc.Unique", \.uniqueShare), ("Frc.Same", \.sameShare), ("N.Avail", { Double($0.available) }),
      ("N.NonZero", { Double($0.nonZero) }), ("N.Unique", { Double($0.unique) }), ("N.Same", { Double($0.same) }),
    ]
    for (name, value) in numbers {
      let difference = firstDifference(summaries.map(value), try expected.numbers(name))
      #expect(difference == nil, "\(name)")
    }
    let flags: [(String, (ColumnSummary) -> Bool)] = [
      ("Flag.Avail", \.flags.isLittleAvailable), ("Flag.NonZero", \.flags.isMostlyZero),
      ("Flag.Unique", \.flags.isRarelyUnique), ("Flag.SkewKurt", \.flags.hasOutliers),
    ]
    for (name, flag) in flags {
      #expect(try expected.column(name).map { $0 != "ok" } == summaries.map(flag), "\(name)")
    }
  }

  @Test func `availability of units agrees`() throws {
    try expectUnits(Availability.units(try InventedTable().raw), of: "expected/availability_units.csv")
  }

  private func expectUnits(_ units: [Availability.Unit], of path: String) throws {
    let expected = try OracleTable(path)
    let numbers: [(String, (Availability.Unit) -> Double?)] = [
      ("N_missing", { Double($0.missing) }), ("N_zero", { Double($0.zero) }),
      ("N_miss_or_zero", { Double($0.missing + $0.zero) }), ("Dat_Avail", \.available), ("Non_Zero", \.nonZero),
    ]
    for (name, value) in numbers {
      let difference = firstDifference(units.map(value), try expected.numbers(name))
      #expect(difference == nil, "\(name)")
    }
  }

  @Test func `availability within dimensions and the index agrees`() throws {
    let table = try InventedTable()
    let expected = try OracleTable("expected/availability_groups.csv")
    let all = table.dimensions + [(name: "EGOV", places: Array(table.codes.indices))]
    let found = Availability.groups(table.raw, groups: all.map(\.places))
    for (group, shares) in zip(all, found) {
      let difference = firstDifference(shares, try expected.numbers(group.name))
      #expect(difference == nil, "\(group.name)")
    }
  }

  @Test func `screening by missing values agrees`() throws {
    let expected = try OracleTable("expected/screen_075.csv")
    let verdicts = UnitScreening(basis: .missing, available: 0.75).verdicts(try InventedTable().raw)
    try expectUnits(verdicts.map(\.data), of: "expected/screen_075.csv")
    let flags: [(String, (UnitScreening.Verdict) -> Bool)] = [
      ("LowData", \.isLowData), ("LowNonZero", \.isLowNonZero),
      ("LowDatOrZeroFlag", { $0.isLowData || $0.isLowNonZero }), ("Included", \.isIncluded),
    ]
    for (name, flag) in flags {
      #expect(try expected.column(name).map { $0 == "TRUE" } == verdicts.map(flag), "\(name)")
    }
  }
}

/// How columns that few far values rule are treated: test, winsorise, test, else bend the untreated column, test.
///
/// The order of COINr and the COIN Tool of the European Commission's Joint Research Centre.
package struct OutlierTreatment: Sendable, Equatable {
  package var limits: SkewLimits
  /// The most units that may be winsorised in a column.
  package var atMost: Int
  /// What bends a column that winsorising did not bring within the limits; nil where it keeps what winsorising left.
  package var otherwise: ColumnTransform?

  package init(limits: SkewLimits = SkewLimits(), atMost: Int = 5, otherwise: ColumnTransform? = .logarithm) {
    self.limits = limits
    self.atMost = atMost
    self.otherwise = otherwise
  }

  /// What was done to one column.
  package struct Record: Sendable, Equatable {
    package var outcome: Outcome
    package var before: SkewTest
    /// The units that were moved in, tried in vain where the outcome is another than `winsorised`.
    package var points: [Winsorisation.Point]
    /// Nil where winsorising was not tried.
    package var winsorised: SkewTest?
    /// With the power that was found; nil where bending was not tried or is impossible.
    package var transform: ColumnTransform?
    /// Of the bent column.
    package var transformed: SkewTest?
  }

  /// What became of a column.
  package enum Outcome: String, Sendable, CaseIterable {
    /// Within the limits as it is.
    case untouched
    case winsorised
    /// On another scale now; kept where it is still beyond the limits, which is then a problem.
    case transformed
    /// Beyond the limits and left as it is, for no transform is possible.
    case untreated
    /// Too few values, or values that do not vary.
    case untestable
  }

  /// The columns, with a record a column.
  package struct Treated: Sendable, Equatable {
    package var columns: [[Double?]]
    package var records: [Record]
    package var problems: [ConstructionProblem]
  }

  /// Each column treated by itself.
  package func treated(_ columns: [[Double?]]) -> Treated {
    var result = Treated(columns: columns, records: [], problems: [])
    for (place, column) in columns.enumerated() {
      let (treated, record, problem) = treated(column)
      result.columns[place] = treated
      result.records.append(record)
      if let problem { result.problems.append(ConstructionProblem(column: place, what: problem)) }
    }
    return result
  }

  private func treated(_ column: [Double?]) -> ([Double?], Record, ConstructionProblem.What?) {
    var record = Record(outcome: .untouched, before: test(column), points: [])
    guard let passes = record.before.passes else {
      record.outcome = .untestable
      return (column, record, nil)
    }
    guard !passes else { return (column, record, nil) }
    let moved = Winsorisation(of: column, limits: limits, atMost: atMost)
    record.points = moved.points
    record.winsorised = test(moved.column)
    // A column that winsorising made constant is not treated but lost.
    guard record.winsorised?.passes != true else {
      record.outcome = .winsorised
      return (moved.column, record, nil)
    }
    guard let otherwise else {
      record.outcome = .winsorised
      return (moved.column, record, .stillSkewed)
    }
    return bent(column, record, by: otherwise)
  }

  private func bent(
    _ column: [Double?], _ record: Record, by otherwise: ColumnTransform
  ) -> ([Double?], Record, ConstructionProblem.What?) {
    var record = record
    do {
      let transform = try otherwise.fitted(to: column)
      let bent = try transform.applied(to: column)
      record.transform = transform
      record.outcome = .transformed
      record.transformed = test(bent)
      return (bent, record, record.transformed?.passes == true ? nil : .stillSkewed)
    } catch {
      record.outcome = .untreated
      return (column, record, error)
    }
  }

  private func test(_ column: [Double?]) -> SkewTest {
    SkewTest(of: column.compactMap { $0 }, limits: limits)
  }
}

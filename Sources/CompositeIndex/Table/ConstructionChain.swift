import AssessmentModel
import Statistics

/// The columns of a table on their way to scores, with what was done to them.
struct ConstructionChain {
  let framework: IndexFramework
  let input: IndexInput
  private(set) var steps: [ConstructedIndex.Step]
  private(set) var screening: [UnitScreening.Verdict]?
  private(set) var filled: [ImputedColumns.FilledCell] = []
  private(set) var treatments: [ConstructedIndex.Treatment] = []
  private(set) var problems: [ConstructedIndex.Problem] = []
  /// What was there before anything was imputed.
  private(set) var shown: [[Double?]]

  init(framework: IndexFramework, input: IndexInput) {
    self.framework = framework
    self.input = input
    shown = input.columns
    steps = [.init(name: .raw, columns: input.columns)]
  }

  /// After the last step so far.
  var columns: [[Double?]] { steps.last?.columns ?? [] }

  func isScreenedOut(_ row: Int) -> Bool { screening?[row].isIncluded == false }

  mutating func denominate() {
    guard input.denominators.contains(where: { $0 != nil }) else { return }
    var columns = columns
    for (place, denominator) in input.denominators.enumerated() {
      guard let denominator else { continue }
      let quotient = Denomination(of: columns[place], by: denominator, factor: framework.columns[place].times)
      columns[place] = quotient.column
      note(quotient.problems.map { ($0.unit, place, $0.what) }, at: .denominated)
    }
    add(.denominated, columns)
    shown = columns
  }

  /// Rows that show too little are emptied, so that they move no mean and no scale.
  mutating func screen() {
    guard let rule = framework.construction.screening else { return }
    let verdicts = UnitScreening(rule).verdicts(columns)
    screening = verdicts
    let out = verdicts.indices.filter { !verdicts[$0].isIncluded }
    problems += out.map { .init(row: $0, column: nil, node: nil, what: .screenedOut) }
    add(.screened, columns.map { column in column.indices.map { verdicts[$0].isIncluded ? column[$0] : nil } })
  }

  /// Every year by itself, save by methods that look at the years.
  mutating func impute() throws(ConstructionFailure) {
    let method = framework.construction.imputation
    guard method != .none else { return }
    var columns = columns
    for part in try ImputedPart.parts(of: self, by: method) {
      for cell in part.result.filled where !isScreenedOut(part.rows[cell.unit]) {
        columns[cell.column][part.rows[cell.unit]] = cell.value
        var moved = cell
        moved.unit = part.rows[cell.unit]
        filled.append(moved)
      }
      let missed = part.result.problems.map { ($0.unit.map { part.rows[$0] }, $0.column, $0.what) }
      note(missed.filter { $0.0.map { !isScreenedOut($0) } ?? true }, at: .imputed)
    }
    filled.sort { ($0.column, $0.unit) < ($1.column, $1.unit) }
    add(.imputed, columns)
  }

  mutating func treat() {
    let asked = framework.columns.map { $0.treatment ?? framework.construction.treatment }
    guard asked.contains(where: { $0 != .none }) else { return }
    var columns = columns
    for slice in scaleSlices {
      for (place, kind) in asked.enumerated() {
        guard let treatment = OutlierTreatment(kind) else { continue }
        let result = treatment.treated([slice.rows.map { columns[place][$0] }])
        for (row, value) in zip(slice.rows, result.columns[0]) { columns[place][row] = value }
        treatments.append(
          .init(column: place, time: slice.time, record: result.records[0], rows: slice.rows))
        note(result.problems.map { ($0.unit.map { slice.rows[$0] }, place, $0.what) }, at: .treated)
      }
    }
    add(.treated, columns)
  }

  mutating func normalise() throws(ConstructionFailure) {
    var columns = columns
    let fitting = try fittingRows()
    for slice in scaleSlices {
      var plans: [ColumnNormalisation] = []
      for column in framework.columns { plans.append(try plan(for: column, fittedTo: fitting ?? slice.rows)) }
      let own = columns.map { column in slice.rows.map { column[$0] } }
      let other = fitting.map { rows in columns.map { column in rows.map { column[$0] } } } ?? own
      let result = NormalisedColumns(own, by: plans, fittedTo: other)
      for place in columns.indices {
        for (row, value) in zip(slice.rows, result.columns[place]) { columns[place][row] = value }
      }
      note(result.problems.map { ($0.unit.map { slice.rows[$0] }, $0.column, $0.what) }, at: .normalised)
    }
    add(.normalised, columns)
  }

  /// What the framework puts in place of scores that are still missing.
  mutating func fillByPolicy() {
    guard framework.missing != .drop else { return }
    var columns = columns
    for slice in scaleSlices {
      for place in columns.indices {
        let present = slice.rows.compactMap { columns[place][$0] }
        guard let value = Self.stand(in: present, framework.missing) else { continue }
        for row in slice.rows where columns[place][row] == nil && !isScreenedOut(row) { columns[place][row] = value }
      }
    }
    add(.filled, columns)
  }
}

extension ConstructionChain {
  /// What stands for a missing score among those that share its scale; nil where there is none to tell by.
  private static func stand(in present: [Double], _ policy: MissingPolicy.Policy) -> Double? {
    switch policy {
    case .drop: return nil
    case .worst: return present.min()
    case .best: return present.max()
    case .mean: return Summary.mean(of: present)
    }
  }

  private mutating func add(_ name: ConstructedIndex.Step.Name, _ columns: [[Double?]]) {
    steps.append(.init(name: name, columns: columns))
  }

  private mutating func note(
    _ found: [(row: Int?, column: Int?, what: ConstructionProblem.What)], at step: ConstructedIndex.Step.Name
  ) {
    problems += found.map { .init(row: $0.row, column: $0.column, node: nil, what: .step(step, $0.what)) }
  }

  /// The rows that share a scale.
  private var scaleSlices: [IndexInput.Slice] {
    guard framework.construction.panel == .eachYear else {
      return [IndexInput.Slice(time: nil, rows: Array(input.units.indices))]
    }
    return input.slices
  }

  /// The rows that the scale is taken from where they are not those it is applied to.
  private func fittingRows() throws(ConstructionFailure) -> [Int]? {
    guard case .year(let year) = framework.construction.panel else { return nil }
    guard input.times != nil else { throw .noTimes }
    guard let slice = input.slices.first(where: { $0.time == year }) else { throw .noYear(year) }
    return slice.rows
  }

  private func plan(
    for column: IndexColumn, fittedTo rows: [Int]
  ) throws(ConstructionFailure) -> ColumnNormalisation {
    let kind = column.normalisation ?? framework.construction.normalisation
    let direction: Direction = column.direction < 0 ? .lowerIsBetter : .higherIsBetter
    return ColumnNormalisation(try method(of: kind, for: column, fittedTo: rows), direction)
  }

  private func method(
    of kind: Construction.Normalisation, for column: IndexColumn, fittedTo rows: [Int]
  ) throws(ConstructionFailure) -> NormalisationMethod {
    switch kind {
    case .none: return .none
    case .minMax(let low, let high): return .minMax(to: low...high)
    case .goalposts(let low, let high, let caps):
      guard let posts = column.goalposts else { throw .noGoalposts(column: column.column) }
      return .goalposts(low: posts.low, high: posts.high, capped: caps, to: low...high)
    case .scaled(let low, let high):
      guard let posts = column.goalposts else { throw .noGoalposts(column: column.column) }
      return .scaled(low: posts.low, high: posts.high, to: low...high)
    case .zScore(let mean, let deviation): return .zScore(mean: mean, deviation: deviation)
    case .rank: return .rank(ties: .average)
    case .percentileRank: return .percentileRank(ties: .lowest)
    case .borda: return .borda(ties: .lowest)
    case .distanceToMaximum: return .distanceToMax
    case .distanceToTarget(let caps):
      guard let target = column.target else { throw .noTarget(column: column.column) }
      return .distanceToTarget(target, capped: caps)
    case .fractionOfMaximum: return .fractionOfMax
    case .distanceToReference(let unit):
      // Of several years that share a scale the first one of the unit counts.
      guard let place = rows.firstIndex(where: { input.units[$0] == unit }) else { throw .noUnit(unit) }
      return .distanceToReference(unit: place)
    }
  }
}

extension UnitScreening {
  init(_ rule: Construction.Screening) {
    let basis: Basis
    switch rule.by {
    case .missing: basis = .missing
    case .zeros: basis = .zeros
    case .both: basis = .missingOrZeros
    }
    self.init(basis: basis, available: rule.minimum, nonZero: rule.minimum)
  }
}

extension OutlierTreatment {
  /// Nil where nothing is to be done.
  init?(_ kind: Construction.Treatment) {
    switch kind {
    case .none: return nil
    case .winsorise(let rule):
      self.init(
        limits: SkewLimits(skewness: rule.skewness, kurtosis: rule.kurtosis), atMost: rule.points,
        otherwise: rule.thenLog ? .logarithm : nil)
    case .log(let skewness, let kurtosis):
      self.init(limits: SkewLimits(skewness: skewness, kurtosis: kurtosis), atMost: 0, otherwise: .logarithmBySkew)
    case .boxCox(let power, let skewness, let kurtosis):
      self.init(
        limits: SkewLimits(skewness: skewness, kurtosis: kurtosis), atMost: 0,
        otherwise: power.map { .boxCox(lambda: $0) } ?? .likeliestBoxCox)
    }
  }
}

import AssessmentModel
import CompositeIndex
import Foundation
import Interchange

/// A table with the framework it is read by: the columns that are asked for, as numbers.
struct IndexSource {
  let rules: IndexRules
  let input: IndexInput
  /// What people call the units, where a column `name` says so.
  let names: [String?]
  /// As it is named in messages.
  let table: String
  let digest: String
  private let read: UnitTable

  init(_ path: String, _ options: TableOptions, rules: IndexRules) throws {
    let bytes = try readFile(URL(fileURLWithPath: path), named: path)
    let (table, diagnostics) = UnitTable.read(bytes, file: path, unit: options.unit, time: options.time)
    try stop(on: diagnostics, in: path)
    guard let table else { throw CommandError.findings("\(path) cannot be read") }
    let groups = try options.groups.map { try GroupFile($0, unit: options.unit, units: table.units) }
    var reading = TableReading(table: table, file: path, framework: rules.framework)
    let columns = rules.framework.columns.map { reading.numbers(of: $0.column) }
    let denominators = rules.framework.columns.map { $0.per.map { reading.numbers(of: $0, or: groups) } }
    let groupings = reading.groupings(besides: groups)
    let context = reading.context(besides: groups)
    try stop(on: reading.diagnostics, in: path)
    self.rules = rules
    self.table = path
    digest = Digest.of(bytes)
    read = table
    names = reading.names(besides: groups)
    input = IndexInput(
      units: table.units, times: table.times, columns: columns, denominators: denominators, groups: groupings,
      context: context)
  }

  /// The index with every step; why none can be made is told with the remedy.
  func construct() throws -> ConstructedIndex {
    do {
      return try constructIndex(rules.framework, of: input)
    } catch {
      throw CommandError.findings("\(rules.name): \(sentence(for: error))")
    }
  }

  private func sentence(for failure: ConstructionFailure) -> String {
    switch failure {
    case .noGrouping(let name):
      return "imputation goes by `\(name)`, which is no column of groups; the groups are "
        + (input.groups.isEmpty ? "none" : input.groups.map(\.name).joined(separator: ", "))
        + "; name a column, or add a file with --groups"
    case .noUnit(let unit): return "the unit of reference `\(unit)` is not in \(table), or not in every year"
    case .noGoalposts(let column): return "the column `\(column)` has no goalposts; add goalposts: [low, high]"
    case .noTarget(let column): return "the column `\(column)` has no target; add target: 90"
    case .noTimes: return "a step looks at years; name their column with --time"
    case .noYear(let year): return "the year \(year) that the panel is measured by is not in \(table)"
    case .noWeights(let weights, let rows):
      return "weights by \(weights.word) cannot be drawn from the \(counted(rows, "row that has", "rows that have")) "
        + "every column; impute what is missing, choose a normalisation without negative scores, or other weights"
    case .budgetWithoutPoints(let group): return "the budget of the group `\(group)` has no points to share"
    }
  }
}

extension Construction.Weights {
  fileprivate var word: String {
    switch self {
    case .given: return "the framework"
    case .equal: return "equality"
    case .pairwise: return "comparisons"
    case .budget: return "budgets"
    case .objective(let objective): return objective.rawValue
    case .product(let one, let other): return "\(one.word) times \(other.word)"
    case .blend(let one, let other, _): return "\(one.word) and \(other.word)"
    }
  }
}

/// Columns of a table being read, with what was wrong.
private struct TableReading {
  let table: UnitTable
  let file: String
  let framework: IndexFramework
  private(set) var diagnostics: [Diagnostic] = []

  init(table: UnitTable, file: String, framework: IndexFramework) {
    self.table = table
    self.file = file
    self.framework = framework
  }

  /// The numbers of a column that the framework names.
  mutating func numbers(of column: String, or groups: GroupFile? = nil) -> [Double?] {
    if table.columns.contains(column) { return read(table.numbers(of: column)) }
    if let groups, groups.columns.contains(column) { return read(groups.numbers(of: column)) }
    tellAbsent(column)
    return []
  }

  /// Columns that put units together: those the framework names, those of the file of groups, or those found.
  mutating func groupings(besides groups: GroupFile?) -> [IndexInput.Grouping] {
    var found: [IndexInput.Grouping] = []
    if let named = framework.groups {
      for column in named {
        if table.columns.contains(column) {
          found.append(.init(column, table.texts(of: column)))
        } else if groups?.columns.contains(column) != true {
          tellAbsent(column)
        }
      }
    } else {
      found = table.columns.filter { isGrouping($0, table.texts(of: $0), isNumeric: table.isNumeric($0)) }
        .map { .init($0, table.texts(of: $0)) }
    }
    for column in groups?.columns ?? [] where !found.contains(where: { $0.name == column }) {
      guard let groups else { continue }
      let texts = groups.texts(of: column)
      let isNamed = framework.groups?.contains(column) == true
      if isNamed || isGrouping(column, texts, isNumeric: groups.isNumeric(column)) {
        found.append(.init(column, texts))
      }
    }
    return found
  }

  /// Columns of numbers that the index is set beside.
  mutating func context(besides groups: GroupFile?) -> [IndexInput.ContextColumn] {
    let used = Set(framework.columns.flatMap { [$0.column, $0.per].compactMap { $0 } })
    var found: [IndexInput.ContextColumn] = []
    if let named = framework.context {
      found = named.map { .init($0, numbers(of: $0, or: groups)) }
    } else {
      found = table.columns.filter { table.isNumeric($0) && !used.contains($0) }
        .map { .init($0, table.numbers(of: $0).numbers) }
    }
    for column in groups?.columns ?? [] where !found.contains(where: { $0.name == column }) && !used.contains(column) {
      guard let groups, groups.isNumeric(column) else { continue }
      found.append(.init(column, groups.numbers(of: column).numbers))
    }
    return found.filter { $0.values.contains { $0 != nil } }
  }

  func names(besides groups: GroupFile?) -> [String?] {
    if table.columns.contains("name") { return table.texts(of: "name") }
    return groups?.columns.contains("name") == true ? groups?.texts(of: "name") ?? [] : []
  }

  /// At least two groups, and on average two units in each.
  private func isGrouping(_ column: String, _ texts: [String?], isNumeric: Bool) -> Bool {
    let different = Set(texts.compactMap { $0 }).count
    return !isNumeric && different > 1 && different * 2 <= texts.count
      && !framework.columns.contains { $0.column == column }
  }

  private mutating func read(_ found: (numbers: [Double?], diagnostics: [Diagnostic])) -> [Double?] {
    diagnostics += found.diagnostics
    return found.numbers
  }

  private mutating func tellAbsent(_ column: String) {
    let near = nearestName(to: column, among: table.columns).map { "did you mean `\($0)`?" }
    diagnostics.append(
      Diagnostic(
        file: file, line: 1, column: 1, message: "there is no column `\(column)`, which the framework names",
        hint: near ?? "the columns are \(table.columns.joined(separator: ", "))"))
  }
}

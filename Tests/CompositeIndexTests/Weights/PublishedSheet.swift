import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

/// The invented sheet of 24 indicators in five dimensions that published tools were run on.
enum PublishedSheet {
  /// The codes of a level: 1 indicators, 2 dimensions, in the order of the framework.
  static func codes(level: String) throws -> [String] {
    let table = try OracleTable("input/framework.csv")
    let levels = try table.column("Level")
    return try zip(table.column("iCode"), levels).filter { $0.1 == level }.map(\.0)
  }

  /// The dimension of every indicator.
  static func parents() throws -> [String] {
    let table = try OracleTable("input/framework.csv")
    let levels = try table.column("Level")
    return try zip(table.column("Parent"), levels).filter { $0.1 == "1" }.map(\.0)
  }

  /// The indicators of a dimension, or all of them by a name that is none.
  static func indicators(of dimension: String) throws -> [String] {
    let codes = try codes(level: "1")
    let mine = try zip(codes, parents()).filter { $0.1 == dimension }.map(\.0)
    return mine.isEmpty ? codes : mine
  }

  /// Complete columns of a file of expected numbers.
  static func columns(_ file: String, _ codes: [String]) throws -> [[Double]] {
    let table = try OracleTable("expected/\(file).csv")
    return try codes.map { try table.complete($0) }
  }

  /// Numbers of a column by the code of their row, in the order of the codes.
  static func numbers(_ file: String, _ column: String, of codes: [String]) throws -> [Double] {
    let table = try OracleTable("expected/\(file).csv")
    let (names, numbers) = try (table.column("iCode"), table.complete(column))
    return try codes.map { code in numbers[try #require(names.firstIndex(of: code))] }
  }

  /// The tree of weighted arithmetic means, of given weights or with all neighbours equal.
  static func tree(isEqual: Bool) throws -> IndexTree {
    let table = try OracleTable("input/framework.csv")
    let (codes, parents) = try (table.column("iCode"), table.column("Parent"))
    let weights = try table.complete("Weight")
    func node(_ place: Int) -> IndexTree {
      let children = codes.indices.filter { parents[$0] == codes[place] }.map { node($0) }
      return IndexTree(
        id: codes[place], weight: isEqual ? 1 : weights[place],
        content: children.isEmpty
          ? .column(place) : .group(.arithmetic, children: children, minimumShare: 0))
    }
    return node(try #require(codes.firstIndex(of: "EGOV")))
  }
}

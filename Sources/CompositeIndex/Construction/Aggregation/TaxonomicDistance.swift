import Statistics

/// How far each unit lies from a unit that were best in everything; 0 is that unit, and values above 1 are rare.
///
/// The Wrocław taxonomic measure of Z. Hellwig, 1968: the straight distance over its mean plus two deviations (n − 1).
/// Columns must be on one scale already, higher being better; lower distances are better. Nil for fewer than two units
/// and where all units are the same.
package func taxonomicDistances(of columns: [[Double]]) -> [Double]? {
  guard let units = columns.first?.count, columns.allSatisfy({ $0.count == units }) else { return nil }
  var squares = [Double](repeating: 0, count: units)
  for column in columns {
    guard let best = column.max() else { return nil }
    for (unit, value) in column.enumerated() { squares[unit] += (best - value) * (best - value) }
  }
  let distances = squares.map { $0.squareRoot() }
  guard let mean = Summary.mean(of: distances), let deviation = Summary.standardDeviation(of: distances),
    mean + 2 * deviation > 0
  else { return nil }
  return allFinite(distances.map { $0 / (mean + 2 * deviation) })
}

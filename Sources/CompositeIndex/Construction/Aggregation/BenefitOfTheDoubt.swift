/// The best weighted sum that any weights allow each unit while no unit exceeds 1.
///
/// L. Cherchye and others, 2007. Every unit has the weights that favour it most, so that the weights of the tree do not
/// matter. A unit with a gap or a value below 0 has no score and takes no part. Nil everywhere where all values are 0.
package func benefitOfTheDoubt(of columns: [[Double?]]) -> [Double?] {
  guard let units = columns.first?.count, columns.allSatisfy({ $0.count == units }) else { return [] }
  let rows = (0..<units).map { unit -> [Double]? in
    let row = columns.compactMap { $0[unit] }
    return row.count == columns.count && row.allSatisfy { $0 >= 0 && $0.isFinite } ? row : nil
  }
  // A column counts the same in any unit of measurement; its largest as 1 keeps the solver's tolerances fair.
  let largest = columns.indices.map { place in rows.compactMap { $0?[place] }.max() ?? 0 }
  guard largest.contains(where: { $0 > 0 }) else { return rows.map { _ in nil } }
  let scaled = rows.map { row in row.map { zip($0, largest).map { $1 > 0 ? $0 / $1 : 0 } } }
  // The dual program has the same optimum: the fewest units, mixed in any parts, that together reach what the unit has.
  // It has few rows and many columns, which a solver likes better than the reverse.
  let present = scaled.compactMap { $0 }
  let program = LinearProgram(
    costs: present.map { _ in 1 },
    rows: columns.indices.map { place in LinearProgram.Row(coefficients: present.map { $0[place] }, low: 0) })
  var found = program.minima(after: present.map { LinearProgram.Change(lows: $0) }).makeIterator()
  return scaled.map { $0 == nil ? nil : found.next()?.map { min(1, max(0, $0)) } }
}

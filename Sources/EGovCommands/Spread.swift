/// Splits a number of things, such as draws, into equal ranges, works on them side by side, and returns the parts in their
/// order.
func spread<Part: Sendable>(
  _ count: Int, over jobs: Int, _ work: @escaping @Sendable (Range<Int>) -> Part
) async -> [Part] {
  let parts = max(1, min(jobs, count))
  let ranges = (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
  return await withTaskGroup(of: (Int, Part).self) { group in
    for (place, range) in ranges.enumerated() { group.addTask { (place, work(range)) } }
    var found: [(Int, Part)] = []
    for await part in group { found.append(part) }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

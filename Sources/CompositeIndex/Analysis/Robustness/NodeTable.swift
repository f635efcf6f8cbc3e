/// A column a node, transformed for its group, and which of it is there.
struct NodeTable: Sendable {
  /// Node after node; 0 where there is none, so that sums need not ask.
  private(set) var values: [Double]
  /// 1 where there is a value, else 0.
  private(set) var presence: [Double]
  /// Whether no unit lacks the node.
  var isComplete: [Bool]
  private let units: Int

  init(nodes: Int, units: Int) {
    values = [Double](repeating: 0, count: nodes * units)
    presence = [Double](repeating: 1, count: nodes * units)
    isComplete = [Bool](repeating: true, count: nodes)
    self.units = units
  }

  /// NaN is none.
  mutating func set(_ value: Double, _ node: Int, _ unit: Int) {
    values[node * units + unit] = value.isNaN ? 0 : value
    presence[node * units + unit] = value.isNaN ? 0 : 1
    if value.isNaN { isComplete[node] = false }
  }

  /// Sets all units of a node; NaN is none.
  mutating func fill(_ node: Int, _ value: (Int) -> Double) {
    let start = node * units
    values.withUnsafeMutableBufferPointer { values in
      presence.withUnsafeMutableBufferPointer { presence in
        for unit in 0..<units {
          let value = value(unit)
          values[start + unit] = value.isNaN ? 0 : value
          presence[start + unit] = value.isNaN ? 0 : 1
        }
      }
    }
  }

  /// Adds weight × number of the nodes to sums, by unit.
  func add(_ numbers: [Double], _ nodes: [Int], _ weights: [Double], into sums: UnsafeMutablePointer<Double>) {
    let offsets = nodes.map { $0 * units }
    numbers.withUnsafeBufferPointer { numbers in
      offsets.withUnsafeBufferPointer { offsets in
        weights.withUnsafeBufferPointer { weights in
          guard let base = numbers.baseAddress, let first = weights.baseAddress else { return }
          WeighedSums.add(base, offsets: offsets, weights: first, into: sums, count: units)
        }
      }
    }
  }
}

/// Weighed sums of columns that lie in one piece of memory.
enum WeighedSums {
  /// Adds weight × number of every column to the sums.
  ///
  /// Four columns at a time, which is what the registers hold; every unit's sum has the same order. The columns start at
  /// the offsets from the base, and there are as many weights as columns.
  static func add(
    _ base: UnsafePointer<Double>, offsets: UnsafeBufferPointer<Int>, weights: UnsafePointer<Double>,
    into sums: UnsafeMutablePointer<Double>, count: Int
  ) {
    var term = 0
    while term &+ 3 < offsets.count {
      let (first, second) = (base + offsets[term], base + offsets[term &+ 1])
      let (third, fourth) = (base + offsets[term &+ 2], base + offsets[term &+ 3])
      let (one, two, three, four) = (weights[term], weights[term &+ 1], weights[term &+ 2], weights[term &+ 3])
      var place = 0
      while place < count {
        sums[place] += (one * first[place] + two * second[place]) + (three * third[place] + four * fourth[place])
        place &+= 1
      }
      term &+= 4
    }
    while term < offsets.count {
      let (column, weight) = (base + offsets[term], weights[term])
      for place in 0..<count { sums[place] += weight * column[place] }
      term &+= 1
    }
  }
}

/// Mean ranks from competition ranks, by counting.
enum MeanRanks {
  /// Twice the rank that each would have among these alone, ties sharing the mean of their places.
  static func doubled(_ ranks: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: (ranks.max() ?? 0) + 1)
    for rank in ranks { counts[rank] += 1 }
    var before = 0
    let doubled = counts.map { count in
      defer { before += count }
      return 2 * before + count + 1
    }
    return ranks.map { doubled[$0] }
  }

  /// Spearman's coefficient of ranks with doubled mean ranks; nil where one of the two does not vary.
  static func correlation(_ first: [Int], doubled seconds: [Int]) -> Double? {
    let firsts = doubled(first)
    let spread = (Double(deviation(firsts)) * Double(deviation(seconds))).squareRoot()
    let product = zip(firsts, seconds).reduce(0) { $0 + $1.0 * $1.1 }
    return spread > 0 ? Double(product - centre(first.count)) / spread : nil
  }

  /// The sum of squared distances of doubled ranks from their mean.
  static func deviation(_ doubled: [Int]) -> Int {
    doubled.reduce(0) { $0 + $1 * $1 } - centre(doubled.count)
  }

  /// What a sum of products of doubled ranks is where they have nothing to do with each other.
  static func centre(_ count: Int) -> Int {
    count * (count + 1) * (count + 1)
  }
}

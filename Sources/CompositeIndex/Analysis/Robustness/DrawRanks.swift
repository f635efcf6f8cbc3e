/// The rank of a unit in one draw.
struct DrawRank: Sendable, Equatable, BitwiseCopyable {
  /// From 1 for the highest score, ties sharing the lowest; 0 where the unit has no score.
  var rank: Int32
  /// Twice the rank with ties sharing the mean of their places.
  var doubledMean: Int32

  static let none = DrawRank(rank: 0, doubledMean: 0)
}

/// Ranks of the scores of draws, one draw at a time, without memory of its own for each.
///
/// Scores are spread over about as many buckets as there are units by straight interpolation between the lowest and the
/// highest, counted into place, and put in order inside the buckets; so the order is that of a plain sort. Scores count
/// as the same where they agree when rounded to about 12 digits of the largest: which units tie must not hang on the
/// order in which sums were rounded.
struct DrawRanks: ~Copyable {
  struct Outcome: Equatable {
    /// How many units have a score.
    var ranked = 0
    var hasTies = false
    /// The sum of the squares of the doubled mean ranks.
    var squares: Int64 = 0
  }

  private struct Entry: BitwiseCopyable {
    var score: Double
    var place: Int32
  }

  private let unsorted: Scratch<Entry>
  private let sorted: Scratch<Entry>
  private let buckets: Scratch<UInt32>
  private let starts: Scratch<Int32>
  /// More in one bucket are sorted by the library.
  private static var crowd: Int { 24 }

  init(units: Int) {
    unsorted = Scratch(units, of: Entry(score: 0, place: 0))
    sorted = Scratch(units, of: Entry(score: 0, place: 0))
    buckets = Scratch(units, of: 0)
    starts = Scratch(units + 1, of: 0)
  }

  /// Ranks as many scores as the memory was made for; NaN is none.
  func rank(_ scores: UnsafePointer<Double>, into ranks: UnsafeMutablePointer<DrawRank>) -> Outcome {
    let count = gather(scores, into: ranks)
    guard count > 0 else { return Outcome() }
    let (low, high) = snap(count)
    if low < high { sort(count, low, high) } else { sorted.base.update(from: unsorted.base, count: count) }
    return assign(count, into: ranks)
  }

  /// Puts the units that have a score side by side.
  private func gather(_ scores: UnsafePointer<Double>, into ranks: UnsafeMutablePointer<DrawRank>) -> Int {
    let unsorted = unsorted.base
    var count = 0
    for place in 0..<sorted.count {
      let score = scores[place]
      unsorted[count] = Entry(score: score, place: Int32(truncatingIfNeeded: place))
      if score == score { count &+= 1 } else { ranks[place] = .none }
    }
    return count
  }

  /// Rounds the scores to a grid and gives the lowest and the highest.
  private func snap(_ count: Int) -> (low: Double, high: Double) {
    let unsorted = unsorted.base
    var (low, high) = (unsorted[0].score, unsorted[0].score)
    var (otherLow, otherHigh) = (low, high)
    var place = 0
    while place &+ 1 < count {
      let (one, other) = (unsorted[place].score, unsorted[place &+ 1].score)
      low = one < low ? one : low
      high = one > high ? one : high
      otherLow = other < otherLow ? other : otherLow
      otherHigh = other > otherHigh ? other : otherHigh
      place &+= 2
    }
    let last = unsorted[count &- 1].score
    (low, high) = (min(low, otherLow, last), max(high, otherHigh, last))
    let grid = Self.grid(max(abs(low), abs(high)))
    for place in 0..<count { unsorted[place].score = (unsorted[place].score + grid) - grid }
    return ((low + grid) - grid, (high + grid) - grid)
  }

  /// A number that rounds what is added to it to multiples of 2⁻⁴⁰ of the largest, by using up the digits of a Double.
  static func grid(_ largest: Double) -> Double {
    guard largest > 1e-280, largest < 1e280 else { return 0 }
    return 1.5 * Double(sign: .plus, exponent: largest.exponent + 12, significand: 1)
  }

  private func sort(_ count: Int, _ low: Double, _ high: Double) {
    let scale = Double(count - 1) / (high - low)
    guard scale.isFinite, scale > 0 else { return sortWhole(count) }
    let (unsorted, sorted, buckets, starts) = (unsorted.base, sorted.base, buckets.base, starts.base)
    for place in 0..<count {
      // Adding 2⁵² leaves the whole number in the last digits, without a conversion that may trap.
      let bucket = UInt32(truncatingIfNeeded: ((high - unsorted[place].score) * scale + 0x1p52).bitPattern)
      buckets[place] = bucket
    }
    starts.update(repeating: 0, count: count + 1)
    for place in 0..<count { starts[Int(buckets[place]) &+ 1] &+= 1 }
    var fullest: Int32 = 0
    for bucket in 1...count {
      fullest = max(fullest, starts[bucket])
      starts[bucket] &+= starts[bucket &- 1]
    }
    for place in 0..<count {
      let bucket = Int(buckets[place])
      sorted[Int(starts[bucket])] = unsorted[place]
      starts[bucket] &+= 1
    }
    if fullest > Self.crowd { sortCrowds(count) }
    sortNeighbours(count)
  }

  private func sortWhole(_ count: Int) {
    sorted.base.update(from: unsorted.base, count: count)
    Self.sort(UnsafeMutableBufferPointer(start: sorted.base, count: count))
  }

  /// Sorts the buckets that hold many; every start has moved to the end of its bucket.
  private func sortCrowds(_ count: Int) {
    var start = 0
    for bucket in 0..<count {
      let end = Int(starts.base[bucket])
      if end - start > Self.crowd {
        Self.sort(UnsafeMutableBufferPointer(start: sorted.base + start, count: end - start))
      }
      start = end
    }
  }

  private static func sort(_ entries: UnsafeMutableBufferPointer<Entry>) {
    var entries = entries
    entries.sort { $0.score > $1.score }
  }

  /// By insertion: nothing has far to go.
  private func sortNeighbours(_ count: Int) {
    let sorted = sorted.base
    for place in 1..<count {
      let entry = sorted[place]
      var hole = place
      while hole > 0, sorted[hole &- 1].score < entry.score {
        sorted[hole] = sorted[hole &- 1]
        hole &-= 1
      }
      sorted[hole] = entry
    }
  }

  private func assign(_ count: Int, into ranks: UnsafeMutablePointer<DrawRank>) -> Outcome {
    let sorted = sorted.base
    var outcome = Outcome(ranked: count)
    var start = 0
    while start < count {
      let score = sorted[start].score
      var end = start &+ 1
      while end < count, sorted[end].score == score { end &+= 1 }
      let doubled = start &+ 1 &+ end
      let rank = DrawRank(
        rank: Int32(truncatingIfNeeded: start &+ 1), doubledMean: Int32(truncatingIfNeeded: doubled))
      for place in start..<end { ranks[Int(sorted[place].place)] = rank }
      outcome.squares &+= Int64(doubled &* doubled &* (end &- start))
      if end &- start > 1 { outcome.hasTies = true }
      start = end
    }
    return outcome
  }
}

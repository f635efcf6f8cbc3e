/// Ranks of the scores of draws, one draw at a time, without memory of its own for each.
///
/// Scores are spread over twice as many buckets as there are units by straight interpolation between the lowest and the
/// highest, counted into place, and put in order inside the buckets; so the order is that of a plain sort. Scores count
/// as the same where they agree when rounded to about 12 digits of the largest: which units tie must not hang on the
/// order in which sums were rounded.
struct DrawRanks: ~Copyable {
  struct Outcome: Equatable {
    /// How many units have a score.
    var ranked = 0
    var hasTies = false
  }

  /// A score with the place it came from.
  struct Entry: BitwiseCopyable {
    var score: Double
    var place: Int32
  }

  private let sorted: Scratch<Entry>
  /// The place that each score came from, where some are missing.
  private let places: Scratch<Int32>
  private let buckets: Scratch<UInt32>
  private let starts: Scratch<Int32>
  /// More in one bucket are sorted by the library.
  private static var crowd: Int { 24 }

  init(units: Int) {
    sorted = Scratch(units, of: Entry(score: 0, place: 0))
    places = Scratch(units, of: 0)
    buckets = Scratch(units, of: 0)
    starts = Scratch(2 * units + 1, of: 0)
  }

  /// Ranks as many scores as the memory was made for: from 1 for the highest, ties sharing the lowest.
  ///
  /// A score of NaN is none and gets 0. The scores are rounded, and moved together where some are missing.
  func rank(_ scores: UnsafeMutablePointer<Double>, into ranks: UnsafeMutablePointer<Int32>) -> Outcome {
    var (low, high, isComplete) = Self.range(of: scores, count: sorted.count)
    var count = sorted.count
    if !isComplete {
      count = gather(scores, into: ranks)
      guard count > 0 else { return Outcome() }
      (low, high, _) = Self.range(of: scores, count: count)
    }
    let grid = Self.grid(max(abs(low), abs(high)))
    (low, high) = ((low + grid) - grid, (high + grid) - grid)
    let scale = Double(2 * count - 1) / (high - low)
    if low < high, scale.isFinite, scale > 0 {
      spread(scores, count, grid: grid, high: high, scale: scale)
      scatter(scores, count, isComplete: isComplete)
      sortNeighbours(count)
    } else {
      sortWhole(scores, count, grid: grid, isComplete: isComplete)
    }
    return assign(count, into: ranks)
  }

  /// The lowest and the highest score, and whether none is NaN; four at a time, for each waits for the one before.
  private static func range(
    of scores: UnsafePointer<Double>, count: Int
  ) -> (low: Double, high: Double, isComplete: Bool) {
    var low = (scores[0], scores[0])
    var high = low
    var gaps = (0.0, 0.0)
    var place = 0
    while place &+ 1 < count {
      let (one, other) = (scores[place], scores[place &+ 1])
      low = (one < low.0 ? one : low.0, other < low.1 ? other : low.1)
      high = (one > high.0 ? one : high.0, other > high.1 ? other : high.1)
      gaps = (gaps.0 + one * 0, gaps.1 + other * 0)
      place &+= 2
    }
    let last = scores[count &- 1]
    let isComplete = gaps.0 + gaps.1 + last * 0 == 0
    return (min(low.0, low.1, last), max(high.0, high.1, last), isComplete)
  }

  /// Puts the scores that are there side by side.
  private func gather(_ scores: UnsafeMutablePointer<Double>, into ranks: UnsafeMutablePointer<Int32>) -> Int {
    var count = 0
    for place in 0..<sorted.count {
      let score = scores[place]
      if score.isNaN {
        ranks[place] = 0
      } else {
        scores[count] = score
        places.base[count] = Int32(truncatingIfNeeded: place)
        count &+= 1
      }
    }
    return count
  }

  /// A number that rounds what is added to it to multiples of 2⁻⁴⁰ of the largest, by using up the digits of a Double.
  static func grid(_ largest: Double) -> Double {
    guard largest > 1e-280, largest < 1e280 else { return 0 }
    return 1.5 * Double(sign: .plus, exponent: largest.exponent + 12, significand: 1)
  }

  /// Rounds the scores and finds the bucket of each.
  private func spread(
    _ scores: UnsafeMutablePointer<Double>, _ count: Int, grid: Double, high: Double, scale: Double
  ) {
    let buckets = buckets.base
    for place in 0..<count {
      let score = (scores[place] + grid) - grid
      scores[place] = score
      // Adding 2⁵² leaves the whole number in the last digits, without a conversion that may trap.
      buckets[place] = UInt32(truncatingIfNeeded: ((high - score) * scale + 0x1p52).bitPattern)
    }
  }

  /// Brings the scores into the order of their buckets.
  private func scatter(_ scores: UnsafePointer<Double>, _ count: Int, isComplete: Bool) {
    let (sorted, places, buckets, starts) = (sorted.base, places.base, buckets.base, starts.base)
    starts.update(repeating: 0, count: 2 &* count &+ 1)
    for place in 0..<count { starts[Int(buckets[place]) &+ 1] &+= 1 }
    var (fullest, sum): (Int32, Int32) = (0, 0)
    for bucket in 1...2 &* count {
      let size = starts[bucket]
      fullest = size > fullest ? size : fullest
      sum &+= size
      starts[bucket] = sum
    }
    for place in 0..<count {
      let bucket = Int(buckets[place])
      let start = starts[bucket]
      starts[bucket] = start &+ 1
      let origin = isComplete ? Int32(truncatingIfNeeded: place) : places[place]
      sorted[Int(start)] = Entry(score: scores[place], place: origin)
    }
    if fullest > Self.crowd { sortCrowds(count) }
  }

  private func sortWhole(_ scores: UnsafePointer<Double>, _ count: Int, grid: Double, isComplete: Bool) {
    for place in 0..<count {
      let origin = isComplete ? Int32(truncatingIfNeeded: place) : places.base[place]
      sorted.base[place] = Entry(score: (scores[place] + grid) - grid, place: origin)
    }
    Self.sort(UnsafeMutableBufferPointer(start: sorted.base, count: count))
  }

  /// Sorts the buckets that hold many; every start has moved to the end of its bucket.
  private func sortCrowds(_ count: Int) {
    var start = 0
    for bucket in 0..<2 * count {
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
    var place = 1
    while place < count {
      let entry = sorted[place]
      var hole = place
      while hole > 0, sorted[hole &- 1].score < entry.score {
        sorted[hole] = sorted[hole &- 1]
        hole &-= 1
      }
      if hole < place { sorted[hole] = entry }
      place &+= 1
    }
  }

  private func assign(_ count: Int, into ranks: UnsafeMutablePointer<Int32>) -> Outcome {
    let sorted = sorted.base
    var last = Double.infinity
    var rank: Int32 = 0
    var different = 0
    for place in 0..<count {
      let entry = sorted[place]
      let isTied = entry.score == last
      rank = isTied ? rank : Int32(truncatingIfNeeded: place &+ 1)
      different &+= isTied ? 0 : 1
      ranks[Int(entry.place)] = rank
      last = entry.score
    }
    return Outcome(ranked: count, hasTies: different < count)
  }
}

import Statistics

/// Bands whose scores lie as close together as they can, by the sum of squared distances from the bands' means.
///
/// W. Fisher, On grouping for maximum homogeneity, 1958, exactly by dynamic programming; known from maps as the natural
/// breaks of G. Jenks. Scores that are the same are never parted.
package struct NaturalBreaks: Sendable, Equatable {
  /// The highest score of every band, from the lowest band up.
  package var upperBounds: [Double]
  /// The share of all squared distances from the mean that lies between bands, from 0 to 1.
  package var goodnessOfFit: Double

  /// The cuts, on which a score is in the lower band.
  package var cuts: ScoreCuts { ScoreCuts(Array(upperBounds.dropLast()), onCut: .lowerBand) }

  /// Nil where there are fewer different scores than bands, for fewer than two bands, and where squares of the
  /// scores run out of range.
  package init?(of scores: [Double], bands: Int) {
    let runs = Runs(of: scores)
    guard bands > 1, runs.values.count >= bands, runs.spread(0, runs.values.count) > 0,
      runs.spread(0, runs.values.count).isFinite
    else { return nil }
    let (starts, within) = runs.partition(into: bands)
    upperBounds = starts.dropFirst().map { runs.values[$0 - 1] } + [runs.values[runs.values.count - 1]]
    goodnessOfFit = max(0, 1 - within / runs.spread(0, runs.values.count))
  }
}

/// The different scores in rising order with running sums, so that the spread of any run of them is quickly known.
private struct Runs {
  let values: [Double]
  private var counts: [Double] = [0]
  private var sums: [Double] = [0]
  private var squares: [Double] = [0]

  init(of scores: [Double]) {
    // Around the mean, for the squares of large scores would lose the digits that matter.
    let center = Summary.mean(of: scores) ?? 0
    var values: [Double] = []
    for score in scores.sorted() {
      if values.last != score {
        values.append(score)
        counts.append(counts[counts.count - 1])
        sums.append(sums[sums.count - 1])
        squares.append(squares[squares.count - 1])
      }
      let last = counts.count - 1
      counts[last] += 1
      sums[last] += score - center
      squares[last] += (score - center) * (score - center)
    }
    self.values = values
  }

  /// The sum of squared distances from their mean of the values from a start up to but not including an end.
  func spread(_ start: Int, _ end: Int) -> Double {
    let (count, sum) = (counts[end] - counts[start], sums[end] - sums[start])
    return count > 0 ? max(0, squares[end] - squares[start] - sum * sum / count) : 0
  }

  /// Where each band starts in the partition of least spread, and that spread.
  func partition(into bands: Int) -> (starts: [Int], within: Double) {
    let count = values.count
    var least = (0...count).map { spread(0, $0) }
    var lastStarts: [[Int]] = [[Int](repeating: 0, count: count + 1)]
    for band in 1..<bands {
      var (next, starts) = (least, [Int](repeating: 0, count: count + 1))
      for end in (band + 1)..<(count + 1) {
        next[end] = .greatestFiniteMagnitude
        for start in band..<end {
          let total = least[start] + spread(start, end)
          if total < next[end] { (next[end], starts[end]) = (total, start) }
        }
      }
      least = next
      lastStarts.append(starts)
    }
    var (starts, end): ([Int], Int) = ([], count)
    for band in (0..<bands).reversed() {
      end = lastStarts[band][end]
      starts.append(end)
    }
    return (starts.reversed(), least[count])
  }
}

import CompositeIndex
import Testing

struct BandingTests {
  @Test func `a score on a cut falls on the side that is asked for`() {
    #expect(ScoreCuts([1, 2], onCut: .lowerBand).bands(of: [0, 1, 1.5, 2, 3, nil]) == [0, 0, 1, 1, 2, nil])
    #expect(ScoreCuts([1, 2], onCut: .upperBand).bands(of: [0, 1, 1.5, 2, 3, nil]) == [0, 1, 1, 2, 2, nil])
  }

  @Test func `quantiles part a list into bands of the same number`() {
    #expect(ScoreCuts.quantiles(of: [1, 2, 3, 4, 5], bands: 4)?.cuts == [2, 3, 4])
    #expect(ScoreCuts.quantiles(of: [], bands: 4) == nil)
    #expect(ScoreCuts.quantiles(of: [1, 2], bands: 1) == nil)
    #expect(ScoreCuts.quantiles(of: [7], bands: 2)?.bands(of: [7]) == [0])
  }

  @Test func `equal intervals part a range`() {
    #expect(ScoreCuts.equalIntervals(of: [0, 1, 8], bands: 4)?.cuts == [2, 4, 6])
    #expect(ScoreCuts.equalIntervals(of: [3, 3], bands: 4) == nil)
    #expect(ScoreCuts.equalIntervals(of: [], bands: 4) == nil)
    #expect(ScoreCuts.equalIntervals(of: [1, 2], bands: 0) == nil)
  }

  @Test func `the mean and a deviation make four bands`() {
    #expect(ScoreCuts.meanAndDeviation(of: [1, 2, 3])?.cuts == [1, 2, 3])
    #expect(ScoreCuts.meanAndDeviation(of: [1, 2, 3])?.bands(of: [1, 2, 3]) == [1, 2, 3])
    #expect(ScoreCuts.meanAndDeviation(of: [2, 2]) == nil)
    #expect(ScoreCuts.meanAndDeviation(of: [2]) == nil)
  }

  @Test func `a percentile rank is the share of others left behind`() {
    #expect(percentileRanks(of: [5, 1, 3, 3, 9]) == [75, 0, 25, 25, 100])
    #expect(percentileRanks(of: [5]) == nil)
    #expect(percentileRanks(of: []) == nil)
  }

  @Test func `natural breaks fall into the gaps`() throws {
    let breaks = try #require(NaturalBreaks(of: [9, 1, 2, 10, 1, 5], bands: 3))
    #expect(breaks.upperBounds == [2, 5, 10])
    #expect(breaks.cuts.bands(of: [1, 2, 5, 10]) == [0, 0, 1, 2])
    // Squares within: 1, 1, 2 around 4/3 is 2/3, 9 and 10 around 9.5 is 1/2; in all 212 − 28² / 6.
    #expect(abs(breaks.goodnessOfFit - (1 - (2.0 / 3 + 0.5) / (212 - 784.0 / 6))) < 1e-12)
  }

  @Test func `scores that are the same are never parted`() throws {
    #expect(try #require(NaturalBreaks(of: [1, 1, 1, 1, 2], bands: 2)).upperBounds == [1, 2])
    #expect(NaturalBreaks(of: [1, 1, 2], bands: 3) == nil)
    #expect(NaturalBreaks(of: [1, 1], bands: 2) == nil)
    #expect(NaturalBreaks(of: [1, 2], bands: 1) == nil)
    #expect(NaturalBreaks(of: [], bands: 2) == nil)
    #expect(NaturalBreaks(of: [1e300, -1e300], bands: 2) == nil, "squares run out of range")
  }

  @Test func `natural breaks are the best of all partitions`() throws {
    let scores: [Double] = [3, 1, 4, 1.5, 9, 2.6, 5.3, 5.8, 9.7, 9.3]
    let sorted = scores.sorted()
    func spread(_ values: ArraySlice<Double>) -> Double {
      let mean = values.reduce(0, +) / Double(values.count)
      return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    var best = (within: Double.infinity, bounds: [Double]())
    for first in 1..<8 {
      for second in (first + 1)..<9 {
        for third in (second + 1)..<10 {
          let parts = [sorted[..<first], sorted[first..<second], sorted[second..<third], sorted[third...]]
          let within = parts.reduce(0) { $0 + spread($1) }
          if within < best.within { best = (within, parts.compactMap(\.last)) }
        }
      }
    }
    let found = try #require(NaturalBreaks(of: scores, bands: 4))
    #expect(found.upperBounds == best.bounds)
    #expect(abs(found.goodnessOfFit - (1 - best.within / spread(sorted[...]))) < 1e-12)
  }

  @Test func `clusters join what lies near`() throws {
    let clusters = try #require(WardClusters(of: [[9, 0, 1, 10.5, 30]]))
    #expect(clusters.labels(clusters: 5) == [0, 1, 2, 3, 4])
    #expect(clusters.labels(clusters: 3) == [0, 1, 1, 0, 2])
    #expect(clusters.labels(clusters: 1) == [0, 0, 0, 0, 0])
    #expect(clusters.labels(clusters: 0) == nil && clusters.labels(clusters: 6) == nil)
    #expect(clusters.heights.count == 4 && clusters.heights[0] == 1 && clusters.heights[1] == 1.5)
    #expect(clusters.heights == clusters.heights.sorted())
  }

  @Test func `clusters want units and columns that vary`() {
    #expect(WardClusters(of: []) == nil)
    #expect(WardClusters(of: [[]]) == nil)
    #expect(WardClusters(of: [[1], [1, 2]]) == nil)
    #expect(WardClusters(of: [[1e200, 0]]) == nil)
    #expect(WardClusters(of: [[1]])?.labels(clusters: 1) == [0])
    #expect(WardClusters(of: [[1, 1, 1]])?.heights == [0, 0])
    #expect(WardClusters.standardised([[1, 1]]) == nil)
    #expect(WardClusters.standardised([[1, 2, 3]]) == [[-1, 0, 1]])
  }
}

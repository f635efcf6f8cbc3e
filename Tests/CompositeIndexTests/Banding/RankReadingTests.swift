import AssessmentModel
import CompositeIndex
import Statistics
import Testing

struct RankReadingTests {
  private let rule = RankRule(ties: .competition)

  @Test func `units without a score have no rank`() {
    #expect(ScoreRanks.all(of: [1, nil, 3, 3], by: rule) == [3, nil, 1, 1])
    #expect(ScoreRanks.all(of: [], by: rule).isEmpty)
  }

  @Test func `units are ranked within their group`() {
    let groups = ["a", "b", "a", nil, "b", "b"]
    #expect(ScoreRanks.within(groups, of: [1, 5, 2, 9, nil, 6], by: rule) == [2, 2, 1, nil, nil, 1])
  }

  @Test func `shifts are taken over units with both ranks`() throws {
    let shift = try #require(RankShift(from: [1, 2, nil, 4] as [Int?], to: [2, 2, 3, 1] as [Int?]))
    #expect(shift.units == 3 && shift.largest == 3)
    #expect(abs(shift.mean - 4.0 / 3) < 1e-12)
    #expect(RankShift(from: [nil] as [Int?], to: [1] as [Int?]) == nil)
  }

  @Test func `the same ranking is wholly alike and the opposite is not`() throws {
    let same = try #require(RankSimilarity(of: [3, 2, 1, nil], [30, 20, 10, 5]))
    #expect(same.units == 3 && agrees(same.spearman, 1) && agrees(same.kendall, 1))
    #expect(same.weightedSpearman == 1 && same.topWeighted == 1 && same.shift.mean == 0)
    let opposite = try #require(RankSimilarity(of: [3, 2, 1], [1, 2, 3]))
    #expect(agrees(opposite.spearman, -1) && agrees(opposite.kendall, -1) && abs(opposite.weightedSpearman + 1) < 1e-12)
    // 1 − (2⁻¹ · 2/2 + 2⁻³ · 2/2).
    #expect(abs(opposite.topWeighted - 0.375) < 1e-12)
  }

  @Test func `lists that do not vary are like nothing`() {
    #expect(RankSimilarity(of: [1, 1], [1, 2]) == nil)
    #expect(RankSimilarity(of: [1], [2]) == nil)
    #expect(RankSimilarity(of: [nil, 1], [1, nil]) == nil)
    #expect(ColumnCorrelations.all([[1, 1], [1, 2]], by: .spearman).map(\.tested) == [nil])
    #expect(ColumnCorrelations.all([[1, 2]], by: .kendall).isEmpty)
  }

  @Test func `strengths come best first and weaknesses worst last`() {
    let columns: [[Double?]] = [[1, 2, 3], [3, 2, 1], [nil, 1, 2], [1, 1, 0]]
    let profile = UnitProfile(of: 0, in: columns)
    #expect(profile.standings.map(\.column) == [0, 1, 3])
    #expect(profile.standings.map(\.rank) == [3, 1, 1])
    #expect(profile.standings.map(\.ranked) == [3, 3, 3])
    #expect(profile.strengths(2).map(\.column) == [1, 3])
    #expect(profile.weaknesses(2).map(\.column) == [3, 0])
    #expect(profile.strengths(-1).isEmpty && profile.weaknesses(9).count == 3)
  }

  @Test func `a unit may be held against its peers alone`() {
    let columns: [[Double?]] = [[1, 2, 0], [3, 2, 1]]
    let profile = UnitProfile(of: 0, in: columns, peers: ["a", "b", "a"])
    #expect(profile.standings.map(\.rank) == [1, 1] && profile.standings.map(\.ranked) == [2, 2])
    #expect(UnitProfile(of: 1, in: columns, peers: ["a", nil, "a"]).standings.isEmpty)
  }

  @Test func `leaving a node out moves ranks`() throws {
    let leaves = (0..<2).map { IndexTree(id: "x\($0)", weight: Double(2 - $0), content: .column($0)) }
    let tree = IndexTree(id: "index", weight: 1, content: .group(.arithmetic, children: leaves, minimumShare: 0))
    let found = LeaveOneOut.each(of: ["x0", "x1", "index"], in: tree, over: [[1, 2, 3], [3, 2, 1]], by: rule)
    #expect(found[0].scores == [3, 2, 1] && found[0].ranks == [1, 2, 3])
    #expect(found[0].shift?.mean == 4.0 / 3 && found[1].shift?.mean == 0)
    #expect(found[2].scores == [nil, nil, nil] && found[2].shift == nil)
  }
}

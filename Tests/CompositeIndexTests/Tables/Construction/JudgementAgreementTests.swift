import AssessmentModel
import CompositeIndex
import Testing

@Suite struct JudgementAgreementTests {
  private func table(_ experts: [[[Double]]]) throws -> ResultTable? {
    let group = IndexGroup(
      id: "g", name: Texts(zh: "", en: ""), children: ["a", "b", "c"].map { .column(IndexColumn(column: $0)) },
      judgements: .pairwise(experts))
    let framework = IndexFramework(
      id: "f", title: Texts(zh: "", en: ""), construction: Construction(weights: .pairwise(.eigenvector)),
      tree: [.group(group)])
    let columns: [[Double?]] = [[1, 2], [2, 1], [1, 1]]
    return try constructIndex(framework, of: IndexInput(units: ["x", "y"], columns: columns)).judgementAgreementTable
  }

  @Test func `experts who put things in the same order agree wholly, and one alone with nobody`() throws {
    let one: [[Double]] = [[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]]
    let other: [[Double]] = [[1, 3, 9], [1.0 / 3, 1, 3], [1.0 / 9, 1.0 / 3, 1]]
    let table = try #require(try table([one, other]))
    #expect(table.rows.map { Array($0[0...3]) } == [[.text("g"), .number(2), .number(3), .number(1)]])
    #expect(try self.table([one]) == nil)
  }
}

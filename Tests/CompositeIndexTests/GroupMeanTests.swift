import AssessmentModel
import CompositeIndex
import Testing

struct GroupMeanTests {
  private let rules = framework([group("a", [("a1", 1), ("a2", 1)])], minimum: 0.6)

  @Test func `regions come before levels, each in the order of its first city by code`() {
    let result = compositeIndex(
      of: [
        unit("4", region: "西", level: "省会", [outcome("a1", 0.6), outcome("a2", 0.6)]),
        unit("2", region: "东", level: "省会", [outcome("a1", 0.9), outcome("a2", 0.9)]),
        unit("3", region: "东", level: "市", [outcome("a1", 0.8), outcome("a2", 0.8)]),
      ], framework: rules)
    #expect(result.groups.map { "\($0.column) \($0.name)" } == ["region 东", "region 西", "level 省会", "level 市"])
    #expect(result.groups.map(\.cities) == [2, 1, 2, 1])
    #expect(agrees(result.groups[0].mean, 85))
    #expect(agrees(result.groups[0].minimum, 80) && agrees(result.groups[0].maximum, 90))
    #expect(result.groups[0].bands.map(\.count) == [1, 1, 0, 0])
    #expect(result.groups[0].bands.map(\.share) == [0.5, 0.5, 0, 0])
  }

  @Test func `cities without a rank or a region are in no group`() {
    let result = compositeIndex(
      of: [
        unit("1", region: "东", [outcome("a1", 1)]),
        unit("2", region: "", [outcome("a1", 0.9), outcome("a2", 0.9)]),
      ], framework: rules)
    #expect(result.groups.isEmpty)
  }
}

import AssessmentModel
import CompositeIndex
import Testing

/// Means of all ranked cities, of regions and of classes.
@Suite struct PeerMeansTests {
  private let tree = framework([group("d", [("a", 1)]), group("e", [("b", 1)])], minimum: 0.4)
  private let units = [
    unit("1", region: "东部", level: "直辖市", [outcome("a", 1), outcome("b", 0.5)]),
    unit("2", region: "东部", level: "省会", [outcome("a", 0.4), outcome("b", nil)]),
    unit("3", region: "西部", [outcome("a", 0.1), outcome("b", 0.1)]),
    unit("4", region: "西部", level: "直辖市", [outcome("a", nil), outcome("b", nil)]),
  ]

  @Test func `means are of ranked cities and of those that have a score`() throws {
    let peers = compositeIndex(of: units, framework: tree).peers
    let all = try #require(peers.first)
    #expect(all.kind == .all && all.cities == 3)
    #expect(agrees(all.mean(in: "d"), 50) && agrees(all.mean(in: "e"), 30) && all.mean(in: "z") == nil)
    let east = try #require(peers.first { $0.name == "东部" })
    #expect(east.cities == 2 && agrees(east.mean(in: "d"), 70) && agrees(east.mean(in: "e"), 50))
    #expect(peers.first { $0.name == "直辖市" }?.cities == 1)
  }

  @Test func `a city finds its region and class where the register names them`() {
    let assessment = Assessment(
      run: RunManifest(
        id: "", tool: "", title: tree.title, framework: "", frameworkVersion: 1, catalog: "", observations: "",
        settings: [:]),
      framework: tree, indicators: [], cities: [], peers: compositeIndex(of: units, framework: tree).peers)
    #expect(assessment.peers(of: units[1].city).map(\.name) == ["", "东部", "其他省会"])
    #expect(assessment.peers(of: units[2].city).map(\.name) == ["", "西部"])
    #expect(assessment.peers(of: City(code: "9", name: "x")).map(\.name) == [""])
  }

  @Test func `without a rank there are no means`() {
    #expect(compositeIndex(of: [units[3]], framework: tree).peers.isEmpty)
  }
}

import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

/// Every framework that ships, on the shipped study and on real portals.
@Suite struct FrameworkTests {
  private static let folder = Checkout.root.appendingPathComponent("Indicators")
  private static let ids: [String] = {
    (try? IndicatorCatalog(folder: folder, names: "Indicators", withCases: false))?.frameworks.map(\.id) ?? []
  }()

  @Test func `the frameworks of the field are there`() {
    #expect(
      Self.ids == [
        "egdi", "gartner-digital-government", "integration-iceberg", "layne-lee", "losi", "participation-openness",
        "regional-governance", "service-capability-2016", "service-capability-2019", "service-channels",
        "service-problems", "service-stages", "website-census-2015", "website-inspection-2019",
      ])
  }

  @Test func `every framework scores the invented cities and makes a report`() throws {
    try withTemporaryFolder { scratch in
      let observations = scratch.path + "/observations.jsonl"
      let study = Checkout.root.appendingPathComponent("Data/studies/specimen.yaml").path
      let codes = "990001,990012,990023,990034"
      let observed = try Program.run(["observe", study, "--only", codes, "-o", observations, "--quiet"])
      #expect(observed.code == 0, "\(observed.messages)")
      for id in Self.ids {
        let assessment = try score(observations, by: id, in: scratch)
        let cities = try #require(assessment["cities"] as? [[String: Any]])
        #expect(cities.count == 4, "\(id)")
        let scored = cities.filter { (($0["index"] as? [String: Any])?["score"] as? Double) != nil }
        let isProfile = ["integration-iceberg", "service-problems"].contains(id)
        #expect(scored.count == (isProfile ? 0 : 4), "\(id)")
        let report = try Program.run(
          ["report", scratch.path + "/\(id).json", "-o", scratch.path + "/\(id)", "--format", "html,csv,md"])
        #expect(report.code == 0, "\(report.messages)")
      }
    }
  }

  @Test(.enabled(if: Checkout.shared("realdata/sites") != nil, "\(Checkout.sharedIsAbsent)"))
  func `every framework scores real portals, and what was not seen is not a zero`() throws {
    let sites = try #require(Checkout.shared("realdata/sites"))
    try withTemporaryFolder { scratch in
      let observations = scratch.path + "/observations.jsonl"
      #expect(try Program.run(["observe", sites.path, "-o", observations, "--quiet"]).code == 0)
      for id in Self.ids {
        let cities = try #require(try score(observations, by: id, in: scratch)["cities"] as? [[String: Any]])
        #expect(cities.count == 4, "\(id)")
        for city in cities {
          let outcomes = try #require(city["indicators"] as? [String: [String: Any]])
          for (indicator, outcome) in outcomes where outcome["outcome"] as? String != "scored" {
            #expect(outcome["score"] == nil, "\(id) \(indicator)")
          }
        }
      }
    }
  }

  @Test func `the table of the shipped study has every column and question that the catalogue asks for`() throws {
    let catalog = try IndicatorCatalog(folder: Self.folder, names: "Indicators", withCases: false)
    let table = try String(
      contentsOf: Checkout.root.appendingPathComponent("Data/studies/specimen-table.csv"), encoding: .utf8)
    let given = Set(table.split(separator: "\n").compactMap { $0.split(separator: ",").dropFirst().first })
    for entry in catalog.indicators {
      let measure = entry.definition.measure
      guard let series = measure.series else { continue }
      #expect(given.contains("\(measure.property.rawValue).\(series)"[...]), "\(entry.definition.id)")
    }
  }

  @Test func `every framework that ships says its source, its confidence and what no snapshot shows`() throws {
    let catalog = try IndicatorCatalog(folder: Self.folder, names: "Indicators", withCases: false)
    for framework in catalog.frameworks {
      #expect(!framework.sources.isEmpty && framework.limits != nil, "\(framework.id)")
    }
  }

  private func score(_ observations: String, by id: String, in scratch: URL) throws -> [String: Any] {
    let file = scratch.appendingPathComponent("\(id).json")
    let ended = try Program.run(["score", observations, "--framework", id, "-o", file.path])
    #expect(ended.code == 0, "\(id): \(ended.messages)")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return object as? [String: Any] ?? [:]
  }
}

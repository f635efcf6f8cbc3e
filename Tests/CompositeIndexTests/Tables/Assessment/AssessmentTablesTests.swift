import AssessmentModel
import CompositeIndex
import TestSupport
import Testing

/// What a report shows of an assessment beside its scores.
@Suite struct AssessmentTablesTests {
  private typealias Samples = AssessmentSamples

  /// Cities with what the study's figures show; nil is what no snapshot told.
  private func measured(_ cities: [(cut: Double?, items: Double?)]) -> Assessment {
    var assessment = Samples.assessment(
      framework([group("all", [("index", 1)])]), cities.indices.map { unit("\($0)", [outcome("index", 0.5)]) })
    for (place, city) in cities.enumerated() {
      assessment.cities[place].study = StudyMeasures(limitCut: city.cut, applicableItems: city.items)
    }
    return assessment
  }

  @Test func `a cut on a mark of the study is in the class above it`() throws {
    let tables = assessmentTables(
      of: measured([(0.399, nil), (0.4, nil), (0.5, nil), (0.599, nil), (0.6, nil), (nil, nil)]))
    let classes = try TableReader(tables.study, "study-figure-2")
    for (id, cities) in [("below-40", 1.0), ("40-50", 1), ("50-60", 2), ("60-up", 1)] {
      #expect(try classes.number("cities", ["class": id]) == cities, "\(id)")
    }
    #expect(try classes.number("share", ["class": "60-up"]).map { agree($0, 0.2) } == true)
    #expect(tables.study.first { $0.id == "limit-cuts" }?.rows.count == 5)
  }

  @Test func `items stand with their mean and the cities above it`() throws {
    let study = assessmentTables(of: measured([(nil, 10), (nil, 40), (nil, 10), (nil, nil)])).study
    let items = try #require(study.first { $0.id == "study-figure-3" })
    #expect(items.rows.map { $0[2] } == [.number(40), .number(10), .number(10)])
    #expect(items.chart == .bars(label: "city", value: "items", mark: 20))
    #expect(items.note.en.hasPrefix("1 of 3 cities are above the mean (33 %)"))
  }

  @Test func `figures of which no snapshot tells are left out`() {
    #expect(assessmentTables(of: measured([(nil, nil)])).study.map(\.id) == ["study-figure-1"])
  }

  @Test func `the published index is told in sentences and on a map`() throws {
    let tables = assessmentTables(of: try Samples.published())
    #expect(
      tables.findings.map(\.en).contains {
        $0 == "Of the study's statements 5 can be tested here and 5 hold."
      }, "\(tables.findings)")
    #expect(tables.findings.contains { $0.en.hasPrefix("Of the variance of the index ") })
    let map = try #require(tables.groups.first { $0.id == "map" })
    #expect(map.rows.count == 36 && map.chart == .tiles(label: "code", value: "index"))
    #expect(tables.ranking.first?.rows.first?[1] == .text("深圳市"))
  }

  @Test func `invented cities lie on no map`() throws {
    var assessment = try Samples.published()
    assessment.run.isInvented = true
    #expect(!assessmentTables(of: assessment).groups.contains { $0.id.hasSuffix("map") })
  }

  @Test func `ids of tables are different from each other and what a picture asks for is there`() throws {
    let tables = assessmentTables(of: try Samples.published()).all
    #expect(Set(tables.map(\.id)).count == tables.count)
    #expect(tables.flatMap(\.flaws) == [])
  }

  @Test func `nothing breaks where there is little to say`() {
    for (name, assessment) in Samples.poor() {
      let tables = assessmentTables(of: assessment).all
      #expect(Set(tables.map(\.id)).count == tables.count, "\(name)")
      #expect(tables.flatMap(\.flaws) == [], "\(name)")
    }
  }

  @Test func `statements, regions and bands are said in both languages and files keep their ids`() throws {
    let tables = assessmentTables(of: try Samples.published())
    let claims = try #require(tables.groups.first { $0.id == "claims" })
    #expect(claims.columns[0].words["east-above-west"]?.zh == "东部均值高于西部")
    #expect(claims.rows[0][0] == .text("east-above-west"))
    let regions = try #require(tables.groups.first { $0.id == "regions" })
    let group = try #require(regions.columns.first { $0.id == "group" })
    #expect(group.words["东部"]?.en == "East" && group.words["其他省会"]?.en == "other capital")
    let label = try #require(tables.groups.first { $0.id == "region-bands" }?.columns.first { $0.id == "label" })
    #expect(label.words["region: 西部"] == Texts(zh: "地区：西部", en: "region: West"))
  }
}

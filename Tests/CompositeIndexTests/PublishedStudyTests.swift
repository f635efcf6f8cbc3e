import AssessmentModel
import CompositeIndex
import Testing

/// The published index of the 36 cities for data year 2019 and what follows from it.
///
/// Source: the re-posted result tables of the 2020 report, kuaihz.com/tid6/tid77_1390422.html; regions by the National
/// Bureau of Statistics' grouping of provinces. The expected figures were computed apart from this project.
struct PublishedStudyTests {
  private static let table: [(city: String, index: Double, region: String)] = [
    ("深圳", 97.34, "东部"), ("广州", 96.45, "东部"), ("南京", 96.46, "东部"), ("杭州", 96.45, "东部"),
    ("宁波", 95.28, "东部"), ("上海", 93.93, "东部"), ("北京", 91.33, "东部"), ("合肥", 90.50, "中部"),
    ("青岛", 90.13, "东部"), ("哈尔滨", 88.76, "东北"), ("武汉", 88.45, "中部"), ("南昌", 87.07, "中部"),
    ("福州", 86.73, "东部"), ("长沙", 85.45, "中部"), ("成都", 84.72, "西部"), ("贵阳", 84.49, "西部"),
    ("厦门", 84.36, "东部"), ("重庆", 83.14, "西部"), ("银川", 83.00, "西部"), ("沈阳", 82.76, "东北"),
    ("郑州", 82.71, "中部"), ("天津", 81.49, "东部"), ("昆明", 80.68, "西部"), ("西安", 80.31, "西部"),
    ("南宁", 80.25, "西部"), ("济南", 79.44, "东部"), ("呼和浩特", 78.64, "西部"), ("大连", 78.38, "东北"),
    ("长春", 76.88, "东北"), ("海口", 76.49, "东部"), ("太原", 75.61, "中部"), ("拉萨", 73.10, "西部"),
    ("石家庄", 72.32, "东部"), ("兰州", 72.15, "西部"), ("乌鲁木齐", 72.07, "西部"), ("西宁", 65.76, "西部"),
  ]

  private let result = compositeIndex(
    of: Self.table.map { unit($0.city, region: $0.region, [outcome("index", $0.index / 100)]) },
    framework: framework([group("all", [("index", 1)])], ranks: RankRule(ties: .dense, within: 0.01)))

  @Test func `36 cities end at rank 34, with Guangzhou, Nanjing and Hangzhou sharing the second`() {
    #expect(result.cities.count == 36)
    #expect(result.cities.filter { $0.rank == 2 }.map(\.city.name).sorted() == ["南京", "广州", "杭州"].sorted())
    #expect(result.cities.last?.rank == 34 && result.cities.last?.city.name == "西宁")
    #expect(Set(result.cities.compactMap(\.rank)) == Set(1...34))
  }

  @Test func `the bands hold 9, 16 and 11 cities`() {
    #expect(result.bandShares.map(\.count) == [9, 16, 11, 0])
    #expect(result.bandShares.map(\.share) == [0.25, 16.0 / 36, 11.0 / 36, 0])
  }

  @Test(arguments: [
    ("东部", 14, 88.44, [8, 3, 3, 0]), ("中部", 6, 84.965, [1, 4, 1, 0]), ("东北", 4, 81.695, [0, 2, 2, 0]),
    ("西部", 12, 78.19, [0, 7, 5, 0]),
  ])
  func `each region has the published mean and bands`(name: String, cities: Int, mean: Double, bands: [Int]) throws {
    let group = try #require(result.groups.first { $0.name == name })
    #expect(group.cities == cities)
    #expect(abs(group.mean - mean) < 0.005)
    #expect(group.bands.map(\.count) == bands)
  }
}

package import AssessmentModel

/// An invented city with how good its portal is made to be.
package struct SpecimenCity: Sendable {
  package var city: City
  /// Position from 0; the seed of everything random about it.
  let position: Int
  /// In [0, 1], by dimension: how much of what a portal can offer this one does.
  let quality: [Dimension: Double]

  enum Dimension: CaseIterable {
    case channels, items, guides, handling, effect
  }

  /// The invented city of that position; the first 36 have names and the regions and levels of the real set.
  package init(position: Int, seed: UInt64) {
    let named = Self.names[position % Self.names.count]
    let round = position / Self.names.count
    let suffix = round == 0 ? "" : String(round + 1)
    let code = String(990_001 + position)
    city = City(
      code: code, name: named.name + suffix + "市", nameEn: named.pinyin + suffix, pinyin: named.pinyin + suffix,
      province: named.region.rawValue + "虚构省", region: named.region.rawValue, level: named.level,
      groups: Self.groups[named.name].map { [$0] } ?? [], portals: ["www.c\(code).gov.example"],
      servicePortals: ["zwfw.c\(code).gov.example"])
    self.position = position
    var numbers = SeededNumbers(seed: seed &+ UInt64(position) &* 7919)
    let base = named.region.base + (Self.levelBonus[named.level] ?? 0) + (numbers.fraction() - 0.5) * 0.16
    quality = Dimension.allCases.reduce(into: [:]) { quality, dimension in
      quality[dimension] = min(1, max(0.05, base + (numbers.fraction() - 0.5) * 0.16))
    }
  }

  enum Region: String {
    case east = "东部"
    case centre = "中部"
    case west = "西部"
    case northEast = "东北"

    /// Regions differ, so that group means have something to show.
    var base: Double {
      switch self {
      case .east: return 0.805
      case .centre: return 0.77
      case .northEast: return 0.74
      case .west: return 0.71
      }
    }
  }

  private static let levelBonus = ["直辖市": 0.04, "计划单列·副省级": 0.04, "省会·副省级": 0.03]

  /// Invented groups, with as many members as 长三角, 珠三角, 京津冀 and 东北 have among the real 36.
  private static let groups: [String: String] = [
    "璟川": "虚构三角甲", "溯海": "虚构三角甲", "珩江": "虚构三角甲", "泽屿": "虚构三角甲", "砚湖": "虚构三角甲",
    "岚渚": "虚构三角乙", "鹭汐": "虚构三角乙", "琅洲": "虚构都市圈", "涵屿": "虚构都市圈", "栖洲": "虚构都市圈",
    "松澜": "虚构东北", "桦屏": "虚构东北", "辰淞": "虚构东北", "雾霖": "虚构东北",
  ]

  typealias Name = (name: String, pinyin: String, region: Region, level: String)

  // Names that no city of China bears, with as many of each region and level as the real 36 have.
  private static let names: [Name] = [
    ("璟川", "Jingchuan", .east, "直辖市"), ("琅洲", "Langzhou", .east, "直辖市"), ("涵屿", "Hanyu", .east, "直辖市"),
    ("溯海", "Suhai", .east, "省会·副省级"), ("珩江", "Hengjiang", .east, "省会·副省级"),
    ("岚渚", "Lanzhu", .east, "省会·副省级"), ("汀澜", "Tinglan", .east, "省会·副省级"),
    ("泽屿", "Zeyu", .east, "计划单列·副省级"), ("鹭汐", "Luxi", .east, "计划单列·副省级"),
    ("澜津", "Lanjin", .east, "计划单列·副省级"), ("霁港", "Jigang", .east, "计划单列·副省级"),
    ("栖洲", "Qizhou", .east, "省会"), ("渚宁", "Zhuning", .east, "省会"), ("沅汀", "Yuanting", .east, "省会"),
    ("砚湖", "Yanhu", .centre, "省会·副省级"), ("槐原", "Huaiyuan", .centre, "省会"),
    ("荻江", "Dijiang", .centre, "省会"), ("稷阳", "Jiyang", .centre, "省会"), ("浣岭", "Huanling", .centre, "省会"),
    ("蘅岭", "Hengling", .centre, "省会"), ("朔漠", "Shuomo", .west, "直辖市"),
    ("霞岭", "Xialing", .west, "省会·副省级"), ("砾塬", "Liyuan", .west, "省会·副省级"), ("雪垣", "Xueyuan", .west, "省会"),
    ("黛岑", "Daicen", .west, "省会"), ("瀚漠", "Hanmo", .west, "省会"), ("苍垣", "Cangyuan", .west, "省会"),
    ("玥泉", "Yuequan", .west, "自治区首府"), ("绥霞", "Suixia", .west, "自治区首府"),
    ("崖陇", "Yalong", .west, "自治区首府"), ("乌岚", "Wulan", .west, "自治区首府"),
    ("骆砂", "Luosha", .west, "自治区首府"), ("松澜", "Songlan", .northEast, "省会·副省级"),
    ("桦屏", "Huaping", .northEast, "省会·副省级"), ("辰淞", "Chensong", .northEast, "省会·副省级"),
    ("雾霖", "Wulin", .northEast, "计划单列·副省级"),
  ]
}

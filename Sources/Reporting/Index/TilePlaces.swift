import AssessmentModel

/// A province or one of the 36 cities on a grid that keeps about where they lie to each other, without borders.
///
/// A capital stands where its province does; the five cities with plans of their own stand at the coast beside them.
package struct TilePlace: Equatable, Sendable {
  /// The code of GB/T 2260.
  package var code: String
  /// The short name: 广东, not 广东省.
  package var zh: String
  package var en: String
  /// From 0 at the top.
  package var row: Int
  /// From 0 at the left.
  package var column: Int

  /// A province, an autonomous region or a municipality.
  package var isProvince: Bool { code.hasSuffix("0000") }

  /// Municipalities, which are provinces and among the 36 cities.
  package var isMunicipality: Bool { ["110000", "120000", "310000", "500000"].contains(code) }

  /// The place that a code or a name means; nil where it is none of these.
  package static func named(_ text: String) -> TilePlace? {
    let folded = text.lowercased()
    return all.first { place in
      place.code == text || (place.isProvince && place.code.prefix(2) == text) || place.en.lowercased() == folded
        || (text.hasPrefix(place.zh) && place.endings.contains(String(text.dropFirst(place.zh.count))))
    }
  }

  /// What may follow the short name: 吉林市 is a city, not the province.
  private var endings: [String] {
    isProvince && !isMunicipality ? ["", "省", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区"] : ["", "市"]
  }

  private init(_ code: String, _ zh: String, _ en: String, _ row: Int, _ column: Int) {
    (self.code, self.zh, self.en, self.row, self.column) = (code, zh, en, row, column)
  }

  /// The 34 provinces of GB/T 2260 and the cities of the study of 36, each once.
  package static let all: [TilePlace] = provinces + cities

  private static let provinces: [TilePlace] = [
    .init("110000", "北京", "Beijing", 1, 5), .init("120000", "天津", "Tianjin", 2, 5),
    .init("130000", "河北", "Hebei", 2, 4), .init("140000", "山西", "Shanxi", 2, 3),
    .init("150000", "内蒙古", "Inner Mongolia", 1, 3), .init("210000", "辽宁", "Liaoning", 2, 7),
    .init("220000", "吉林", "Jilin", 1, 7), .init("230000", "黑龙江", "Heilongjiang", 0, 7),
    .init("310000", "上海", "Shanghai", 4, 6), .init("320000", "江苏", "Jiangsu", 4, 5),
    .init("330000", "浙江", "Zhejiang", 5, 5), .init("340000", "安徽", "Anhui", 4, 4),
    .init("350000", "福建", "Fujian", 6, 5), .init("360000", "江西", "Jiangxi", 5, 4),
    .init("370000", "山东", "Shandong", 3, 4), .init("410000", "河南", "Henan", 3, 3),
    .init("420000", "湖北", "Hubei", 4, 3), .init("430000", "湖南", "Hunan", 5, 3),
    .init("440000", "广东", "Guangdong", 6, 3), .init("450000", "广西", "Guangxi", 6, 2),
    .init("460000", "海南", "Hainan", 8, 2), .init("500000", "重庆", "Chongqing", 4, 2),
    .init("510000", "四川", "Sichuan", 4, 1), .init("520000", "贵州", "Guizhou", 5, 2),
    .init("530000", "云南", "Yunnan", 5, 1), .init("540000", "西藏", "Tibet", 3, 0),
    .init("610000", "陕西", "Shaanxi", 3, 2), .init("620000", "甘肃", "Gansu", 2, 1),
    .init("630000", "青海", "Qinghai", 3, 1), .init("640000", "宁夏", "Ningxia", 2, 2),
    .init("650000", "新疆", "Xinjiang", 2, 0), .init("710000", "台湾", "Taiwan", 6, 7),
    .init("810000", "香港", "Hong Kong", 7, 4), .init("820000", "澳门", "Macao", 7, 3),
  ]

  private static let cities: [TilePlace] = [
    .init("130100", "石家庄", "Shijiazhuang", 2, 4), .init("140100", "太原", "Taiyuan", 2, 3),
    .init("150100", "呼和浩特", "Hohhot", 1, 3), .init("210100", "沈阳", "Shenyang", 2, 7),
    .init("210200", "大连", "Dalian", 3, 7), .init("220100", "长春", "Changchun", 1, 7),
    .init("230100", "哈尔滨", "Harbin", 0, 7), .init("320100", "南京", "Nanjing", 4, 5),
    .init("330100", "杭州", "Hangzhou", 5, 5), .init("330200", "宁波", "Ningbo", 5, 6),
    .init("340100", "合肥", "Hefei", 4, 4), .init("350100", "福州", "Fuzhou", 6, 5),
    .init("350200", "厦门", "Xiamen", 7, 5), .init("360100", "南昌", "Nanchang", 5, 4),
    .init("370100", "济南", "Jinan", 3, 4), .init("370200", "青岛", "Qingdao", 3, 5),
    .init("410100", "郑州", "Zhengzhou", 3, 3), .init("420100", "武汉", "Wuhan", 4, 3),
    .init("430100", "长沙", "Changsha", 5, 3), .init("440100", "广州", "Guangzhou", 6, 3),
    .init("440300", "深圳", "Shenzhen", 6, 4), .init("450100", "南宁", "Nanning", 6, 2),
    .init("460100", "海口", "Haikou", 8, 2), .init("510100", "成都", "Chengdu", 4, 1),
    .init("520100", "贵阳", "Guiyang", 5, 2), .init("530100", "昆明", "Kunming", 5, 1),
    .init("540100", "拉萨", "Lhasa", 3, 0), .init("610100", "西安", "Xi'an", 3, 2),
    .init("620100", "兰州", "Lanzhou", 2, 1), .init("630100", "西宁", "Xining", 3, 1),
    .init("640100", "银川", "Yinchuan", 2, 2), .init("650100", "乌鲁木齐", "Urumqi", 2, 0),
  ]
}

import AssessmentModel

/// An assessment of invented cities: the numbers are made to be shown, not to agree with each other.
enum Sample {
  static let dimensions: [(id: String, zh: String, en: String, indicators: [String])] = [
    ("channels", "服务方式完备度", "Channels", ["service-entry", "site-search", "app", "accessibility"]),
    ("items", "服务事项覆盖度", "Items", ["implementing-bodies", "service-items"]),
    ("guides", "办事指南准确度", "Guides", ["guide-elements", "guide-limits", "guide-fee"]),
    ("handling", "在线办理成熟度", "Handling", ["online-depth", "limit-cut"]),
    ("effect", "在线服务成效度", "Effect", ["letter-delay", "satisfaction"]),
  ]

  static let titles: [String: (zh: String, en: String)] = [
    "service-entry": ("首页有政务服务入口", "The home page leads to services"),
    "site-search": ("门户提供站内搜索", "The portal can be searched"),
    "app": ("提供移动客户端", "There is an app"), "accessibility": ("提供无障碍版本", "There is an accessible version"),
    "implementing-bodies": ("进驻部门数", "Bodies on the platform"), "service-items": ("服务事项数", "Service items"),
    "guide-elements": ("办事指南要素完整", "Guides are complete"), "guide-limits": ("承诺时限不超过法定时限", "Limits agree"),
    "guide-fee": ("收费情况明确", "Fees are stated"), "online-depth": ("网上办理深度", "Depth of online handling"),
    "limit-cut": ("时限压缩过半的事项", "Items with limits cut by half"), "letter-delay": ("来信答复天数", "Days to a reply"),
    "satisfaction": ("满意率", "Satisfaction"),
  ]

  static func assessment(cities: Int = 36, isInvented: Bool = true) -> Assessment {
    let list = (0..<cities).map { city($0, of: cities) }
    let ranked = list.filter { $0.rank != nil }
    return Assessment(
      run: RunManifest(
        id: String(repeating: "5ac1", count: 16), tool: "0.4.0",
        title: Texts(zh: "示例城市政务服务能力评估", en: "Specimen cities: online service capability"),
        isInvented: isInvented, framework: "service-capability-2019", frameworkVersion: 3,
        catalog: "sha256:" + String(repeating: "c0", count: 32),
        observations: "sha256:" + String(repeating: "0b", count: 32),
        settings: ["asOf": "2026-03-01", "frameworkFile": "built in"]),
      framework: framework, indicators: definitions,
      cities: ranked + list.filter { $0.rank == nil },
      bandShares: [
        BandShare(band: "very-high", count: 8, share: 8.0 / 34), BandShare(band: "high", count: 14, share: 14.0 / 34),
        BandShare(band: "middle", count: 10, share: 10.0 / 34), BandShare(band: "low", count: 2, share: 2.0 / 34),
      ],
      groups: [
        group("region", "东部", 14, 88.125), group("region", "中部", 6, 79.5), group("region", "西部", 12, 71.25),
        group("region", "东北", 4, 70), group("level", "直辖市", 4, 86), group("level", "省会·副省级", 10, 84.333),
        group("level", "省会", 17, 75.5), group("level", "计划单列·副省级", 5, 89.9),
      ],
      study: [
        StudyQuantity(
          id: "very-high", name: Texts(zh: "等级为非常高的城市数", en: "cities in the very high band"), unit: "cities",
          published: 8, source: "城市电子政务发展研究，第 3 节", confidence: .seen, measured: 8, cities: 34),
        StudyQuantity(
          id: "items-mean", name: Texts(zh: "可在线申请事项均值", en: "mean of items open to application"), unit: "items",
          published: 1138, source: "同上，图 3", confidence: .secondHand, measured: nil, cities: 0),
        StudyQuantity(
          id: "limit-cut-50", name: Texts(zh: "时限压缩过半的城市占比", en: "share of cities with limits cut by half"),
          unit: "share", published: 24.0 / 36, source: "=HYPERLINK(\"http://x\")", confidence: .inferred, measured: 0.5,
          cities: 34),
      ])
  }

  static let framework = Framework(
    id: "service-capability-2019", version: 3, title: Texts(zh: "政务服务能力（2019）", en: "Service capability (2019)"),
    note: Texts(
      zh: "权重是设计：官方评估的权重没有公开，这里五个维度等权，可以更换。",
      en: "The weights are a design: the official ones are unpublished; here the five dimensions weigh the same."),
    missing: MissingPolicy(policy: .drop, minimumAvailability: 0.66), outOf: 100,
    bands: [
      Band(id: "very-high", name: Texts(zh: "非常高", en: "very high"), from: 90),
      Band(id: "high", name: Texts(zh: "高", en: "high"), from: 80),
      Band(id: "middle", name: Texts(zh: "中", en: "middle"), from: 65),
      Band(id: "low", name: Texts(zh: "低", en: "low"), from: 0),
    ],
    ranks: RankRule(ties: .dense), aggregate: .arithmetic,
    dimensions: dimensions.map { dimension in
      FrameworkGroup(
        id: dimension.id, name: Texts(zh: dimension.zh, en: dimension.en), weight: 1,
        children: dimension.indicators.map { .indicator(id: $0, weight: 1) })
    })

  static let definitions: [IndicatorDefinition] = dimensions.flatMap(\.indicators).map { id in
    let title = titles[id] ?? (id, id)
    return IndicatorDefinition(
      id: id, version: 2, status: .stable, title: Texts(zh: title.zh, en: title.en),
      question: Texts(zh: "访问者能否在门户上做到“\(title.zh)”？", en: "Can a visitor find this on the portal?"),
      rationale: Texts(zh: "", en: ""), references: [],
      measure: Measure(
        kind: ["service-entry", "app"].contains(id) ? .presence : .share, property: .serviceEntry,
        unit: id == "letter-delay" ? "days" : "share"),
      scale: .binary,
      advice: Texts(zh: "在首页第一屏放置醒目的文字入口，并链接到统一的服务平台。", en: "Put a text link on the first screen."),
      limits: Texts(zh: "由脚本生成的入口不在快照中，因此看不到。", en: "What a script draws is not in a snapshot."))
  }

  /// The city at a position: the last two have no rank, 13 onwards may miss a dimension, 5 and 6 share a rank.
  static func city(_ position: Int, of cities: Int) -> CityAssessment {
    let isRanked = position < cities - 2 || cities < 3
    let index = 97.4567 - Double(position) * 1.213
    let code = String(990_001 + position)
    let outcomes = definitions.enumerated().map { outcome($0.element.id, $0.offset, city: position) }
    let band = index >= 90 ? "very-high" : index >= 80 ? "high" : index >= 65 ? "middle" : "low"
    return CityAssessment(
      city: City(
        code: code, name: names[position % names.count] + "市", nameEn: "Specimen \(position + 1)", pinyin: "shili",
        province: "示例省", region: ["东部", "中部", "西部", "东北"][position % 4],
        level: ["直辖市", "省会", "省会·副省级", "计划单列·副省级"][position * 7 % 4], portals: ["www.city.example"]),
      snapshot: SnapshotSummary(
        format: "warc", digest: "sha256:" + String(repeating: "d1", count: 32), captures: 412, pages: 300,
        readPages: 297,
        first: "2026-03-01T02:10:00Z", last: "2026-03-01T03:02:11Z", home: "https://www.\(code).example/"),
      asOf: CalendarDate(year: 2026, month: 3, day: 1), outcomes: outcomes,
      contributions: contributions(city: position),
      dimensions: dimensions.enumerated().map { place, dimension in
        let score = min(max(index + Double((position * 31 + place * 17) % 23) - 11, 3), 100)
        let isMissing = place == 4 && (position % 13 == 12 || !isRanked)
        return DimensionScore(
          id: dimension.id, score: isMissing ? nil : score, low: max(score - 12, 0), high: min(score + 5, 100),
          availability: isMissing ? 0 : 0.93)
      },
      index: position == cities - 1 && cities > 2 ? nil : index, low: index - 2.5 - Double(position % 5),
      high: min(index + 1.75 + Double(position % 3), 100), availability: isRanked ? 0.94 : 0.41,
      rank: isRanked ? (position >= 6 ? position : position + 1) : nil, band: isRanked ? band : nil,
      problems: position % 3 == 0
        ? [ProblemCount(what: .charsetConflict, count: 3), ProblemCount(what: .challengePage, count: 1)] : [])
  }

  private static func contributions(city: Int) -> [Contribution] {
    dimensions.flatMap { dimension in
      dimension.indicators.enumerated().map { place, id in
        let weight = 0.2 / Double(dimension.indicators.count)
        let isScored = kind(of: id) == .scored
        return Contribution(
          indicator: id, dimension: dimension.id, weight: weight, effectiveWeight: isScored ? weight : 0,
          cost: isScored ? Double((place * 7 + city * 3) % 9) * 0.375 : nil)
      }
    }
  }

  private static func kind(of indicator: String) -> Outcome.Kind {
    switch indicator {
    case "satisfaction": return .notObserved
    case "guide-fee": return .needsReview
    case "accessibility": return .notApplicable
    default: return .scored
    }
  }

  private static func outcome(_ id: String, _ place: Int, city: Int) -> Outcome {
    let kind = kind(of: id)
    guard kind == .scored else {
      return Outcome(
        indicator: id, version: 2, kind: kind,
        because: Texts(zh: "快照中没有可以判断的页面。", en: "No page of the snapshot can tell."))
    }
    let score = 1 - Double((place * 7 + city * 3) % 9) / 16
    return Outcome(
      indicator: id, version: 2, kind: kind, raw: id == "letter-delay" ? 3.5 : score,
      unit: id == "letter-delay" ? "days" : "share", score: score,
      because: Texts(zh: "在 40 张页面中的 33 张找到。", en: "Found on 33 of 40 pages."),
      evidence: [
        observation(quote: "政务服务", subject: "https://www.city.example/zwfw/index.html?列=1"),
        observation(quote: "我要办事", subject: "file:pages/990001/%E9%A6%96%E9%A1%B5.html", value: .words(["搜索", "登录"])),
      ], observed: 40, held: 33)
  }

  static func observation(quote: String, subject: String, value: Value = .flag(true)) -> Observation {
    Observation(
      property: .serviceEntry, subject: subject, value: value,
      evidence: Evidence(
        record: "urn:uuid:1b2c6f0e-3f5a-4a39-9d6b-6a1f7a3c0d11", digest: "sha256:" + String(repeating: "ee", count: 32),
        path: "/html/body/div[2]/form[1]", quote: quote), by: "ServiceEntries")
  }

  private static func group(_ column: String, _ name: String, _ cities: Int, _ mean: Double) -> GroupMean {
    GroupMean(
      column: column, name: name, cities: cities, mean: mean, minimum: mean - 14.5, maximum: min(mean + 9, 100),
      bands: framework.bands.enumerated().map { BandShare(band: $0.element.id, count: $0.offset, share: 0.25) })
  }

  private static let names = [
    "云岭", "河湾", "东桥", "星川", "白石", "南屿", "青禾", "北辰", "临溪", "长汀", "雁塘", "安澜", "望江", "平野", "松原口",
    "海棠", "石梁", "金沙渡", "红枫", "玉屏山", "清源", "柳岸", "沙洲", "铜岭", "梅坞", "云台", "远山", "竹溪", "龙泉口", "凤鸣",
    "双河", "麦田", "晴川", "天池", "古渡", "西岭",
  ]
}

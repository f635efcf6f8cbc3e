package import AssessmentModel

/// The names that people know for the texts of an assessment's tables, by column.
package struct AssessmentWords: Sendable {
  private let cities: [String: Texts]
  private let dimensions: [String: Texts]
  private let indicators: [String: Texts]
  private let bands: [String: Texts]

  /// The words that go without a run: of statements, groupings, regions and levels.
  package init() { (cities, dimensions, indicators, bands) = ([:], [:], [:], [:]) }

  /// Names of the cities of one or several runs and of what their frameworks ask; of the same id the first counts.
  package init(of assessments: [Assessment]) {
    func named(_ pairs: [(String, Texts)]) -> [String: Texts] { Dictionary(pairs) { first, _ in first } }
    let all = assessments.flatMap(\.cities).map(\.city)
    let names = all.map { city in
      (city, Texts(zh: city.name.isEmpty ? city.code : city.name, en: city.nameEn.isEmpty ? city.name : city.nameEn))
    }
    cities = named(names.flatMap { [($0.name, $1), ($0.code, $1)] }.filter { !$0.0.isEmpty && !$0.1.en.isEmpty })
    dimensions = named(assessments.flatMap { $0.framework.groups.map { ($0.id, $0.name) } })
    indicators = named(assessments.flatMap { $0.indicators.map { ($0.id, $0.title) } })
    bands = named(assessments.flatMap { $0.framework.bands.map { ($0.id, $0.name) } })
  }

  /// The table with words for the texts of those columns whose ids say what stands in them.
  ///
  /// The code of a city stays a code.
  package func said(_ table: ResultTable) -> ResultTable {
    var table = table
    for position in table.columns.indices {
      guard let words = words(for: table.columns[position].id) else { continue }
      for row in table.rows where position < row.count {
        guard case .text(let text) = row[position], let said = Self.said(text, words) else { continue }
        table.columns[position].words[text] = said
      }
    }
    return table
  }

  private func words(for column: String) -> ((String) -> Texts?)? {
    switch column {
    case "city", "min_city", "max_city", "who", "place": return { cities[$0] }
    case "dimension": return { dimensions[$0] ?? YearWords.parts[$0] }
    case "indicator": return { indicators[$0] }
    case "band", "band_from", "band_to": return { bands[$0] }
    case "group", "region", "level", "class": return Self.place
    case "grouping": return { Self.groupings[$0] }
    case "label": return { Self.groupings[$0] ?? Self.place($0) }
    case "claim": return { Self.claims[$0] }
    case "holds": return { Self.answers[$0] }
    case "direction": return { Self.directions[$0] }
    case "measure": return { Self.measures[$0] ?? YearWords.measures[$0] }
    case "kind": return { YearWords.kinds[$0] }
    case "from", "to": return { YearWords.ends[$0] }
    case "what": return { YearWords.differences[$0] }
    case "affects": return { YearWords.effects[$0] }
    case "definition": return { YearWords.definitions[$0] }
    case "peers": return { Self.peers[$0] }
    case "status": return { Self.states[$0] }
    default: return nil
    }
  }

  /// What a text is called: as a whole, or piece by piece where it lists names or says what of a grouping.
  private static func said(_ text: String, _ words: (String) -> Texts?) -> Texts? {
    if let whole = words(text) { return whole }
    for (sign, between) in [("、", Texts(zh: "、", en: ", ")), (": ", Texts(zh: "：", en: ": "))] where text.contains(sign)
    {
      let pieces = text.split(separator: sign, omittingEmptySubsequences: false).map { piece in
        words(String(piece)) ?? Texts(zh: String(piece), en: String(piece))
      }
      return Texts(
        zh: pieces.map(\.zh).joined(separator: between.zh), en: pieces.map(\.en).joined(separator: between.en))
    }
    return nil
  }

  /// What a statement of the study is called; its id where there is no name.
  static func name(ofClaim id: String) -> Texts { claims[id] ?? Texts(zh: id, en: id) }

  private static let groupings: [String: Texts] = [
    "region": Texts(zh: "地区", en: "region"), "level": Texts(zh: "行政级别", en: "level"),
    "class": Texts(zh: "城市类别", en: "class"), "group": Texts(zh: "城市群", en: "group of cities"),
    "all": Texts(zh: "全部", en: "all"),
  ]

  /// A place of the register in both languages; nil for what is none that is known.
  private static func place(_ name: String) -> Texts? {
    let english = PlaceWords.english(name)
    return english == name ? nil : Texts(zh: name, en: english)
  }

  private static let claims: [String: Texts] = [
    "east-above-west": Texts(zh: "东部均值高于西部", en: "the East is above the West"),
    "central-west-below": Texts(
      zh: "中西部城市多数低于总均值", en: "most central and western cities are below the mean"),
    "higher-level-above": Texts(
      zh: "副省级及以上城市均值高于地级省会", en: "cities of sub-provincial rank and above are above other capitals"),
    "municipalities-above": Texts(
      zh: "直辖市均值高于副省级城市（细分，非研究原话）",
      en: "municipalities are above sub-provincial cities (a finer reading, not the study's own)"),
    "top-three-eastern": Texts(zh: "前三名都在东部", en: "the first three are all in the East"),
    "last-three-western": Texts(zh: "末三名都在西部", en: "the last three are all in the West"),
  ]

  private static let answers: [String: Texts] = [
    "yes": Texts(zh: "成立", en: "holds"), "no": Texts(zh: "不成立", en: "does not hold"),
    "unknown": Texts(zh: "无法判断", en: "cannot be told"),
  ]

  private static let directions: [String: Texts] = [
    "vertical": Texts(zh: "纵向（级别之间）", en: "vertical (between levels)"),
    "horizontal": Texts(zh: "横向（地区之间）", en: "horizontal (between regions)"),
  ]

  private static let peers: [String: Texts] = [
    "class": Texts(zh: "同类城市", en: "its class"), "all": Texts(zh: "全部城市", en: "all cities"),
  ]

  private static let states: [String: Texts] = [
    "both": Texts(zh: "两次都有", en: "both times"), "new": Texts(zh: "新增", en: "new"),
    "gone": Texts(zh: "不再有", en: "gone"),
  ]

  private static let measures: [String: Texts] = [
    "variation": Texts(zh: "变异系数", en: "coefficient of variation"), "gini": Texts(zh: "基尼系数", en: "Gini"),
    "theil-t": Texts(zh: "泰尔指数", en: "Theil's T"),
    "theil-t-within": Texts(zh: "泰尔指数：组内", en: "Theil's T within groups"),
    "theil-t-between": Texts(zh: "泰尔指数：组间", en: "Theil's T between groups"),
    "theil-t-within-share": Texts(zh: "组内贡献率（泰尔）", en: "share within (Theil)"),
    "theil-t-between-share": Texts(zh: "组间贡献率（泰尔）", en: "share between (Theil)"),
    "dagum-gini": Texts(zh: "基尼系数（Dagum）", en: "Gini (Dagum)"),
    "dagum-within": Texts(zh: "基尼系数：组内", en: "Gini within groups"),
    "dagum-between": Texts(zh: "基尼系数：组间净值", en: "Gini between groups, net"),
    "dagum-overlap": Texts(zh: "基尼系数：超变密度", en: "Gini of their overlap"),
    "dagum-within-share": Texts(zh: "组内贡献率（Dagum）", en: "share within (Dagum)"),
    "dagum-between-share": Texts(zh: "组间贡献率（Dagum）", en: "share between (Dagum)"),
    "dagum-overlap-share": Texts(zh: "超变密度贡献率（Dagum）", en: "share of the overlap (Dagum)"),
  ]
}

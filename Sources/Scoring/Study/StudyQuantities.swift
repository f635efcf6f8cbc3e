package import AssessmentModel

/// The published quantities of the 36-city study with what this run measures beside them.
///
/// Rows keep the order of `published`; a row is measured by its id, and `cities` says on how many cities the value
/// rests. Rows whose id is not listed here stay unmeasured: registers of rules, agencies or documents are in no
/// snapshot.
///
/// | ids | measured as |
/// | --- | --- |
/// | `cities_total` | assessed cities |
/// | `bands_very_high_count`, `…_share`, `bands_high_…`, `bands_lower_…` | ranked cities in the band, shares in percent |
/// | `index_mean`, `index_mean_east`, `…_central`, `…_northeast`, `…_west` | mean index of ranked cities, out of 100 |
/// | `index_mean_separate_plan`, `…_municipality`, `…_subprovincial_capital`, `…_other_capital` | the same by level |
/// | `top3_east`, `bottom3_west` | how many of the first (last) three ranked cities are eastern (western) |
/// | `departments_total`, `departments_mean` | distinct implementing bodies |
/// | `service_entry_home_or_second` | cities with a service entry on the home page or one click below |
/// | `limit_cut_50_cities`, `limit_cut_60_cities`, `limit_cut_below_40_cities` | cities by mean cut of the limits |
/// | `items_total`, `items_mean`, `items_above_mean_cities`, `items_above_mean_share` | items open to application online |
/// | `progress_query_cities`, `payment_cities`, `hotline_and_smart_qa_cities`, `open_data_cities` | cities that offer it |
/// | `app_cities`, `wechat_cities`, `weibo_cities` | cities with the channel |
///
/// `facts` has every assessed city, `cities` the same cities with index, rank and band. The index and its bands stand
/// beside the study's only where the framework has the study's bands: other frameworks ask other questions.
package func studyQuantities(
  facts: [(City, StudyFacts)], cities: [CityAssessment], framework: Framework, published: [StudyQuantity]
) -> [StudyQuantity] {
  let byCode = facts.sorted { $0.0.code < $1.0.code }.map(\.1)
  let ranked = cities.filter { $0.rank != nil && $0.index != nil }
    .sorted { ($0.rank ?? 0, $0.city.code) < ($1.rank ?? 0, $1.city.code) }
  let isComparable = framework.hasPublishedBands
  return published.map { quantity in
    var filled = quantity
    let figure =
      quantity.id == "cities_total"
      ? StudyFigure(value: Double(facts.count), cities: facts.count)
      : figure(of: byCode, id: quantity.id)
        ?? (isComparable ? figure(of: ranked, id: quantity.id, outOf: framework.outOf) : nil)
    filled.measured = figure?.value
    filled.cities = figure?.cities ?? 0
    return filled
  }
}

extension Framework {
  /// 非常高 from 90 and 高 from 80 of 100, as the published reports have them.
  fileprivate var hasPublishedBands: Bool {
    if bands.isEmpty { return true }
    func cut(_ id: String) -> Double? { bands.first { $0.id == id }.map { $0.from * 100 / outOf } }
    return cut("very-high") == 90 && cut("high") == 80
  }
}

/// A measured value and how many cities it rests on.
private struct StudyFigure {
  var value: Double
  var cities: Int

  init(value: Double, cities: Int) {
    self.value = value
    self.cities = cities
  }

  /// How many of the known facts hold; nil where none is known.
  init?(holding facts: [Bool?]) {
    let known = facts.compactMap { $0 }
    guard !known.isEmpty else { return nil }
    self.init(value: Double(known.count { $0 }), cities: known.count)
  }

  init?(sumOf numbers: [Double]) {
    guard !numbers.isEmpty else { return nil }
    self.init(value: numbers.reduce(0, +), cities: numbers.count)
  }

  init?(meanOf numbers: [Double]) {
    guard let sum = StudyFigure(sumOf: numbers) else { return nil }
    self.init(value: sum.value / Double(sum.cities), cities: sum.cities)
  }

  /// How many numbers lie above their mean.
  init?(aboveMeanOf numbers: [Double]) {
    guard let mean = StudyFigure(meanOf: numbers) else { return nil }
    self.init(value: Double(numbers.count { $0 > mean.value }), cities: numbers.count)
  }

  /// A count of cities as a percentage of them.
  var inPercent: StudyFigure { StudyFigure(value: 100 * value / Double(cities), cities: cities) }
}

/// What snapshots show, a row an id.
private func figure(of facts: [StudyFacts], id: String) -> StudyFigure? {
  let cuts = facts.compactMap(\.meanLimitCut)
  let items = facts.compactMap(\.applicableItems)
  switch id {
  case "departments_total": return StudyFigure(sumOf: facts.compactMap(\.departments))
  case "departments_mean": return StudyFigure(meanOf: facts.compactMap(\.departments))
  case "service_entry_home_or_second": return StudyFigure(holding: facts.map(\.hasNearServiceEntry))
  case "limit_cut_50_cities": return StudyFigure(holding: cuts.map { $0 >= 0.5 })
  case "limit_cut_60_cities": return StudyFigure(holding: cuts.map { $0 >= 0.6 })
  case "limit_cut_below_40_cities": return StudyFigure(holding: cuts.map { $0 < 0.4 })
  case "items_total": return StudyFigure(sumOf: items)
  case "items_mean": return StudyFigure(meanOf: items)
  case "items_above_mean_cities": return StudyFigure(aboveMeanOf: items)
  case "items_above_mean_share": return StudyFigure(aboveMeanOf: items)?.inPercent
  case "progress_query_cities": return StudyFigure(holding: facts.map(\.hasProgressQuery))
  case "payment_cities": return StudyFigure(holding: facts.map(\.hasOnlinePayment))
  case "open_data_cities": return StudyFigure(holding: facts.map(\.hasOpenData))
  case "hotline_and_smart_qa_cities": return StudyFigure(holding: facts.map(\.hasHotlineAndSmartAnswers))
  case "app_cities": return StudyFigure(holding: facts.map(\.hasApp))
  case "wechat_cities": return StudyFigure(holding: facts.map(\.hasWeChat))
  case "weibo_cities": return StudyFigure(holding: facts.map(\.hasWeibo))
  default: return nil
  }
}

/// What the ranking shows, with the index scaled to 100 as the study prints it.
private func figure(of ranked: [CityAssessment], id: String, outOf: Double) -> StudyFigure? {
  func mean(_ isMember: (City) -> Bool) -> StudyFigure? {
    StudyFigure(meanOf: ranked.filter { isMember($0.city) }.compactMap(\.index).map { $0 * 100 / outOf })
  }
  switch id {
  case "bands_very_high_count": return bandFigure(of: ranked) { $0 == "very-high" }
  case "bands_very_high_share": return bandFigure(of: ranked) { $0 == "very-high" }?.inPercent
  case "bands_high_count": return bandFigure(of: ranked) { $0 == "high" }
  case "bands_high_share": return bandFigure(of: ranked) { $0 == "high" }?.inPercent
  case "bands_lower_count": return bandFigure(of: ranked) { $0 != "very-high" && $0 != "high" }
  case "bands_lower_share": return bandFigure(of: ranked) { $0 != "very-high" && $0 != "high" }?.inPercent
  case "index_mean": return mean { _ in true }
  case "index_mean_east": return mean { $0.region == "东部" }
  case "index_mean_central": return mean { $0.region == "中部" }
  case "index_mean_northeast": return mean { $0.region == "东北" }
  case "index_mean_west": return mean { $0.region == "西部" }
  case "index_mean_separate_plan": return mean { $0.level == "计划单列·副省级" }
  case "index_mean_municipality": return mean { $0.level == "直辖市" }
  case "index_mean_subprovincial_capital": return mean { $0.level == "省会·副省级" }
  case "index_mean_other_capital": return mean { $0.level == "省会" || $0.level == "自治区首府" }
  case "top3_east": return StudyFigure(holding: ranked.prefix(3).map { $0.city.region == "东部" })
  case "bottom3_west": return StudyFigure(holding: ranked.suffix(3).map { $0.city.region == "西部" })
  default: return nil
  }
}

private func bandFigure(of ranked: [CityAssessment], _ isIn: (String?) -> Bool) -> StudyFigure? {
  StudyFigure(holding: ranked.map { isIn($0.band) })
}

extension StudyFacts {
  /// Known where both facts are, or where one is known to be absent.
  fileprivate var hasHotlineAndSmartAnswers: Bool? {
    if hasHotline == false || hasSmartAnswers == false { return false }
    guard let hasHotline, let hasSmartAnswers else { return nil }
    return hasHotline && hasSmartAnswers
  }
}

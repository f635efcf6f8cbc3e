/// One column of invented figures that no snapshot shows: what tables give and what people judge.
struct SpecimenColumn {
  let property: String
  private let kind: Kind
  private let low: Double
  private let high: Double
  /// The quality that the figures follow; nil for those that follow none.
  private let follows: SpecimenCity.Dimension?
  private let place: Int

  private enum Kind {
    /// Three decimals between the ends.
    case number
    /// A whole number between the ends.
    case whole
    /// One of the two ends.
    case binary
  }

  /// The figure of one city as the table writes it: better cities are nearer the high end, with some chance.
  func value(of city: SpecimenCity, seed: UInt64) -> String {
    var numbers = SeededNumbers(seed: seed ^ (UInt64(city.position) &* 1_009 &+ UInt64(place) &* 31 &+ 17))
    let chance = numbers.fraction()
    let level = follows.flatMap { city.quality[$0] }.map { max(0, min(1, ($0 - 0.45) * 2)) }
    let share = level.map { max(0, min(1, $0 + (chance - 0.5) * 0.3)) } ?? chance
    switch kind {
    case .number: return "\(Double(Int((low + share * (high - low)) * 1_000)) / 1_000)"
    case .whole: return String(Int(low) + Int(share * (high - low) + 0.5))
    case .binary: return String(Int(numbers.fraction() < (level ?? 0.5) ? high : low))
    }
  }
}

extension SpecimenColumn {
  private typealias Row = (
    property: String, kind: Kind, low: Double, high: Double, follows: SpecimenCity.Dimension?
  )

  /// Every column, in the order of the table.
  static let all: [SpecimenColumn] = rows.enumerated().map { place, row in
    SpecimenColumn(
      property: row.property, kind: row.kind, low: row.low, high: row.high, follows: row.follows, place: place)
  }

  // A table with a row a column: longer than forty lines because the catalogue asks for so many.
  private static let rows: [Row] = [
    ("judged.app-role", .binary, 0, 1, .channels),
    ("judged.basic-information", .binary, 0, 1, .effect),
    ("judged.city-data-platform", .binary, 0, 1, .items),
    ("judged.coordination-body", .binary, 0, 1, .handling),
    ("judged.data-body", .binary, 0, 1, .items),
    ("judged.domain-by-rules", .whole, 1, 1, nil),
    ("judged.easy-to-use", .binary, 0, 1, .handling),
    ("judged.evidence-use", .binary, 0, 1, .effect),
    ("judged.guide-matches-practice", .binary, 0, 1, .guides),
    ("judged.intelligent-search", .binary, 0, 1, .channels),
    ("judged.interpretation-forms", .binary, 0, 1, .effect),
    ("judged.local-rules", .binary, 0, 1, nil),
    ("judged.message-statistics", .binary, 0, 1, .effect),
    ("judged.message-submits", .binary, 0, 1, .effect),
    ("judged.no-harmful-content", .whole, 1, 1, nil),
    ("judged.no-security-accident", .whole, 1, 1, nil),
    ("judged.no-serious-wording", .whole, 1, 1, nil),
    ("judged.one-login-services", .binary, 0, 1, .handling),
    ("judged.personal-pages", .binary, 0, 1, .channels),
    ("judged.regional-coordination", .binary, 0, 1, nil),
    ("judged.search-finds", .binary, 0, 1, .channels),
    ("judged.service-appraisal", .binary, 0, 1, .effect),
    ("judged.site-innovation", .binary, 0, 1, nil),
    ("judged.survey-feedback", .binary, 0, 1, .effect),
    ("judged.user-centred-plan", .binary, 0, 1, .effect),
    ("judged.wechat-role", .binary, 0, 1, .channels),
    ("judged.weibo-role", .binary, 0, 1, .channels),
    ("table.app_functions", .whole, 0, 6, .channels),
    ("table.app_idle_days", .whole, 10, 365, nil),
    ("table.app_reply_share", .number, 0.1, 1, .effect),
    ("table.business_opening_days", .number, 1, 9, nil),
    ("table.cross_region_items", .whole, 0, 51, .items),
    ("table.data_driven_services", .whole, 0, 16, .handling),
    ("table.data_requests_met", .number, 0.3, 1, nil),
    ("table.department_apps", .whole, 0, 10, nil),
    ("table.economy_data_topics", .whole, 0, 4, .items),
    ("table.egdi_hci", .number, 0.4, 0.95, nil),
    ("table.egdi_osi", .number, 0.4, 0.95, .items),
    ("table.egdi_tii", .number, 0.4, 0.95, nil),
    ("table.elder_user_share", .number, 0.02, 0.2, .channels),
    ("table.hall_decision_rate", .number, 0.3, 1, nil),
    ("table.high_frequency_online", .number, 0.3, 1, .handling),
    ("table.home_updates_two_weeks", .whole, 4, 40, .effect),
    ("table.interpretations_unlinked", .whole, 0, 4, nil),
    ("table.ipv6_supported", .binary, 0, 1, .channels),
    ("table.items_without_guide", .whole, 0, 3, nil),
    ("table.joint_items", .whole, 0, 80, .handling),
    ("table.life_event_online_steps", .number, 0.2, 1, .handling),
    ("table.livelihood_data_topics", .whole, 0, 6, .items),
    ("table.losi_browsers", .binary, 0, 1, .channels),
    ("table.losi_deliberation", .binary, 0, 1, .effect),
    ("table.losi_e_procurement", .binary, 0, 1, .handling),
    ("table.losi_education_information", .binary, 0, 1, .items),
    ("table.losi_environment_information", .binary, 0, 1, .items),
    ("table.losi_health_information", .binary, 0, 1, .items),
    ("table.losi_information_law", .binary, 0, 1, .items),
    ("table.losi_municipality_information", .binary, 0, 1, .items),
    ("table.losi_navigation", .binary, 0, 1, .channels),
    ("table.losi_open_data_policy", .binary, 0, 1, .items),
    ("table.losi_organisation", .binary, 0, 1, .items),
    ("table.losi_participation_events", .binary, 0, 1, .effect),
    ("table.losi_privacy_law", .binary, 0, 1, .channels),
    ("table.losi_service_information", .binary, 0, 1, .items),
    ("table.losi_strategy", .binary, 0, 1, .items),
    ("table.losi_vacancies", .binary, 0, 1, .items),
    ("table.materials_cut", .number, 0, 0.6, .handling),
    ("table.offers_public_services", .whole, 1, 1, nil),
    ("table.open_data_api_share", .number, 0, 0.9, .items),
    ("table.open_data_apps", .whole, 0, 16, .items),
    ("table.open_data_rate", .number, 0.1, 0.9, .items),
    ("table.participation_turnout", .number, 5, 100, .effect),
    ("table.partner_channels", .whole, 0, 6, .channels),
    ("table.proactive_services", .whole, 0, 36, .handling),
    ("table.regional_standards", .whole, 0, 3, nil),
    ("table.security_incidents", .whole, 0, 3, nil),
    ("table.security_rules", .binary, 0, 1, nil),
    ("table.service_statistics_age", .whole, 5, 120, nil),
    ("table.services_merged_share", .number, 0, 0.25, .items),
    ("table.survey_satisfaction", .number, 0.6, 0.98, .effect),
    ("table.surveys_last_year", .whole, 0, 12, .effect),
    ("table.test_question_reply_days", .whole, 1, 8, nil),
    ("table.unreachable_share", .number, 0, 0.04, nil),
    ("table.vertical_link_rate", .number, 0.2, 1, .handling),
    ("table.wechat_functions", .whole, 0, 6, .channels),
    ("table.wechat_idle_days", .whole, 0, 30, nil),
    ("table.wechat_reply_share", .number, 0.1, 1, .effect),
    ("table.weibo_idle_days", .whole, 0, 30, nil),
    ("table.weibo_reply_share", .number, 0.1, 1, .effect),
    ("table.weibo_service_share", .number, 0.2, 0.8, .channels),
  ]
}

import AssessmentModel

/// An assessment as it is told in one language, with what the renderers look up.
struct Edition {
  let assessment: Assessment
  /// What was worked out of the assessment besides, with its pictures.
  let tables: AssessmentTables
  /// True where the CSV files are written with the pages.
  let hasCSV: Bool
  let language: Language
  /// The languages that the report's pages are in.
  let languages: ReportLanguages
  private let definitions: [String: IndicatorDefinition]
  private let bands: [String: Band]
  private let groupNames: [String: Texts]

  init(
    of assessment: Assessment, tables: AssessmentTables = AssessmentTables(), hasCSV: Bool = false,
    in language: Language, languages: ReportLanguages? = nil
  ) {
    self.assessment = assessment
    self.tables = tables
    self.hasCSV = hasCSV
    self.language = language
    self.languages = languages ?? ReportLanguages(language)
    definitions = Dictionary(assessment.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    bands = Dictionary(assessment.framework.bands.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    groupNames = Dictionary(
      assessment.framework.groups.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  var framework: Framework { assessment.framework }
  var dimensions: [FrameworkGroup] { assessment.framework.dimensions }
  var ranked: [CityAssessment] { assessment.cities.filter { $0.rank != nil } }
  var unranked: [CityAssessment] { assessment.cities.filter { $0.rank == nil } }

  /// True where the page of all cities is so long that a browser should draw no more than it must.
  var isLong: Bool { assessment.cities.count > 300 }

  func say(_ texts: Texts) -> String { texts.text(in: language) }

  func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func definition(_ id: String) -> IndicatorDefinition? { definitions[id] }

  /// The indicator's title, or its id where the run carries no definition.
  func title(ofIndicator id: String) -> String { definitions[id].map { say($0.title) } ?? id }

  func name(ofDimension id: String) -> String { groupNames[id].map(say) ?? id }

  /// What a node of the tree is called: a group by its name, an indicator by its title, the framework by its own.
  func name(ofNode id: String) -> String {
    if let name = groupNames[id] { return say(name) }
    return id == framework.id ? say(framework.title) : title(ofIndicator: id)
  }

  func name(ofBand id: String) -> String { bands[id].map { say($0.name) } ?? id }

  /// The place of a band in the framework's order, from 0 for the highest, for the look of its badge.
  func place(ofBand id: String) -> Int? { framework.bands.firstIndex { $0.id == id } }

  /// The title of the assessment, cut where it is too long to be one.
  var title: String { shortened(say(assessment.run.title), to: 200) }

  /// The city's name in the language of the edition, cut where it is too long to be one.
  func name(of city: City) -> String {
    if language == .en, !city.nameEn.isEmpty { return shortened(city.nameEn, to: 80) }
    return shortened(city.name.isEmpty ? city.code : city.name, to: 80)
  }

  /// A region or level as the register writes it, in English where the edition is.
  func place(_ name: String) -> String { language == .zh ? name : PlaceWords.english(name) }

  /// The path of a city's sheet below the output folder.
  func path(of city: CityAssessment) -> String { "cities/" + safeFileName(city.city.code) + ".html" }

  /// The path of the form by which a city contests its findings.
  func formPath(of city: CityAssessment) -> String { "cities/" + safeFileName(city.city.code) + "-contest.csv" }

  /// An index or dimension with two decimals, or the sign for what is not there; never 0 for a gap.
  func points(_ value: Double?) -> String { value.map { rounded($0, decimals: 2) } ?? "—" }

  /// True where dimensions stand side by side without a sum: there is no index to have bounds.
  var isProfile: Bool { framework.aggregate == .profile }

  /// `66.00–71.50`.
  func interval(_ low: Double, _ high: Double) -> String { points(low) + "–" + points(high) }

  /// A dimension's score for people: where dimensions are stages, the share of their conditions that hold.
  func points(ofDimension value: Double?) -> String {
    guard case .stages = framework.aggregate, framework.outOf > 0 else { return points(value) }
    return value.map { percentage($0 / framework.outOf, decimals: 0) } ?? "—"
  }

  /// How far along a bar from 0 to an end a value stands, in percent of its length; the end is `outOf` unless said.
  func position(_ value: Double, upTo end: Double? = nil) -> Double {
    let end = end ?? framework.outOf
    guard end > 0, value.isFinite else { return 0 }
    return min(max(value / end, 0), 1) * 100
  }

  /// A number with its unit for people: shares as percentages, others with at most two decimals.
  func amount(_ value: Double, unit: String?) -> String {
    if unit == "share" { return percentage(value) }
    var text = rounded(value, decimals: 2)
    while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") { text.removeLast() }
    if unit == "percent" || unit == "%" { return text + "%" }
    guard let unit, !unit.isEmpty else { return text }
    return text + " " + say(Words.unit(unit))
  }
}

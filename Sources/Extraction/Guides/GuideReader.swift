import AssessmentModel

/// Reads the guide that a page is about, other items' guides beside it left out.
struct GuideReader {
  let reading: PageReading
  private var page: PageContent { reading.page }

  /// The guide, or nil where the page shows too few labels to be one.
  func guide() -> Guide? {
    let hits = reading.textHits.hits(of: LabelSet.guide.group) + spaced()
    let scriptHits =
      reading.scriptHits.hits(of: LabelSet.guide.group).count + reading.scriptHits.hits(of: LabelSet.key.group).count
    let isGuidePage = reading.pageType == "service_guide" || reading.pageType == "application"
    guard hits.count + scriptHits >= (isGuidePage ? 1 : 5) else { return nil }
    var values = hits.isEmpty ? [] : ownValues(LabelReader(page, .guide, hits).values())
    if isList(values) { return nil }
    if scriptHits >= 3 {
      values += ScriptValues(reading: reading).values(except: Set(values.filter(Guide.says).map(\.id)))
    }
    let guide = Guide(values)
    let shown = Set(values.filter(Guide.says).map(\.id))
    if isGuidePage { return shown.count >= 2 ? guide : nil }
    return shown.count >= 5 && !shown.isDisjoint(with: Self.core) ? guide : nil
  }

  /// Labels with space between their characters, looked for where signs of them or other labels stand.
  private func spaced() -> [PhraseHit] {
    let labels = reading.textHits.hits(of: LabelSet.guide.group).count
    guard labels >= 3 || reading.textHits.hits(of: SpacedLabels.signs).count >= 3 else { return [] }
    return SpacedLabels(page: page, set: .guide).hits()
  }

  /// What guides alone tell; a case's own page has a name, a number and dates as well.
  private static let core: Set<String> = ["implementing_body", "legal_basis", "conditions", "process", "legal_limit"]

  /// The values of the page's own item.
  private func ownValues(_ values: [StatedValue]) -> [StatedValue] {
    let values = values.filter { isScalarOrRow($0) && !isDefinition($0) }
    let heading = ItemHeading(page: page).heading(before: values.first?.position ?? 0)
    let surroundings = GuideSurroundings(page: page, labels: values.map(\.position), heading: heading)
    let answers = values.filter { $0.id == "faq" }.map { Answers(page: page).range(of: $0) }
    let own = values.filter { value in
      if value.id != "faq" {
        if answers.contains(where: { $0.contains(value.position) }) || surroundings.isAnswer(value.element) {
          return false
        }
      }
      return !surroundings.isBeside(value.element) && !surroundings.isOfSite(value)
    }
    return NextItem(page: page, surroundings: surroundings).own(own, reading.textHits.hits(of: NextItem.headings))
  }

  /// False for columns that say of many rows, or of steps and special procedures, what a guide says of its item.
  private func isScalarOrRow(_ value: StatedValue) -> Bool {
    guard let column = value.column, Self.scalars.contains(value.id) else { return true }
    let row = page.enclosing(value.element, .tr).map { page.text[page.textRange(of: $0)] } ?? []
    if row.holds(anyOf: ["环节", "步骤", "特别程序", "中介", "材料"]) { return false }
    if value.id == "item_name" { return true }
    if value.id == "fee", row.holds(anyOf: ["收费项目", "费用名称", "项目名称"]) { return true }
    return column.count <= 1 || column.allSatisfy(Filler.saysNothing)
  }

  /// True where a label is explained and not filled in.
  private func isDefinition(_ value: StatedValue) -> Bool {
    guard let first = value.lines.first, value.column == nil else { return false }
    if first.hasPrefix("是指") || first.hasPrefix("指") && !first.hasPrefix("指南") && !first.hasPrefix("指定") { return true }
    return first.hasPrefix("即") && !["即办", "即时", "即来", "即到", "即审", "即可", "即日", "即送"].contains(where: first.hasPrefix)
  }

  /// Ids that a guide states once for its item.
  private static let scalars: Set<String> = [
    "legal_limit", "promised_limit", "limit", "fee", "fee_flag", "fee_basis", "visits", "item_name",
    "implementing_body",
    "handling", "item_code", "online_depth",
  ]

  /// True for a list of items: a column of names that differ.
  private func isList(_ values: [StatedValue]) -> Bool {
    guard let first = values.first(where: { $0.id == "item_name" }), let column = first.column else { return false }
    return Set(column.filter { !Filler.saysNothing($0) }).count >= 2
  }
}

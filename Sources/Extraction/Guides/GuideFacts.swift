import AssessmentModel

/// Reads service guides: their elements, limits, visits, fee, depth, and whether what they state holds together.
struct GuideFacts: PageExtractor {
  static let name = "GuideFacts"
  static let properties: [Property] = [
    .guideItemName, .guideImplementingBody, .guideElement, .guideLegalLimit, .guidePromisedLimit, .guideLimitCut,
    .guideVisits, .guideFee, .guideHandling, .guideOnlineDepth, .guideRule,
    .guideMaterials, .guideSteps,
  ]
  static let phrases = [LabelSet.guide.group, LabelSet.key.group, NextItem.headings, SpacedLabels.signs]
  /// The codebook's elements in its order.
  static let elements = [
    "item_name", "item_code", "implementing_body", "legal_basis", "service_object", "conditions", "materials",
    "process",
    "legal_limit", "promised_limit", "fee", "place", "hours", "consult_phone", "complaint_phone", "online_depth",
    "visits",
    "result", "delivery", "forms", "samples", "faq", "item_type", "scope",
  ]
  /// Labels besides the element's own that show it.
  private static let alsoShownBy = ["fee": ["fee_flag"], "materials": ["material_column"]]

  func observations(in reading: PageReading) -> [Observation] {
    guard let guide = GuideReader(reading: reading).guide() else { return [] }
    return names(guide, reading) + elements(guide, reading) + limits(guide, reading) + handling(guide, reading)
      + GuideRules(guide: guide, reading: reading).observations(by: Self.name) + lists(guide, reading)
  }
}

extension GuideFacts {
  private func names(_ guide: Guide, _ reading: PageReading) -> [Observation] {
    var found: [Observation] = []
    if let value = guide.value("item_name"), let said = value.said {
      found.append(observation(.guideItemName, .text(said), value, reading))
    } else if let (name, element) = headed(guide, reading) {
      found.append(reading.observation(.guideItemName, .text(name), at: element, quote: name, by: Self.name))
    }
    if let value = guide.value("implementing_body"), let said = value.said {
      found.append(observation(.guideImplementingBody, .text(said), value, reading))
    }
    return found
  }

  /// One observation for each element whose label is shown.
  private func elements(_ guide: Guide, _ reading: PageReading) -> [Observation] {
    Self.elements.compactMap { id in
      let shown = ([id] + (Self.alsoShownBy[id] ?? [])).compactMap { guide.value($0) }
      // Of materials the list itself tells, not the heading above it.
      let value =
        id == "materials"
        ? (shown.first { $0.column != nil } ?? shown.first) : (shown.first(where: Guide.says) ?? shown.first)
      guard let value else { return headed(id, guide, reading) }
      let state = Guide.says(value) ? "present" : "blank"
      return observation(
        .guideElement, .object([.init("id", .text(id)), .init("state", .text(state))]), value, reading)
    }
  }

  /// The name that a heading before the labels states, else the page's headline.
  private func headed(_ guide: Guide, _ reading: PageReading) -> (name: String, element: Int?)? {
    let heading = ItemHeading(page: reading.page)
    let first = guide.values.first?.position ?? 0
    if let element = heading.heading(before: first) {
      return (ItemHeading.name(in: reading.page.line(of: element)), element)
    }
    guard let headline = reading.headline, ItemHeading.isName(headline.text) else { return nil }
    return (ItemHeading.name(in: headline.text), headline.element)
  }

  /// The item's name is shown where it heads the page without a label.
  private func headed(_ id: String, _ guide: Guide, _ reading: PageReading) -> Observation? {
    guard id == "item_name", let (_, heading) = headed(guide, reading) else { return nil }
    let value = Value.object([.init("id", .text(id)), .init("state", .text("present"))])
    return reading.observation(.guideElement, value, at: heading, by: Self.name)
  }

  private func limits(_ guide: Guide, _ reading: PageReading) -> [Observation] {
    var found: [Observation] = []
    for (property, id, limit) in [
      (Property.guideLegalLimit, "legal_limit", guide.legalLimit),
      (.guidePromisedLimit, "promised_limit", guide.promisedLimit),
    ] {
      guard let value = guide.value(id) else { continue }
      found.append(observation(property, limit.map(Value.quantity) ?? .null, value, reading))
    }
    if let legal = guide.legalLimit, let promised = guide.promisedLimit, legal.workingDays > 0,
      let value = guide.value("promised_limit")
    {
      found.append(observation(.guideLimitCut, .number(1 - promised.workingDays / legal.workingDays), value, reading))
    }
    return found
  }

  private func handling(_ guide: Guide, _ reading: PageReading) -> [Observation] {
    var found: [Observation] = []
    if let visits = guide.visits, let value = guide.value("visits") {
      found.append(observation(.guideVisits, .number(Double(visits)), value, reading))
    }
    if let fee = guide.fee, let value = guide.value("fee_flag") ?? guide.value("fee") {
      found.append(observation(.guideFee, .flag(fee), value, reading))
    }
    if let value = guide.value("handling") {
      found.append(observation(.guideHandling, guide.handling.map(Value.text) ?? .null, value, reading))
    }
    if let depth = GuideDepth(guide: guide, reading: reading).depth() {
      found.append(
        reading.observation(
          .guideOnlineDepth, .number(Double(depth.level)), at: depth.element, quote: depth.quote, by: Self.name))
    }
    return found
  }

  /// Materials and steps by name, where the guide lists any.
  private func lists(_ guide: Guide, _ reading: PageReading) -> [Observation] {
    let lists = GuideLists(guide: guide, page: reading.page)
    return [(Property.guideMaterials, lists.materials()), (.guideSteps, lists.steps())].compactMap { property, found in
      found.map { observation(property, .words($0.names), $0.value, reading) }
    }
  }

  private func observation(_ property: Property, _ value: Value, _ labelled: StatedValue, _ reading: PageReading)
    -> Observation
  {
    reading.observation(property, value, at: labelled.element, quote: labelled.quote, by: Self.name)
  }
}

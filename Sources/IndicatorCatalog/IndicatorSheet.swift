package import AssessmentModel

/// One indicator as a person wants to read it: what it asks, how it is measured, where it counts, and its cases.
package struct IndicatorSheet {
  private let entry: CatalogEntry
  private let catalog: IndicatorCatalog
  private let language: Language

  package init(of entry: CatalogEntry, in catalog: IndicatorCatalog, language: Language) {
    self.entry = entry
    self.catalog = catalog
    self.language = language
  }

  package var text: String {
    let definition = entry.definition
    let other = language == .zh ? definition.title.en : definition.title.zh
    let head = [
      "\(say(definition.title)) · \(other)",
      "\(definition.id), \(say("第", "version ")) \(definition.version)\(say(" 版", "")), \(definition.status.rawValue), "
        + entry.file,
    ]
    let sections: [(Texts, [String])] = [
      (Texts(zh: "问题", en: "Question"), [say(definition.question)]),
      (Texts(zh: "为什么", en: "Why"), [say(definition.rationale)]),
      (Texts(zh: "测量", en: "Measure"), measureLines),
      (Texts(zh: "计分", en: "Scale"), ["\(definition.scale.kind): \(definition.scale.summary)"]),
      (Texts(zh: "所在框架", en: "Stands in"), frameworkLines),
      (Texts(zh: "怎样改进", en: "Advice"), [say(definition.advice)]),
      (Texts(zh: "局限", en: "Limits"), [say(definition.limits)]),
      (
        Texts(zh: "来源（S 见于来源，S* 二手，I 推断，M 凭记忆）", en: "Sources (S seen, S* second-hand, I inferred, M from memory)"),
        definition.references.map { "[\($0.confidence.rawValue)] \($0.text)" }
      ), (Texts(zh: "变更", en: "Changes"), definition.changes.map { "\($0.version): \($0.what)" }),
      (Texts(zh: "用例", en: "Cases"), entry.cases.map(Self.line(of:))),
    ]
    let body = sections.filter { !$0.1.isEmpty }.map { title, lines in
      ([say(title)] + lines.map { "  " + $0 }).joined(separator: "\n")
    }
    return ([head.joined(separator: "\n")] + body).joined(separator: "\n\n") + "\n"
  }
}

extension IndicatorSheet {
  private func say(_ texts: Texts) -> String { texts.text(in: language) }
  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private var measureLines: [String] {
    let measure = entry.definition.measure
    var lines = [measure.summary, say(measure.property.sentence)]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(name): \(value)") }
    }
    add("on", measure.pages.types?.joined(separator: ", "))
    add("clicks", measure.pages.clicks.map { "at most \($0)" })
    add("inColumn", measure.pages.columns.joined(separator: ", "))
    add("sample", measure.pages.sample.map { "\($0.pages) pages, seed \($0.seed)" })
    add("select", measure.select.map(\.written).joined(separator: "; "))
    add("holds", measure.holds.map(\.written).joined(separator: "; "))
    add("elements", measure.elements.joined(separator: ", "))
    add("lacking", measure.lacking.map { "at least \($0)" })
    add("levels", measure.levels.map { "\($0.name) → \($0.worth.shortest)" }.joined(separator: ", "))
    add("near", measure.likeness < 1 ? measure.likeness.shortest : nil)
    if MeasureKinds.kinds(with: "statistic").contains(measure.kind) { add("statistic", measure.statistic.rawValue) }
    add("per", measure.isPerPage ? "page" : nil)
    add("absentOn", measure.absentOn?.joined(separator: ", "))
    add("ifNone", measure.ifNone?.shortest)
    add("unit", measure.unit)
    add("atLeast", measure.atLeast > 1 ? String(measure.atLeast) : nil)
    add("needs", measure.needs.map(\.rawValue).joined(separator: ", "))
    return lines
  }

  private var frameworkLines: [String] {
    catalog.frameworks.compactMap { framework in
      framework.weightShares[entry.definition.id].map { "\(framework.id): \(MarkdownRow.percent($0))" }
    }
  }

  private static func line(of given: IndicatorCase) -> String {
    let expected = given.expected
    let numbers = [expected.raw.map { "raw \($0.shortest)" }, expected.score.map { "score \($0.shortest)" }]
    return "\(given.name) → \(([expected.outcome.rawValue] + numbers.compactMap { $0 }).joined(separator: ", "))"
  }
}

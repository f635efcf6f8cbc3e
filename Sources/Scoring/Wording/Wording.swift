import AssessmentModel

/// The sentences that say why an outcome is what it is, in both languages, for one measure.
struct Wording {
  let measure: Measure
  /// The property's sentence in quotation marks, with what the measure selects of it.
  let what: Texts
  /// What the pages looked at are called, such as 办事指南页; nil where the measure looks at all or at none.
  private let pages: Texts?
  /// False where alike observations were counted together, so that nobody knows how many pages they are on.
  var countsPages = true

  init(_ measure: Measure, title: Texts) {
    self.measure = measure
    what = Self.what(measure, title: title)
    pages = measure.property.passesEverySelection ? nil : measure.pages.types.map(Self.pageNames)
  }

  /// Nothing that the measure looks at was observed.
  var nothingObserved: Texts {
    if measure.property.isFromOutside {
      return Texts(zh: "没有提供\(what.zh)的外部数据", en: "no figure for \(what.en) was supplied from outside")
    }
    return Texts(zh: "快照中没有可供判断\(pages?.zh ?? "")\(what.zh)的记录", en: "\(what.en) was not observed\(onPages)")
  }

  /// There are observations, but none carries a date.
  var noDate: Texts {
    Texts(zh: "快照中没有读到\(pages?.zh ?? "")\(what.zh)的日期", en: "no date of \(what.en) was observed\(onPages)")
  }

  var noAsOfDay: Texts {
    Texts(
      zh: "快照没有采集日期，也没有用 --as-of 指定基准日，无法判断新旧",
      en: "captures carry no date and no --as-of was given")
  }

  func tooFew(_ observed: Int) -> Texts {
    Texts(
      zh: "\(inPages)只有 \(observed) 条\(what.zh)的记录，少于所需的 \(measure.atLeast) 条，不作判断",
      en: "only \(count(observed)) of \(what.en)\(onPages), fewer than the \(measure.atLeast) needed")
  }

  func presence(_ tally: Tally) -> Texts {
    guard measure.holds.isEmpty else { return conditional(tally) }
    if tally.held > 0 {
      return Texts(
        zh: "\(inPages)见到\(what.zh)（\(tally.held) 处）", en: "\(what.en): seen \(times(tally.held))\(onPages)")
    }
    return Texts(
      zh: "查看了\(ofPages) \(tally.observed) 条记录，未见\(what.zh)",
      en: "\(what.en): not seen in \(count(tally.observed))\(onPages)")
  }

  func count(_ tally: Tally) -> Texts {
    guard measure.holds.isEmpty else { return conditional(tally) }
    return Texts(
      zh: "\(inPages)共有\(what.zh) \(tally.held) 处", en: "\(what.en): counted \(times(tally.held))\(onPages)")
  }

  func count(of words: [String], _ tally: Tally) -> Texts {
    guard !words.isEmpty else {
      return Texts(
        zh: "查看了\(ofPages) \(tally.observed) 条记录，\(what.zh)一种也没有",
        en: "\(what.en): none in \(count(tally.observed))\(onPages)")
    }
    let names = words.map { WordName.word($0) }
    return Texts(
      zh: "\(inPages)\(what.zh)共 \(words.count) 种：\(names.map(\.zh).joined(separator: "、"))",
      en:
        "\(what.en)\(onPages): \(words.count) \(words.count == 1 ? "kind" : "kinds") (\(names.map(\.en).joined(separator: ", ")))"
    )
  }

  func share(_ tally: Tally) -> Texts {
    let percent = percentage(Double(tally.held) / Double(tally.observed))
    let en =
      isFreeFrom
      ? "\(tally.held) of \(count(tally.observed))\(onPages) are free of \(what.en) (\(percent) %)"
      : "\(tally.held) of \(count(tally.observed)) of \(what.en)\(onPages) \(tally.held == 1 ? "holds" : "hold") (\(percent) %)"
    guard countsPages, tally.isOneEachPage, !measure.property.passesEverySelection else {
      let good = measure.holds.isEmpty ? "有内容" : "符合要求"
      return Texts(
        zh: "\(inPages)\(what.zh)共 \(tally.observed) 条，其中 \(tally.held) 条\(good)（\(percent)%）", en: en)
    }
    return Texts(zh: "\(tally.observed) 个\(pages?.zh ?? "页面")中 \(verdict(tally.held))（\(percent)%）", en: en)
  }

  func amount(_ raw: Double, of observed: Int) -> Texts {
    let unit = Vocabulary.unit(measure.unit)
    let figure = measure.unit == "share" ? percentage(raw) : rounded(raw)
    guard observed > 1 else {
      return Texts(zh: "\(inPages)\(what.zh)为 \(figure)\(unit.zh)", en: "\(what.en)\(onPages) is \(figure)\(unit.en)")
    }
    let statistic = Vocabulary.statistic(measure.statistic)
    return Texts(
      zh: "\(inPages)\(what.zh)的 \(observed) 个数值，\(statistic.zh)为 \(figure)\(unit.zh)",
      en: "the \(statistic.en) of \(observed) values of \(what.en)\(onPages) is \(figure)\(unit.en)")
  }

  func recency(newest: CalendarDate, asOf: CalendarDate, days: Int) -> Texts {
    Texts(
      zh: "\(inPages)\(what.zh)最新为 \(newest)，距基准日 \(asOf) \(days) 天",
      en: "the newest date of \(what.en)\(onPages) is \(newest), \(days) \(days == 1 ? "day" : "days") before \(asOf)")
  }

  func completeness(_ raw: Double, pages: Int, elements: Int, lacking: [(element: String, pages: Int)]) -> Texts {
    let percent = percentage(raw)
    if elements == 1, let only = measure.elements.first {
      let stated = pages - (lacking.first?.pages ?? 0)
      let name = WordName.element(only)
      return Texts(
        zh: "\(pages) 个\(pageName.zh)中 \(stated) 个写明\(name.zh)（\(percent)%）",
        en: "\(stated) of \(pages) \(pageName.en) \(stated == 1 ? "states" : "state") the \(name.en) (\(percent) %)")
    }
    let worst = lacking.prefix(3).map { (name: WordName.element($0.element), pages: $0.pages) }
    let zhWorst = worst.map { "\($0.name.zh)（缺 \($0.pages) 页）" }.joined(separator: "、")
    let enWorst = worst.map { "\($0.name.en) (\($0.pages))" }.joined(separator: ", ")
    return Texts(
      zh: "\(pages) 个\(self.pages?.zh ?? "页面")平均写明 \(elements) 项要素的 \(percent)%"
        + (zhWorst.isEmpty ? "" : "，最常缺少\(zhWorst)"),
      en: "\(pages) \(pages == 1 ? "page shows" : "pages show") \(percent) % of \(elements) elements on average"
        + onPages
        + (enWorst.isEmpty ? "" : "; most often lacking: \(enWorst)"))
  }
}

extension Wording {
  var inPages: String { pages.map { "\($0.zh)上" } ?? "" }
  private var ofPages: String { pages.map { "\($0.zh)的" } ?? "" }
  var onPages: String { pages.map { " on \($0.en)" } ?? "" }
  var pageName: Texts { pages ?? Texts(zh: "页面", en: "pages") }
  /// True where the measure counts pages by the elements they lack.
  var isOfPages: Bool { measure.lacking != nil }
  var elementCount: Int { measure.elements.count }
  var lacking: Int { measure.lacking ?? 0 }

  private func times(_ number: Int) -> String {
    number == 1 ? "once" : number == 2 ? "twice" : "\(number) times"
  }

  private func count(_ number: Int) -> String {
    number == 1 ? "1 observation" : "\(number) observations"
  }

  /// What so many pages do, in Chinese; an element that is present reads as stated.
  private func verdict(_ held: Int) -> String {
    if measure.property == .guideElement, measure.holds == [Condition(member: "state", test: .equals("present"))] {
      return "\(held) 个写明\(what.zh)"
    }
    if isFreeFrom { return "\(held) 个未发现\(what.zh)" }
    return measure.holds.isEmpty ? "\(held) 个有\(what.zh)" : "\(held) 个的\(what.zh)符合要求"
  }

  /// True where good is that a flag is not set, such as no personal data.
  private var isFreeFrom: Bool {
    measure.property.valueType == .flag && measure.holds == [Condition(test: .equals("false"))]
  }

  /// The words of a list that the measure looks for, in quotation marks; nil where it looks for something else.
  private var wanted: Texts? {
    guard measure.property.valueType == .words, let test = measure.holds.first?.test else { return nil }
    let words: [String]
    switch test {
    case .equals(let word): words = [word]
    case .oneOf(let some), .contains(let some): words = some
    case .atLeast, .atMost, .startsWith, .matches, .present, .not, .anyOf: return nil
    }
    let names = words.map { WordName.word($0) }
    return Texts(
      zh: "“\(names.map(\.zh).joined(separator: "、"))”", en: "“\(names.map(\.en).joined(separator: ", "))”")
  }

  /// For measures with conditions of their own, whose property alone does not say what is good.
  private func conditional(_ tally: Tally) -> Texts {
    if let wanted {
      guard tally.held > 0 else {
        return Texts(
          zh: "查看了\(ofPages) \(tally.observed) 条记录，未见\(wanted.zh)",
          en: "\(wanted.en): not seen in \(count(tally.observed))\(onPages)")
      }
      return Texts(
        zh: "\(inPages)见到\(wanted.zh)（\(tally.held) 处）", en: "\(wanted.en): seen \(times(tally.held))\(onPages)")
    }
    return Texts(
      zh: "\(inPages)查看了\(what.zh) \(tally.observed) 条，\(tally.held > 0 ? "\(tally.held) 条符合要求" : "没有一条符合要求")",
      en:
        "\(tally.held) of \(count(tally.observed)) of \(what.en)\(onPages) \(tally.held == 1 ? "meets" : "meet") the condition"
    )
  }

  /// The property's sentence with what is selected of it; selected elements of a guide speak for themselves.
  private static func what(_ measure: Measure, title: Texts) -> Texts {
    // What a person is asked and what a table gives is what the indicator is called.
    if measure.kind == .judged || measure.kind == .table { return Texts(zh: "“\(title.zh)”", en: "“\(title.en)”") }
    let sentence = measure.property.sentence
    guard let selected = selected(measure) else { return Texts(zh: "“\(sentence.zh)”", en: "“\(sentence.en)”") }
    if measure.property == .guideElement { return Texts(zh: "“\(selected.zh)”", en: "“\(selected.en)”") }
    return Texts(zh: "“\(sentence.zh)（\(selected.zh)）”", en: "“\(sentence.en) (\(selected.en))”")
  }

  /// What `select` names by word, such as the element `fee`; nil where it names nothing.
  private static func selected(_ measure: Measure) -> Texts? {
    if measure.property.isGeneric, !measure.select.isEmpty {
      let written = measure.select.map(\.written).joined(separator: "; ")
      return Texts(zh: written, en: written)
    }
    // Only ids and kinds name something; other selections leave out what cannot be judged.
    if let part = nameParts(measure) { return part }
    let naming = measure.select.filter { $0.member == "id" || $0.member == "kind" }
    let words: [String] = naming.flatMap { condition -> [String] in
      switch condition.test {
      case .equals(let word): return [word]
      case .oneOf(let words), .contains(let words): return words
      case .atLeast, .atMost, .startsWith, .matches, .present, .not, .anyOf: return []
      }
    }
    guard !words.isEmpty else { return nil }
    let names = words.map { WordName.word($0) }
    return Texts(zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
  }

  /// The parts of names that `select` asks for, such as columns called 解读; nil where it asks for none.
  private static func nameParts(_ measure: Measure) -> Texts? {
    for condition in measure.select where condition.member == "name" {
      guard case .contains(let parts) = condition.test else { continue }
      return Texts(
        zh: "名称含“\(parts.joined(separator: "”“"))”", en: "called “\(parts.joined(separator: "”, “"))”")
    }
    return nil
  }

  static func pageNames(_ types: [String]) -> Texts {
    let names = types.map { WordName.page($0) }
    return Texts(zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
  }
}

package import AssessmentModel

/// One line of the table of kinds that definitions choose from.
package struct KindRow: Sendable, Equatable {
  package var name: String
  package var sentence: Texts
  /// The keys it has of its own, or the members of a property.
  package var options: [String]
}

/// The closed lists that an indicator is written from, for `egov indicators list --kinds`.
package enum MeasureKinds {
  /// The kinds of measures with the options that only they have.
  package static let measures: [KindRow] = Measure.Kind.allCases.map { kind in
    KindRow(
      name: kind.rawValue, sentence: sentence(of: kind),
      options: ["elements", "member", "statistic"].filter { kinds(with: $0).contains(kind) })
  }

  /// The kinds of scales with their options.
  package static let scales: [KindRow] = [
    KindRow(
      name: "binary", sentence: Texts(zh: "原始值大于零得满分", en: "full score where the raw value is above zero"),
      options: []),
    KindRow(
      name: "steps",
      sentence: Texts(zh: "按达到的最高一级给分", en: "the score of the highest step that the raw value reaches"),
      options: ["steps"]),
    KindRow(
      name: "linear",
      sentence: Texts(
        zh: "两个锚点之间线性给分，锚点可递减", en: "straight from `zero` to `one`, held outside; the anchors may fall"),
      options: ["zero", "one"]),
  ]

  /// Every property with its type and members.
  package static let properties: [KindRow] = Property.allCases.map { property in
    let type = property.valueType.rawValue
    return KindRow(
      name: property.rawValue,
      sentence: Texts(zh: "\(type)：\(property.sentence.zh)", en: "\(type): \(property.sentence.en)"),
      options: property.members)
  }

  /// Measures, scales, statistics, properties, page types and elements as lines of text.
  package static func text(in language: Language) -> String {
    func lines(_ title: Texts, _ rows: [KindRow]) -> String {
      let width = rows.map(\.name.count).max() ?? 0
      let body = rows.map { row in
        let name = row.name + String(repeating: " ", count: width - row.name.count)
        let options = row.options.isEmpty ? "" : " {\(row.options.joined(separator: ", "))}"
        return "  \(name)  \(row.sentence.text(in: language))\(options)"
      }
      return ([title.text(in: language)] + body).joined(separator: "\n")
    }
    func line(_ title: Texts, _ words: [String]) -> String {
      "\(title.text(in: language))\n  \(words.joined(separator: ", "))"
    }
    return [
      lines(Texts(zh: "measure.kind（测量方式）", en: "measure.kind"), measures),
      line(Texts(zh: "measure.statistic（统计量）", en: "measure.statistic"), Measure.Statistic.allCases.map(\.rawValue)),
      lines(Texts(zh: "scale.kind（计分方式）", en: "scale.kind"), scales),
      lines(Texts(zh: "measure.of（可观察的事实）", en: "measure.of"), properties),
      line(Texts(zh: "measure.on（页面类型）", en: "measure.on"), ["any"] + Codebook.pageTypes),
      line(Texts(zh: "measure.elements（办事指南要素）", en: "measure.elements (of guide.element)"), Codebook.guideElements),
    ].joined(separator: "\n\n") + "\n"
  }

  /// The kinds that have that option.
  static func kinds(with option: String) -> [Measure.Kind] {
    switch option {
    case "elements": return [.completeness]
    case "statistic": return [.amount]
    case "member": return [.amount, .recency]
    default: return Measure.Kind.allCases
    }
  }

  /// The types of values that a kind can be taken of.
  static func valueTypes(for kind: Measure.Kind) -> [Property.ValueType] {
    switch kind {
    case .presence, .count, .share: return [.flag, .number, .text, .date, .words, .quantity, .object]
    case .completeness: return [.object]
    case .recency: return [.date, .object]
    case .amount: return [.flag, .number, .quantity, .object]
    }
  }

  private static func sentence(of kind: Measure.Kind) -> Texts {
    switch kind {
    case .presence: return Texts(zh: "有一项符合为1，否则为0", en: "1 where any observation holds, 0 where none does")
    case .count: return Texts(zh: "符合的不同词或事实的数目", en: "how many distinct words or facts hold")
    case .share: return Texts(zh: "符合者占所选观察的比例", en: "held observations over all selected ones")
    case .completeness:
      return Texts(zh: "各页所列要素齐全程度的平均", en: "mean over pages of the share of `elements` that have a value")
    case .recency: return Texts(zh: "最新日期距评估日的天数", en: "days from the newest date to the as-of day")
    case .amount: return Texts(zh: "观察到的数值的统计量", en: "a statistic of the numbers observed")
    }
  }
}

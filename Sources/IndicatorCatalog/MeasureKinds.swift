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
      options: options.filter { kinds(with: $0).contains(kind) })
  }

  /// The options that not every kind has.
  static let options = [
    "of", "elements", "lacking", "member", "from", "to", "against", "levels", "near", "question", "column", "per",
    "absentOn", "statistic",
  ]

  /// The kinds of scales with their options.
  package static let scales: [KindRow] = Scale.kindKeys.map { kind, keys in
    KindRow(name: kind, sentence: sentence(ofScale: kind), options: keys)
  }

  /// The kinds of aggregation with their options.
  package static let aggregations: [KindRow] = Aggregation.Kind.allCases.map { kind in
    KindRow(name: kind.rawValue, sentence: sentence(of: kind), options: Aggregation.options(of: kind))
  }

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
      line(Texts(zh: "条件（select、holds）", en: "conditions of select and holds"), Condition.Test.keys),
      lines(Texts(zh: "aggregate（汇总方式）", en: "aggregate (of frameworks and groups)"), aggregations),
      lines(Texts(zh: "measure.of（可观察的事实）", en: "measure.of"), properties),
      line(Texts(zh: "measure.on（页面类型）", en: "measure.on"), ["any"] + Codebook.pageTypes),
      line(Texts(zh: "measure.elements（办事指南要素）", en: "measure.elements (of guide.element)"), Codebook.guideElements),
    ].joined(separator: "\n\n") + "\n"
  }

  /// The kinds that have that option.
  static func kinds(with option: String) -> [Measure.Kind] {
    switch option {
    case "of": return Measure.Kind.allCases.filter { $0 != .judged && $0 != .table }
    case "elements": return [.completeness, .violations]
    case "lacking": return [.violations]
    case "member": return [.amount, .recency, .duration, .levels, .duplicates]
    case "from", "to": return [.duration]
    case "against": return [.cut]
    case "levels": return [.levels]
    case "near": return [.duplicates]
    case "question": return [.judged]
    case "column": return [.table]
    case "per": return [.share, .count, .violations]
    case "absentOn": return [.presence, .count]
    case "statistic": return [.amount, .duration, .cut, .table, .count]
    default: return Measure.Kind.allCases
    }
  }

  /// The types of values that a kind can be taken of.
  static func valueTypes(for kind: Measure.Kind) -> [Property.ValueType] {
    switch kind {
    case .presence, .count, .share: return [.flag, .number, .text, .date, .words, .quantity, .object]
    case .violations: return [.flag, .number, .text, .date, .words, .quantity, .object]
    case .completeness, .judged, .table: return [.object]
    case .recency: return [.date, .object]
    case .amount: return [.flag, .number, .quantity, .object]
    case .duration: return [.quantity, .object]
    case .cut: return [.number, .quantity]
    case .levels: return [.flag, .number, .text, .words, .object]
    case .duplicates: return [.text, .object]
    }
  }

  /// The units that a kind's raw value can have; nil where the definition chooses freely.
  static func units(for kind: Measure.Kind) -> [String]? {
    switch kind {
    case .presence: return ["count", "share"]
    case .violations: return ["count"]
    case .count: return ["count", "items", "bodies", "kinds", "pages"]
    case .share, .completeness, .cut, .levels, .duplicates, .judged: return ["share"]
    case .recency: return ["days"]
    case .duration: return ["working_days", "days"]
    case .amount, .table: return nil
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
    case .duration:
      return Texts(
        zh: "时限（工作日）或两个日期之间天数的统计量", en: "a statistic of times: working days, or days from member `from` to member `to`")
    case .cut:
      return Texts(zh: "各页上一个量比另一个量压缩的比例", en: "a statistic over pages of 1 − `of` / `against`")
    case .levels:
      return Texts(zh: "按各等级分布折算的平均分", en: "mean worth of the levels that values name")
    case .violations:
      return Texts(
        zh: "违反规则的观察数；给出 lacking 时为缺少要素达到该数的页数",
        en: "how many observations do not hold; with `lacking` how many pages lack so many `elements`")
    case .duplicates:
      return Texts(zh: "与前面文字相同或相近者的比例", en: "share of texts that repeat an earlier one, or nearly (`near`)")
    case .judged: return Texts(zh: "评判者对一个问题评分的平均", en: "mean of what people judged, 0 to 1")
    case .table: return Texts(zh: "外部表格一列中的数值", en: "a number out of a column of a study's table")
    }
  }

  private static func sentence(ofScale kind: String) -> Texts {
    switch kind {
    case "binary": return Texts(zh: "原始值大于零得满分", en: "full score where the raw value is above zero")
    case "steps":
      return Texts(zh: "按达到的最高一级给分", en: "the score of the highest step that the raw value reaches")
    case "linear":
      return Texts(zh: "两个锚点之间线性给分，锚点可递减", en: "straight from `zero` to `one`, held outside; the anchors may fall")
    case "logistic":
      return Texts(zh: "逻辑曲线，half 处 0.5 分，ninety 处 0.9 分", en: "a logistic curve, 0.5 at `half` and 0.9 at `ninety`")
    case "logNormal":
      return Texts(
        zh: "对数正态曲线，half 处 0.5 分，ninety 处 0.9 分", en: "a log-normal curve, 0.5 at `half` and 0.9 at `ninety`")
    default:
      return Texts(
        zh: "目标区间内满分，两侧超出 reach 为零", en: "full from `low` to `high`, down to 0 at `reach` beyond either")
    }
  }

  private static func sentence(of kind: Aggregation.Kind) -> Texts {
    switch kind {
    case .arithmetic: return Texts(zh: "加权算术平均", en: "the weighted mean")
    case .geometric: return Texts(zh: "加权几何平均", en: "the weighted geometric mean")
    case .harmonic: return Texts(zh: "加权调和平均", en: "the weighted harmonic mean")
    case .checklist: return Texts(zh: "达标项的权重占比", en: "the share, by weight, of children that reach `met`")
    case .deductions:
      return Texts(zh: "从满分起扣，每项以其权重为限", en: "start full and deduct, each child at most its weight")
    case .gate: return Texts(zh: "单项否决：一项不达标即为零", en: "a single veto: 0 where a child does not reach `met`")
    case .stages:
      return Texts(zh: "所有条件都成立的最高阶段", en: "the highest stage such that all conditions up to it reach `met`")
    case .inspection:
      return Texts(zh: "先否决、再扣分、后加分", en: "gate, then deductions, then a bonus; of the framework only")
    case .profile: return Texts(zh: "不汇总，各维度并列", en: "no sum: the dimensions side by side; of the framework only")
    }
  }
}

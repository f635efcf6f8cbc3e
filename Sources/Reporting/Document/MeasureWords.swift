import AssessmentModel

extension Edition {
  /// A measure in one phrase: what is done with which fact, on which pages.
  func said(_ measure: Measure) -> String {
    let fact = say(measure.property.sentence)
    let types = (measure.pages.types ?? []).map { say(WordName.page($0)) }
    let place = types.isEmpty ? "" : say("，限于", ", on ") + types.joined(separator: say("、", ", "))
    return say(Words.name(of: measure.kind)) + say("：", ": ") + fact.droppingPoint + place
  }

  /// A scale in one phrase: which value is worth what.
  func said(_ scale: Scale, unit: String) -> String {
    func value(_ number: Double) -> String {
      unit == "share" ? amount(number, unit: unit).replacing(".0%", with: "%") : amount(number, unit: unit)
    }
    switch scale {
    case .binary: return say("有即满分，无为零分", "full where there is any, else nothing")
    case .steps(let steps):
      let list = steps.map {
        say("达到 \(value($0.from)) 得 \(points(of: $0.score))", "from \(value($0.from)): \(points(of: $0.score))")
      }
      return list.joined(separator: say("，", ", "))
    case .linear(let zero, let one):
      return say(
        "\(value(zero)) 得 0，\(value(one)) 得 1，其间按比例", "0 at \(value(zero)), 1 at \(value(one)), straight between")
    case .logistic(let half, let ninety):
      return say(
        "逻辑曲线：\(value(half)) 得 0.5，\(value(ninety)) 得 0.9",
        "a logistic curve: 0.5 at \(value(half)), 0.9 at \(value(ninety))")
    case .logNormal(let half, let ninety):
      return say(
        "对数正态曲线：\(value(half)) 得 0.5，\(value(ninety)) 得 0.9",
        "a log-normal curve: 0.5 at \(value(half)), 0.9 at \(value(ninety))")
    case .target(let low, let high, let reach):
      return say(
        "\(value(low)) 至 \(value(high)) 得 1，超出 \(value(reach)) 为 0",
        "1 from \(value(low)) to \(value(high)), 0 at \(value(reach)) beyond")
    }
  }

  private func points(of score: Double) -> String { amount(score, unit: nil) }
}

extension String {
  /// The text without the point at its end, for a phrase that goes on.
  fileprivate var droppingPoint: String { hasSuffix("。") || hasSuffix(".") ? String(dropLast()) : self }
}

extension Words {
  /// What is done with observations, in a word or two.
  static func name(of kind: Measure.Kind) -> Texts {
    switch kind {
    case .presence: return Texts(zh: "有无", en: "whether any holds")
    case .count: return Texts(zh: "计数", en: "how many hold")
    case .share: return Texts(zh: "占比", en: "share that holds")
    case .completeness: return Texts(zh: "要素完整度", en: "share of elements shown")
    case .recency: return Texts(zh: "距最新日期的天数", en: "days since the newest date")
    case .amount: return Texts(zh: "数值", en: "number found")
    case .duration: return Texts(zh: "时长", en: "length of time")
    case .cut: return Texts(zh: "压缩比例", en: "share cut off")
    case .levels: return Texts(zh: "等级的平均值", en: "mean worth of levels")
    case .violations: return Texts(zh: "违反次数", en: "how often it is broken")
    case .duplicates: return Texts(zh: "重复的比例", en: "share of repeated texts")
    case .judged: return Texts(zh: "人工评判的平均值", en: "mean of people's judgements")
    case .table: return Texts(zh: "统计表中的数值", en: "number out of a table")
    }
  }

  /// How a group's children become its score, in a word or two.
  static func name(of kind: Aggregation.Kind) -> Texts {
    switch kind {
    case .arithmetic: return Texts(zh: "算术平均", en: "arithmetic mean")
    case .geometric: return Texts(zh: "几何平均", en: "geometric mean")
    case .harmonic: return Texts(zh: "调和平均", en: "harmonic mean")
    case .checklist: return Texts(zh: "达标清单", en: "checklist")
    case .deductions: return Texts(zh: "扣分", en: "deductions")
    case .gate: return Texts(zh: "否决", en: "veto")
    case .stages: return Texts(zh: "阶段", en: "stages")
    case .inspection: return Texts(zh: "检查", en: "inspection")
    case .profile: return Texts(zh: "不汇总", en: "no sum")
    }
  }
}

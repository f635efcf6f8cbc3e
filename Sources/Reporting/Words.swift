import AssessmentModel

/// The words of the report that stand in more than one place, in both languages.
enum Words {
  static let inventedBanner = Texts(
    zh: "示例城市均为虚构：名称、代码和网页都由程序生成，结果不代表任何真实城市。",
    en: "The cities are invented: names, codes and pages come from a generator, and no result is about a real city.")
  static let notRanked = Texts(zh: "未排名", en: "not ranked")
  static let notObserved = Texts(zh: "未观测", en: "not observed")

  static let rank = Texts(zh: "名次", en: "Rank")
  static let city = Texts(zh: "城市", en: "City")
  static let code = Texts(zh: "代码", en: "Code")
  static let region = Texts(zh: "区域", en: "Region")
  static let level = Texts(zh: "层级", en: "Level")
  static let index = Texts(zh: "指数", en: "Index")
  static let bounds = Texts(zh: "下限–上限", en: "Low–high")
  static let band = Texts(zh: "等级", en: "Band")
  static let availability = Texts(zh: "数据可得率", en: "Availability")
  static let name = Texts(zh: "名称", en: "Name")
  static let dimension = Texts(zh: "维度", en: "Dimension")
  static let indicator = Texts(zh: "指标", en: "Indicator")
  static let score = Texts(zh: "得分", en: "Score")
  static let weight = Texts(zh: "权重", en: "Weight")
  static let lost = Texts(zh: "失分", en: "Points lost")
  static let outcome = Texts(zh: "结果", en: "Outcome")
  static let because = Texts(zh: "原因", en: "Why")
  static let cities = Texts(zh: "城市数", en: "Cities")
  static let share = Texts(zh: "占比", en: "Share")
  static let count = Texts(zh: "数量", en: "Count")
  static let problem = Texts(zh: "问题", en: "Problem")

  static func name(of kind: Outcome.Kind) -> Texts {
    switch kind {
    case .scored: return Texts(zh: "已评分", en: "scored")
    case .notApplicable: return Texts(zh: "不适用", en: "not applicable")
    case .notObserved: return notObserved
    case .needsReview: return Texts(zh: "需人工复核", en: "needs review")
    case .failed: return Texts(zh: "工具未完成", en: "tool failed")
    }
  }

  static func meaning(of kind: Outcome.Kind) -> Texts {
    switch kind {
    case .scored:
      return Texts(zh: "快照中有依据，得到 0 到 1 之间的得分。", en: "The snapshot holds evidence for a score from 0 to 1.")
    case .notApplicable:
      return Texts(
        zh: "该问题对这座城市不成立，其权重分给同组指标。",
        en: "The question does not arise for this city; its weight goes to its neighbours in the group.")
    case .notObserved:
      return Texts(
        zh: "快照无法判断，不是零分；按框架的缺失数据规则处理，并计入指数区间。",
        en: "The snapshot cannot tell. This is never a zero; the framework's rule for missing data applies, "
          + "and the interval of the index shows what it could change.")
    case .needsReview:
      return Texts(
        zh: "需要评估人员查看，在此之前按未观测处理。", en: "A person must look; until then it is treated as not observed.")
    case .failed:
      return Texts(
        zh: "工具未能完成这项工作，按未观测处理，不由城市承担。",
        en: "The tool could not do its work; treated as not observed, at no cost to the city.")
    }
  }

  static func name(of confidence: IndicatorDefinition.Confidence) -> Texts {
    switch confidence {
    case .seen: return Texts(zh: "S 见于来源", en: "S seen in a source")
    case .secondHand: return Texts(zh: "S* 二手来源", en: "S* second-hand")
    case .inferred: return Texts(zh: "I 推算", en: "I inferred")
    case .memory: return Texts(zh: "M 凭记忆，未见来源", en: "M from memory, no source seen")
    }
  }

  static func name(of comparison: StudyQuantity.Comparison) -> Texts {
    switch comparison {
    case .yes: return Texts(zh: "可比", en: "yes")
    case .limited: return Texts(zh: "有保留", en: "with caution")
    case .no: return Texts(zh: "不可比", en: "no")
    }
  }

  /// How a unit of measures and quantities is said; the unit itself where it is not one of the known ones.
  static func unit(_ unit: String) -> Texts {
    switch unit {
    case "count": return Texts(zh: "项", en: "counted")
    case "city", "cities": return Texts(zh: "个城市", en: "cities")
    case "items", "item": return Texts(zh: "项", en: "items")
    case "day", "days": return Texts(zh: "天", en: "days")
    case "working_day": return Texts(zh: "个工作日", en: "working days")
    case "calendar_day": return Texts(zh: "个自然日", en: "calendar days")
    case "hour": return Texts(zh: "小时", en: "hours")
    case "minute": return Texts(zh: "分钟", en: "minutes")
    case "month": return Texts(zh: "个月", en: "months")
    case "immediate": return Texts(zh: "即办", en: "at once")
    case "clicks", "click": return Texts(zh: "次点击", en: "clicks")
    case "times", "visits": return Texts(zh: "次", en: "times")
    case "level", "levels": return Texts(zh: "级", en: "levels")
    case "points", "point": return Texts(zh: "分", en: "points")
    case "provinces", "province": return Texts(zh: "个省", en: "provinces")
    case "departments", "bodies": return Texts(zh: "个部门", en: "bodies")
    default: return Texts(zh: unit, en: unit)
    }
  }
}

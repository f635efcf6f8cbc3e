import AssessmentModel

/// Units and statistics as readers know them.
enum Vocabulary {
  /// The unit after a figure; empty for plain counts and unknown units.
  static func unit(_ unit: String) -> Texts {
    switch unit {
    case "share", "percent": return Texts(zh: "%", en: " %")
    case "days": return Texts(zh: " 天", en: " days")
    case "working_days": return Texts(zh: " 个工作日", en: " working days")
    case "level", "levels": return Texts(zh: " 级", en: " (level)")
    case "clicks": return Texts(zh: " 次点击", en: " clicks")
    case "items": return Texts(zh: " 项", en: " items")
    case "bodies": return Texts(zh: " 个部门", en: " bodies")
    default: return Texts(zh: "", en: "")
    }
  }

  static func statistic(_ statistic: Measure.Statistic) -> Texts {
    switch statistic {
    case .mean: return Texts(zh: "平均值", en: "mean")
    case .median: return Texts(zh: "中位数", en: "median")
    case .minimum: return Texts(zh: "最小值", en: "minimum")
    case .maximum: return Texts(zh: "最大值", en: "maximum")
    case .sum: return Texts(zh: "合计", en: "sum")
    }
  }
}

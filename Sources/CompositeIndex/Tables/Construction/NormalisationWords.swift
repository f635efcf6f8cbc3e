import AssessmentModel

extension ConstructionWords {
  /// How columns become comparable.
  static func words(of method: Construction.Normalisation) -> Texts {
    switch method {
    case .none: return Texts(zh: "不标准化，仅统一方向", en: "none, only turned where less is better")
    case .minMax: return Texts(zh: "极差标准化", en: "minimum to maximum")
    case .goalposts: return Texts(zh: "固定标尺法（阈值法）", en: "goalposts")
    case .zScore: return Texts(zh: "Z 分数标准化", en: "z-scores")
    case .scaled: return Texts(zh: "原量表换算", en: "the range of the indicator's own scale")
    case .rank: return Texts(zh: "名次法", en: "ranks")
    case .percentileRank: return Texts(zh: "百分位名次法", en: "percentile ranks")
    case .borda: return Texts(zh: "Borda 计分法", en: "Borda points")
    case .distanceToMaximum: return Texts(zh: "与最优值的距离", en: "the distance to the best")
    case .distanceToReference(let unit): return Texts(zh: "与参照对象（\(unit)）的距离", en: "the distance to \(unit)")
    case .distanceToTarget: return Texts(zh: "与目标值的距离", en: "the distance to the target")
    case .fractionOfMaximum: return Texts(zh: "与最优值之比", en: "the share of the best")
    }
  }
}

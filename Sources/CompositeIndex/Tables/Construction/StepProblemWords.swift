import AssessmentModel

extension ProblemWords {
  /// Why a gap was left.
  static func imputed(_ what: ConstructionProblem.What) -> Texts {
    let why: Texts
    switch what {
    case .noValue: why = Texts(zh: "该指标没有任何数据", en: "the indicator has no value at all")
    case .noGroup: why = Texts(zh: "评价对象没有所属分组", en: "the unit is in no group")
    case .noValueInGroup: why = Texts(zh: "同组没有数据", en: "its group has no value")
    case .noValueInRow: why = Texts(zh: "评价对象没有其他可用指标", en: "the unit has no other value to go by")
    case .noValueInTime: why = Texts(zh: "没有可用的其他年份", en: "there is no other year to go by")
    case .tooFewCompleteRows:
      why = Texts(zh: "数据完整的评价对象太少，无法回归", en: "too few units have all the columns that a regression needs")
    case .dependentColumns:
      why = Texts(zh: "各指标线性相关或没有差异，无法回归", en: "the columns of the regression depend on each other or do not vary")
    case .noNeighbour: why = Texts(zh: "没有可比的评价对象", en: "no unit that has the value can be compared with it")
    case .constantColumn: why = Texts(zh: "所用指标没有差异", en: "the columns to go by do not vary")
    default: why = Texts(zh: "插补值超出数值范围", en: "the value would be out of the range of numbers")
    }
    return Texts(
      zh: "缺失值未能插补：\(why.zh)；该值仍为缺失，请补充数据或换用其他插补方法。",
      en: "The gap was not filled: \(why.en). It stays missing; supply the value or impute in another way.")
  }

  /// What treatment could not do.
  static func treated(_ what: ConstructionProblem.What) -> Texts {
    switch what {
    case .stillSkewed:
      return Texts(
        zh: "异常值处理后偏度和峰度仍超过界限；请查看该指标的数据，或改用名次类标准化方法。",
        en: "Still beyond the limits of skewness and kurtosis after treatment; look at the data, or normalise by ranks."
      )
    case .valueNotPositive:
      return Texts(
        zh: "有不大于 0 的值，不能取对数或幂，指标保持原样；请改用缩尾或其他变换。",
        en: "Values that are not above 0 have no logarithm or power, and the column is as it was; winsorise it instead."
      )
    default:
      return Texts(
        zh: "无法变换（没有数据、没有差异或超出数值范围），指标保持原样；请核对数据。",
        en: "No transform is possible (no value, no variation or out of range), and the column is as it was; check it.")
    }
  }

  /// Why scores are missing.
  static func normalised(_ what: ConstructionProblem.What) -> Texts {
    switch what {
    case .noValue: return emptyColumn
    case .constantColumn:
      return Texts(
        zh: "所有值相同，无法区分评价对象，标准化后没有得分，不参与合成；请从框架中删去该指标或使用固定标尺。",
        en:
          "All values are the same, so that the column has no scores and takes no part; take it out of the framework or"
          + " set goalposts.")
    case .reversedGoalposts:
      return Texts(
        zh: "标尺下限不低于上限，没有得分；请更正标尺。", en: "The lower goalpost is not below the upper one: no scores. Correct them.")
    case .noReference:
      return Texts(
        zh: "参照对象在该指标上没有值，没有得分；请补充数据或更换参照对象。",
        en: "The unit of reference has no value: no scores. Supply it or take another unit.")
    case .referenceNotBetter:
      return Texts(
        zh: "参照值或目标值不优于最差值，无法计算距离，没有得分；请核对目标值与指标方向。",
        en: "The reference or target is no better than the worst value: no scores. Check the target and the direction.")
    case .noShareOfBest:
      return Texts(
        zh: "有负值或最优值为 0，不能计算与最优值之比，没有得分；请换用其他标准化方法。",
        en: "Values below 0 or a best value of 0 allow no share of the best: no scores. Normalise in another way.")
    default:
      return Texts(
        zh: "标准化后没有有限的得分，记为缺失；请核对该值与标准化方法。",
        en: "The value has no finite score, which is missing; check the value and how it is normalised.")
    }
  }

  /// A column has no value at all.
  static var emptyColumn: Texts {
    Texts(
      zh: "该指标没有任何数据，没有得分，不参与合成；请补充数据或从框架中删去。",
      en: "The column has no value at all and takes no part; supply data or take it out of the framework.")
  }
}

import AssessmentModel

/// The names of methods as the notes of tables and the findings have them, with their sources.
enum ConstructionWords {
  /// How children become their group, as in: made by a mean.
  static func words(of method: GroupMethod) -> Texts {
    switch method {
    case .arithmetic: return Texts(zh: "加权算术平均", en: "a weighted arithmetic mean")
    case .geometric: return Texts(zh: "加权几何平均", en: "a weighted geometric mean")
    case .harmonic: return Texts(zh: "加权调和平均", en: "a weighted harmonic mean")
    case .generalised(let power):
      let power = NumberText.plain(power)
      return Texts(zh: "加权幂平均（幂为 \(power)）", en: "a weighted mean of powers (\(power))")
    case .copeland: return Texts(zh: "Copeland 两两比较法", en: "Copeland's wins minus losses")
    case .topsis: return Texts(zh: "TOPSIS 法（Hwang 与 Yoon，1981）", en: "TOPSIS (C. Hwang and K. Yoon, 1981)")
    case .greyRelational(let coefficient):
      let coefficient = NumberText.plain(coefficient)
      return Texts(
        zh: "灰色关联分析（邓聚龙，1989；分辨系数 \(coefficient)）",
        en: "grey relational analysis (Deng Julong, 1989; coefficient \(coefficient))")
    case .vikor(let majority):
      let majority = NumberText.plain(majority)
      return Texts(
        zh: "VIKOR 法（Opricovic，1998；决策机制系数 \(majority)，已转为越大越好）",
        en: "VIKOR (S. Opricovic, 1998; majority \(majority), turned so that higher is better)")
    case .rankSumRatio: return Texts(zh: "秩和比法（田凤调，1988）", en: "the rank-sum ratio (Tian Fengdiao, 1988)")
    case .benefitOfTheDoubt:
      return Texts(
        zh: "“有利权重”法（BoD，Cherchye 等，2007）", en: "the benefit of the doubt (L. Cherchye and others, 2007)")
    }
  }

  /// How bands are cut, as in: bands are cut so.
  static func words(of rule: BandRule) -> Texts {
    switch rule {
    case .fixed: return Texts(zh: "按框架给定的下限划分", en: "cut where the framework says")
    case .quartiles:
      return Texts(
        zh: "按综合指数的四分位数划分（Hyndman 与 Fan 第 7 型，1996）",
        en: "cut at the quartiles of the index (type 7 of R. Hyndman and Y. Fan, 1996)")
    case .equalIntervals(let count): return Texts(zh: "按等距划分为 \(count) 档", en: "\(count) of the same width")
    case .naturalBreaks(let count):
      return Texts(
        zh: "按自然断点法划分为 \(count) 档（Fisher，1958；Jenks）",
        en: "\(count) natural breaks (W. Fisher, 1958; G. Jenks)")
    case .deviations:
      return Texts(zh: "按均值及其上下一个标准差划分", en: "cut at the mean and one standard deviation to either side")
    }
  }

  /// What stands in place of a missing value.
  static func words(of method: Construction.Imputation) -> Texts {
    switch method {
    case .none: return Texts(zh: "不插补", en: "nothing is imputed")
    case .mean: return Texts(zh: "该指标的均值", en: "the mean of the indicator")
    case .median: return Texts(zh: "该指标的中位数", en: "the median of the indicator")
    case .groupMean(let name): return Texts(zh: "同组（\(name)）均值", en: "the mean of the unit's group (\(name))")
    case .groupMedian(let name): return Texts(zh: "同组（\(name)）中位数", en: "the median of the unit's group (\(name))")
    case .rowMean:
      return Texts(zh: "该评价对象同一分组其他指标的均值", en: "the mean of the unit's other indicators of the same group")
    case .latest: return Texts(zh: "该评价对象此前最近一年的值", en: "the unit's last value before")
    case .linear: return Texts(zh: "前后年份之间的线性内插", en: "the line between the years before and after")
    case .constant(let value):
      return Texts(zh: "常数 \(NumberText.plain(value))", en: "the constant \(NumberText.plain(value))")
    case .regression: return Texts(zh: "对其他指标的最小二乘回归", en: "least squares on the other indicators")
    case .nearest(let count):
      return Texts(zh: "最相近的 \(count) 个评价对象的均值", en: "the mean of the \(count) units most like it")
    }
  }

  /// What is done with outliers.
  static func words(of treatment: Construction.Treatment) -> Texts {
    switch treatment {
    case .none: return Texts(zh: "不处理", en: "nothing is treated")
    case .winsorise(let rule):
      let log = rule.thenLog ? Texts(zh: "，仍不满足则取对数", en: ", else the logarithm") : Texts(zh: "", en: "")
      return Texts(
        zh: "缩尾（每列至多 \(rule.points) 个点\(log.zh)）", en: "winsorised (at most \(rule.points) points\(log.en))")
    case .log: return Texts(zh: "对数变换", en: "the logarithm")
    case .boxCox: return Texts(zh: "Box–Cox 变换（1964）", en: "the power of G. Box and D. Cox (1964)")
    }
  }

  /// The title of the table of a step.
  static func words(of step: ConstructedIndex.Step.Name) -> Texts {
    switch step {
    case .raw: return Texts(zh: "原始数据", en: "Data as given")
    case .denominated: return Texts(zh: "除以分母之后", en: "Divided by denominators")
    case .screened: return Texts(zh: "筛选评价对象之后", en: "After screening")
    case .imputed: return Texts(zh: "缺失值插补之后", en: "After imputation")
    case .treated: return Texts(zh: "异常值处理之后", en: "After treatment of outliers")
    case .normalised: return Texts(zh: "标准化之后", en: "Normalised")
    case .filled: return Texts(zh: "按缺失规则补齐之后", en: "With missing scores set by rule")
    }
  }
}

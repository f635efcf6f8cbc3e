import AssessmentModel

extension ConstructionWords {
  /// Where weights come from, as in: weights are those of the framework.
  static func words(of weights: Construction.Weights) -> Texts {
    switch weights {
    case .given: return Texts(zh: "框架给定", en: "those of the framework")
    case .equal: return Texts(zh: "同组等权", en: "the same for all of a group")
    case .objective(let objective): return words(of: objective)
    case .pairwise(let method): return words(of: method)
    case .budget:
      return Texts(
        zh: "专家预算分配法（OECD 与联合研究中心，2008）", en: "points that experts gave (OECD and JRC, 2008)")
    case .product(let first, let second):
      let (one, other) = (words(of: first), words(of: second))
      return Texts(zh: "\(one.zh)与\(other.zh)相乘后归一", en: "the product of \(one.en) and \(other.en)")
    case .blend(let first, let second, let share):
      let (one, other) = (words(of: first), words(of: second))
      let share = NumberText.plain(share)
      return Texts(
        zh: "\(one.zh)（占 \(share)）与\(other.zh)加权组合", en: "\(one.en) (a share of \(share)) and \(other.en) together")
    }
  }

  private static func words(of method: Construction.Weights.PairwiseMethod) -> Texts {
    switch method {
    case .eigenvector:
      return Texts(zh: "层次分析法特征向量（Saaty，1977）", en: "the analytic hierarchy's eigenvector (T. Saaty, 1977)")
    case .rowMeans:
      return Texts(
        zh: "层次分析法行几何平均（Crawford 与 Williams，1985）",
        en: "the analytic hierarchy's row means (G. Crawford and C. Williams, 1985)")
    case .columnMeans: return Texts(zh: "层次分析法列归一平均", en: "the analytic hierarchy's column means")
    }
  }

  private static func words(of objective: Construction.Weights.Objective) -> Texts {
    switch objective {
    case .entropy: return Texts(zh: "熵权法（Shannon，1948）", en: "entropy (C. Shannon, 1948)")
    case .critic: return Texts(zh: "CRITIC 法（1995）", en: "CRITIC (1995)")
    case .criticSpearman: return Texts(zh: "CRITIC 法（Spearman 相关）", en: "CRITIC by Spearman's correlation")
    case .deviation: return Texts(zh: "标准差法", en: "standard deviations")
    case .variation: return Texts(zh: "变异系数法", en: "coefficients of variation")
    case .variance: return Texts(zh: "方差法", en: "variances")
    case .gini: return Texts(zh: "基尼系数法", en: "Gini coefficients")
    case .merec: return Texts(zh: "MEREC 去除效应法", en: "MEREC, the effect of removal")
    case .lopcow: return Texts(zh: "LOPCOW 法（Ecer 与 Pamučar，2022）", en: "LOPCOW (F. Ecer and D. Pamučar, 2022)")
    case .angle: return Texts(zh: "夹角法（Shuai 等，2012）", en: "angles (D. Shuai and others, 2012)")
    case .idocriw:
      return Texts(
        zh: "IDOCRIW 法（Zavadskas 与 Podvezko，2016）", en: "IDOCRIW (E. Zavadskas and V. Podvezko, 2016)")
    case .firstComponent: return Texts(zh: "第一主成分载荷", en: "the first principal component")
    case .varimax:
      return Texts(
        zh: "因子分析（方差最大旋转，Nicoletti 等，2000）", en: "rotated factors (G. Nicoletti and others, 2000)")
    case .varianceShare: return Texts(zh: "主成分方差贡献率", en: "shares of the components' variance")
    }
  }
}

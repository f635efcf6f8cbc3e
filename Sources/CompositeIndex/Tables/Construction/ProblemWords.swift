import AssessmentModel

/// What problems are in words: what happened, and what can be done.
enum ProblemWords {
  /// A sentence on what happened and one on what can be done.
  static func message(of what: ConstructedIndex.Problem.What, in made: ConstructedIndex) -> Texts {
    switch what {
    case .step(let step, let what): return message(of: what, at: step)
    case .score(let what, let child): return message(of: what, child: child)
    case .inconsistent(let expert, let ratio):
      let ratio = NumberText.plain(ratio)
      return Texts(
        zh: "第 \(expert + 1) 位专家的判断矩阵未通过一致性检验（CR = \(ratio)，大于 0.1），其判断仍计入权重；请专家复核判断。",
        en:
          "The comparisons of expert \(expert + 1) contradict each other (consistency ratio \(ratio), above 0.1)"
          + " and still count; ask the expert to look at them again.")
    case .flawedJudgements(let expert, let flaw):
      let kind = message(of: flaw)
      return Texts(
        zh: "第 \(expert + 1) 位专家的判断矩阵有误：\(kind.zh)；该专家的判断未计入权重，请更正矩阵。",
        en: "The matrix of expert \(expert + 1) has a flaw: \(kind.en); it does not count. Correct the matrix.")
    case .weightsFromCompleteRows(let count):
      return Texts(
        zh: "客观权重只由全部指标都有值的 \(count) 行（共 \(made.input.units.count) 行）算出；如需用全部行，请先插补缺失值。",
        en:
          "Weights are drawn from the \(count) of \(made.input.units.count) rows that have every column; impute missing"
          + " values to use all rows.")
    case .screenedOut:
      return Texts(
        zh: "已有数据不足，按筛选规则不参加评价；请补充数据或放宽规则。",
        en: "Shows too little and is left out by screening; supply data or ask for less.")
    }
  }

  private static func message(of what: TreeScores.Problem.What, child: String) -> Texts {
    switch what {
    case .negative:
      return Texts(
        zh: "“\(child)”的得分为负，该合成方法不能用于负值，因此该组没有得分；请换用得分不为负的标准化方法（如 1 至 100）或改用算术平均。",
        en:
          "The score of \(child) is below 0, which the group's method cannot take: no score in the group. Normalise to"
          + " scores above 0, such as 1 to 100, or take an arithmetic mean.")
    case .zero:
      return Texts(
        zh: "“\(child)”的得分为 0，使该组得分为 0，其他指标不起作用；请换用得分大于 0 的标准化方法（如 1 至 100）。",
        en:
          "The score of \(child) is 0, which makes the group's score 0 whatever else the unit has; normalise to scores"
          + " above 0, such as 1 to 100.")
    }
  }

  private static func message(of flaw: JudgementFlaw) -> Texts {
    let (row, column) = (flaw.row + 1, flaw.column + 1)
    switch flaw.kind {
    case .notSquare:
      return Texts(zh: "第 \(row) 行有 \(flaw.column) 个数，与行数不等", en: "row \(row) has \(flaw.column) cells")
    case .notPositive:
      return Texts(zh: "第 \(row) 行第 \(column) 列不是正数", en: "row \(row), column \(column) is not above 0")
    case .diagonalIsNotOne: return Texts(zh: "第 \(row) 行对角线不是 1", en: "row \(row) has no 1 on the diagonal")
    case .notReciprocal:
      return Texts(
        zh: "第 \(row) 行第 \(column) 列与对称位置不互为倒数", en: "row \(row), column \(column) is not 1 over its mirror image")
    }
  }

  private static func message(of what: ConstructionProblem.What, at step: ConstructedIndex.Step.Name) -> Texts {
    switch step {
    case .denominated: return denominated(what)
    case .imputed: return imputed(what)
    case .treated: return treated(what)
    case .raw, .screened, .normalised, .filled: return normalised(what)
    }
  }

  private static func denominated(_ what: ConstructionProblem.What) -> Texts {
    switch what {
    case .missingDenominator:
      return Texts(
        zh: "分母缺失，该值记为缺失；请补充分母。", en: "The denominator is missing, and so is the value; supply it.")
    case .zeroDenominator:
      return Texts(
        zh: "分母为 0，该值记为缺失；请核对分母。", en: "The denominator is 0, and the value is missing; check the denominator.")
    default:
      return Texts(
        zh: "除以分母后超出数值范围，记为缺失；请核对单位。",
        en: "The quotient is out of the range of numbers and is missing; check the units of measurement.")
    }
  }
}

import AssessmentModel

// Sentences of the kinds that count levels, violations, repeats and judgements, and of what stopped a measure.
extension Wording {
  var noClicks: Texts {
    Texts(
      zh: "没有找到首页，无法判断页面距首页的点击数", en: "no home page was found, so that nobody knows how many clicks pages are from it")
  }

  var notSearched: Texts {
    Texts(
      zh: "取证时没有在这些页面上查找\(what.zh)：用含有本指标的指标目录重新取证（egov observe）",
      en: "no page was searched for \(what.en); observe again with the definitions that ask for it")
  }

  func gaveUp(_ values: Int) -> Texts {
    Texts(
      zh: "正则表达式在 \(values) 个值上超出步数限制，无法判断",
      en: "a regular expression needed too many steps on \(values) \(values == 1 ? "value" : "values")")
  }

  func levels(_ raw: Double, _ distribution: [(level: String, count: Int)]) -> Texts {
    let total = distribution.reduce(0) { $0 + $1.count }
    let zh = distribution.map { "\(WordName.word($0.level).zh) \($0.count)" }.joined(separator: "、")
    let en = distribution.map { "\(WordName.word($0.level).en) \($0.count)" }.joined(separator: ", ")
    return Texts(
      zh: "\(inPages)\(what.zh)共 \(total) 个，分布为：\(zh)，折合 \(percentage(raw))%",
      en: "\(what.en)\(onPages), \(total) in all: \(en); worth \(percentage(raw)) % on average")
  }

  func violations(_ broken: Int, _ tally: Tally) -> Texts {
    if isOfPages {
      return Texts(
        zh: "\(tally.observed) 个\(pageName.zh)中有 \(broken) 个缺少的要素达到限度",
        en: "\(broken) of \(tally.observed) pages\(onPages) lack too many elements")
    }
    return Texts(
      zh: "\(inPages)查看了\(what.zh) \(tally.observed) 条，\(broken) 条不符合规则",
      en: "\(broken) of \(tally.observed) of \(what.en)\(onPages) break the rule")
  }

  func duplicates(_ repeats: Int, of observed: Int) -> Texts {
    let share = percentage(Double(repeats) / Double(observed))
    return Texts(
      zh: "\(inPages)\(what.zh)共 \(observed) 条，\(repeats) 条与前面的重复（\(share)%）",
      en: "\(repeats) of \(observed) of \(what.en)\(onPages) repeat an earlier one (\(share) %)")
  }

  var nobodyJudged: Texts {
    Texts(zh: "还没有人评判\(what.zh)，需要人工复核", en: "nobody has judged \(what.en) yet: a person must look")
  }

  func judgesDiffer(_ lowest: Double, _ highest: Double) -> Texts {
    Texts(
      zh: "评判者对\(what.zh)意见不一（\(rounded(lowest)) 到 \(rounded(highest))），需要复议",
      en: "judges differ on \(what.en) (\(rounded(lowest)) to \(rounded(highest))): a person must settle it")
  }

  func judged(_ mean: Double, by judges: Int) -> Texts {
    Texts(
      zh: "\(judges) 份评判对\(what.zh)的平均值为 \(rounded(mean))",
      en: "the mean of \(judges) \(judges == 1 ? "judgement" : "judgements") of \(what.en) is \(rounded(mean))")
  }
}

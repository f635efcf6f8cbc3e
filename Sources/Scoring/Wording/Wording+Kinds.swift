import AssessmentModel

// Sentences of the kinds that count levels, violations, repeats and judgements, and of what stopped a measure.
extension Wording {
  var noClicks: Texts {
    Texts(
      zh: "没有找到首页，无法判断页面距首页的点击数", en: "no home page was found, so that nobody knows how many clicks pages are from it")
  }

  func noneFound(on pages: Int) -> Texts {
    Texts(
      zh: "在 \(pages) 个\(pageName.zh)上查找\(what.zh)，没有找到",
      en: "\(what.en): none found on \(pages) \(pages == 1 ? "page" : "pages") searched\(onPages)")
  }

  func pages(_ tally: Tally) -> Texts {
    Texts(
      zh: "\(tally.observed) 个\(pageName.zh)中 \(tally.held) 个有符合要求的\(what.zh)",
      en: "\(tally.held) of \(tally.observed) \(tally.observed == 1 ? "page has" : "pages have") \(what.en) that holds"
        + onPages)
  }

  func noTellingPage(_ types: [String]) -> Texts {
    let names = Self.pageNames(types)
    return Texts(
      zh: "采到的页面上未见\(what.zh)，但没有采到\(names.zh)，不能断定没有",
      en: "\(what.en) was not seen, but none of \(names.en) was captured, so that it cannot be called absent")
  }

  var notSearched: Texts {
    Texts(
      zh: "取证时没有在这些页面上查找\(what.zh)：用含有本指标的指标目录重新取证（egov observe）",
      en: "no page was searched for \(what.en); observe again with the definitions that ask for it")
  }

  var gaveUp: Texts {
    Texts(zh: "正则表达式在一个值上超出步数限制，无法判断", en: "a regular expression needed too many steps on a value")
  }

  var notFinite: Texts {
    Texts(zh: "数值超出可计算的范围", en: "the numbers are too large to reckon with")
  }

  func levels(_ raw: Double, _ distribution: [(level: String, count: Int)]) -> Texts {
    let total = distribution.reduce(0) { $0 + $1.count }
    let zh = distribution.map { "\(WordName.word($0.level).zh)（\($0.count)）" }.joined(separator: "、")
    let en = distribution.map { "\(WordName.word($0.level).en) (\($0.count))" }.joined(separator: ", ")
    return Texts(
      zh: "\(inPages)\(what.zh)共 \(total) 个，分布为：\(zh)，折合 \(percentage(raw))%",
      en: "\(what.en)\(onPages), \(total) in all: \(en); worth \(percentage(raw)) % on average")
  }

  func violations(_ broken: Int, _ tally: Tally) -> Texts {
    if isOfPages {
      return Texts(
        zh: "\(tally.observed) 个\(pageName.zh)中，\(elementCount) 项要素缺少 \(lacking) 项及以上的有 \(broken) 个",
        en:
          "\(broken) of \(tally.observed) \(pageName.en) \(broken == 1 ? "lacks" : "lack") \(lacking) or more of \(elementCount) elements"
      )
    }
    return Texts(
      zh: "\(inPages)查看了\(what.zh) \(tally.observed) 条，违反规则的 \(broken) 条",
      en: "\(broken) of \(tally.observed) of \(what.en)\(onPages) \(broken == 1 ? "breaks" : "break") the rule")
  }

  func duplicates(_ repeats: Int, of observed: Int) -> Texts {
    let share = percentage(Double(repeats) / Double(observed))
    return Texts(
      zh: "\(inPages)\(what.zh)共 \(observed) 条，\(repeats) 条与前面的重复（\(share)%）",
      en: "\(repeats) of \(observed) of \(what.en)\(onPages) repeat an earlier one (\(share) %)")
  }

  func notAShare(_ value: Double) -> Texts {
    Texts(
      zh: "表格给出的\(what.zh)为 \(rounded(value))，不在可能的范围内，需要核对",
      en: "the table gives \(rounded(value)) for \(what.en), which cannot be: a person must look")
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
      zh: judges == 1
        ? "1 人评判\(what.zh)为 \(rounded(mean)) 分" : "\(judges) 人评判\(what.zh)，平均 \(rounded(mean)) 分",
      en: judges == 1
        ? "one person judged \(what.en) \(rounded(mean))"
        : "\(judges) people judged \(what.en), \(rounded(mean)) on average")
  }
}

import AssessmentModel

extension Edition {
  /// An observed value as people read it.
  func said(_ value: Value) -> String {
    switch value {
    case .null: return say("页面未显示", "not shown")
    case .flag(let flag): return flag ? say("是", "yes") : say("否", "no")
    case .number(let number): return amount(number, unit: nil)
    case .text(let text): return say(WordName.word(text))
    case .date(let date): return date.description
    case .words(let words):
      return words.isEmpty ? say("无", "none") : words.map { say(WordName.word($0)) }.joined(separator: say("、", ", "))
    case .quantity(let quantity): return said(quantity)
    case .object(let members):
      return members.map { say(WordName.member($0.name)) + say("：", ": ") + said($0.value) }
        .joined(separator: say("；", "; "))
    }
  }

  private func said(_ quantity: Quantity) -> String {
    if quantity.unit == .immediate { return say(Words.unit(quantity.unit.rawValue)) }
    return amount(quantity.value, unit: quantity.unit.rawValue)
  }
}

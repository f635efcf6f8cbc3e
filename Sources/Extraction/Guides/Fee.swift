/// Reads whether a fee is charged.
enum Fee {
  /// True, false, or nil where a value does not tell, or says both.
  static func parse(_ text: String) -> Bool? {
    let scalars = Array(text.unicodeScalars.prefix(600)).filter { $0 != " " && $0 != "\u{3000}" && $0 != "\u{00A0}" }
    let plain = Filler.trimmed(PlainText.text(scalars)).lowercased()
    let amount = amount(Array(plain.unicodeScalars))
    if isFree(plain) {
      // 不收费，工本费10元 says both.
      return (amount ?? 0) > 0 && !plain.hasPrefix("否") ? nil : false
    }
    if ["是", "收费", "有", "需要", "y", "true"].contains(where: { PlainText.begins(plain, with: $0) }) || plain == "1" {
      return true
    }
    if let amount { return amount > 0 }
    let isBound = PlainText.holds(plain, anyOf: ["按", "依据", "依照", "根据"])
    return isBound && ["收取", "收费", "缴纳", "计收"].contains(where: plain.hasSuffix) ? true : nil
  }

  private static func isFree(_ plain: String) -> Bool {
    if plain == "n" || plain == "no" || plain == "false" || plain == "0" { return true }
    if PlainText.holds(plain, anyOf: ["不收费", "不收取", "不予收费", "免于收费"]) { return true }
    return none.contains { PlainText.begins(plain, with: $0) }
  }

  /// The sum before 元 or % or behind ￥; nil where none is named.
  private static func amount(_ text: [Unicode.Scalar]) -> Double? {
    var position = 0
    var best: Double?
    while position < text.count {
      guard let number = ChineseNumber.read(text, at: position) else {
        position += 1
        continue
      }
      let isBehindSign = position > 0 && (text[position - 1] == "￥" || text[position - 1] == "¥")
      let follows = number.end < text.count ? text[number.end] : " "
      if isBehindSign || ["元", "%", "％", "‰"].contains(follows) { best = max(best ?? 0, number.value) }
      position = max(number.end, position + 1)
    }
    return best
  }

  private static let none = [
    "不收", "免费", "否", "无", "免收", "不涉及", "未收费", "零收费", "0元", "０元", "不需要", "本事项不", "该事项不", "此事项不", "没有", "免征", "暂停征收",
    "暂停收",
    "不予收", "零元", "暂不收", "停止征收", "免缴", "免交", "取消收费", "本项目不",
  ]
}

/// Reads how often a guide asks for a visit.
enum Visits {
  /// The number of visits that a value states, the upper end of a range; nil where it states none.
  static func parse(_ text: String) -> Int? {
    let none = ["零跑", "不见面", "无需到", "不需到", "不用到", "无须到", "不需要到", "一次都不跑", "一次不跑", "零次", "全程网办", "0跑"]
    if none.contains(where: { text.hasPrefix($0) }) { return 0 }
    let scalars = Array(text.unicodeScalars).filter { $0 != " " && $0 != "\u{3000}" }
    var best: Int?
    var position = 0
    while position < scalars.count, position < 24 {
      guard let number = ChineseNumber.read(scalars, at: position) else {
        position += 1
        continue
      }
      let follows = number.end < scalars.count ? scalars[number.end] : "次"
      let isCount = ["次", "-", "－", "~", "～", "至", "到", "（", "(", "。", "，", "趟", "回", "；", "—"].contains(follows)
      if isCount, number.value <= 20, number.value == number.value.rounded() {
        best = max(best ?? 0, Int(number.value))
      }
      if best != nil, follows == "次" { break }
      position = number.end
    }
    return best
  }
}

/// Reads how often a guide asks for a visit.
enum Visits {
  /// The number of visits that a value states, the upper end of a range; nil where it states none, or two that differ.
  static func parse(_ text: String) -> Int? {
    let scalars = Array(text.unicodeScalars.prefix(200)).filter { $0 != " " && $0 != "\u{3000}" && $0 != "\u{00A0}" }
    let plain = PlainText.text(scalars)
    if none.contains(where: { PlainText.begins(plain, with: $0) })
      || plain.count <= 12 && PlainText.holds(plain, anyOf: noneAnywhere)
    {
      return 0
    }
    if ["不需要", "无需", "不用", "不涉及"].contains(plain) { return plain == "不涉及" ? nil : 0 }
    if let first = scalars.first, first == "-" || first == "－" { return nil }
    let counts = counts(in: scalars)
    guard let first = counts.first else { return nil }
    return counts.allSatisfy { $0 == first } ? first : nil
  }

  /// What each clause counts, remarks in brackets left out.
  private static func counts(in text: [Unicode.Scalar]) -> [Int] {
    var depth = 0
    let outside = text.filter { scalar in
      if scalar == "（" || scalar == "(" { depth += 1 }
      defer { if scalar == "）" || scalar == ")" { depth -= 1 } }
      return depth <= 0
    }
    let clauses = (outside.isEmpty ? text : outside).split {
      ["，", ",", "；", ";", "。", "/", "、"].contains($0)
    }
    return clauses.prefix(4).compactMap { count(in: Array($0)) }
  }

  private static func count(in clause: [Unicode.Scalar]) -> Int? {
    var best: Int?
    var position = 0
    while position < clause.count, position < 24 {
      guard let number = ChineseNumber.read(clause, at: position) else {
        position += 1
        continue
      }
      let follows = number.end < clause.count ? clause[number.end] : "次"
      if marks.contains(follows), number.value <= 20, number.value == number.value.rounded() {
        best = max(best ?? 0, Int(number.value))
      }
      if best != nil, follows == "次" || follows == "（" || follows == "(" { break }
      position = number.end
    }
    return best
  }

  private static let marks: Set<Unicode.Scalar> = ["次", "-", "－", "~", "～", "至", "到", "（", "(", "趟", "回", "—"]
  private static let none = [
    "零跑", "不见面", "无需到", "不需到", "不用到", "无须到", "不需要到", "一次都不", "一次也不", "一次不跑", "零次", "全程网办", "0跑", "无需现场", "免到场", "不需要现场",
    "全程不见面", "足不出户", "无需跑", "不用跑", "不跑",
  ]
  private static let noneAnywhere = ["一次都不跑", "一次也不跑", "不用跑", "足不出户", "全程不见面", "零跑腿", "免到场"]
}

/// Numbers as Chinese pages write them: 20, ２０, 二十, 十五, 两, 一百二十, 1.5, 半.
enum ChineseNumber {
  /// The number that begins at a place, and the place behind it; nil where none begins there.
  static func read(_ text: [Unicode.Scalar], at start: Int) -> (value: Double, end: Int)? {
    if start < text.count, digit(text[start]) != nil { return arabic(text, start) }
    return chinese(text, start)
  }

  /// An ASCII or full-width digit.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: return Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: return Int(scalar.value - 0xFF10)
    default: return nil
    }
  }

  private static func arabic(_ text: [Unicode.Scalar], _ start: Int) -> (value: Double, end: Int) {
    var position = start
    var value = 0.0
    var scale = 0.0
    while position < text.count {
      if let digit = digit(text[position]) {
        if scale == 0 {
          value = min(value * 10 + Double(digit), 1e9)
        } else {
          value += Double(digit) * scale
          scale /= 10
        }
      } else if scale == 0, text[position] == "." || text[position] == "．", position + 1 < text.count,
        self.digit(text[position + 1]) != nil
      {
        scale = 0.1
      } else {
        break
      }
      position += 1
    }
    return (value, position)
  }

  private static let digits: [Unicode.Scalar: Double] = [
    "零": 0, "〇": 0, "一": 1, "壹": 1, "二": 2, "贰": 2, "两": 2, "三": 3, "叁": 3, "四": 4, "肆": 4, "五": 5, "伍": 5, "六": 6,
    "陆": 6,
    "七": 7, "柒": 7, "八": 8, "捌": 8, "九": 9, "玖": 9,
  ]
  private static let units: [Unicode.Scalar: Double] = ["十": 10, "拾": 10, "百": 100, "佰": 100]

  private static func chinese(_ text: [Unicode.Scalar], _ start: Int) -> (value: Double, end: Int)? {
    var position = start
    var total = 0.0
    var current: Double?
    while position < text.count {
      if let digit = digits[text[position]] {
        current = digit
      } else if let unit = units[text[position]] {
        total += (current ?? 1) * unit
        current = nil
      } else if text[position] == "廿" || text[position] == "卅" {
        total += text[position] == "廿" ? 20 : 30
        current = nil
      } else if text[position] == "半" {
        current = (current ?? 0) + 0.5
      } else {
        break
      }
      position += 1
    }
    return position == start ? nil : (total + (current ?? 0), position)
  }
}

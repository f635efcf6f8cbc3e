import AssessmentModel

/// The limits that a text names, in reading order.
struct LimitScan {
  /// One limit and its place.
  struct Found {
    let quantity: Quantity?
    let start: Int
    let end: Int
  }

  private let text: [Unicode.Scalar]
  private(set) var found: [Found] = []
  /// The first number without a unit.
  private(set) var bare: Double?

  init(text: [Unicode.Scalar]) {
    self.text = text
    var position = 0
    while position < text.count { position = step(position) }
  }

  /// The one that counts: the only one, the one beside 办结 or 决定, else the first; nil where they are those of phases.
  func choice() -> Found? {
    let own = found.filter { !isAside($0) }
    guard let first = own.first else { return found.isEmpty ? nil : found[0] }
    guard own.count > 1, first.quantity?.unit != .immediate else { return first }
    if ["压缩", "缩短", "提速"].contains(where: { holds($0, 0..<text.count) }) {
      return Found(quantity: nil, start: 0, end: 0)
    }
    for word in ["办结", "办完", "作出决定", "许可决定", "审批决定", "办理"] {
      let beside = own.filter { holds(word, clause(of: $0)) }
      if beside.count == 1 { return beside[0] }
    }
    let phases = ["受理", "审查", "审核", "审批", "决定", "制证", "送达", "公示"]
    let isPhased = own.allSatisfy { limit in phases.contains { holds($0, clause(of: limit)) } }
    return isPhased ? Found(quantity: nil, start: 0, end: 0) : first
  }
}

// MARK: - Scanning

extension LimitScan {
  /// Reads what begins at a place; the place behind it.
  private mutating func step(_ position: Int) -> Int {
    if let end = immediate(position) {
      found.append(Found(quantity: Quantity(value: 0, unit: .immediate), start: position, end: end))
      return end
    }
    if let end = unitBefore(position) { return end }
    guard let (value, end) = ChineseNumber.read(text, at: position) else { return position + 1 }
    // 第20日 is a law's, 2019年3月1日 a date, and 每月1-10日 a window.
    if position > 0, text[position - 1] == "第", end < text.count, text[end] != "个", text[end] != "工" { return end }
    if let date = date(position, end) { return date }
    return quantity(value, position, end)
  }

  private mutating func quantity(_ value: Double, _ start: Int, _ end: Int) -> Int {
    var (value, end) = (value, end)
    if let half = half(end) { (value, end) = (value + 0.5, half) }
    if let unit = LimitUnit.read(text, at: end) {
      // 3个工作日至5个工作日: the upper end stands behind the first unit.
      if let upper = upper(unit.end), let other = LimitUnit.read(text, at: upper.end), other.unit == unit.unit {
        return add(max(value, upper.value), other, start)
      }
      return add(value, unit, start)
    }
    if let upper = upper(end) {
      (value, end) = (max(value, upper.value), upper.end)
      if let unit = LimitUnit.read(text, at: end) { return add(value, unit, start) }
    }
    if bare == nil { bare = value }
    return max(end, start + 1)
  }

  /// Takes a limit up, with the unit in brackets behind it; 2个月零15天 and units that contradict one another are none.
  private mutating func add(_ value: Double, _ unit: LimitUnit, _ start: Int) -> Int {
    var quantity: Quantity? = Quantity(value: value * unit.factor, unit: unit.unit)
    var end = unit.end
    if unit.factor == 12, value > 10 { return end }
    if end < text.count, text[end] == "（" || text[end] == "(", let named = LimitUnit.read(text, at: end) {
      if unit.unit == .calendarDay, named.unit == .workingDay {
        quantity = Quantity(value: value, unit: .workingDay)
      } else if unit.unit != named.unit {
        quantity = nil
      }
      end = named.end
    }
    if unit.unit == .month, end < text.count, ["零", "又", "加"].contains(text[end]) {
      quantity = nil
      end = ChineseNumber.read(text, at: end + 1).map { LimitUnit.read(text, at: $0.end)?.end ?? $0.end } ?? end
    }
    if !isWindow(start) { found.append(Found(quantity: quantity, start: start, end: end)) }
    return end
  }

  /// 工作日5个.
  private mutating func unitBefore(_ position: Int) -> Int? {
    guard text[position...].starts(with: "工作日".unicodeScalars),
      let number = ChineseNumber.read(text, at: position + 3), number.end < text.count, text[number.end] == "个",
      LimitUnit.read(text, at: number.end) == nil
    else { return nil }
    found.append(
      Found(quantity: Quantity(value: number.value, unit: .workingDay), start: position, end: number.end + 1))
    return number.end + 1
  }

  /// The end of 个半 before a unit: 1个半月.
  private func half(_ end: Int) -> Int? {
    guard end + 1 < text.count, text[end] == "个", text[end + 1] == "半" else { return nil }
    return end + 2
  }

  /// The end of a date such as 2019年3月1日 or 3月5日.
  private func date(_ start: Int, _ end: Int) -> Int? {
    var end = end
    guard end < text.count, text[end] == "年" || text[end] == "月" else { return nil }
    var parts = 1
    while parts < 3, end + 1 < text.count, ["年", "月"].contains(text[end]),
      let next = ChineseNumber.read(text, at: end + 1), next.end < text.count, ["月", "日"].contains(text[next.end])
    {
      end = next.end
      parts += 1
    }
    return parts > 1 ? end + 1 : nil
  }

  private func immediate(_ position: Int) -> Int? {
    guard let word = Self.immediate.first(where: { text[position...].starts(with: $0) }) else { return nil }
    let before = text[max(0, position - 2)..<position]
    return before.contains(where: { Self.negations.contains($0) }) ? nil : position + word.count
  }

  /// The number behind 至, 到, a dash or a wave.
  private func upper(_ end: Int) -> (value: Double, end: Int)? {
    let marks: Set<Unicode.Scalar> = ["-", "－", "—", "–", "~", "～", "至", "到", "〜"]
    var position = end
    while position < text.count, marks.contains(text[position]) { position += 1 }
    return position > end ? ChineseNumber.read(text, at: position) : nil
  }

  private static let negations: Set<Unicode.Scalar> = ["非", "不", "未", "无", "能"]
  private static let immediate = [
    "即办", "当场", "即时", "立等", "立即", "现场办结", "即来即办", "即到即办", "马上办", "随到随办", "当日办结", "当天办结", "当日办理", "即刻",
  ].map { Array($0.unicodeScalars) }
}

// MARK: - Surroundings

extension LimitScan {
  /// True for what is added to or left out of the limit itself.
  private func isAside(_ limit: Found) -> Bool {
    ["延长", "顺延", "不含", "不计", "除外", "扣除"].contains { holds($0, clause(of: limit)) }
  }

  /// 每月1-10日 tells when, not how long.
  private func isWindow(_ start: Int) -> Bool {
    let clause = bounds(start, start)
    return ["每月", "每季", "每年", "每周", "每星期"].contains { holds($0, clause.lowerBound..<start) }
  }

  private func clause(of limit: Found) -> Range<Int> { bounds(limit.start, limit.end) }

  private func bounds(_ start: Int, _ end: Int) -> Range<Int> {
    let marks: Set<Unicode.Scalar> = ["，", ",", "。", "；", ";", "、"]
    let first = text[..<start].lastIndex(where: marks.contains).map { $0 + 1 } ?? 0
    let last = text[end...].firstIndex(where: marks.contains) ?? text.count
    return first..<max(first, last)
  }

  private func holds(_ word: String, _ range: Range<Int>) -> Bool {
    let word = Array(word.unicodeScalars)
    guard range.count >= word.count else { return false }
    return (range.lowerBound...range.upperBound - word.count).contains { text[$0...].starts(with: word) }
  }
}

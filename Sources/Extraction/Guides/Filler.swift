/// Values that are printed where nothing is known.
enum Filler {
  /// True for empty values, dashes, 暂无, 详见窗口 and the like.
  static func saysNothing(_ text: String) -> Bool {
    // What is left, in UTF-8 and small letters: sets of strings would bring it into Unicode's normal form first.
    var said: [UInt8] = []
    said.reserveCapacity(4 * longest)
    var count = 0
    var isCrossed = true
    for scalar in text.unicodeScalars where !isIgnored(scalar) {
      count += 1
      // Longer values say something, unless all of them is crossed out.
      if count == longest { return text.unicodeScalars.allSatisfy { isIgnored($0) || isCross($0) } }
      isCrossed = isCrossed && isCross(scalar)
      PlainText.append(scalar, lowered: true, to: &said)
    }
    if isCrossed || fillers.contains(said) || isTemplate(text) { return true }
    if catchAlls.contains(withoutNumber(said)) { return true }
    return referrals.contains { said.starts(with: $0) } && String(decoding: said, as: UTF8.self).count <= 14
  }

  /// True for a placeholder that a script should have filled in: {{item.place}}, ${place}.
  private static func isTemplate(_ text: String) -> Bool {
    guard PlainText.holds(text, byte: 0x7B) else { return false }
    let plain = trimmed(text)
    return plain.hasPrefix("{{") && plain.hasSuffix("}}") || plain.hasPrefix("${") && plain.hasSuffix("}")
  }

  /// Without the number of an entry, punctuation being gone already: 一其他材料.
  private static func withoutNumber(_ said: [UInt8]) -> [UInt8] {
    var rest = said[...]
    while let digit = digits.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(digit.count) }
    return Array(rest)
  }

  private static let digits = "0123456789一二三四五六七八九十".map { Array($0.utf8) }

  private static func bytes(_ texts: [String]) -> Set<[UInt8]> { Set(texts.map { Array($0.utf8) }) }

  /// True for values that say nothing under labels of limits, visits and phones: a unit without a number, 不涉及, 0.
  static func saysNothing(_ text: String, under id: String) -> Bool {
    guard text.utf8.count <= 24, bare.contains(id) else { return false }
    let plain = trimmed(text).filter { $0 != "（" && $0 != "）" && $0 != "(" && $0 != ")" && $0 != " " }
    if ["不涉及", "无法定时限", "无承诺时限", "无时限", "无期限"].contains(plain) { return true }
    if id.hasSuffix("phone") { return plain == "0" }
    return ["个工作日", "工作日", "个", "日", "天", "次", "小时", "个月"].contains(plain)
  }

  private static let bare: Set<String> = [
    "legal_limit", "promised_limit", "limit", "visits", "consult_phone", "complaint_phone",
  ]

  /// Entries that close a list of real ones, without punctuation.
  private static let catchAlls = bytes([
    "其他材料", "其他", "其它材料", "其他条件", "其它条件", "其他有关材料", "其他相关材料", "法律法规规定的其他条件", "法律法规规定的其他材料", "法律法规规定的其它条件",
    "法律法规规定的其它材料", "法律法规规章规定的其他条件", "法律法规规章规定的其他材料", "法律行政法规规定的其他条件", "法律行政法规规定的其他材料", "法律法规规定的其他情形",
    "法律法规规定的其他要求", "国家规定的其他条件", "国家规定的其他材料", "法律法规和规章规定的其他条件", "法律法规和规章规定的其他材料", "需要提交的其他材料", "应当提交的其他材料",
    "规定的其他材料", "规定的其他条件", "其他需要提供的材料", "其他需要提交的材料", "其他应当提交的材料",
  ])

  /// True for an entry that names nothing but others: 其他材料, （五）法律、法规规定的其他条件.
  static func isCatchAllEntry(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    var core: [UInt8] = []
    core.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where !isIgnored(scalar) { PlainText.append(scalar, to: &core) }
    return catchAlls.contains(withoutNumber(core))
  }

  /// More scalars than any filler has.
  private static let longest = 32

  /// True for the entry that closes a list: 其他材料, 法律法规规定的其他条件.
  static func isCatchAll(_ text: String) -> Bool { PlainText.holds(text, anyOf: ["其他", "其它"]) }

  /// Without colons, dashes and space at its ends.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isEdge = { (scalar: Unicode.Scalar) in
      scalar == ":" || scalar == "：" || scalar == "\u{3000}" || scalar == "\u{00A0}" || scalar == " "
        || scalar == "\u{FEFF}"
        || scalar == "\u{200B}"
    }
    guard let first = scalars.firstIndex(where: { !isEdge($0) }), let last = scalars.lastIndex(where: { !isEdge($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The bytes of a line end, or of what `trimmed` takes from the ends of a value; 0 where something else stands.
  static func edgeWidth(in text: [UInt8], at start: Int, before end: Int) -> Int {
    func holds(_ second: UInt8, _ third: UInt8) -> Bool {
      start + 2 < end && text[start + 1] == second && text[start + 2] == third
    }
    switch text[start] {
    case 0x09, 0x0A, 0x20, 0x3A: return 1
    case 0xC2: return start + 1 < end && text[start + 1] == 0xA0 ? 2 : 0
    case 0xE2: return holds(0x80, 0x8B) ? 3 : 0
    case 0xE3: return holds(0x80, 0x80) ? 3 : 0
    case 0xEF: return holds(0xBC, 0x9A) || holds(0xBB, 0xBF) ? 3 : 0
    default: return 0
    }
  }

  /// Where a part of a text ends without what `trimmed` takes from the end of a value.
  static func trimmedEnd(of text: [UInt8], in part: Range<Int>) -> Int {
    var end = part.upperBound
    while end > part.lowerBound {
      let width = [1, 2, 3].first { width in
        end - width >= part.lowerBound && edgeWidth(in: text, at: end - width, before: end) == width
      }
      guard let width else { break }
      end -= width
    }
    return end
  }

  /// What stands for characters left out.
  private static func isCross(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "x" || scalar == "X" || scalar == "×" || scalar == "某"
  }

  /// True for marks that carry no meaning in a value.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "-", "—", "－", "–", "_", "/", "／", "\\", "|", ".", "．", "…", "。", "、", ",", "，", ";", "；",
      ":",
      "：", "*", "＊", "(", ")", "（", "）", "[", "]", "【", "】", "\u{3000}", "\u{00A0}", "\u{200B}", "\u{FEFF}", "~", "～",
      "<",
      ">", "《", "》", "\"", "“", "”", "'":
      return true
    default: return false
    }
  }

  private static let fillers = bytes([
    "无", "暂无", "空", "null", "undefined", "nan", "none", "na", "n／a", "待补充", "待完善", "待定", "待更新", "未填写", "未知", "没有",
    "暂无内容", "暂无数据", "暂无信息", "暂无相关信息", "暂无相关内容", "暂无相关数据", "无数据", "无内容", "暂缺", "略", "同上", "待公布", "正在完善",
    "其他材料", "其他", "其它材料", "法律法规规定的其他条件", "法律法规规定的其他材料", "法律法规规定的其它条件", "法律、法规规定的其他条件",
    "法律法规规章规定的其他条件", "法律法规规定的其他情形", "按规定", "按相关规定", "依法办理", "内容建设中", "建设中", "敬请期待", "加载中", "请选择", "无相关内容",
    "以法律规定为准", "以系统公布为准", "待录入", "暂未提供", "未提供", "暂未设置", "暂不提供", "暂无收录", "无信息", "暂无常见问题", "暂无材料", "数据加载中", "false",
    "法律法规规定的其他要求",
  ])

  /// Beginnings of values that only send the reader to a window.
  private static let referrals = [
    "详见窗口", "详询窗口", "请咨询窗口", "见窗口", "以窗口为准", "窗口咨询", "咨询窗口", "详见办事窗口", "详情请咨询", "请到窗口", "详见服务窗口", "具体咨询", "详见大厅",
    "窗口告知",
    "以窗口告知", "详见附件", "详见办事指南", "见附件", "以系统", "请咨询办理", "详见办事大厅", "详见现场", "详见实体", "请详询", "具体以窗口", "请致电窗口", "详情咨询", "暂无",
  ].map { Array($0.utf8) }
}

/// Values that are printed where nothing is known.
enum Filler {
  /// True for empty values, dashes, 暂无, 详见窗口 and the like.
  static func saysNothing(_ text: String) -> Bool {
    var core = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars where !isIgnored(scalar) {
      core.append(scalar)
      length += 1
      // Longer values say something, unless all of them is crossed out.
      if length == longest { return text.unicodeScalars.allSatisfy { isIgnored($0) || isCross($0) } }
    }
    let said = String(core).lowercased()
    if said.isEmpty || fillers.contains(said) || core.allSatisfy(isCross) { return true }
    return said.count <= 14 && referrals.contains { said.hasPrefix($0) }
  }

  /// More scalars than any filler has.
  private static let longest = 32

  /// True for the entry that closes a list: 其他材料, 法律法规规定的其他条件.
  static func isCatchAll(_ text: String) -> Bool { text.contains("其他") || text.contains("其它") }

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

  private static let fillers: Set<String> = [
    "无", "暂无", "空", "null", "undefined", "nan", "none", "na", "n／a", "待补充", "待完善", "待定", "待更新", "未填写", "未知", "没有",
    "暂无内容", "暂无数据", "暂无信息", "暂无相关信息", "暂无相关内容", "暂无相关数据", "无数据", "无内容", "暂缺", "略", "同上", "待公布", "正在完善",
    "其他材料", "其他", "其它材料", "法律法规规定的其他条件", "法律法规规定的其他材料", "法律法规规定的其它条件", "法律、法规规定的其他条件",
    "法律法规规章规定的其他条件", "法律法规规定的其他情形", "按规定", "按相关规定", "依法办理", "内容建设中", "建设中", "敬请期待", "加载中", "请选择", "无相关内容",
    "待录入", "暂未提供", "未提供", "暂未设置", "暂不提供", "暂无收录", "无信息", "暂无常见问题", "暂无材料", "数据加载中", "false", "法律法规规定的其他要求",
  ]

  /// Beginnings of values that only send the reader to a window.
  private static let referrals = [
    "详见窗口", "详询窗口", "请咨询窗口", "见窗口", "以窗口为准", "窗口咨询", "咨询窗口", "详见办事窗口", "详情请咨询", "请到窗口", "详见服务窗口", "具体咨询", "详见大厅",
    "窗口告知",
    "以窗口告知", "请咨询办理", "详见办事大厅", "详见现场", "详见实体", "请详询", "具体以窗口", "请致电窗口", "详情咨询", "暂无",
  ]
}

/// Values that are printed where nothing is known.
enum Filler {
  /// True for empty values, dashes, 暂无, 详见窗口 and the like.
  static func saysNothing(_ text: String) -> Bool {
    let core = String(String.UnicodeScalarView(text.unicodeScalars.filter { !ignored.contains($0) })).lowercased()
    if core.isEmpty || fillers.contains(core) { return true }
    if core.unicodeScalars.allSatisfy({ $0 == "x" || $0 == "×" || $0 == "某" }) { return true }
    return core.count <= 14 && referrals.contains { core.hasPrefix($0) }
  }

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

  /// Marks that carry no meaning in a value.
  private static let ignored = Set(
    " \t\n-—－–_/／\\|.．…。、,，;；:：*＊()（）[]【】\u{3000}\u{00A0}\u{200B}\u{FEFF}~～<>《》\"“”'".unicodeScalars)

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

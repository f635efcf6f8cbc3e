/// Reads the short parts of letters.
enum LetterText {
  /// `answered` or `open`; nil where a text tells neither.
  static func state(_ text: String) -> String? {
    let open = [
      "未回复", "待回复", "未办结", "待办", "处理中", "办理中", "受理中", "待处理", "未答复", "待答复", "审核中", "已受理", "已转办", "转办", "未处理", "等待",
      "待受理", "未办理", "正在",
    ]
    if PlainText.holds(text, anyOf: open) { return "open" }
    let answered = ["已回复", "已办结", "已答复", "已处理", "办结", "已完成", "回复完成", "已反馈", "已办理", "已解决", "回复", "答复"]
    return PlainText.holds(text, anyOf: answered) && text.count <= 12 ? "answered" : nil
  }

  /// The state that stands where a reply would; nil for every text that is a reply.
  static func stateAlone(_ text: String) -> String? {
    let plain = Filler.trimmed(text).filter { $0 != "。" && $0 != "…" && $0 != "." && $0 != "！" }
    if ["未回复", "待回复", "处理中", "办理中", "暂未回复", "尚未回复", "还未回复", "未答复", "待答复", "正在处理", "正在办理", "受理中", "等待回复"].contains(plain)
    {
      return "open"
    }
    return ["已回复", "已答复", "已办结", "已处理", "已反馈", "已办理"].contains(plain) ? "answered" : nil
  }

  /// True for labels of dates that need not be the day of asking.
  static func isUnspecific(_ label: String) -> Bool {
    ["发布时间", "发布日期", "时间", "日期", "受理时间", "登记时间"].contains { label.hasPrefix($0) }
  }

  /// True for a line that may be a letter's title: no label, no date, no name of a column.
  static func isTitle(_ text: String) -> Bool {
    guard (2...80).contains(text.count), !text.prefix(8).contains(where: { $0 == "：" || $0 == ":" }) else {
      return false
    }
    if text.count <= 14,
      PlainText.holds(text, anyOf: ["信箱", "选登", "来信", "留言", "信件", "互动", "咨询投诉", "投诉列表", "回复内容", "欢迎"])
    {
      return text.count > 8 && !PlainText.holds(text, anyOf: ["信箱", "列表", "选登", "互动", "欢迎"])
    }
    return text.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value <= 0x9FFF }
  }

  /// True for a line of a reply, not for what stands below one on the page.
  static func isReplyLine(_ text: String) -> Bool {
    let others = [
      "回复单位", "答复单位", "回复时间", "答复时间", "满意度", "附件", "上一篇", "下一篇", "上一条", "下一条", "打印", "关闭", "评价", "分享", "查看", "返回",
      "相关信件",
    ]
    return !text.isEmpty
      && !others.contains { text.hasPrefix($0) || text.hasPrefix("[" + $0) || text.hasPrefix("【" + $0) }
  }

  /// One line.
  static func line(_ text: String) -> String {
    Filler.trimmed(text.split(separator: "\n").joined(separator: " "))
  }

  /// What a letter without a subject line is about: its text, at most 120 characters.
  static func subject(of text: String) -> String {
    let line = line(text)
    return line.count <= 120 ? line : String(line.prefix(119)) + "…"
  }
}

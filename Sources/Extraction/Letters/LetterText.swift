/// Reads the short parts of letters.
enum LetterText {
  /// `answered` or `open`; nil where a text tells neither.
  static func state(_ text: String) -> String? {
    let open = [
      "未回复", "待回复", "未办结", "待办", "处理中", "办理中", "受理中", "待处理", "未答复", "待答复", "审核中", "已受理", "已转办", "转办", "未处理", "等待",
      "待受理", "未办理", "正在",
    ]
    if open.contains(where: text.contains) { return "open" }
    let answered = ["已回复", "已办结", "已答复", "已处理", "办结", "已完成", "回复完成", "已反馈", "已办理", "已解决", "回复", "答复"]
    return answered.contains(where: text.contains) && text.count <= 12 ? "answered" : nil
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

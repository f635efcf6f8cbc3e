import AssessmentModel

/// The title element, cut into its parts: headline, column, site.
struct TitleElement: Sendable {
  let element: Int
  let text: String
  /// The parts between `-`, `_`, `|`, `—` and the like, without spaces at their ends.
  let parts: [String]

  /// Nil on a page without a title.
  init?(_ page: PageContent) {
    guard let element = page.titleElement else { return nil }
    let line = PlainText.trimmed(page.line(of: element))
    guard !line.isEmpty else { return nil }
    self.element = element
    text = line
    parts = Self.parts(of: line)
  }

  /// The last part that sounds like the name of a site; the only part of a home page's title too, and what it welcomes to.
  var siteName: String? {
    if let last = parts.last(where: SiteNames.soundsLikeSite), parts.count > 1 || last.count <= 30 {
      return SiteNames.withoutWelcome(last)
    }
    if let last = parts.last(where: SiteNames.namesDisclosureSite) { return last }
    return SiteNames.greeted(text)
  }

  /// Cuts at separators that stand between words; a hyphen between two ASCII letters or digits joins them.
  private static func parts(of line: String) -> [String] {
    let scalars = Array(line.unicodeScalars)
    var parts: [Substring] = []
    var start = line.startIndex
    for (place, index) in line.unicodeScalars.indices.enumerated()
    where isSeparator(scalars[place]) && !joins(scalars, at: place) {
      parts.append(line[start..<index])
      start = line.unicodeScalars.index(after: index)
    }
    parts.append(line[start...])
    return parts.map { PlainText.trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "_", "|", "–", "—", "－", "＿", "｜", "»", ">", "<": return true
    default: return false
    }
  }

  private static func joins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index] == "-" || scalars[index] == "_", index > 0, index + 1 < scalars.count else { return false }
    return scalars[index - 1].properties.isAlphabetic && scalars[index - 1].isASCII && scalars[index + 1].isASCII
      && scalars[index + 1].properties.isAlphabetic
  }
}

/// What names of government sites sound like.
enum SiteNames {
  private static let endings = [
    "人民政府", "政府网", "政务网", "网站", "门户网", "门户", "委员会", "管委会", "政府", "网", "平台", "公署", "厅", "局", "总局", "服务大厅",
    "大厅", "中心", "部", "政府办公室", "委员会办公室", "小组办公室", "委办公室", "总署", "审计署", "法院", "检察院", "国务院",
  ]

  /// Endings of bodies that headlines have too: the name is short.
  private static let endingsOfShortNames = [
    "办事处", "协会", "联合会", "总工会", "政协", "市委", "县委", "区委", "省委", "支队", "总队",
  ]

  /// True where a text of 3 to 40 characters ends as names of bodies and their sites do.
  static func soundsLikeSite(_ text: String) -> Bool {
    let name = withoutWelcome(text)
    guard (9...120).contains(name.utf8.count) || isChannel(name), !isSentence(name) else { return false }
    if name.count <= 14, endingsOfShortNames.contains(where: { PlainText.ends(name, with: $0) }) { return true }
    return endings.contains { PlainText.ends(name, with: $0) }
      || PlainText.ends(name, with: "）") && PlainText.holds(name, "人民政府") || isChannel(name)
  }

  /// True for the disclosure of a body that the text names: on the page itself such a heading is a column's.
  static func namesDisclosureSite(_ text: String) -> Bool {
    ["政府", "局", "委", "办", "厅", "部"].contains { PlainText.ends(text, with: $0 + "信息公开") }
      && (15...90).contains(text.utf8.count) && !isSentence(text)
  }

  /// What a text welcomes its readers to; nil for other texts.
  static func greeted(_ text: String) -> String? {
    let name = withoutWelcome(text)
    let isName = (4...24).contains(name.count) && !isSentence(name) && name.utf8.allSatisfy { $0 >= 0x80 }
    return text.hasPrefix("欢迎") && name != text && isName ? name : nil
  }

  /// A news site's channel, such as 网易财经.
  private static func isChannel(_ name: String) -> Bool {
    ["网易", "新浪", "搜狐", "腾讯", "新华", "人民"].contains { PlainText.begins(name, with: $0) }
      && name.count <= 6
  }

  /// 辽阳网站欢迎您! is the name 辽阳网站.
  static func withoutWelcome(_ text: String) -> String {
    var name = text[...]
    for word in ["欢迎您访问", "欢迎访问", "欢迎进入", "欢迎您进入", "欢迎光临", "欢迎来到", "首页", "网站首页"]
    where PlainText.begins(name, with: word) {
      name = name.dropFirst(word.count)
    }
    while let last = name.last, "!！。·".contains(last) { name = name.dropLast() }
    for word in ["欢迎您", "欢迎你", "首页", "-首页"] where name.hasSuffix(word) { name = name.dropLast(word.count) }
    return PlainText.trimmed(name)
  }

  /// Headlines tell what happened; names do not.
  private static func isSentence(_ name: String) -> Bool {
    ["关于", "召开", "印发", "公告", "通知", "：", "，", "。", "举行", "开展", "调研", "走进"].contains { PlainText.holds(name, $0) }
  }
}

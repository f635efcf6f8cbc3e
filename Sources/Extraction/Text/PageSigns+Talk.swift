import AssessmentModel

// The pages on which visitors and government talk: interaction, letters, consultations, interviews.

extension PageTypes {
  static let interviewLabels = PhraseGroup(
    "type.interview-labels",
    ["访谈时间", "访谈嘉宾", "访谈主题", "访谈简介", "访谈摘要", "访谈实录", "文字实录", "图文实录", "嘉宾介绍", "嘉宾简介", "访谈介绍", "访谈内容"])
  static let consultationLabels = PhraseGroup(
    "type.consultation-labels",
    ["征集时间", "征集日期", "征集期限", "征集起止", "征集开始", "征求时间", "征求意见时间", "起止时间", "起止日期", "截止时间", "截止日期"])
  /// The labels of letters that tell when one was written.
  static let askedLabels: Set<String> = [
    "留言时间", "来信时间", "写信时间", "咨询时间", "提问时间", "诉求时间", "提交时间", "来信日期", "留言日期", "咨询日期", "写信日期", "提问日期",
  ]
  static let talkPhrases = [interviewLabels, consultationLabels]
}

extension PageSigns {
  /// The fields of a form for letters, spaces left out, by what each asks for.
  private static let fields: [(kind: String, words: Set<String>)] = [
    ("name", ["姓名", "您的姓名", "真实姓名", "联系人", "写信人", "来信人", "留言人"]),
    ("phone", ["联系电话", "电话", "手机", "手机号", "手机号码", "联系方式"]),
    ("subject", ["主题", "标题", "信件主题", "信件标题", "来信主题", "来信标题", "留言主题", "留言标题", "信件题目"]),
    ("content", ["内容", "信件内容", "来信内容", "留言内容", "咨询内容", "诉求内容", "正文"]),
  ]
  private static let replyHeadings = [
    "回复", "答复", "办理回复", "官方回复", "单位回复", "部门回复", "回复情况", "答复情况", "回复信息", "答复信息", "办理答复",
  ].map { Array($0.utf8) }
  private static let letterWords = ["信箱", "来信", "信件", "写信", "留言", "咨询", "投诉", "答复", "回复", "问政"]
  private static let surveyWords = ["征集", "调查", "征求意见"]
  private static let interviewWords = ["访谈"]

  var interaction: Int {
    guard named(["互动交流", "政民互动", "公众互动", "互动"]), !isArticle else { return 0 }
    return isInteractionIndex ? 9 : 3
  }

  /// True for a page of that name with titled blocks of two kinds: a table of letters is one block among others there.
  private var isInteractionIndex: Bool {
    guard PlainText.holds(ownNames, "互动"), !namesLetters else { return false }
    let titles = ColumnBlocks.all(in: reading).map(\.name)
    let kinds = [Self.letterWords, Self.surveyWords, Self.interviewWords]
    return kinds.count { words in titles.contains { PlainText.holds($0, anyOf: words) } } >= 2
  }

  /// What the page says it is, its headings left out: a heading may be that of one block.
  private var ownNames: String {
    let title = reading.title?.text
    return [reading.meta[.columnName], title, crumbEnd].compactMap { $0 }.joined(separator: " ")
  }

  private var namesLetters: Bool { PlainText.holds(ownNames, anyOf: Self.letterWords) }

  /// The last step of the breadcrumb.
  private var crumbEnd: String? {
    for hit in reading.textHits.hits(of: Headlines.crumbs) where reading.text.isVisible(hit.start) {
      let index = reading.text.line(at: hit.start)
      guard reading.text.lines.indices.contains(index) else { continue }
      let line = reading.page.line(in: hit.end..<max(hit.end, reading.text.lines[index].upperBound))
      if let last = line.split(whereSeparator: { ">»›→/-".contains($0) }).last { return PlainText.trimmed(last) }
    }
    return nil
  }

  /// True where letters are one block among others, and nothing but that block's heading names them.
  var showsLettersBesideOthers: Bool {
    guard !namesLetters else { return false }
    let signs = reading.textHits.hits(of: PageTypes.letterLabels) + reading.textHits.hits(of: LetterRows.states)
    return ColumnBlocks.dated(in: reading).contains { block in
      let range = reading.page.textRange(of: block.element)
      return !PlainText.holds(block.name, anyOf: Self.letterWords) && !signs.contains { range.contains($0.start) }
    }
  }

  /// One letter whose only label says when it was written, with a heading over the reply.
  var hasAskedAndReply: Bool {
    let hits = reading.textHits.hits(of: PageTypes.letterLabels).filter { reading.text.isVisible($0.start) }
    guard hits.count == 1, PageTypes.askedLabels.contains(PageTypes.letterLabels.phrases[hits[0].phrase]) else {
      return false
    }
    return reading.text.lines.contains { line in
      guard line.count <= 30, line.lowerBound > hits[0].end else { return false }
      let said = PlainText.trimmed(reading.page.line(in: line).filter { $0 != "：" && $0 != ":" })
      return Self.replyHeadings.contains { $0.elementsEqual(said.utf8) }
    }
  }
}

// Forms, consultations, interviews.
extension PageSigns {
  /// True for a text area among fields of which three of name, phone, subject and content are named.
  var asksForLetter: Bool {
    guard !visible(.textarea).isEmpty, visible(.input).count >= 2 else { return false }
    var words = Set<String>()
    for part in reading.page.text.split(whereSeparator: { $0 < 0x20 }) where part.count <= 60 {
      words.insert(Self.word(String(decoding: part, as: UTF8.self)))
    }
    for field in visible(.input) + visible(.textarea) {
      if let hint = reading.page.attribute(.placeholder, of: field) { words.insert(Self.word(hint)) }
    }
    return Self.fields.count { !$0.words.isDisjoint(with: words) } >= 3
  }

  /// A label without the spaces, colons and stars around its letters: `* 姓　名：`.
  private static func word(_ label: String) -> String {
    let letters = label.filter { !$0.isWhitespace && !"：:*＊()（）".contains($0) }
    return letters.hasPrefix("请输入") || letters.hasPrefix("请填写") ? String(letters.dropFirst(3)) : letters
  }

  /// A draft that asks for opinions: by a field for them, or by the days on which they are taken.
  var consultation: Int {
    let title = reading.title?.parts.first ?? ""
    let asks = ["征求意见", "意见征集", "征集意见", "意见征求", "公开征集"]
    guard [title, article?.text ?? ""].contains(where: { PlainText.holds($0, anyOf: asks) && $0.count > 8 }) else {
      return 0
    }
    let hits = reading.textHits.hits(of: PageTypes.consultationLabels).filter { reading.text.isVisible($0.start) }
    let isOne = !hits.isEmpty && Set(hits.map(\.phrase)).count == hits.count
    guard isOne else { return 0 }
    let takesOpinions = !visible(.textarea).isEmpty && hits.contains(where: isLabel)
    return takesOpinions || hits.contains(where: hasRange) ? 9 : 0
  }

  /// True where a label opens its line and two dates follow it there.
  private func hasRange(_ hit: PhraseHit) -> Bool {
    let index = reading.text.line(at: hit.start)
    guard reading.text.lines.indices.contains(index) else { return false }
    let line = reading.text.lines[index]
    return hit.start - line.lowerBound <= 3 && line.count <= 160 && reading.text.dates(in: line).count >= 2
  }

  /// An interview by its name and date, or by two labels of one that stand once.
  var interview: Int {
    if named(["在线访谈", "访谈"]), isArticle { return 6 }
    let hits = reading.textHits.hits(of: PageTypes.interviewLabels).filter { reading.text.isVisible($0.start) }
    let labels = hits.filter { reading.text.lines.indices.contains(reading.text.line(at: $0.start)) && isLabel($0) }
    return labels.count >= 2 && Set(labels.map(\.phrase)).count == labels.count ? 9 : 0
  }

  /// True for words before a colon, or alone in their line and no link.
  private func isLabel(_ hit: PhraseHit) -> Bool {
    let rest = reading.page.text[hit.end..<min(reading.page.text.count, hit.end + 3)]
    if rest.first == 0x3A || rest.elementsEqual("：".utf8) { return true }
    let line = reading.text.lines[reading.text.line(at: hit.start)]
    guard line.lowerBound == hit.start, line.upperBound <= hit.end + 3,
      let element = reading.page.innermostElement(at: hit.start)
    else { return false }
    return !Headlines.isLink(element, in: reading.page)
  }
}

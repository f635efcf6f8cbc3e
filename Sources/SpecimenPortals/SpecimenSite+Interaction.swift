import AssessmentModel

/// Letters, their replies and the other ways to take part.
extension SpecimenSite {
  mutating func addInteraction(letters: Int, frame: SpecimenFrame) {
    let ways: [(String, String, Double)] = [
      ("/hudong/letters/", "市长信箱", 0.20), ("/hudong/zixun.html", "我要咨询", 0.28), ("/hudong/tousu.html", "投诉举报", 0.36),
      ("/hudong/jianyi.html", "建言献策", 0.44), ("/hudong/diaocha.html", "在线调查", 0.54),
      ("/hudong/zhengji.html", "民意征集", 0.60),
      ("/hudong/fangtan.html", "在线访谈", 0.72), ("/hudong/pingjia.html", "我要评价", 0.64),
    ]
    let links = ways.compactMap { has($0.2, .effect) ? "<li><a href=\"\($0.0)\">\($0.1)</a></li>" : nil }
    add(
      page(
        "互动交流", address("/hudong/"), content: "<h2>互动交流</h2><ul>\(links.joined(separator: "\n"))</ul>",
        frame: frame))
    addLetters(letters, frame: frame)
  }

  private mutating func addLetters(_ count: Int, frame: SpecimenFrame) {
    var rows: [String] = []
    for number in 0..<count {
      let letter = letter(number)
      rows.append(
        "<tr><td><a href=\"/hudong/letters/\(number).html\">\(letter.subject)</a></td>"
          + "<td>\(date.before(letter.asked))</td><td>\(letter.answered == nil ? "办理中" : "已回复")</td></tr>")
      add(
        page(
          letter.subject, address("/hudong/letters/\(number).html"),
          content: "<h2>市长信箱</h2><table class=\"letter\">\(letter.rows)</table>", frame: frame))
    }
    add(
      page(
        "市长信箱", address("/hudong/letters/"),
        content: "<h2>来信选登</h2><table><tr><th>信件标题</th><th>来信时间</th><th>状态</th></tr>"
          + rows.joined(separator: "\n") + "</table>", frame: frame))
  }

  private struct Letter {
    let subject: String
    let asked: Int
    let answered: Int?
    let rows: String
  }

  /// Good portals answer, soon, and to the matter.
  private mutating func letter(_ number: Int) -> Letter {
    let subject = SpecimenText.questions[(number + city.position) % SpecimenText.questions.count]
    let asked = numbers.number(25...300)
    let delay = has(0.50, .effect) ? numbers.number(1...6) : numbers.number(8...24)
    let answered = has(0.32, .effect) ? asked - delay : nil
    let kind: SpecimenText.ReplyKind = has(0.56, .effect) ? .substantive : numbers.one(of: [.referral, .formulaic])
    let department = name + numbers.one(of: SpecimenText.departments)
    var rows = """
      <tr><td>信件标题</td><td>\(subject)</td></tr><tr><td>来信时间</td><td>\(date.before(asked))</td></tr>
      <tr><td>来信内容</td><td>您好，请问\(subject)？望回复。</td></tr>
      """
    if let answered {
      rows += """
        <tr><td>回复单位</td><td>\(department)</td></tr><tr><td>回复时间</td><td>\(date.before(answered))</td></tr>
        <tr><td>回复内容</td><td>\(SpecimenText.reply(kind, department: department, &numbers))</td></tr>
        """
    } else {
      rows += "<tr><td>办理状态</td><td>办理中</td></tr>"
    }
    return Letter(subject: subject, asked: asked, answered: answered, rows: rows)
  }
}

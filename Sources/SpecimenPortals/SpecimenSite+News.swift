import AssessmentModel

/// Home page, columns and articles.
extension SpecimenSite {
  /// A column of dated items.
  struct Column {
    let name: String
    let path: String
    let ages: [Int]
    let titles: [String]
    let date: SpecimenDate
  }

  /// The three columns; how old their newest items are follows from the quality.
  mutating func columns() -> [Column] {
    [
      column("要闻动态", "/yaowen/", newest: has(0.30, .effect) ? numbers.number(0...6) : numbers.number(20...60), step: 2)
      {
        SpecimenText.newsTitle(&$0)
      },
      column("通知公告", "/tzgg/", newest: has(0.46, .effect) ? numbers.number(1...40) : numbers.number(190...320), step: 9)
      {
        SpecimenText.noticeTitle(&$0)
      },
      column(
        "政策文件", "/zcwj/", newest: has(0.60, .effect) ? numbers.number(3...120) : numbers.number(200...500), step: 15
      ) {
        SpecimenText.policyTitle(&$0)
      },
    ]
  }

  private mutating func column(
    _ name: String, _ path: String, newest: Int, step: Int, title: (inout SeededNumbers) -> String
  ) -> Column {
    var age = newest
    var ages: [Int] = []
    var titles: [String] = []
    for _ in 0..<8 {
      ages.append(age)
      titles.append(title(&numbers))
      age += numbers.number(0...step)
    }
    return Column(name: name, path: path, ages: ages, titles: titles, date: date)
  }

  mutating func addHome(_ columns: [Column], frame: SpecimenFrame) {
    let blocks = columns.map { column in
      """
      <div class="box"><h2><a href="\(column.path)">\(column.name)</a></h2><ul>
      \(column.rows(limit: 6))
      </ul></div>
      """
    }
    // An opened column without content, where the portal is poor.
    let empty =
      has(0.52, .effect) ? "" : "<div class=\"box\"><h2><a href=\"/jiedu/\">政策解读</a></h2><ul><li>暂无内容</li></ul></div>"
    let quick =
      has(0.34, .channels)
      ? """
      <div class="quick"><h2>政务服务</h2><a href="\(serviceAddress("/geren/"))">个人办事</a>
      <a href="\(serviceAddress("/faren/"))">法人办事</a> <a href="\(serviceAddress("/bumen/"))">部门服务</a></div>
      """ : ""
    let images = (0..<4).map { number in
      has(0.64, .channels)
        ? "<img src=\"/img/p\(number).jpg\" alt=\"\(numbers.one(of: SpecimenText.subjects))专题\">"
        : "<img src=\"/img/p\(number).jpg\">"
    }
    let dead = deadLinks()
    add(
      page(
        "首页", address("/"),
        content: blocks.joined(separator: "\n") + empty + quick + "<div>\(images.joined())</div>" + dead, frame: frame))
  }

  /// Links whose targets the snapshot holds as 404; the poorer the portal, the more.
  private mutating func deadLinks() -> String {
    let count = Int((1 - share(.effect)) * 8)
    let links = (0..<count).map { number -> String in
      let url = address("/old/\(number).html")
      add(SpecimenPage(url: url, status: 404, html: "<html><body>404 Not Found</body></html>"))
      return "<a href=\"/old/\(number).html\">\(numbers.one(of: SpecimenText.subjects))专栏</a>"
    }
    return links.isEmpty ? "" : "<div class=\"links\">\(links.joined(separator: " "))</div>"
  }

  mutating func addColumns(_ columns: [Column], articles: Int, frame: SpecimenFrame) {
    for column in columns {
      add(
        page(
          column.name, address(column.path), meta: "<meta name=\"ColumnName\" content=\"\(column.name)\">",
          content: "<div class=\"list\"><h2>\(column.name)</h2><ul>\n\(column.rows(limit: 8))\n</ul></div>",
          frame: frame))
      for number in 0..<min(articles, column.titles.count) { addArticle(column, number, frame: frame) }
    }
  }

  private mutating func addArticle(_ column: Column, _ number: Int, frame: SpecimenFrame) {
    let date = self.date.before(column.ages[number])
    let written = self.date.written(column.ages[number], form: city.position + number)
    let source = name + numbers.one(of: SpecimenText.departments)
    let title = column.titles[number]
    let body = SpecimenText.paragraphs(isHeavy ? 60 : numbers.number(3...6), &numbers)
    add(
      page(
        title, address("\(column.path)\(number).html"),
        meta: "<meta name=\"ArticleTitle\" content=\"\(title)\"><meta name=\"PubDate\" content=\"\(date)\">"
          + "<meta name=\"ContentSource\" content=\"\(source)\"><meta name=\"ColumnName\" content=\"\(column.name)\">",
        content: """
          <div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="\(column.path)">\(column.name)</a></div>
          <div class="article"><h2 class="title">\(title)</h2>
          <div class="info"><span>发布时间：\(written)</span> <span>来源：\(source)</span></div>
          \(body)</div>
          """, frame: frame))
  }

  mutating func addPlainPages(frame: SpecimenFrame) {
    add(
      page(
        "走进\(name)", address("/gaikuang.html"),
        content: "<h2>\(name)概况</h2>\(SpecimenText.paragraphs(4, &numbers))", frame: frame))
    add(
      page(
        "政务公开", address("/zwgk/"),
        content: "<h2>政府信息公开</h2><ul><li><a href=\"/zcwj/\">政策文件</a></li><li><a href=\"/tzgg/\">通知公告</a></li>"
          + (has(0.48, .effect) ? "<li><a href=\"/ysqgk.html\">依申请公开</a></li>" : "")
          + (has(0.66, .effect) ? "<li><a href=\"/data/\">数据开放</a></li>" : "")
          + (has(0.52, .effect) ? "<li><a href=\"/jiedu/\">政策解读</a></li>" : "") + "</ul>", frame: frame))
  }

  /// What a page behind a bot check answers.
  static let botCheck =
    "<html><head><meta charset=\"utf-8\"><script>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script></head><body></body></html>"

  /// Pages behind a bot check and pages that only a script would bring; they say nothing about the city.
  mutating func addUnreadable() {
    let count = city.position % 7 == 3 ? 5 : city.position % 4 == 1 ? 1 : 0
    for number in 0..<count {
      add(
        SpecimenPage(
          url: address("/yaowen/more\(number).html"), status: 412,
          html: Self.botCheck
        ))
    }
    guard city.position % 5 == 2 else { return }
    add(
      SpecimenPage(
        url: serviceAddress("/app/"),
        html:
          "<html><head><title>应用</title></head><body><div id=\"app\"></div><script src=\"/js/app.3f2a.js\"></script></body></html>"
      ))
  }
}

extension SpecimenSite.Column {
  func rows(limit: Int) -> String {
    zip(titles, ages).prefix(limit).enumerated().map { number, row in
      "<li><a href=\"\(path)\(number).html\">\(row.0)</a><span>\(date.before(row.1))</span></li>"
    }.joined(separator: "\n")
  }
}

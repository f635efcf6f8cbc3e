import AssessmentModel

/// The service hall, its items and their guides.
extension SpecimenSite {
  typealias Item = (name: String, department: String)

  /// The items of the first year, in their order.
  func items(_ count: Int) -> [Item] {
    (0..<count).map { number -> Item in
      let item = SpecimenText.items[(number + city.position * 3) % SpecimenText.items.count]
      let round = number / SpecimenText.items.count
      let spread = max(3, Int(share(.items) * Double(SpecimenText.departments.count)))
      let department = SpecimenText.departments[
        (number * 7 + city.position) % min(spread, SpecimenText.departments.count)]
      return (round == 0 ? item : item + "（\(round + 1)）", name + department)
    }
  }

  mutating func addService(guides: Int, frame: SpecimenFrame) {
    let items = items(guides)
    let removed = changes.items(.itemRemoved)
    let added = changes.items(.itemAdded)
    let listed = items.enumerated().filter { !removed.contains($0.element.name) }.map { ($0.offset, $0.element.name) }
    addHall(listed + added.enumerated().map { (guides + $0.offset, $0.element) }, frame: frame)
    for (number, item) in items.enumerated() {
      let page = guide(item.name, item.department, number, frame: frame)
      if !removed.contains(item.name) { add(page) }
    }
    // What is added draws from numbers of its own, so that all else stays as it was.
    let numbersBefore = numbers
    for (offset, name) in added.enumerated() {
      numbers = SeededNumbers(seed: UInt64(city.position) &* 31 &+ UInt64(offset))
      add(guide(name, self.name + SpecimenText.departments[offset], guides + offset, frame: frame))
    }
    numbers = numbersBefore
  }

  private mutating func addHall(_ items: [(number: Int, name: String)], frame: SpecimenFrame) {
    let features: [(String, Double)] = [
      ("个人办事", 0.20), ("法人办事", 0.24), ("按部门", 0.30), ("按主题", 0.40), ("办件进度查询", 0.46), ("结果公示", 0.54), ("在线预约", 0.58),
      ("表格下载", 0.34), ("一件事一次办", 0.66), ("跨省通办", 0.72), ("在线缴费", 0.62), ("好差评", 0.56), ("智能客服", 0.70), ("统一身份认证", 0.50),
      ("帮办代办", 0.76), ("电子证照", 0.68), ("秒批秒办", 0.82), ("邮寄送达", 0.64), ("自助终端", 0.78), ("一网通办", 0.42),
    ]
    let links = features.enumerated().compactMap { number, feature in
      has(feature.1, .items) ? "<a href=\"/f/\(number).html\">\(feature.0)</a>" : nil
    }
    let list = items.map { "<li><a href=\"/guide/\($0.number).html\">\($0.name)</a></li>" }
    let rating = has(0.60, .effect) ? ratingPanel() : ""
    add(
      page(
        "政务服务网", serviceAddress("/"),
        content: "<h2>政务服务大厅</h2><div class=\"features\">\(links.joined(separator: " "))</div>"
          + "<h3>热门服务</h3><ul class=\"items\">\(list.joined())</ul>\(rating)", frame: frame))
  }

  private mutating func ratingPanel() -> String {
    let counts = [
      numbers.number(800...4000), numbers.number(200...900), numbers.number(40...200), numbers.number(3...40),
      numbers.number(0...9),
    ]
    let levels = ["非常满意", "满意", "基本满意", "不满意", "非常不满意"]
    let cells = zip(levels, counts).map { "<li>\($0)：<b>\($1)</b></li>" }
    return "<div class=\"rating\"><h3>政务服务好差评</h3><ul>\(cells.joined())</ul></div>"
  }

  /// The rows of one guide: a row is left out, blank or filled by the quality of guides.
  private mutating func guideRows(_ item: String, _ department: String, _ number: Int) -> [(
    label: String, value: String
  )] {
    let legal = numbers.one(of: [10, 15, 20, 30])
    let cut = max(0, min(0.9, (city.quality[.handling] ?? 0) - 0.15 + (numbers.fraction() - 0.5) * 0.3))
    let promised = changes.promise(of: item, before: max(1, Int(Double(legal) * (1 - cut))))
    let depth = depth(of: item)
    let isFree = numbers.fraction() < 0.8
    let rows: [(String, Double, String)] = [
      ("事项名称", 0, item), ("事项编码", 0.42, "11\(city.city.code)MB\(1000 + number)0001"), ("实施主体", 0.1, department),
      ("事项类型", 0.3, "行政许可"), ("设定依据", 0.28, "《\(item)管理条例》第\(numbers.number(5...40))条"),
      ("服务对象", 0.36, numbers.one(of: ["自然人", "企业法人"])), ("受理条件", 0.2, "申请人符合规定条件，材料齐全。"),
      ("申请材料", 0.16, materials(of: item)), ("办理流程", 0.32, steps(of: item)),
      ("法定办结时限", 0.24, "\(legal)个工作日"), ("承诺办结时限", 0.3, "\(promised)个工作日"), ("办件类型", 0.4, "承诺件"),
      ("是否收费", 0.22, isFree ? "不收费" : "收费"), ("收费标准", 0.4, isFree ? "" : "每件50元，可网上支付"),
      ("收费依据", 0.5, isFree ? "" : "《\(name)行政事业性收费目录》"), ("办理地点", 0.18, "\(name)政务服务中心\(numbers.number(1...4))楼综合窗口"),
      ("办理时间", 0.26, "工作日 9:00-12:00，13:00-17:00"), ("咨询电话", 0.2, "0999-55\(numbers.number(10000...99999))"),
      ("监督投诉电话", 0.44, "0999-56\(numbers.number(10000...99999))"), ("网上办理深度", 0.48, depth.text),
      ("到办事现场次数", 0.46, "\(depth.visits)次"), ("审批结果名称", 0.54, "\(item)证"),
      ("结果样本", 0.66, "<a href=\"/files/\(number)r.jpg\">证照样本</a>"), ("结果送达方式", 0.58, "邮寄送达、窗口领取"),
      ("表格下载", 0.46, "<a href=\"/files/\(number).doc\">申请表空白表</a>"),
      ("示例样表", 0.58, "<a href=\"/files/\(number)s.doc\">申请表填写样表</a>"),
      ("通办范围", 0.7, "全市通办"), ("常见问题", 0.62, "问：多久办结？答：以承诺时限为准。"),
    ]
    return rows.compactMap { label, threshold, value in
      guard !value.isEmpty else { return nil }
      if has(threshold, .guides) { return (label, value) }
      return numbers.fraction() < 0.4 ? (label, numbers.one(of: ["", "暂无", "详见窗口"])) : nil
    }
  }

  /// From information only to the whole process online.
  private mutating func depth(of item: String) -> (text: String, visits: Int) {
    let level = has(0.70, .handling) ? 4 : has(0.48, .handling) ? 3 : has(0.30, .handling) ? 2 : 1
    switch changes.first(.depthRaised, item).flatMap({ Int($0.to) }) ?? level {
    case 4: return ("全程网办（Ⅳ级）", 0)
    case 3: return ("互联网受理（Ⅲ级）", 1)
    case 2: return ("表格下载（Ⅱ级）", 2)
    default: return ("互联网咨询（Ⅰ级）", 2)
    }
  }

  private func materials(of item: String) -> String {
    changes.names(["申请表（提供空白表格与示例样表）", "身份证明"], of: item, cancelled: .materialCancelled, added: .materialAdded)
      .joined(separator: "、")
  }

  private func steps(of item: String) -> String {
    changes.names(["申请", "受理", "审核", "审批", "办结", "送达"], of: item, cancelled: .stepCancelled, added: nil)
      .joined(separator: "、")
  }

  private mutating func guide(_ item: String, _ department: String, _ number: Int, frame: SpecimenFrame) -> SpecimenPage
  {
    let rows = guideRows(item, department, number)
    let applies = has(0.45, .handling)
    let apply =
      applies || changes.first(.applyAdded, item) != nil
      ? "<p><a class=\"btn\" href=\"/apply/\(number).html\">在线办理</a></p>" : ""
    let extra = isHeavy ? SpecimenText.paragraphs(40, &numbers) : ""
    let url = serviceAddress("/guide/\(number).html")
    if changes.hidesGuides { return SpecimenPage(url: url, status: 412, html: Self.botCheck) }
    return page(
      "\(item)办事指南", url, content: "<h2>\(item)</h2>\(apply)\(layout(rows))\(extra)", frame: frame)
  }

  /// Portals lay guides out as tables of two or four columns, as definition lists or as paragraphs.
  private func layout(_ rows: [(label: String, value: String)]) -> String {
    switch city.position % 4 {
    case 0:
      return "<table class=\"guide\">"
        + rows.map { "<tr><th>\($0.label)</th><td>\($0.value)</td></tr>" }.joined(separator: "\n") + "</table>"
    case 1:
      let pairs = stride(from: 0, to: rows.count, by: 2).map { start in
        rows[start..<min(start + 2, rows.count)].map { "<td>\($0.label)</td><td>\($0.value)</td>" }.joined()
      }
      return "<table class=\"guide\">" + pairs.map { "<tr>\($0)</tr>" }.joined(separator: "\n") + "</table>"
    case 2:
      return "<dl class=\"guide\">"
        + rows.map { "<dt>\($0.label)</dt><dd>\($0.value)</dd>" }.joined(separator: "\n") + "</dl>"
    default:
      return "<div class=\"guide\">"
        + rows.map { "<p><span class=\"label\">\($0.label)：</span><span>\($0.value)</span></p>" }.joined(
          separator: "\n")
        + "</div>"
    }
  }
}

import AssessmentModel

/// The service items that a page lists: rows of a table headed by their names, or a list under a heading that says so.
///
/// A list counts where its heading speaks of items or services, or where most of its rows offer a guide or a start. At
/// most 1,000 items a page.
struct ServiceItems: PageExtractor {
  static let name = "ServiceItems"
  static let properties: [Property] = [.serviceItem]
  static let heads = PhraseGroup("service-item.heads", ["事项名称", "服务事项", "办理事项", "办事事项", "审批事项"])
  static let buttons = PhraseGroup("service-item.buttons", ["办事指南", "在线办理", "立即办理", "我要办", "在线申办", "去办理", "申报"])
  static let phrases = [heads, buttons]
  static let itemsAtMost = 1_000

  func observations(in reading: PageReading) -> [Observation] {
    guard Self.types.contains(reading.pageType ?? "") else { return [] }
    var items = tableItems(reading)
    if items.isEmpty { items = listItems(reading) }
    let audience = Self.said(by: reading) { Self.audience($0) }
    let topic = Self.said(by: reading) { ServiceTopics.topic(in: $0) }
    return items.prefix(Self.itemsAtMost).map { item in
      func text(_ value: String?) -> Value { value.map(Value.text) ?? .null }
      let value = Value.object([
        .init("name", .text(item.name)), .init("code", text(item.code)), .init("body", text(item.body)),
        .init("audience", text(item.audience ?? audience)), .init("topic", text(topic)),
        .init("target", text(item.target)),
      ])
      return reading.observation(.serviceItem, value, at: item.element, quote: item.name, by: Self.name)
    }
  }

  private static let types: Set<String> = ["service_hall", "service_list", "list"]

  /// One row.
  struct Item {
    var name: String
    var code: String?
    var body: String?
    var audience: String?
    var target: String?
    var element: Int
  }
}

// Tables.
extension ServiceItems {
  private enum Column {
    case name, code, body, audience
  }

  /// The rows of tables whose first row names a column of items.
  private func tableItems(_ reading: PageReading) -> [Item] {
    let page = reading.page
    let hits = reading.textHits.hits(of: Self.heads)
    guard !hits.isEmpty else { return [] }
    return page.elements(named: .table).flatMap { table -> [Item] in
      let rows = page.elements(named: .tr, in: table)
      guard rows.count >= 3, let head = rows.first else { return [] }
      let names = page.children(of: head).map { page.line(of: $0) }
      // Cases and notices have a day, a state or a result; items have none.
      guard !names.contains(where: { PlainText.holds($0, anyOf: ["日期", "状态", "办件", "结果"]) }) else { return [] }
      let columns = names.map { Self.column($0) }
      // A guide has a label and a value a row; a list has the label once.
      guard columns.contains(.name), columns.count >= 2 else { return [] }
      return rows.dropFirst().compactMap { item(in: $0, columns, page) }
    }
  }

  private static func column(_ head: String) -> Column? {
    let head = PlainText.key(head)
    func has(_ words: [String]) -> Bool { words.contains { PlainText.holds(head, $0) } }
    guard head.count <= 12 else { return nil }
    if has(["编码", "代码", "编号"]) { return .code }
    if has(["实施主体", "实施机关", "部门", "单位", "机构"]) { return .body }
    if has(["服务对象", "办理对象"]) { return .audience }
    return has(["事项名称", "服务事项", "办理事项", "办事事项", "审批事项", "事项"]) ? .name : nil
  }

  private func item(in row: Int, _ columns: [Column?], _ page: PageContent) -> Item? {
    let cells = page.children(of: row)
    guard cells.count == columns.count, let place = columns.firstIndex(of: .name) else { return nil }
    func text(_ column: Column) -> String? {
      columns.firstIndex(of: column).map { page.line(of: cells[$0]) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let name = text(.name), Self.isName(name) else { return nil }
    return Item(
      name: name, code: text(.code), body: text(.body), audience: text(.audience).flatMap(Self.audience),
      target: Self.target(in: cells[place], page) ?? Self.target(in: row, page), element: cells[place])
  }
}

// Lists.
extension ServiceItems {
  private func listItems(_ reading: PageReading) -> [Item] {
    let page = reading.page
    let lists = (page.elements(named: .ul) + page.elements(named: .ol)).sorted()
    return lists.enumerated().flatMap { place, list -> [Item] in
      // Lists of lists are menus.
      let isOuter = place + 1 < lists.count && lists[place + 1] < Int(page.elements[list].end)
      guard !page.elements[list].isHidden, !isOuter else { return [] }
      let rows = page.children(of: list).filter { page.element($0, is: .li) }
      guard rows.count >= 2, isFrame(list, page) == false else { return [] }
      // Most lists are of something else: their rows need not be read.
      guard Self.namesItems(heading(above: list, reading)) || offers(rows, page) else { return [] }
      let items = rows.compactMap { item(in: $0, page) }
      let isOfItems =
        items.count * 4 >= rows.count * 3 && items.count(where: { Self.isNews($0.name) }) * 3 < items.count
      return isOfItems ? items : []
    }
  }

  /// True where more than half of the rows have a button that explains or starts something.
  private func offers(_ rows: [Int], _ page: PageContent) -> Bool {
    let offering = rows.count { row in
      page.elements(named: .a, in: row).contains { Self.isButton(page.line(of: $0)) }
    }
    return offering * 2 > rows.count
  }

  /// Lists in the site's frame are menus.
  private func isFrame(_ list: Int, _ page: PageContent) -> Bool {
    ColumnBlocks.isFrame(list, in: page)
  }

  /// The last line before a list, where it is short.
  private func heading(above list: Int, _ reading: PageReading) -> String? {
    let line = reading.text.line(at: Int(reading.page.elements[list].textStart)) - 1
    guard line >= 0 else { return nil }
    let text = reading.page.line(in: reading.text.lines[line])
    return text.count <= 14 ? text : nil
  }

  private static func namesItems(_ heading: String?) -> Bool {
    guard let heading else { return false }
    return ["事项", "热门服务", "高频", "常用服务", "办事服务", "热门办事", "热点服务"].contains { PlainText.holds(heading, $0) }
  }

  /// The longest link of a row names the item; what only starts or explains it is a button.
  private func item(in row: Int, _ page: PageContent) -> Item? {
    let links = page.elements(named: .a, in: row)
    let named = links.filter { !Self.isButton(page.line(of: $0)) }
    let longest = named.max { page.textRange(of: $0).count < page.textRange(of: $1).count }
    guard let link = longest else { return nil }
    let title = page.attribute(.title, of: link)
    let shown = page.line(of: link)
    let name = PlainText.trimmed(title.map { $0.utf8.count > shown.utf8.count ? $0 : shown } ?? shown)
    guard Self.isName(name), ChineseDates.first(in: page.line(of: row).utf8) == nil else { return nil }
    return Item(
      name: name, target: Self.target(in: row, page), element: link)
  }

  private static func isButton(_ text: String) -> Bool {
    buttons.phrases.contains { PlainText.holds(text, $0) } && text.count <= 8
  }

  /// Four to sixty characters that are no button and no step of a pager.
  private static func isName(_ text: String) -> Bool {
    (4...60).contains(text.count) && !isButton(text)
      && !PlainText.holds(text, anyOf: ["上一页", "下一页", "上一篇", "下一篇", "更多"])
  }

  /// True for the titles of notices and news.
  private static func isNews(_ name: String) -> Bool {
    PlainText.holds(name, anyOf: ["通知", "公告", "公示", "通报", "会议", "召开", "调研", "领导"])
  }
}

// Targets and audiences.
extension ServiceItems {
  /// Where the guide of a row is: the link that says so, else the first that leads to a page.
  private static func target(in element: Int, _ page: PageContent) -> String? {
    let range = element..<Int(page.elements[element].end)
    let first = page.links.firstIndex(notBefore: { Int($0.element) < range.lowerBound })
    let links = page.links[first...].prefix { range.contains(Int($0.element)) }
    let guide = links.first { PlainText.holds(page.line(of: Int($0.element)), "指南") }
    return (guide ?? links.first).map { page.address(of: $0) }
  }

  private static func audience(_ text: String) -> String? {
    let isPerson = ["自然人", "个人"].contains { PlainText.holds(text, $0) }
    let isBody = ["法人", "企业"].contains { PlainText.holds(text, $0) }
    if isPerson, isBody { return "both" }
    return isPerson ? "person" : isBody ? "organisation" : nil
  }

  /// What the headline or the title of a list says of all its items.
  private static func said(by reading: PageReading, _ what: (String) -> String?) -> String? {
    for text in [reading.headline?.text, reading.title?.text] {
      if let said = text.flatMap(what) { return said }
    }
    return nil
  }
}

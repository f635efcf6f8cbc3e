import AssessmentModel

/// Counts and names the steps that a guide's process shows.
struct ProcessSteps {
  let page: PageContent

  /// Rows of a table of steps, links of a chain, or numbered lines; nil where the process is told without steps.
  func count(in process: StatedValue) -> Int? {
    if let rows = rows(in: process.region) { return rows }
    if let column = process.column { return column.filter { !Filler.saysNothing($0) }.count }
    if let links = links(of: process.text) { return links.count }
    return count(of: process.lines.map(Line.init))
  }

  /// The names of the steps: those of a column or a chain, else of numbered lines and lines that name one.
  ///
  /// Nil where the process is told without steps, and for tables of steps, whose cells may be anything.
  func names(in process: StatedValue) -> [String]? {
    if rows(in: process.region) != nil { return nil }
    if let column = process.column { return column.filter { !Filler.saysNothing($0) } }
    if let links = links(of: process.text) { return links.map(Filler.trimmed) }
    let lines = process.lines.map(Line.init)
    guard let count = count(of: lines), count >= 2 else { return nil }
    return lines.filter { $0.isNumbered || !$0.steps.isEmpty }.map { line in
      String(line.text.unicodeScalars.prefix { $0 != "：" && $0 != ":" && $0 != "，" && $0 != "。" })
    }
  }

  /// The lines with a number, or the different steps that are named if those are more; nil where fewer than two lines
  /// name one.
  private func count(of lines: [Line]) -> Int? {
    guard lines.count(where: { !$0.steps.isEmpty }) >= 2 else { return nil }
    let named = lines.reduce(into: Set<Int>()) { $0.formUnion($1.steps) }
    return max(lines.count(where: \.isNumbered), named.count)
  }

  /// A line of the process with the steps that it names, as places in `named`.
  private struct Line {
    let text: String
    let isNumbered: Bool
    let steps: [Int]

    init(_ text: String) {
      self.text = text
      isNumbered = text.unicodeScalars.first.map(marks.contains) ?? false
      steps = named.indices.filter { PlainText.holds(text, anyOf: named[$0]) }
    }
  }

  private static let named = [
    ["受理", "接件", "收件"], ["审核", "审查", "初审"], ["审批", "决定", "核准", "批准"], ["办结", "制证", "发证"], ["送达", "领取", "取件", "发放"],
  ]

  /// The links of a chain: of arrows, else of dashes or commas between short words of which two name steps.
  private func links(of text: String) -> [String]? {
    for arrow in ["→", "->", "⇒", "➔", "➜", ">"] where PlainText.holds(text, arrow) {
      return parts(text, by: arrow)
    }
    guard text.utf8.count <= 300 else { return nil }
    for mark in ["——", "－－", "--", "—", "－", "-", "、"] where PlainText.holds(text, mark) {
      let parts = parts(text, by: mark).map { Filler.trimmed($0) }.filter { !$0.isEmpty }
      let known = parts.filter { part in Self.named.joined().contains { PlainText.holds(part, $0) } }
      if parts.count >= 3, known.count >= 2, parts.allSatisfy({ $0.utf8.count <= 36 }) { return parts }
    }
    return nil
  }

  private func parts(_ text: String, by mark: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(text)
    while let range = rest.firstRange(of: mark) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }

  /// The rows of a table without its head, or the steps that stand side by side in its first row.
  private func rows(in region: Range<Int>) -> Int? {
    guard let table = region.first(where: { $0 < page.elements.count && page.element($0, is: .table) }) else {
      return nil
    }
    let all = page.elements(named: .tr, in: table)
    let rows = all.filter { row in cells(row).contains { page.element($0, is: .td) && !page.textRange(of: $0).isEmpty }
    }
    guard let first = rows.first else { return nil }
    let texts = cells(first).map { page.line(of: $0) }.filter { !$0.isEmpty }
    let steps = texts.filter { text in Self.named.joined().contains(text) }
    if steps.count >= 3 { return texts.count - (Self.heads.contains(texts[0]) ? 1 : 0) }
    let hasHead = texts.contains { text in PlainText.holds(text, anyOf: Self.heads) } && steps.isEmpty
    return rows.count - (hasHead && all.count == rows.count && rows.count > 1 ? 1 : 0)
  }

  private func cells(_ row: Int) -> [Int] {
    page.children(of: row).filter { page.element($0, is: .td) || page.element($0, is: .th) }
  }

  /// Names of columns of a table of steps.
  private static let heads = ["环节", "步骤", "序号", "时限", "办理人", "名称", "内容", "流程", "标准", "部门", "说明"]

  /// What numbers of lines begin with.
  private static let marks = Set("0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧（(第".unicodeScalars)
}

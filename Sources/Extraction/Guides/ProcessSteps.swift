import AssessmentModel

/// Counts the steps that a guide's process shows.
struct ProcessSteps {
  let page: PageContent

  /// Rows of a table of steps, links of a chain, or numbered lines; nil where the process is told without steps.
  func count(in process: StatedValue) -> Int? {
    if let rows = rows(in: process.region) { return rows }
    if let column = process.column { return column.filter { !Filler.saysNothing($0) }.count }
    let text = process.text
    for arrow in ["→", "——", "->", "⇒", "➔", "➜", "－－", "--", ">"] where text.contains(arrow) {
      var steps = 0
      var rest = Substring(text)
      while let range = rest.firstRange(of: arrow) {
        steps += 1
        rest = rest[range.upperBound...]
      }
      return steps + 1
    }
    let named = [
      ["受理", "接件", "收件"], ["审核", "审查", "初审"], ["审批", "决定", "核准", "批准"], ["办结", "制证", "发证"], ["送达", "领取", "取件", "发放"],
    ]
    let lines = process.lines.filter { line in named.joined().contains { line.contains($0) } }
    guard lines.count >= 2 else { return nil }
    return max(
      numbered(process.lines),
      named.filter { words in words.contains { word in lines.contains { $0.contains(word) } } }.count)
  }

  private func rows(in region: Range<Int>) -> Int? {
    guard let table = region.first(where: { $0 < page.elements.count && page.element($0, is: .table) }) else {
      return nil
    }
    let rows = page.elements(named: .tr, in: table).filter { row in
      page.children(of: row).contains { page.element($0, is: .td) && !page.textRange(of: $0).isEmpty }
    }
    let heads = page.elements(named: .tr, in: table).count - rows.count
    return rows.isEmpty ? nil : rows.count - (heads == 0 && rows.count > 1 ? 1 : 0)
  }

  /// Lines that begin with a number.
  private func numbered(_ lines: [String]) -> Int {
    let marks = Set("0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧（(第".unicodeScalars)
    return lines.filter { $0.unicodeScalars.first.map(marks.contains) ?? false }.count
  }
}

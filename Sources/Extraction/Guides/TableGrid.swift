import AssessmentModel

/// The cells of one table by row and column, spans included.
struct TableGrid {
  /// For every row the cell at each column; a cell that spans stands at each place it covers.
  private let rows: [[Int]]
  private let rowElements: [Int]

  /// The nearest table around a cell.
  static func table(of cell: Int, _ page: PageContent) -> Int? {
    page.ancestor(of: cell) { page.element($0, is: .table) }
  }

  init(_ table: Int, _ page: PageContent) {
    let rowElements = page.elements(named: .tr, in: table).filter { Self.table(of: $0, page) == table }
    var rows: [[Int]] = Array(repeating: [], count: rowElements.count)
    var pending: [Int: [Int: Int]] = [:]
    for (index, row) in rowElements.enumerated() {
      var column = 0
      func fill() {
        while let cell = pending[index]?[column] {
          rows[index].append(cell)
          column += 1
        }
      }
      for cell in page.children(of: row) where page.element(cell, is: .td) || page.element(cell, is: .th) {
        fill()
        let width = Self.span(.colspan, cell, page)
        let height = Self.span(.rowspan, cell, page)
        for _ in 0..<width {
          rows[index].append(cell)
          for below in stride(from: index + 1, to: min(index + height, rowElements.count), by: 1) {
            pending[below, default: [:]][column] = cell
          }
          column += 1
        }
      }
      fill()
    }
    self.rows = rows
    self.rowElements = rowElements
  }

  private static func span(_ name: AttributeName, _ cell: Int, _ page: PageContent) -> Int {
    min(max(page.attribute(name, of: cell).flatMap { Int($0) } ?? 1, 1), 50)
  }

  /// True where a cell heads a column: its row is all labels or all `th`, and a row of the same width stands below.
  func isHeader(_ cell: Int, _ isLabel: (Int) -> Bool, _ page: PageContent) -> Bool {
    guard let row = row(of: cell), row + 1 < rows.count else { return false }
    let cells = distinct(rows[row])
    guard cells.count >= 2, let place = cells.firstIndex(of: cell) else { return false }
    if cells.allSatisfy({ page.element($0, is: .th) }) { return true }
    let beside = place + 1 < cells.count ? cells[place + 1] : cells[place - 1]
    guard isLabel(beside) || Self.isColumnName(beside, page) else { return false }
    let known = cells.filter(isLabel).count
    let named = cells.filter { isLabel($0) || Self.isColumnName($0, page) }.count
    // A label beside a label in a row without values heads a column; two labels and an empty cell do not.
    let below = distinct(rows[row + 1])
    return named == cells.count && known >= 1 && below.count == cells.count && !below.contains(where: isLabel)
  }

  /// The cells below a header, down to the next row of headers.
  func cells(below cell: Int, _ isLabel: (Int) -> Bool, _ page: PageContent) -> [Int] {
    guard let row = row(of: cell), let column = rows[row].firstIndex(of: cell) else { return [] }
    var found: [Int] = []
    for below in rows[(row + 1)...] {
      guard column < below.count, distinct(below).count > 1 || rows[row].count == 1 else { break }
      if distinct(below).filter(isLabel).count >= 2 { break }
      if found.last != below[column], below[column] != cell { found.append(below[column]) }
    }
    return found
  }

  /// The cells that hold a label's value: the next one that is not empty, behind a `th` all up to the next `th` or label.
  ///
  /// A label that spans rows has its value in all of them.
  func cells(beside cell: Int, _ isLabel: (Int) -> Bool, _ page: PageContent) -> [Int] {
    let spanned = rows.indices.filter { rows[$0].contains(cell) }
    guard let first = spanned.first else { return [] }
    let cells = self.cells(in: first, beside: cell, isLabel, page)
    guard spanned.count > 1, !cells.isEmpty else { return cells }
    let below = spanned.dropFirst().flatMap { self.cells(in: $0, beside: cell, isLabel, page) }
    return cells + below.filter { !cells.contains($0) }
  }

  private func cells(in row: Int, beside cell: Int, _ isLabel: (Int) -> Bool, _ page: PageContent) -> [Int] {
    let cells = distinct(rows[row])
    guard let place = cells.firstIndex(of: cell) else { return [] }
    let beside = Array(cells[(place + 1)...].prefix { !isLabel($0) })
    guard page.element(cell, is: .th) else { return value(in: beside, page) }
    return Array(beside.prefix { !page.element($0, is: .th) })
  }

  /// The first cell that says something, with the next one where the two are a number and its unit.
  private func value(in cells: [Int], _ page: PageContent) -> [Int] {
    guard let place = cells.firstIndex(where: { !isSpacer($0, page) }) else { return Array(cells.prefix(1)) }
    // Behind an empty cell and more than one other the next label may be one that is not known.
    guard place == 0 || place == 1 && cells.count == 2 else { return [cells[0]] }
    let number = page.text[page.textRange(of: cells[place])]
    let isNumber = !number.isEmpty && number.count <= 4 && number.allSatisfy { $0 &- 0x30 < 10 }
    guard isNumber, place + 1 < cells.count, isUnit(cells[place + 1], page) else { return [cells[place]] }
    return [cells[place], cells[place + 1]]
  }

  /// True for an empty cell, or one with a colon only.
  private func isSpacer(_ cell: Int, _ page: PageContent) -> Bool {
    let range = page.textRange(of: cell)
    guard range.count <= 3 else { return false }
    let holdsMore = (cell + 1..<Int(page.elements[cell].end)).contains {
      page.element($0, is: .img) || page.element($0, is: .input) || page.element($0, is: .select)
    }
    return !holdsMore && Filler.trimmed(page.line(in: range)).isEmpty
  }

  private func isUnit(_ cell: Int, _ page: PageContent) -> Bool {
    let range = page.textRange(of: cell)
    return range.count <= 18 && TimeLimit.unit(named: page.line(in: range)) != nil
  }

  /// True where a cell fills its row.
  func isAlone(_ cell: Int) -> Bool {
    row(of: cell).map { distinct(rows[$0]).count == 1 } ?? false
  }

  /// The element ranges of the row below a cell.
  func rows(below cell: Int, _ isLabel: (Int) -> Bool) -> [Range<Int>] {
    guard let row = row(of: cell), row + 1 < rows.count else { return [] }
    let cells = distinct(rows[row + 1])
    guard let first = cells.first, !(cells.count == 1 && isLabel(first)) else { return [] }
    let next = row + 2 < rowElements.count ? rowElements[row + 2] : nil
    return [first..<(next ?? (cells.last ?? first) + 1)]
  }

  private func row(of cell: Int) -> Int? { rows.firstIndex { $0.contains(cell) } }

  private func distinct(_ row: [Int]) -> [Int] {
    row.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// Names of columns that are no labels of a guide.
  private static func isColumnName(_ cell: Int, _ page: PageContent) -> Bool {
    let range = page.textRange(of: cell)
    guard (3...42).contains(range.count) else { return false }
    let names: [StaticString] = [
      "序号", "操作", "份数", "类型", "规格", "来源", "形式", "须知", "标准", "必要", "备注", "说明", "环节", "步骤", "时限", "人", "材料", "下载",
      "适用情形", "电子", "要求", "编号", "状态", "时间", "数量", "单位", "名称", "条款", "文号", "内容", "部门",
    ]
    return page.text[range].holds(anyOf: names)
  }
}

extension PageContent {
  /// The siblings after an element, in order.
  func siblings(after element: Int) -> [Int] {
    let parent = Int(elements[element].parent)
    return parent < 0 ? [] : children(of: parent).filter { $0 > element }
  }

  /// The element or its nearest ancestor with that name.
  func enclosing(_ element: Int, _ name: HTMLName) -> Int? {
    self.element(element, is: name) ? element : ancestor(of: element) { self.element($0, is: name) }
  }
}

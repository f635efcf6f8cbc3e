import AssessmentModel

/// Finds what stands under each label, whatever the layout: cells, lists of terms, pairs of elements, lines with a colon,
/// headings with content below, tabs with panels, and fields that only show their value.
struct LabelReader {
  let page: PageContent
  let labels: [Label]
  private let starts: [Int]
  /// True where the page has form fields.
  let hasFields: Bool
  private let tables: [Int: TableGrid]
  /// The cells that hold a label and nothing else.
  private let labelCells: Set<Int>

  init(_ page: PageContent, _ set: LabelSet, _ hits: [PhraseHit]) {
    self.page = page
    labels = LabelFinder(page: page, set: set).labels(hits).filter { !Self.isDownload($0, page) }
    starts = labels.map(\.start)
    let (input, select) = (HTMLName.input.rawValue, HTMLName.select.rawValue)
    hasFields = page.elements.contains { $0.name == input || $0.name == select }
    var tables: [Int: TableGrid] = [:]
    for label in labels {
      guard let cell = label.cell, let table = TableGrid.table(of: cell, page), tables[table] == nil else { continue }
      tables[table] = TableGrid(table, page)
    }
    self.tables = tables
    labelCells = Set(labels.compactMap(\.cell))
  }

  /// True for the words of a link to a form or sample: 空表下载 in a cell, or on a link that leads away, is a value.
  private static func isDownload(_ label: Label, _ page: PageContent) -> Bool {
    guard ["forms", "samples", "result_sample"].contains(label.id), !label.hasColon,
      let link = page.enclosing(label.innermost, .a)
    else { return false }
    let address = page.attribute(.href, of: link) ?? "#"
    return page.enclosing(link, .td) != nil || !address.hasPrefix("#") && !address.hasPrefix("javascript:")
  }

  /// The labels that have a place for a value, in reading order.
  func values() -> [StatedValue] {
    labels.indices.compactMap(value).flatMap(\.parts)
  }

  private func value(_ index: Int) -> StatedValue? {
    let label = labels[index]
    if let cell = label.cell { return cellValue(index, cell) }
    if let term = page.enclosing(label.innermost, .dt), let filled = label.filled,
      page.element(term, isInside: filled) || filled == term
    {
      return descriptions(label, term)
    }
    return runningValue(index)
  }
}

// MARK: - Cells and terms

extension LabelReader {
  /// The value beside a cell, or below it where the cell heads a column.
  private func cellValue(_ index: Int, _ cell: Int) -> StatedValue? {
    let label = labels[index]
    guard let table = TableGrid.table(of: cell, page), let grid = tables[table] else { return nil }
    let isLabel = { (other: Int) in labelCells.contains(other) }
    if grid.isHeader(cell, isLabel, page) {
      let cells = grid.cells(below: cell, isLabel, page)
      let rows = cells.map { content(of: $0) }
      let region = cells.first.map { span($0, Int(page.elements[cells.last ?? $0].end)) } ?? cell..<cell
      return make(label, rows.filter { !$0.isEmpty }, region, column: rows)
    }
    let beside = grid.cells(beside: cell, isLabel, page)
    if beside.isEmpty, grid.isAlone(cell) {
      guard let row = grid.rows(below: cell, isLabel).first else { return make(label, [], cell..<cell) }
      let region = row.lowerBound..<row.upperBound
      return make(label, lines(of: region), region)
    }
    var stated = beside.flatMap { lines(of: $0..<Int(page.elements[$0].end)) }
    // 20 in one cell and 工作日 in the next are one value.
    if stated.count == 2, TimeLimit.labels.contains(label.id) { stated = [stated.joined()] }
    let region = span(beside.first ?? cell, beside.last.map { Int(page.elements[$0].end) } ?? cell)
    return make(label, stated, region)
  }

  /// The `dd` elements after a `dt`.
  private func descriptions(_ label: Label, _ term: Int) -> StatedValue? {
    var lines: [String] = []
    var last = Int(page.elements[term].end)
    for sibling in page.siblings(after: term) {
      if page.element(sibling, is: .dt) { break }
      last = Int(page.elements[sibling].end)
      lines += self.lines(of: sibling..<last)
    }
    return make(label, lines, span(Int(page.elements[term].end), last))
  }
}

// MARK: - Running layouts

extension LabelReader {
  /// The value after a label up to the next label, within the element that holds both.
  private func runningValue(_ index: Int) -> StatedValue? {
    let label = labels[index]
    let next = index + 1 < labels.count ? labels[index + 1].decorationStart : page.text.count
    if let filled = label.filled, !label.hasColon {
      if let value = valueBefore(label, filled) { return value }
      if let field = ownField(label, filled) { return field }
      if let list = shortList(around: filled) {
        guard let panel = TabPanels(page: page).panel(of: filled, in: list) else { return nil }
        let region = panel..<Int(page.elements[panel].end)
        return make(label, withoutHeading(lines(of: region), label), region)
      }
    }
    guard let holder = holder(of: label) else { return label.hasColon || label.filled != nil ? emptyField(label) : nil }
    let end = footer(in: holder, after: label.innermost)
    let limit = min(next, end.map { Int(page.elements[$0].textStart) } ?? Int(page.elements[holder].textEnd))
    let region = span(afterLabel(label), end ?? Int(page.elements[holder].end))
    let stated = lines(in: span(label.valueStart, limit), bounded(region, before: index + 1))
    if startsOtherLabel(stated, label, holder) { return emptyField(label) }
    if stated.isEmpty {
      let place = bounded(region, before: index + 1)
      if let field = fieldValue(in: place) { return make(label, field.isEmpty ? [] : [field], place) }
      return label.hasColon || hasPair(label) || hasPicture(place) ? make(label, [], place) : nil
    }
    return make(label, stated, bounded(region, before: index + 1))
  }

  /// The footer of the site, where the last heading's content would run on into it.
  private func footer(in holder: Int, after element: Int) -> Int? {
    page.children(of: holder).first { child in
      guard child > element else { return false }
      return page.element(child, is: .footer) || page.isMarked(child, by: ["foot", "bottom", "copyright"], upTo: 0)
    }
  }

  /// The innermost element around the label that has text after it, without leaving its cell, row or form line.
  private func holder(of label: Label) -> Int? {
    var element = label.innermost
    var level = 0
    while true {
      if hasText(span(label.valueStart, Int(page.elements[element].textEnd))) { return element }
      let parent = Int(page.elements[element].parent)
      guard parent >= 0, level < 12, !page.element(element, is: .body) else { return nil }
      // What stands behind a card is the next card's.
      if element != label.filled, !holdsOnly(element, label), isOneOfCards(element) { return nil }
      let closed: [HTMLName] = [.td, .th, .dd, .tr, .form]
      if closed.contains(where: { page.element(element, is: $0) }) { return nil }
      if label.hasColon, page.element(element, is: .li) { return nil }
      // A second element beside the label's is the place of the value, and it is empty.
      if element != label.innermost, page.children(of: element).count > 1, let filled = label.filled, filled >= element
      {
        let others = page.children(of: element).filter {
          !page.element(filled, isInside: $0) && !page.element(label.innermost, isInside: $0)
        }
        if others.contains(where: {
          $0 > label.innermost && !page.element($0, is: .script) && !page.element($0, is: .i)
        }) {
          return nil
        }
      }
      element = parent
      level += 1
    }
  }

  /// True for an element that holds the label and nothing else.
  private func holdsOnly(_ element: Int, _ label: Label) -> Bool {
    let own = page.textRange(of: element)
    return own.lowerBound >= label.decorationStart && own.upperBound <= label.valueStart
  }

  /// A label whose value's place is empty, or holds a field.
  private func emptyField(_ label: Label) -> StatedValue? {
    var line = label.filled ?? label.innermost
    for _ in 0..<3 {
      let parent = Int(page.elements[line].parent)
      guard parent >= 0, count(in: parent) <= 1 else { break }
      line = parent
    }
    let region = span(afterLabel(label), Int(page.elements[line].end))
    if let field = fieldValue(in: region) {
      return make(label, field.isEmpty ? [] : [field], region)
    }
    guard label.hasColon || hasPair(label), !isAskedBehind(label) else { return nil }
    return make(label, [], region)
  }

  /// True where the element behind the label is a field for visitors to fill in.
  private func isAskedBehind(_ label: Label) -> Bool {
    guard hasFields, let next = page.siblings(after: label.filled ?? label.innermost).first, count(in: next) == 0 else {
      return false
    }
    return FieldValue(page: page).isAsked(in: next..<Int(page.elements[next].end))
  }

  /// The field, or the empty place, that stands in the label's own block.
  private func ownField(_ label: Label, _ filled: Int) -> StatedValue? {
    guard filled != label.innermost else { return nil }
    let region = span(Int(page.elements[label.innermost].end), Int(page.elements[filled].end))
    if let field = fieldValue(in: region) { return make(label, field.isEmpty ? [] : [field], region) }
    let places: [HTMLName] = [.span, .div, .em, .p, .dd, .b, .strong]
    let hasPlace = region.contains { element in places.contains { page.element(element, is: $0) } }
    return hasPlace && !hasPicture(region) ? make(label, [], region) : nil
  }

  /// True where the label's element is followed by another element in the same line.
  private func hasPair(_ label: Label) -> Bool {
    guard let filled = label.filled else { return false }
    var element = label.innermost
    while element >= filled {
      if page.siblings(after: element).contains(where: isPlaceOfValue) { return true }
      element = Int(page.elements[element].parent)
    }
    return false
  }

  /// An element without a label of its own that could hold a value.
  private func isPlaceOfValue(_ element: Int) -> Bool {
    if page.element(element, is: .script) || page.element(element, is: .br) { return false }
    return !labels.contains { page.element($0.innermost, isInside: element) }
  }

  /// True where the lines begin with the label of something else that stands in an element like this label's.
  private func startsOtherLabel(_ lines: [String], _ label: Label, _ holder: Int) -> Bool {
    guard let first = lines.first, let filled = label.filled, label.hasColon else { return false }
    guard let colon = first.firstIndex(where: { $0 == "：" || $0 == ":" }), (2...10).contains(first[..<colon].count),
      !first[..<colon].unicodeScalars.contains(where: { ChineseNumber.digit($0) != nil })
    else {
      return false
    }
    var line = filled
    while Int(page.elements[line].parent) != holder, page.elements[line].parent >= 0 {
      line = Int(page.elements[line].parent)
    }
    guard let other = page.siblings(after: line).first(where: { !page.textRange(of: $0).isEmpty }) else { return false }
    guard page.line(of: other).hasPrefix(first[..<colon]) else { return false }
    return page.elements[other].name == page.elements[line].name
      && page.attribute(.class, of: other) == page.attribute(.class, of: line)
      && page.attribute(.class, of: page.children(of: other).first ?? other)
        == page.attribute(.class, of: page.children(of: line).first ?? line)
  }

  /// Cards that print the value above its label: all that stands before the label where the label is last.
  private func valueBefore(_ label: Label, _ filled: Int) -> StatedValue? {
    let parent = Int(page.elements[filled].parent)
    guard parent >= 0, !page.element(parent, is: .tr), !page.element(parent, is: .dl) else { return nil }
    let siblings = page.children(of: parent).filter { !page.textRange(of: $0).isEmpty }
    guard siblings.count >= 2, siblings.last == filled, count(in: parent) == 1 else { return nil }
    let start = page.textRange(of: parent).lowerBound
    let text = page.line(in: start..<page.textRange(of: siblings[siblings.count - 2]).upperBound)
    guard (1..<60).contains(text.utf8.count) else { return nil }
    let tells = Guide.tells(label.id, text)
    guard tells ?? (text.utf8.count >= 6 && isOneOfCards(parent)) else { return nil }
    return make(label, [text], siblings[0]..<filled)
  }

  /// True for a block that holds one label and stands among others of its name and class that hold one each.
  private func isOneOfCards(_ block: Int) -> Bool {
    let parent = Int(page.elements[block].parent)
    guard parent >= 0, count(in: block) == 1 else { return false }
    let name = page.elements[block].name
    let alike = page.children(of: parent).filter {
      page.elements[$0].name == name && page.attribute(.class, of: $0) == page.attribute(.class, of: block)
    }
    return alike.count >= 2 && alike.count { count(in: $0) == 1 } * 2 > alike.count
  }

  /// How many labels stand in an element.
  private func count(in element: Int) -> Int {
    let first = starts.firstIndex(notBefore: { $0 < Int(page.elements[element].textStart) })
    return starts[first...].firstIndex(notBefore: { $0 < Int(page.elements[element].textEnd) }) - first
  }

  /// The lines of a panel without the heading that repeats its tab.
  private func withoutHeading(_ lines: [String], _ label: Label) -> [String] {
    let name = String(decoding: page.text[label.start..<label.end], as: UTF8.self)
    guard let first = lines.first, ItemHeading.name(in: first) == name else { return lines }
    return Array(lines.dropFirst())
  }

  /// The list of short entries that a label is one of: tabs or anchors.
  private func shortList(around filled: Int) -> Int? {
    var entry = filled
    for _ in 0..<3 {
      let parent = Int(page.elements[entry].parent)
      guard parent >= 0 else { return nil }
      let children = page.children(of: parent)
      guard children.count <= 40 else { return nil }
      let entries = children.filter { page.elements[$0].name == page.elements[entry].name }
      let isShort = entries.allSatisfy { page.textRange(of: $0).count <= 36 }
      if entries.count >= 2, isShort {
        let labelled = entries.filter { entry in
          labels.contains {
            page.element($0.innermost, isInside: entry) && page.textRange(of: entry).upperBound <= $0.valueStart
          }
        }
        let filledEntries = entries.filter { !page.textRange(of: $0).isEmpty }
        // Pairs of label and value alternate; tabs are labels, all or nearly all.
        if labelled.count >= 2, labelled.count * 5 >= filledEntries.count * 2,
          children.count == entries.count,
          isAllShort(parent)
        {
          return parent
        }
      }
      entry = parent
    }
    return nil
  }

  private func isAllShort(_ parent: Int) -> Bool {
    let children = page.children(of: parent)
    let labelled = children.filter { child in
      labels.contains {
        page.element($0.innermost, isInside: child) && page.textRange(of: child).upperBound <= $0.valueStart
      }
    }
    // In a list of pairs at most every second child is a label.
    return labelled.count * 2 > children.count
      || children.allSatisfy { page.element($0, is: .li) || page.element($0, is: .a) }
  }
}

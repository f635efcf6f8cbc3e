import AssessmentModel

/// A label such as 来源 or 发布时间 with the value beside it.
struct BylineValue: Sendable {
  /// Which phrase of the group the label is; groups list the telling labels first.
  let label: Int
  /// Offset of the label in the text.
  let start: Int
  /// The value without spaces at its ends; empty where nothing stands there.
  let value: Range<Int>
}

// Labels with their values, as bylines and tables of facts write them.
extension PageReading {
  /// The visible labels of a group that have a colon, or a cell of their own, with their values in order.
  ///
  /// A value ends at the next cell, at two or more spaces, at a vertical bar, at 【 or at one of the words that begin the
  /// next label of a byline. An empty value is looked for on the next line when the colon ends its line.
  func bylineValues(_ group: PhraseGroup) -> [BylineValue] {
    var found: [BylineValue] = []
    for hit in labelHits(of: group) where text.body.contains(hit.start) && text.isVisible(hit.start) {
      if let last = found.last, hit.end <= last.value.lowerBound { continue }
      guard standsFree(hit.start), let start = valueStart(after: hit.end) else { continue }
      if let last = found.last, last.value.contains(hit.start) { continue }
      let value = below(hit.start, beside: start) ?? valueRange(from: start, limit: hit.start)
      if let last = found.last, last.start <= hit.start, last.value == value { found.removeLast() }
      found.append(BylineValue(label: hit.phrase, start: hit.start, value: value))
    }
    return found
  }

  /// The labels of a group, those whose characters are set apart among them, in order.
  private func labelHits(of group: PhraseGroup) -> [PhraseHit] {
    let spaced = SpacedBylines.hits(of: group, in: self)
    guard !spaced.isEmpty else { return textHits.hits(of: group) }
    return (textHits.hits(of: group) + spaced).sorted { ($0.start, $1.end) < ($1.start, $0.end) }
  }

  /// The cell below a label in a table's header row: there the cell beside the label is another label.
  private func below(_ label: Int, beside start: Int) -> Range<Int>? {
    guard start > 0, page.text[start - 1] == 0x09, beginsCellLabel(at: start),
      let inner = page.innermostElement(at: label)
    else { return nil }
    let isCell = { (element: Int) in page.element(element, is: .td) || page.element(element, is: .th) }
    guard let cell = isCell(inner) ? inner : page.ancestor(of: inner, where: isCell) else { return nil }
    let row = Int(page.elements[cell].parent)
    let next = Int(page.elements[row].end)
    guard row >= 0, next < page.elements.count, page.element(next, is: .tr) else { return nil }
    let labels = page.children(of: row)
    let column = labels.firstIndex(of: cell) ?? 0
    let cells = page.children(of: next)
    // Above several rows of data the label heads a column: it says nothing of the page.
    if headsData(from: Int(page.elements[next].end), width: labels.count) { return label..<label }
    return cells.indices.contains(column) ? page.textRange(of: cells[column]) : nil
  }

  /// True where a second row of as many cells follows that does not open with a label of its own.
  private func headsData(from row: Int, width: Int) -> Bool {
    guard row < page.elements.count, page.element(row, is: .tr), page.children(of: row).count == width else {
      return false
    }
    let line = page.textRange(of: row)
    return !line.isEmpty && !beginsCellLabel(at: line.lowerBound) && !FactLabels.open(line, of: page.text)
  }

  /// Labels of facts that stand beside each other in header rows.
  private static let cellLabels: [[UInt8]] = [
    "文件编号", "文号", "备注", "发布机构", "发布日期", "发布时间", "公开日期", "公开时间", "公开范围", "名称", "主题词", "索引号", "发文日期", "体裁分类",
  ].map { Array($0.utf8) }

  private func beginsCellLabel(at offset: Int) -> Bool {
    Self.cellLabels.contains { label in
      offset + label.count <= page.text.count && label.indices.allSatisfy { page.text[offset + $0] == label[$0] }
        && (offset + label.count == page.text.count || page.text[offset + label.count] < 0x20)
    }
  }

  /// True where an element begins, or no ideograph or letter stands right before: 信息来源 is not the label 来源.
  func standsFree(_ offset: Int) -> Bool {
    guard offset > text.body.lowerBound else { return true }
    if let element = page.innermostElement(at: offset), page.elements[element].textStart == offset { return true }
    let before = page.text[offset - 1]
    if before < 0x80 { return !((before | 0x20) &- 0x61 < 26) }
    guard offset >= 3 else { return true }
    let lead = page.text[offset - 3]
    // U+3000 to U+303F and U+FF00 on are punctuation; U+2000 on are spaces and dashes.
    return lead == 0xE2 || lead == 0xEF || (lead == 0xE3 && page.text[offset - 2] == 0x80)
      || page.text[offset - 2] == 0xC2
  }

  /// Past the colon after a label (ASCII, full-width or U+2236), or past the cell boundary; nil where neither follows.
  private func valueStart(after end: Int) -> Int? {
    var index = skipSpaces(end)
    guard index < page.text.count else { return nil }
    if page.text[index] == 0x09 { return index + 1 }
    if page.text[index] == 0x3A {
      index += 1
    } else {
      guard index + 2 < page.text.count else { return nil }
      let mark = (page.text[index], page.text[index + 1], page.text[index + 2])
      guard mark == (0xEF, 0xBC, 0x9A) || mark == (0xE2, 0x88, 0xB6) || mark == (0xEF, 0xB8, 0xB0) else { return nil }
      index += 3
    }
    return index
  }

  /// The value from an offset: the rest of the line up to a boundary, or the next line's start where the line ends.
  private func valueRange(from start: Int, limit label: Int) -> Range<Int> {
    var start = skipSpaces(start)
    if start < page.text.count, page.text[start] == 0x0A || page.text[start] == 0x09 {
      start = skipSpaces(start + 1)
    }
    var end = start
    while end < page.text.count, page.text[end] != 0x0A, page.text[end] != 0x09, page.text[end] != 0x7C {
      if end - start > 600 { break }
      if end > start || page.text[end] >= 0xE3, beginsNextLabel(at: end) { break }
      if end > start, isBeforeLabel(end) { break }
      end += 1
    }
    if let date = text.dates(in: start..<end).first, PlainText.letters(in: page.text[start..<date.start]) > 0 {
      end = date.start
    }
    // The bracket of what follows.
    if page.text[start..<end].suffix(3).elementsEqual("（".utf8) { end -= 3 }
    if end > start, page.text[end - 1] == 0x28 { end -= 1 }
    while end > start, page.text[end - 1] == 0x20 { end -= 1 }
    while end - 2 >= start, page.text[end - 2] == 0xC2, page.text[end - 1] == 0xA0 { end -= 2 }
    while end - 3 >= start, page.text[end - 3] == 0xE3, page.text[end - 2] == 0x80, page.text[end - 1] == 0x80 {
      end -= 3
    }
    return start..<max(start, end)
  }

  /// The words that begin the next label or control of a byline.
  private static let nextLabels: [[UInt8]] = [
    "【", "】", "〖", "［", "[", "]", "］", "发布时间", "发布日期", "发表时间", "更新时间", "时间：", "时间:", "日期：", "日期:", "浏览", "阅读", "点击",
    "访问", "字体", "字号", "打印", "作者", "责任编辑", "编辑：", "编辑:", "分享", "来源", "信息来源", "文章来源", "稿源", "保存", "关闭", "收藏",
    "发布人", "审核", "信息类型", "文章类型", "｜", "人气", "次数", "大 中 小", "日期 ", "时间 ", "编辑 ", "视力保护", "背景色", "我要纠错", "语音播报",
    "朗读", "听全文",
  ].map { Array($0.utf8) }

  /// True for spaces before any short word with a colon: whatever it says, it is the next label.
  private func isBeforeLabel(_ offset: Int) -> Bool {
    let word = skipSpaces(offset)
    guard word > offset, word < page.text.count, (0xE4...0xE9).contains(page.text[word]) else { return false }
    var end = word
    while end < page.text.count, end - word < 15, (0xE4...0xE9).contains(page.text[end]) { end += 3 }
    guard end - word >= 6, end < page.text.count else { return false }
    return page.text[end] == 0x3A || page.text[end...].prefix(3).elementsEqual("：".utf8)
  }

  private func beginsNextLabel(at offset: Int) -> Bool {
    let first = page.text[offset]
    guard first >= 0xE3 || first == 0x5B || first == 0x5D else { return false }
    return Self.nextLabels.contains { label in
      label[0] == first && offset + label.count <= page.text.count
        && label.indices.allSatisfy { page.text[offset + $0] == label[$0] }
    }
  }

  /// Steps over spaces; no-break and ideographic ones included, boundaries not.
  func skipSpaces(_ offset: Int) -> Int {
    var index = offset
    // A boundary of blocks or cells ends a line, and is no space here.
    while index < page.text.count, page.text[index] >= 0x20 {
      let space = Marks.space(in: page.text, at: index)
      if space == 0 { break }
      index += space
    }
    return index
  }
}

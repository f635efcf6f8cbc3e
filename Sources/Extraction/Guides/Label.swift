import AssessmentModel

/// One label that stands as a label, not as a word in a sentence.
struct Label: Sendable {
  let id: String
  /// The label's own bytes in the page's text.
  let start: Int
  let end: Int
  /// Where the label's decoration begins, such as 一、 or 【.
  let decorationStart: Int
  /// The first byte after the colon, closing bracket or remark that ends the label.
  let valueStart: Int
  let hasColon: Bool
  let innermost: Int
  /// The outermost element that holds nothing but the label; nil where the value follows in the same element.
  let filled: Int?
  /// The table cell that holds nothing but the label.
  let cell: Int?
}

/// Finds the labels of a set on a page.
struct LabelFinder {
  let page: PageContent
  let set: LabelSet

  /// More labels than a page for people carries; their places are compared with one another.
  private static let most = 3_000

  /// The labels in reading order, none overlapping another.
  func labels(_ hits: [PhraseHit]) -> [Label] {
    var found: [Label] = []
    var taken = 0
    for hit in hits.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) }) where hit.start >= taken {
      guard let label = label(hit), !isValue(label, after: found.last) else { continue }
      found.append(label)
      taken = hit.end
      if found.count == Self.most { break }
    }
    return found
  }

  /// A label of two characters right behind another one is that one's value, such as 收费 behind 收费标准.
  private func isValue(_ label: Label, after last: Label?) -> Bool {
    guard let last, !label.hasColon, label.start >= last.valueStart else { return false }
    if isCell(label, behind: last) { return true }
    let mayBeValue = label.end - label.start <= 6 || last.id == "online_depth" && label.id == "online"
    guard mayBeValue else { return false }
    if let cell = label.cell, page.element(cell, is: .th) { return false }
    return page.text[last.valueStart..<label.start].allSatisfy { $0 <= 0x20 }
  }

  /// True for a `td` right behind the `th` of another label.
  private func isCell(_ label: Label, behind last: Label) -> Bool {
    guard let cell = label.cell, page.element(cell, is: .td), let head = last.cell, page.element(head, is: .th),
      Int(page.elements[head].end) == cell
    else { return false }
    return page.elements[head].parent == page.elements[cell].parent
  }

  private func label(_ hit: PhraseHit) -> Label? {
    guard let innermost = page.innermostElement(at: hit.start), !page.isTitleOrOption(innermost) else { return nil }
    guard let (valueStart, hasColon) = ending(hit, innermost) else { return nil }
    guard let start = beginning(hit.start, innermost, hasColon) else { return nil }
    let filled = outermost(innermost, start..<valueStart)
    let cell = filled == nil ? nil : cellAround(innermost, start..<valueStart)
    return Label(
      id: set.ids[hit.phrase], start: hit.start, end: hit.end, decorationStart: start, valueStart: valueStart,
      hasColon: hasColon, innermost: innermost, filled: filled, cell: cell)
  }
}

extension LabelFinder {
  /// Where the label ends with its colon or remark; nil where text runs on.
  private func ending(_ hit: PhraseHit, _ innermost: Int) -> (valueStart: Int, hasColon: Bool)? {
    let end = hit.end
    // 问： is known by its colon.
    if end >= 3, page.text[end - 3..<end].elementsEqual("：".utf8) { return (end, true) }
    let isBracketed = hit.start > 0 && page.text[hit.start - 1] == 0x5B
    for position in [afterRemark(end), end].compactMap({ $0 }) {
      var position = position
      var closes = false
      while let width = width(of: Self.closings, at: position) {
        closes = closes || isBracketed && page.text[position] == 0x5D
        closes = closes || page.text[position] == 0xE3 && width == 3 && page.text[position + 2] == 0x91
        position += width
      }
      if let colon = width(of: [":", "：", "﹕"], at: position) { return (position + colon, true) }
      if closes { return (position, true) }
      if let mark = separator(at: position, innermost) { return (position + mark, true) }
      if let help = help(at: position, innermost) { return (help, false) }
      if position >= page.text.count || page.text[position] == 0x0A || page.text[position] == 0x09 {
        return (position, false)
      }
      if page.textRange(of: innermost).upperBound <= position { return (position, false) }
      if position > end, isNumber(at: position) { return (position, false) }
    }
    return nil
  }

  private static let closings: [StaticString] = [
    " ", "*", "＊", "】", "]", "》", "\u{3000}", "\u{00A0}", "?", "？", "”", "\"", "ⓘ", "ℹ", "❓",
  ]

  /// The width of a dash, semicolon or equal sign that stands for a colon: a value follows in the same line.
  private func separator(at position: Int, _ innermost: Int) -> Int? {
    guard let mark = width(of: ["——", "--", "－－", ";", "；", "=", "＝"], at: position) else { return nil }
    let next = position + mark
    guard next < min(page.text.count, page.textRange(of: innermost).upperBound) else { return nil }
    let follows = page.text[next]
    // A digit, or a character of three bytes that is no punctuation, begins a value.
    return follows &- 0x30 < 10 || (mark > 1 && follows >= 0xE4 && follows <= 0xE9) ? mark : nil
  }

  /// The end of words of help behind a label, such as 说明 or [查看说明], that an element of their own holds.
  private func help(at position: Int, _ innermost: Int) -> Int? {
    let words: [StaticString] = ["[查看说明]", "查看说明", "说明", "[说明]", "查看", "详情", "帮助", "提示"]
    guard let width = width(of: words, at: position), let own = page.innermostElement(at: position), own != innermost,
      page.element(own, isInside: innermost), page.textRange(of: own).upperBound <= position + width
    else { return nil }
    return page.textRange(of: innermost).upperBound <= position + width ? position + width : nil
  }

  /// Behind a short remark in brackets, such as （工作日）.
  private func afterRemark(_ end: Int) -> Int? {
    var position = end
    while width(of: [" "], at: position) != nil { position += 1 }
    guard let opening = width(of: ["(", "（"], at: position) else { return nil }
    position += opening
    let limit = min(page.text.count, position + 48)
    while position < limit, page.text[position] != 0x0A, page.text[position] != 0x09 {
      if let closing = width(of: [")", "）"], at: position) { return position + closing }
      position += 1
    }
    return nil
  }

  /// True for a number with a unit of time or 次 right behind it: the value of a label without a colon.
  private func isNumber(at position: Int) -> Bool {
    let bytes = page.text[position..<min(page.text.count, position + 24)]
    guard let first = bytes.first, first &- 0x30 < 10 || first >= 0xE4 else { return false }
    let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard let number = ChineseNumber.read(text, at: 0) else { return false }
    let unit = text[number.end...].first { $0 != " " }
    return unit.map { ["个", "工", "日", "天", "次", "小", "分", "月"].contains($0) } ?? false
  }

  private func width(of marks: [StaticString], at position: Int) -> Int? {
    for mark in marks where position + mark.utf8CodeUnitCount <= page.text.count {
      let isHere = mark.withUTF8Buffer { bytes in bytes.indices.allSatisfy { page.text[position + $0] == bytes[$0] } }
      if isHere { return mark.utf8CodeUnitCount }
    }
    return nil
  }

  /// Where the label begins with its number or bracket; nil where it is the end of a longer word.
  private func beginning(_ start: Int, _ innermost: Int, _ hasColon: Bool) -> Int? {
    let line = page.lineRange(around: start)
    if start - line.lowerBound <= 24 {
      let prefix = String(decoding: page.text[line.lowerBound..<start], as: UTF8.self)
      if prefix.unicodeScalars.allSatisfy(Self.decorations.contains) { return line.lowerBound }
    }
    var own = page.textRange(of: innermost).lowerBound
    while own < start, page.text[own] == 0x2A || page.text[own] == 0x20 { own += 1 }
    if own == start { return start }
    guard hasColon else { return nil }
    let before = page.text[max(0, start - 3)..<start]
    let ends: [[UInt8]] = ["；", "，", "。", "｜", "）", "、", "\u{3000}", "\u{00A0}", "日", "次", "天"].map { Array($0.utf8) }
    if let last = before.last, last == 0x20 || last == 0x3B || last == 0x2C || last == 0x7C || last == 0x2F {
      return start
    }
    return ends.contains { before.elementsEqual($0) } ? start : nil
  }

  /// Numbers, brackets and bullets that stand before labels.
  private static let decorations = Set(
    " 0123456789０１２３４５６７８９一二三四五六七八九十、.．,，（）()【】[]《》*＊·•●◆◇■□▶►◎○★※>〉|｜-—#①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ“\"第\u{3000}\u{00A0}"
      .unicodeScalars)

  /// The outermost element that holds nothing but the label.
  private func outermost(_ innermost: Int, _ range: Range<Int>) -> Int? {
    guard holdsOnly(innermost, range) else { return nil }
    var element = innermost
    while true {
      let parent = Int(page.elements[element].parent)
      guard parent >= 0, holdsOnly(parent, range), !page.element(element, is: .td), !page.element(element, is: .th),
        !page.element(element, is: .dt), !page.element(parent, is: .body)
      else { return element }
      element = parent
    }
  }

  private func holdsOnly(_ element: Int, _ range: Range<Int>) -> Bool {
    let own = page.textRange(of: element)
    return own.lowerBound >= range.lowerBound && own.upperBound <= range.upperBound
  }

  private func cellAround(_ innermost: Int, _ range: Range<Int>) -> Int? {
    var element = innermost
    while element >= 0, holdsOnly(element, range) {
      if page.element(element, is: .td) || page.element(element, is: .th) { return element }
      element = Int(page.elements[element].parent)
    }
    return nil
  }
}

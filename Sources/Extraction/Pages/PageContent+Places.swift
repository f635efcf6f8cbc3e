import AssessmentModel

// Where a byte of the page's buffers stands; each is a binary search, because the records stand in document order.
extension PageContent {
  /// The page's title element; those of drawings (`svg`) are none.
  var titleElement: Int? {
    elements(named: .title).first { title in ancestor(of: title) { element($0, is: .svg) } == nil }
  }

  /// True where an element has a descendant with that name.
  func holds(_ name: HTMLName, in ancestor: Int) -> Bool {
    elements[ancestor + 1..<Int(elements[ancestor].end)].contains { $0.name == name.rawValue }
  }

  /// The innermost element whose text holds that offset.
  func innermostElement(at offset: Int) -> Int? {
    var element = elements.firstIndex(notBefore: { Int($0.textStart) <= offset }) - 1
    while element >= 0, Int(elements[element].textEnd) <= offset { element = Int(elements[element].parent) }
    return element >= 0 ? element : nil
  }

  /// The attribute whose value holds that offset of `attributeBytes`.
  func attributeIndex(at offset: Int) -> Int? {
    // Empty values share the start of the one that follows.
    let index = attributes.firstIndex(notBefore: { Int($0.start) <= offset }) - 1
    return index >= 0 && Int(attributes[index].end) > offset ? index : nil
  }

  /// The element that has an attribute.
  func element(ofAttribute index: Int) -> Int? {
    var element = elements.firstIndex(notBefore: { Int($0.firstAttribute) <= index }) - 1
    while element >= 0, elements[element].attributeCount == 0 { element -= 1 }
    guard element >= 0 else { return nil }
    return index < Int(elements[element].firstAttribute) + Int(elements[element].attributeCount) ? element : nil
  }

  /// The line of the text around an offset: up to the next block boundary or cell on both sides.
  func lineRange(around offset: Int) -> Range<Int> {
    var start = offset
    while start > 0, text[start - 1] != 0x0A, text[start - 1] != 0x09 { start -= 1 }
    var end = offset
    while end < text.count, text[end] != 0x0A, text[end] != 0x09 { end += 1 }
    return start..<end
  }

  /// The link, button or other clickable element that an element is or stands in.
  func control(around element: Int) -> Int? {
    var current = element
    while current >= 0 {
      if self.element(current, is: .a) || self.element(current, is: .button) { return current }
      if attributeBytes(.onclick, of: current) != nil, textRange(of: current).count < 120 { return current }
      current = Int(elements[current].parent)
    }
    return nil
  }

  /// True for an element in a row of captions: its parent holds elements of few words and nothing but separators between.
  ///
  /// Parts of a sentence that are styled one by one have no space around them or marks of a sentence within.
  func isCaptionInRow(_ element: Int, upTo longest: Int) -> Bool {
    let row = Int(elements[element].parent)
    guard row > 0, textRange(of: element).count <= longest else { return false }
    var end = textRange(of: row).lowerBound
    var captions = 0
    for child in children(of: row) {
      let own = textRange(of: child)
      guard !own.isEmpty else { continue }
      let gap = text[min(end, own.lowerBound)..<own.lowerBound]
      guard own.count <= longest, gap.allSatisfy(isSeparator), !text[own].holds(anyOf: ["，", "。", "；"]) else {
        return false
      }
      let isApart = captions == 0 || !gap.isEmpty || text[own.lowerBound] <= 0x20 || text[own.lowerBound - 1] <= 0x20
      guard isApart || attributeBytes(.style, of: child) == nil else { return false }
      captions += 1
      end = own.upperBound
    }
    return captions >= 2 && text[end..<max(end, textRange(of: row).upperBound)].allSatisfy(isSeparator)
  }

  /// Bytes of spaces, bars and dots that part captions; of longer marks each byte is looked at alone.
  private func isSeparator(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7C || byte == 0x2F || byte == 0xC2 || byte == 0xA0 || byte == 0xB7 || byte == 0xE3
      || byte == 0x80
  }

  /// True for the page's title and for entries of a drop-down of links to other sites.
  func isTitleOrOption(_ element: Int) -> Bool {
    self.element(element, is: .title) || self.element(element, is: .option)
  }

  /// True where the value of `class` or `id` of an element or of its nearest ancestors holds one of some words.
  func isMarked(_ element: Int, by words: [StaticString], upTo levels: Int = 4) -> Bool {
    var current = element
    var level = 0
    while current >= 0, level <= levels {
      for name in [AttributeName.class, .id] {
        if let value = attributeBytes(name, of: current), value.holds(anyOf: words) { return true }
      }
      current = Int(elements[current].parent)
      level += 1
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// True where one of some lower-case words stands in the bytes, ASCII letters without case.
  func holds(anyOf words: [StaticString]) -> Bool {
    withUnsafeBufferPointer { bytes in
      words.contains { word in word.withUTF8Buffer { bytes.holds($0) } }
    }
  }
}

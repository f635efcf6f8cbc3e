// Questions that extractors ask a page. Each is a loop over indices; none makes a string unless it returns one.
extension PageContent {
  /// The element's name in lower case.
  package func name(of element: Int) -> String {
    let raw = elements[element].name
    return HTMLName(rawValue: raw)?.text ?? otherElementNames[Int(raw) - HTMLName.allCases.count]
  }

  /// True where the element has that name.
  @inlinable package func element(_ element: Int, is name: HTMLName) -> Bool {
    elements[element].name == name.rawValue
  }

  /// The descendants of an element, or the whole page's elements without one, in document order, with that name.
  package func elements(named name: HTMLName, in ancestor: Int? = nil) -> [Int] {
    let range = ancestor.map { $0 + 1..<Int(elements[$0].end) } ?? elements.indices
    return range.filter { elements[$0].name == name.rawValue }
  }

  /// The children of an element in document order.
  package func children(of parent: Int) -> [Int] {
    var found: [Int] = []
    var child = parent + 1
    let end = Int(elements[parent].end)
    while child < end {
      found.append(child)
      child = Int(elements[child].end)
    }
    return found
  }

  /// The nearest ancestor, the element itself left out, that a test accepts.
  package func ancestor(of element: Int, where accepts: (Int) -> Bool) -> Int? {
    var parent = Int(elements[element].parent)
    while parent >= 0 {
      if accepts(parent) { return parent }
      parent = Int(elements[parent].parent)
    }
    return nil
  }

  /// True where `element` is `ancestor` or stands inside it.
  @inlinable package func element(_ element: Int, isInside ancestor: Int) -> Bool {
    element >= ancestor && element < Int(elements[ancestor].end)
  }

  /// The value of an attribute as bytes; nil where the element does not have it.
  @inlinable package func attributeBytes(_ name: AttributeName, of element: Int) -> ArraySlice<UInt8>? {
    let first = Int(elements[element].firstAttribute)
    for index in first..<first + Int(elements[element].attributeCount) where attributes[index].name == name.rawValue {
      return attributeBytes[Int(attributes[index].start)..<Int(attributes[index].end)]
    }
    return nil
  }

  /// The value of an attribute; nil where the element does not have it.
  package func attribute(_ name: AttributeName, of element: Int) -> String? {
    attributeBytes(name, of: element).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute by any name in lower case, such as `data-title`.
  package func attribute(named name: String, of element: Int) -> String? {
    let first = Int(elements[element].firstAttribute)
    for index in first..<first + Int(elements[element].attributeCount) {
      let raw = attributes[index].name
      let written = AttributeName(rawValue: raw)?.text ?? otherAttributeNames[Int(raw) - AttributeName.allCases.count]
      if written == name {
        let value = attributeBytes[Int(attributes[index].start)..<Int(attributes[index].end)]
        return String(decoding: value, as: UTF8.self)
      }
    }
    return nil
  }

  /// The range of an element's text without white space at its ends; hidden text included.
  @inlinable package func textRange(of element: Int) -> Range<Int> {
    var start = Int(elements[element].textStart)
    var end = Int(elements[element].textEnd)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// An element's text as one line: block boundaries and cells become spaces.
  package func line(of element: Int) -> String {
    line(in: textRange(of: element))
  }

  /// A range of the text as one line.
  package func line(in range: Range<Int>) -> String {
    String(decoding: text[range].map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The resolved address of a link, without its fragment.
  package func address(of link: PageLink) -> String {
    String(decoding: linkBytes[Int(link.start)..<Int(link.end)], as: UTF8.self)
  }

  /// The node path of an element, such as `/html/body/div[2]/a[1]`; `html`, `head` and `body` carry no number.
  package func nodePath(of element: Int) -> String {
    String(decoding: nodePathBytes(of: element), as: UTF8.self)
  }

  /// The same as bytes, for whoever keeps many paths.
  package func nodePathBytes(of element: Int) -> [UInt8] {
    let names = HTMLName.bytes
    let (html, head, body) = (HTMLName.html.rawValue, HTMLName.head.rawValue, HTMLName.body.rawValue)
    // Written from its end, for the walk begins there.
    var path: [UInt8] = []
    path.reserveCapacity(128)
    var current = element
    while current >= 0 {
      let name = elements[current].name
      if name != html, name != head, name != body {
        path.append(0x5D)
        Self.appendReversed(elements[current].ordinal, to: &path)
        path.append(0x5B)
      }
      let written = Int(name) < names.count ? names[Int(name)] : Array(self.name(of: current).utf8)
      for byte in written.reversed() { path.append(byte) }
      path.append(0x2F)
      current = Int(elements[current].parent)
    }
    path.reverse()
    return path
  }

  /// Appends the decimal digits of a positive number, the last one first.
  private static func appendReversed(_ number: Int32, to bytes: inout [UInt8]) {
    var rest = number
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
  }
}

import AssessmentModel

/// A page's text as lines, with its dates and its hidden parts, found once for all extractors.
///
/// A line is what stands between two block boundaries; cells of a row share a line. Only the body counts: the title
/// element's text is no line.
struct PageText: Sendable {
  /// Byte ranges of the lines that are not empty, in order.
  let lines: [Range<Int>]
  /// Every date of the body, hidden parts included.
  let dates: [WrittenDate]
  /// Ranges of the text that no visitor sees, in order, none inside another.
  let hidden: [Range<Int>]
  /// The body's part of the text.
  let body: Range<Int>

  init(_ page: PageContent) {
    let start = page.elements(named: .body).first.map { Int(page.elements[$0].textStart) } ?? 0
    let head = page.titleElement.map { Int(page.elements[$0].textEnd) } ?? 0
    body = max(start, start == 0 ? head : start)..<page.text.count
    lines = Self.lines(of: page.text, in: body)
    dates = ChineseDates.dates(in: page.text, range: body, splits: Self.splits(of: page))
    hidden = Self.hiddenRanges(of: page)
  }

  /// True where a visitor sees the text at that offset.
  func isVisible(_ offset: Int) -> Bool {
    let next = hidden.firstIndex(notBefore: { $0.upperBound <= offset })
    return next == hidden.count || !hidden[next].contains(offset)
  }

  /// The index of the line that holds an offset, or of the next one.
  func line(at offset: Int) -> Int {
    lines.firstIndex(notBefore: { $0.upperBound <= offset })
  }

  /// The dates that start in a range.
  func dates(in range: Range<Int>) -> ArraySlice<WrittenDate> {
    let first = dates.firstIndex(notBefore: { $0.start < range.lowerBound })
    return dates[first..<dates[first...].firstIndex(notBefore: { $0.start < range.upperBound })]
  }

  private static func lines(of text: [UInt8], in body: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in
      var start = body.lowerBound
      while let end = text.offset(of: 0x0A, from: start), end < body.upperBound {
        if start < end { lines.append(start..<end) }
        start = end + 1
      }
      if start < body.upperBound { lines.append(start..<body.upperBound) }
    }
    return lines
  }

  /// Where an element begins or ends between two digits: inline elements are joined in the text, their numbers are not.
  private static func splits(of page: PageContent) -> [Int] {
    page.text.withUnsafeBufferPointer { text in
      let isSplit = { (place: Int) in
        place > 0 && place < text.count && text[place] &- 0x30 < 10 && text[place - 1] &- 0x30 < 10
      }
      var places: [Int] = []
      for element in page.elements {
        if isSplit(Int(element.textStart)) { places.append(Int(element.textStart)) }
        if isSplit(Int(element.textEnd)) { places.append(Int(element.textEnd)) }
      }
      return places.sorted()
    }
  }

  /// Hidden elements and `noscript`, outermost only; an empty one hides nothing.
  private static func hiddenRanges(of page: PageContent) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < page.elements.count {
      let element = page.elements[index]
      let isUnseen = element.isHidden || element.name == HTMLName.noscript.rawValue
      if isUnseen, element.name != HTMLName.head.rawValue, element.name != HTMLName.html.rawValue {
        if element.textStart < element.textEnd { ranges.append(Int(element.textStart)..<Int(element.textEnd)) }
        index = Int(element.end)
      } else {
        index += 1
      }
    }
    return ranges
  }
}

import AssessmentModel

/// The text of a page's body on one line, with a space wherever an element begins or ends.
struct SpacedText {
  private(set) var bytes: [UInt8] = []
  /// Where each byte of the page's text comes to stand, from the body's first one on.
  private var places: [Int32] = []
  private let body: Int
  private let bodyEnd: Int
  private let textStart: Int

  init(_ page: PageContent) {
    body = page.elements(named: .body).first ?? page.elements.count
    guard body < page.elements.count else {
      (bodyEnd, textStart) = (body, 0)
      return
    }
    bodyEnd = Int(page.elements[body].end)
    textStart = Int(page.elements[body].textStart)
    let textEnd = Int(page.elements[body].textEnd)
    var isEdge = [Bool](repeating: false, count: textEnd - textStart + 1)
    for element in page.elements[body..<bodyEnd] {
      isEdge[Int(element.textStart) - textStart] = true
      isEdge[Int(element.textEnd) - textStart] = true
    }
    places = Array(repeating: 0, count: isEdge.count)
    bytes.reserveCapacity(isEdge.count * 5 / 4)
    var from = textStart
    for element in page.elements(named: .noscript, in: body) where Int(page.elements[element].textStart) >= from {
      copy(page.text, from..<Int(page.elements[element].textStart), isEdge)
      from = Int(page.elements[element].textEnd)
    }
    copy(page.text, from..<textEnd, isEdge)
    places[textEnd - textStart] = Int32(bytes.count)
  }

  /// True for an element of the body.
  func holds(_ element: Int) -> Bool { element >= body && element < bodyEnd }

  /// Where an element's text stands in `bytes`, without the space before it.
  func range(of element: PageElement) -> Range<Int> {
    let start = Int(places[Int(element.textStart) - textStart])
    let end = Int(places[Int(element.textEnd) - textStart])
    return start < end && bytes[start] == 0x20 ? start + 1..<end : start..<end
  }

  private mutating func copy(_ text: [UInt8], _ range: Range<Int>, _ isEdge: [Bool]) {
    var isApart = true
    for place in range {
      places[place - textStart] = Int32(bytes.count)
      let byte = text[place]
      if byte <= 0x20 || isEdge[place - textStart] { isApart = true }
      guard byte > 0x20 else { continue }
      if isApart, !bytes.isEmpty { bytes.append(0x20) }
      isApart = false
      bytes.append(byte)
    }
  }
}

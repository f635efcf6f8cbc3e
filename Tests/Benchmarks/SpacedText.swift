import AssessmentModel

/// The text of a page's body on one line, with a space wherever an element begins or ends.
struct SpacedText {
  private(set) var bytes: [UInt8] = []
  /// Where each byte of the page's text comes to stand, from the body's first one on.
  private var places: [Int32] = []
  private let body: Int
  private let bodyEnd: Int
  private let textStart: Int
  /// What is left out, in order.
  private var skip: [Range<Int>] = []

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
    for element in page.elements(named: .noscript, in: body) {
      skip.append(Int(page.elements[element].textStart)..<Int(page.elements[element].textEnd))
    }
    copy(page.text, textStart..<textEnd, isEdge)
  }

  /// True for an element of the body.
  func holds(_ element: Int) -> Bool { element >= body && element < bodyEnd }

  /// Where an element's text stands in `bytes`, without the space before it.
  func range(of element: PageElement) -> Range<Int> {
    let start = Int(places[Int(element.textStart) - textStart])
    let end = Int(places[Int(element.textEnd) - textStart])
    return start < end && bytes[start] == 0x20 ? start + 1..<end : start..<end
  }

  /// Bytes go over one by one, and no byte makes more than two.
  private mutating func copy(_ text: [UInt8], _ range: Range<Int>, _ isEdge: [Bool]) {
    var spaced: [UInt8] = []
    places = Array(unsafeUninitializedCapacity: range.count + 1) { places, placeCount in
      spaced = Array(unsafeUninitializedCapacity: range.count * 2) { bytes, count in
        text.withUnsafeBufferPointer { text in
          isEdge.withUnsafeBufferPointer { isEdge in
            var (isApart, skipped) = (false, 0)
            for place in range {
              let offset = place - range.lowerBound
              places[offset] = Int32(count)
              let byte = text[place]
              while skipped < skip.count, skip[skipped].upperBound <= place { skipped += 1 }
              if byte <= 0x20 || isEdge[offset] { isApart = true }
              guard byte > 0x20, skipped == skip.count || place < skip[skipped].lowerBound else { continue }
              if isApart, count > 0 {
                bytes[count] = 0x20
                count += 1
              }
              isApart = false
              bytes[count] = byte
              count += 1
            }
          }
        }
        places[range.count] = Int32(count)
      }
      placeCount = range.count + 1
    }
    bytes = spaced
  }
}

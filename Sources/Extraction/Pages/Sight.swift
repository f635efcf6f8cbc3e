import AssessmentModel

/// Whether visitors see a link, as far as inline styles tell.
struct Sight {
  private let page: PageContent
  private let gambling: [PhraseHit]
  private let excuses: [PhraseHit]
  /// The styles that were read, by element: blocks stand around many links.
  private var styles: [Int: InlineStyle?] = [:]
  private static let levels = 6
  /// Longer styles are left unread.
  private static let longestStyle = 4_096
  /// A headline is longer than what a link farm writes on a link.
  private static let bytesOfHeadline = 72

  init(_ reading: PageReading) {
    page = reading.page
    gambling = reading.textHits.hits(of: HiddenLinks.gambling)
    excuses = reading.textHits.hits(of: HiddenLinks.news) + reading.textHits.hits(of: HiddenLinks.assistance)
  }

  /// How a link is kept out of sight, and whether it speaks of gambling; nil where it is seen or may be a menu's.
  mutating func hidden(_ element: Int) -> (how: String, isGambling: Bool)? {
    guard page.element(element, is: .a) || page.element(element, is: .area) else { return nil }
    let range = page.textRange(of: element)
    // A picture may be seen where text has no size: that is how rows of pictures are set.
    guard !range.isEmpty, page.elements(named: .img, in: element).isEmpty else { return nil }
    if excuses.contains(where: { range.contains($0.start) }) { return nil }
    let isGambling =
      range.count <= Self.bytesOfHeadline
      && gambling.contains { range.contains($0.start) && range.contains($0.end - 1) }
    if page.elements[element].isHidden { return isGambling ? ("hidden", true) : nil }
    return concealment(of: element).map { ($0, isGambling) }
  }

  /// How the link or a block around it is put out of sight; what a nearer element declares goes before what a farther one
  /// does.
  private mutating func concealment(of element: Int) -> String? {
    var current = element
    var hasSize = false
    var hasColour = false
    for _ in 0..<Self.levels where current > 0 {
      if let style = style(of: current) {
        if let how = style.concealment, !(how == "no size" && hasSize), !(how == "colour" && hasColour) { return how }
        hasSize = hasSize || style["font-size"] != nil
        hasColour = hasColour || style["color"] != nil
      }
      current = Int(page.elements[current].parent)
    }
    return nil
  }

  private mutating func style(of element: Int) -> InlineStyle? {
    if let known = styles[element] { return known }
    let bytes = page.attributeBytes(.style, of: element).flatMap {
      (7...Self.longestStyle).contains($0.count) ? $0 : nil
    }
    let style = bytes.map { InlineStyle($0) }
    styles[element] = .some(style)
    return style
  }
}

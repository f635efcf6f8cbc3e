import AssessmentModel

/// What the name of an element says about its text.
enum ElementTraits {
  /// What an element puts between its own text and its neighbours', at its start and at its end.
  static let separators: [TextCollector.Separator] = HTMLName.allCases.map(separator)

  private static func separator(_ name: HTMLName) -> TextCollector.Separator {
    switch name {
    case .td, .th: return .cell
    case .tr, .table, .caption, .thead, .tbody, .tfoot: return .row
    case .html, .head, .title, .body, .header, .nav, .main, .section, .article, .aside, .footer, .address, .h1, .h2,
      .h3, .h4, .h5, .h6, .p, .div, .center, .hr, .br, .pre, .blockquote, .ul, .ol, .li, .dl, .dt, .dd, .dir, .menu,
      .form, .fieldset, .legend, .option, .optgroup, .noscript, .noframes, .frameset, .marquee, .details, .summary,
      .dialog, .figure, .figcaption, .template:
      return .line
    // Boxes that stand beside each other on a line: what they say does not run together.
    case .input, .select, .textarea, .button, .iframe, .frame, .object, .embed, .video, .audio, .canvas:
      return .space
    default: return .none
    }
  }

  /// True for elements that a browser with scripts shows nothing of; the head because its title stands on no page.
  static let hides: [Bool] = HTMLName.allCases.map { name in
    switch name {
    case .head, .script, .style, .noscript, .noframes, .template: return true
    default: return false
    }
  }

  /// True where a style attribute keeps the element from being seen.
  static func styleHides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    guard style.count >= 12 else { return false }
    return declares(style, "display", "none") || declares(style, "visibility", "hidden")
  }

  /// True where a declaration with that property has a value that begins so; letters in either case.
  private static func declares(_ style: UnsafeBufferPointer<UInt8>, _ property: StaticString, _ value: StaticString)
    -> Bool
  {
    var isStart = true
    var index = 0
    while index < style.count {
      if isStart, let afterName = skip(property, in: style, at: index) {
        let colon = skipSpace(in: style, at: afterName)
        if colon < style.count, style[colon] == UInt8(ascii: ":"),
          skip(value, in: style, at: skipSpace(in: style, at: colon + 1)) != nil
        {
          return true
        }
      }
      isStart = style[index] == UInt8(ascii: ";") || style[index] <= 0x20
      index += 1
    }
    return false
  }

  private static func skipSpace(in style: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var index = start
    while index < style.count, style[index] <= 0x20 { index += 1 }
    return index
  }

  private static func skip(_ word: StaticString, in style: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + word.utf8CodeUnitCount <= style.count else { return nil }
    for offset in 0..<word.utf8CodeUnitCount where style[start + offset] | 0x20 != word.utf8Start[offset] { return nil }
    return start + word.utf8CodeUnitCount
  }
}

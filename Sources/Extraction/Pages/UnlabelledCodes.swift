import AssessmentModel

/// Pictures that may be codes of channels although nothing names them.
struct UnlabelledCodes {
  let arePresent: Bool

  init(_ reading: PageReading) {
    let page = reading.page
    arePresent = page.elements(named: .img).contains { image in
      guard !page.elements[image].isHidden, page.attributeBytes(.alt, of: image)?.isEmpty ?? true else { return false }
      return Self.isCode(image, page) && !Self.hasCaption(image, page) || Self.isDeadMark(image, page)
    }
  }

  /// A picture whose file or class is called a code.
  private static func isCode(_ image: Int, _ page: PageContent) -> Bool {
    guard let source = page.attributeBytes(.src, of: image) else { return false }
    if source.holds(anyOf: ["qrcode", "ewm", "erweima", "qr_", "/code", "wxcode", "2wm"]) { return true }
    let file = source.prefix { $0 != 0x3F }.split(separator: 0x2F).last ?? []
    // A name that only ends with it, such as `foot-qr`, says which of several marks is a code, and of what.
    let word = file.prefix { ($0 | 0x20) &- 0x61 < 26 }
    return word.count == 2 && word.holds(anyOf: ["qr"]) || page.isNamed(image, ["qr"])
  }

  /// A short text in the picture's own wrapper, or right beside the picture, names it; a longer one is the page's.
  private static func hasCaption(_ image: Int, _ page: PageContent) -> Bool {
    var block = image
    for _ in 0..<3 where page.elements[block].parent >= 0 {
      let parent = Int(page.elements[block].parent)
      let isOwn = page.elements(named: .img, in: parent).count == 1
      guard isOwn || page.isMarked(parent, by: ["ewm", "erweima", "code", "qr"], upTo: 0) else { break }
      block = parent
      let length = page.textRange(of: block).count
      if length > 0 { return length <= longestCaption }
    }
    return hasWordsBeside(image, page)
  }

  private static let longestCaption = 90

  /// True where words stand between the picture and the elements before and after it.
  private static func hasWordsBeside(_ image: Int, _ page: PageContent) -> Bool {
    let parent = Int(page.elements[image].parent)
    guard parent >= 0 else { return false }
    let siblings = page.children(of: parent)
    guard let place = siblings.firstIndex(of: image) else { return false }
    let own = page.elements[parent]
    let before = place > 0 ? page.elements[siblings[place - 1]].textEnd : own.textStart
    let after = place + 1 < siblings.count ? page.elements[siblings[place + 1]].textStart : own.textEnd
    let gap = page.text[Int(before)..<max(Int(before), Int(after))]
    return gap.count <= longestCaption && PlainText.letters(in: gap) >= 2
  }

  /// An unnamed picture of the footer in a link that leads nowhere: pointed at, such marks show a code.
  private static func isDeadMark(_ image: Int, _ page: PageContent) -> Bool {
    let link = Int(page.elements[image].parent)
    guard link >= 0, page.element(link, is: .a), page.textRange(of: link).isEmpty,
      let address = page.attributeBytes(.href, of: link), address.holds(anyOf: ["javascript:"]),
      [AttributeName.onclick, .title].allSatisfy({ page.attributeBytes($0, of: link)?.isEmpty ?? true }),
      page.attributeBytes(.onclick, of: image) == nil
    else { return false }
    return page.isMarked(link, by: ["foot", "bottom"], upTo: 8)
  }
}

import AssessmentModel

/// The site's name where only its logo says it.
enum SiteLogo {
  /// The text of a block called logo, the words of the logo's picture, or the text of the link to the home page, where
  /// it sounds like a site; with the offset of the place in the text.
  static func name(in reading: PageReading) -> (String, Int)? {
    let page = reading.page
    for element in page.elements.indices where !page.elements[element].isHidden && isLogo(element, in: page) {
      let offset = page.textRange(of: element).lowerBound
      if let name = siteName(page.line(of: element)) { return (name, offset) }
      for picture in pictures(in: element, of: page) {
        guard let words = page.attribute(.alt, of: picture) ?? page.attribute(.title, of: picture),
          let name = siteName(words)
        else { continue }
        return (name, offset)
      }
    }
    return nil
  }

  private static func pictures(in element: Int, of page: PageContent) -> [Int] {
    page.element(element, is: .img) ? [element] : page.elements(named: .img, in: element)
  }

  /// True for what a class or id calls a logo, and for links to the home page.
  private static func isLogo(_ element: Int, in page: PageContent) -> Bool {
    guard page.textRange(of: element).count <= 120 else { return false }
    if page.element(element, is: .a), let address = page.attributeBytes(.href, of: element) {
      return address.elementsEqual("/".utf8)
    }
    return page.isMarked(element, by: ["logo"], upTo: 0)
  }

  /// A name of one line that sounds like a site.
  private static func siteName(_ text: String) -> String? {
    let name = SiteNames.withoutWelcome(PlainText.trimmed(text))
    return (4...24).contains(name.count) && !name.contains(" ") && SiteNames.soundsLikeSite(name) ? name : nil
  }
}

import AssessmentModel

/// The words that an element's `class` and `id` are made of.
enum ClassWords {
  /// Every word in small letters; hyphens, underscores, spaces, digits and capitals in the middle part words.
  ///
  /// `has-sidebar`, `has_sidebar` and `hasSidebar` are the words `has` and `sidebar`.
  static func words(of element: Int, _ page: PageContent) -> [String] {
    [AttributeName.class, .id].flatMap { name in page.attributeBytes(name, of: element).map(words) ?? [] }
  }

  /// True where one of the words is among those of an element.
  static func element(_ element: Int, _ page: PageContent, isNamed words: Set<String>) -> Bool {
    page.elements[element].attributeCount > 0 && self.words(of: element, page).contains(where: words.contains)
  }

  private static func words(in bytes: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var isCapital = true
    for byte in bytes {
      let isUpper = byte &- 0x41 < 26
      let isLetter = isUpper || byte &- 0x61 < 26
      if !word.isEmpty, !isLetter || isUpper && !isCapital {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
      if isLetter { word.append(byte | 0x20) }
      isCapital = isUpper
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}

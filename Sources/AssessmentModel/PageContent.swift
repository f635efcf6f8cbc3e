/// What one page says, as flat records over shared UTF-8 buffers; no tree and no parser outlive the call that made it.
///
/// Elements stand in document order and know their parent and the end of their subtree, so that a walk is a loop over
/// indices. Strings are made only of what leaves the page.
package struct PageContent: Sendable {
  /// The address of the capture, and the address that relative links start from.
  package var url: String
  package var base: String
  package var encoding: PageEncoding
  /// All text in reading order as UTF-8, without scripts and styles.
  ///
  /// Hidden parts are included; their elements say so. White space is collapsed to one space; a newline stands at every block boundary and `br`, a tab between the cells
  /// of a row; no two of these stand side by side.
  package var text: [UInt8]
  package var elements: [PageElement]
  package var attributes: [PageAttribute]
  /// Attribute values, decoded, white space as written.
  package var attributeBytes: [UInt8]
  /// Names beyond `HTMLName` and `AttributeName`, in the order first met; raw values count on from those.
  package var otherElementNames: [String]
  package var otherAttributeNames: [String]
  /// Links of `a`, `area`, `frame` and `iframe` that lead to an http, https or file address, in document order.
  package var links: [PageLink]
  /// The links' resolved addresses, without fragments.
  package var linkBytes: [UInt8]
  package var scripts: [PageScript]
  /// The text of inline scripts.
  package var scriptBytes: [UInt8]
  /// What the parser and the decoder had to mend or leave out.
  package var problems: [Problem]

  package init(url: String, base: String, encoding: PageEncoding) {
    self.url = url
    self.base = base
    self.encoding = encoding
    text = []
    elements = []
    attributes = []
    attributeBytes = []
    otherElementNames = []
    otherAttributeNames = []
    links = []
    linkBytes = []
    scripts = []
    scriptBytes = []
    problems = []
  }
}

/// One element.
package struct PageElement: Sendable {
  /// Raw value of `HTMLName`, or that enum's count plus an index into `otherElementNames`.
  package var name: UInt16
  /// True for an element that a style or attribute hides, and for everything inside it.
  package var isHidden: Bool
  /// Index of the parent; -1 for the root.
  package var parent: Int32
  /// From 1, among siblings of the same name.
  package var ordinal: Int32
  /// One past the index of the last descendant.
  package var end: Int32
  /// The element's text, a range of `PageContent.text`.
  package var textStart: Int32
  package var textEnd: Int32
  /// The element's attributes, a range of `PageContent.attributes`.
  package var firstAttribute: Int32
  package var attributeCount: UInt16

  package init(
    name: UInt16, isHidden: Bool, parent: Int32, ordinal: Int32, end: Int32, textStart: Int32, textEnd: Int32,
    firstAttribute: Int32, attributeCount: UInt16
  ) {
    self.name = name
    self.isHidden = isHidden
    self.parent = parent
    self.ordinal = ordinal
    self.end = end
    self.textStart = textStart
    self.textEnd = textEnd
    self.firstAttribute = firstAttribute
    self.attributeCount = attributeCount
  }
}

/// One attribute; its value is a range of `PageContent.attributeBytes`.
package struct PageAttribute: Sendable {
  /// Raw value of `AttributeName`, or that enum's count plus an index into `otherAttributeNames`.
  package var name: UInt16
  package var start: Int32
  package var end: Int32

  package init(name: UInt16, start: Int32, end: Int32) {
    self.name = name
    self.start = start
    self.end = end
  }
}

/// One link; its resolved address is a range of `PageContent.linkBytes`.
package struct PageLink: Sendable {
  package var element: Int32
  package var start: Int32
  package var end: Int32

  package init(element: Int32, start: Int32, end: Int32) {
    self.element = element
    self.start = start
    self.end = end
  }
}

/// One script; its inline text is a range of `PageContent.scriptBytes`, its source the element's `src`.
package struct PageScript: Sendable {
  package var element: Int32
  package var start: Int32
  package var end: Int32

  package init(element: Int32, start: Int32, end: Int32) {
    self.element = element
    self.start = start
    self.end = end
  }
}

/// How the bytes of a page were decoded, and who said what about them.
package struct PageEncoding: Sendable, Equatable {
  /// What the bytes are: `utf-8`, `gb18030`, `utf-16le`, `utf-16be`, `big5`, or another name in lower case.
  package var name: String
  package var hasByteOrderMark: Bool
  /// The labels as written; nil where none was given.
  package var labelInHTTP: String?
  package var labelInMeta: String?
  /// How many byte sequences could not be decoded and became U+FFFD.
  package var replacements: Int

  package init(
    name: String, hasByteOrderMark: Bool = false, labelInHTTP: String? = nil, labelInMeta: String? = nil,
    replacements: Int = 0
  ) {
    self.name = name
    self.hasByteOrderMark = hasByteOrderMark
    self.labelInHTTP = labelInHTTP
    self.labelInMeta = labelInMeta
    self.replacements = replacements
  }
}

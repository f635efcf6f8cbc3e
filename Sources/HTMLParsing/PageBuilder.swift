import AssessmentModel
import Glibc

/// Turns the parser's events into a flat `PageContent`.
///
/// The tree is not the parser's: what a tag closes is found by `OpenElements`. Nothing here makes a string for what was
/// met before, and nothing recurses: depth is the length of `open`.
struct PageBuilder {
  /// Deeper elements are left out; their text counts as their ancestor's.
  static let deepest = 4_096
  /// The parser itself is stopped beyond this depth, since it keeps every element that is open to it.
  static let deepestParsed = 65_536
  static let mostNodes = 1_000_000
  static let mostScriptBytes = 1 << 20
  static let mostAttributes = 4_096
  /// Bound on what tags in the wrong places may cost: how many open elements are looked at for them.
  static let mostStrayWork = 1 << 28

  /// A link or base before it is resolved: an element and the range of its address in `attributeBytes`.
  struct Reference {
    var element: Int32
    var start: Int32
    var end: Int32
  }

  var parser: LibXML2.Parser?
  private(set) var isStopped = false
  private(set) var elements: [PageElement] = []
  private(set) var attributes: [PageAttribute] = []
  private(set) var attributeBytes: [UInt8] = []
  private(set) var references: [Reference] = []
  private(set) var base: Reference?
  private(set) var scripts: [PageScript] = []
  private(set) var scriptBytes: [UInt8] = []
  private(set) var problems: [Problem.Kind: String] = [:]
  private(set) var elementNames = NameTable.elements
  private(set) var attributeNames = NameTable.attributes
  private(set) var collector = TextCollector()
  private var siblings = SiblingCounter()
  private let separators = ElementTraits.separators
  private let hides = ElementTraits.hides
  private var open = OpenElements()
  private var hasHead = false
  private var hasBody = false
  /// True between the start and the end event of an element without content.
  private var isInVoid = false
  /// Where in the page the last end event was looked into.
  private var answered = -1
  private var textNodes = 0
  private var isInText = false

  init(byteCount: Int) {
    elements.reserveCapacity(byteCount / 64)
    attributes.reserveCapacity(byteCount / 40)
    attributeBytes.reserveCapacity(byteCount / 2)
    references.reserveCapacity(byteCount / 256)
    collector.reserveCapacity(byteCount / 2)
  }

  /// One element begins; attributes are pairs of name and value that end with a nil name.
  mutating func startElement(
    _ name: UnsafePointer<UInt8>, attributes pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard !isStopped else { return }
    isInText = false
    isInVoid = false
    guard !open.isTextOnly else { return }
    let number = elementNames.number(of: UnsafeBufferPointer(start: name, count: strlen(name)))
    if open.isDirectlyInHead, !open.traits(of: number).contains(.metadata) { beginBody() }
    guard begins(number, hasAttributes: pairs != nil) else { return }
    close(downTo: open.depth(beforeStartOf: number))
    guard isWithinBounds() else { return }
    let isVoid = open.traits(of: number).contains(.void)
    isInVoid = isVoid
    guard open.count < Self.deepest else {
      if !isVoid { open.push(-1, name: number) }
      return
    }
    let index = addElement(number, pairs)
    if isVoid { close(index) } else { open.push(Int32(index), name: number) }
  }

  /// The parser closes an element; it counts only where an end tag of the page is the cause.
  mutating func endElement(_ name: UnsafePointer<UInt8>) {
    guard !isStopped else { return }
    isInText = false
    guard !isInVoid else {
      isInVoid = false
      return
    }
    if open.isInHead, !open.isTextOnly, strcmp(name, "head") == 0 { close(downTo: 1) }
    answerEndTag()
    // Only drawings and formulas end a tag with `/>`.
    guard open.isForeign, let parser, parser.isBehindSlash, let last = open.last else { return }
    let closed = elementNames.number(of: UnsafeBufferPointer(start: name, count: strlen(name)))
    if closed == last.name { close(downTo: open.count - 1) }
  }

  /// Characters between tags, in pieces as the parser gives them.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard !isStopped, let last = open.last, !isSource(last) else { return }
    if open.isDirectlyInHead, text.contains(where: { $0 > 0x20 }) { beginBody() }
    // The parser hands out one text in many pieces.
    if !isInText { textNodes += 1 }
    isInText = true
    collector.append(text)
  }

  /// The content of a script or a style.
  mutating func rawText(_ text: UnsafeBufferPointer<UInt8>) {
    guard !isStopped, let last = open.last, !scripts.isEmpty else { return }
    guard scripts[scripts.count - 1].element == last.element else { return }
    let room = Self.mostScriptBytes - scriptBytes.count
    scriptBytes.append(contentsOf: text.prefix(max(0, room)))
    scripts[scripts.count - 1].end = Int32(scriptBytes.count)
  }

  /// An end tag that the parser drops, since it fits none of its open elements or may not close it.
  mutating func meetStrayEndTag() {
    guard !isStopped else { return }
    isInText = false
    // The parser has looked for the element in all of its own.
    open.work += parser?.depth ?? 0
    answerEndTag()
  }

  /// Closes what is open at the end of the page, or where the parse was stopped.
  mutating func finish() {
    close(downTo: 0)
  }
}

extension PageBuilder {
  /// True where a start tag begins an element; false where it stands for nothing at that place.
  private mutating func begins(_ number: UInt16, hasAttributes: Bool) -> Bool {
    switch HTMLName(rawValue: number) {
    case .html: return open.count == 0
    case .head:
      guard !hasHead, !hasBody else { return false }
      hasHead = true
    case .body:
      guard !hasBody else { return false }
      hasBody = true
      // Inside `noframes` a body is the content of that.
      if open.count(of: .frameset) == 0 { close(downTo: min(1, open.count)) }
    case .frameset: if open.isInHead { close(downTo: 1) }
    case .p: return hasAttributes || parser?.isAtParagraphTag ?? true
    case .form where !open.isAside:
      guard !open.isInForm else { return false }
      open.isInForm = true
    default: break
    }
    return true
  }

  /// Begins the body before what does not belong into the head; the parser overlooks that amid text that holds tags.
  private mutating func beginBody() {
    let body = HTMLName.body.rawValue
    guard begins(body, hasAttributes: false) else { return }
    open.push(Int32(addElement(body, nil)), name: body)
  }

  /// Closes what the end tag that was just read closes; the parser may tell of one several times.
  private mutating func answerEndTag() {
    guard let parser, parser.offset != answered else { return }
    answered = parser.offset
    guard let tag = parser.endTag, let number = elementNames.knownNumber(ofWritten: tag) else { return }
    if let depth = open.depth(afterEndOf: number) { close(downTo: depth) }
    if open.work > Self.mostStrayWork { stopAtStrayLimit() }
  }

  /// Adds the element and what its name and attributes say, as the last one of the innermost open element.
  private mutating func addElement(
    _ number: UInt16, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> Int {
    let index = elements.count
    let parent = open.last?.element ?? -1
    separate(number)
    let firstAttribute = attributes.count
    var isHidden = parent >= 0 && elements[Int(parent)].isHidden
    if Int(number) < hides.count, hides[Int(number)] { isHidden = true }
    if let pairs { isHidden = addAttributes(pairs, of: number, index: Int32(index)) || isHidden }
    elements.append(
      PageElement(
        name: number, isHidden: isHidden, parent: parent,
        ordinal: siblings.next(name: number, depth: open.count, parent: parent), end: Int32(index) + 1,
        textStart: collector.end, textEnd: collector.end, firstAttribute: Int32(firstAttribute),
        attributeCount: UInt16(attributes.count - firstAttribute)))
    if number == HTMLName.script.rawValue {
      scripts.append(PageScript(element: Int32(index), start: Int32(scriptBytes.count), end: Int32(scriptBytes.count)))
    }
    return index
  }

  /// Closes the innermost elements until so many are open, and those that end with them.
  private mutating func close(downTo depth: Int) {
    while let last = open.last, open.count > depth || last.hasEnded {
      _ = open.pop()
      if last.element >= 0 { close(Int(last.element)) }
    }
  }

  private mutating func close(_ index: Int) {
    elements[index].end = Int32(elements.count)
    elements[index].textEnd = collector.end
    separate(elements[index].name)
  }

  private mutating func separate(_ name: UInt16) {
    guard Int(name) < separators.count else { return }
    collector.separate(separators[Int(name)])
  }

  /// True inside a script or style that HTML does not end with `/>` but the parser does.
  private func isSource(_ entry: OpenElements.Entry) -> Bool {
    entry.traits.contains(.textOnly)
      && (entry.name == HTMLName.script.rawValue || entry.name == HTMLName.style.rawValue)
  }
}

extension PageBuilder {
  /// False where the page is too deep, too large or too far from order to go on.
  private mutating func isWithinBounds() -> Bool {
    let deepest = max(open.count, parser?.depth ?? 0)
    if open.count >= Self.deepest || deepest > Self.deepestParsed {
      problems[.pageTooDeep] = "deeper than \(Self.deepest) levels; what lies deeper is not told apart"
      if deepest > Self.deepestParsed { halt() }
    } else if elements.count + textNodes >= Self.mostNodes {
      problems[.tooManyNodes] = "more than \(Self.mostNodes) nodes; the rest is left out"
      halt()
    }
    if open.work > Self.mostStrayWork { stopAtStrayLimit() }
    return !isStopped
  }

  private mutating func stopAtStrayLimit() {
    problems[.parserStopped] = "too many tags that fit no open element"
    halt()
  }

  private mutating func halt() {
    isStopped = true
    parser?.stop()
  }

  /// Adds an element's attributes and notes what they lead to; true where one of them hides the element.
  private mutating func addAttributes(
    _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>, of element: UInt16, index: Int32
  ) -> Bool {
    var isHidden = false
    var pair = 0
    while let name = pairs[pair], pair < 2 * Self.mostAttributes {
      let number = attributeNames.number(of: UnsafeBufferPointer(start: name, count: strlen(name)))
      let value = pairs[pair + 1].map { UnsafeBufferPointer(start: $0, count: strlen($0)) }
      let start = Int32(attributeBytes.count)
      if let value { attributeBytes.append(contentsOf: value) }
      let end = Int32(attributeBytes.count)
      attributes.append(PageAttribute(name: number, start: start, end: end))
      switch AttributeName(rawValue: number) {
      case .hidden: isHidden = true
      case .style: if let value { isHidden = ElementTraits.styleHides(value) || isHidden }
      case .type: if element == HTMLName.input.rawValue, let value { isHidden = Self.isHiddenType(value) || isHidden }
      case .href, .src: note(Reference(element: index, start: start, end: end), number, of: element)
      default: break
      }
      pair += 2
    }
    return isHidden
  }

  private mutating func note(_ reference: Reference, _ attribute: UInt16, of element: UInt16) {
    let isSource = attribute == AttributeName.src.rawValue
    switch HTMLName(rawValue: element) {
    // A menu of choices shows no links.
    case .a, .area: if !isSource, open.count(of: .select) == 0 { references.append(reference) }
    case .frame, .iframe: if isSource { references.append(reference) }
    case .base: if !isSource, base == nil { base = reference }
    default: break
    }
  }

  private static func isHiddenType(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    let hidden: StaticString = "hidden"
    guard value.count == hidden.utf8CodeUnitCount else { return false }
    return value.indices.allSatisfy { value[$0] | 0x20 == hidden.utf8Start[$0] }
  }
}

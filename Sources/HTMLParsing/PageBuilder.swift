import AssessmentModel
import Glibc

/// Turns the parser's events into a flat `PageContent`.
///
/// Nothing here makes a string for what was met before, and nothing recurses: depth is the length of `open`.
struct PageBuilder {
  /// Deeper elements are left out; their text counts as their ancestor's.
  static let deepest = 4_096
  /// The parser itself is stopped beyond this depth, since it keeps every open element.
  static let deepestParsed = 65_536
  static let mostNodes = 1_000_000
  static let mostScriptBytes = 1 << 20
  static let mostAttributes = 4_096
  /// Bound on what stray end tags may cost: the sum of the depths at which they are met.
  static let mostStrayWork = 1 << 28

  /// A link or base before it is resolved: an element and the range of its address in `attributeBytes`.
  struct Reference {
    var element: Int32
    var start: Int32
    var end: Int32
  }

  var stop: LibXML2.StopParsing?
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
  /// The open elements from the root down.
  private var open: [Int32] = []
  /// How many elements deeper than `deepest` are open.
  private var skipped = 0
  private var textNodes = 0
  private var isInText = false
  private var strayWork = 0

  init(byteCount: Int) {
    elements.reserveCapacity(byteCount / 64)
    attributes.reserveCapacity(byteCount / 40)
    attributeBytes.reserveCapacity(byteCount / 2)
    references.reserveCapacity(byteCount / 256)
    collector.reserveCapacity(byteCount / 2)
    open.reserveCapacity(64)
  }

  /// One element begins; attributes are pairs of name and value that end with a nil name.
  mutating func startElement(
    _ name: UnsafePointer<UInt8>, attributes pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard !isStopped else { return }
    isInText = false
    guard open.count < Self.deepest else { return skipElement() }
    guard elements.count + textNodes < Self.mostNodes else { return stopAtNodeLimit() }
    let number = elementNames.number(of: UnsafeBufferPointer(start: name, count: strlen(name)))
    let index = Int32(elements.count)
    let parent = open.last ?? -1
    separate(number)
    let firstAttribute = attributes.count
    var isHidden = parent >= 0 && elements[Int(parent)].isHidden
    if Int(number) < hides.count, hides[Int(number)] { isHidden = true }
    if let pairs { isHidden = addAttributes(pairs, of: number, index: index) || isHidden }
    elements.append(
      PageElement(
        name: number, isHidden: isHidden, parent: parent,
        ordinal: siblings.next(name: number, depth: open.count, parent: parent), end: index + 1,
        textStart: collector.end, textEnd: collector.end, firstAttribute: Int32(firstAttribute),
        attributeCount: UInt16(attributes.count - firstAttribute)))
    open.append(index)
    if number == HTMLName.script.rawValue {
      scripts.append(PageScript(element: index, start: Int32(scriptBytes.count), end: Int32(scriptBytes.count)))
    }
  }

  /// The innermost open element ends.
  mutating func endElement(_ name: UnsafePointer<UInt8>) {
    guard !isStopped else { return }
    isInText = false
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    guard let index = open.popLast() else { return }
    close(Int(index))
  }

  /// Characters between tags, in pieces as the parser gives them.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard !isStopped, !open.isEmpty else { return }
    // The parser hands out one text in many pieces.
    if !isInText { textNodes += 1 }
    isInText = true
    collector.append(text)
  }

  /// The content of a script or a style.
  mutating func rawText(_ text: UnsafeBufferPointer<UInt8>) {
    guard !isStopped, skipped == 0, let last = open.last, !scripts.isEmpty else { return }
    guard scripts[scripts.count - 1].element == last else { return }
    let room = Self.mostScriptBytes - scriptBytes.count
    scriptBytes.append(contentsOf: text.prefix(max(0, room)))
    scripts[scripts.count - 1].end = Int32(scriptBytes.count)
  }

  /// An end tag fits no open element.
  mutating func meetStrayEndTag() {
    strayWork += open.count + skipped
    guard strayWork > Self.mostStrayWork, !isStopped else { return }
    problems[.parserStopped] = "too many end tags that fit no open element"
    halt()
  }

  /// Closes what is open where the parse was stopped.
  mutating func finish() {
    while let index = open.popLast() { close(Int(index)) }
  }
}

extension PageBuilder {
  private mutating func close(_ index: Int) {
    elements[index].end = Int32(elements.count)
    elements[index].textEnd = collector.end
    separate(elements[index].name)
  }

  private mutating func separate(_ name: UInt16) {
    guard Int(name) < separators.count else { return }
    collector.separate(separators[Int(name)])
  }

  private mutating func skipElement() {
    skipped += 1
    problems[.pageTooDeep] = "deeper than \(Self.deepest) levels; what lies deeper is not told apart"
    if skipped > Self.deepestParsed { halt() }
  }

  private mutating func stopAtNodeLimit() {
    problems[.tooManyNodes] = "more than \(Self.mostNodes) nodes; the rest is left out"
    halt()
  }

  private mutating func halt() {
    isStopped = true
    stop?()
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
    case .a, .area: if !isSource { references.append(reference) }
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

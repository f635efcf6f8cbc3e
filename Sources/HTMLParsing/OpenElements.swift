import AssessmentModel

/// The elements that are open, from the root down: HTML's stack of open elements.
///
/// libxml2 nests by HTML 4. It drops an end tag where a `div` or a cell is open inside, and closes headings, links and
/// lists at tags that HTML leaves inside. So its own stack is not followed: what a start or an end tag closes is found
/// here, by the rules that browsers follow. No rule recurses, and what searches cost is counted in `work`.
struct OpenElements {
  /// One open element.
  struct Entry {
    /// The index of the element in the page; -1 where it was left out.
    let element: Int32
    let name: UInt16
    /// True where its end tag came while a block inside was open: it ends with that block.
    var hasEnded = false
    let traits: NestingTraits
  }

  private(set) var entries: [Entry] = []
  /// How many entries all searches have looked at, together with what is added from outside.
  var work = 0
  /// True between the start tag of a form and the next end tag of one, whatever else was closed meanwhile.
  var isInForm = false
  /// How many elements are open that have not ended, by the number of their name.
  private var counts: [Int32]
  private let traits = NestingTraits.table
  let endTagRules = EndTagRule.table

  init() {
    counts = Array(repeating: 0, count: NestingTraits.table.count)
    entries.reserveCapacity(64)
  }

  var count: Int { entries.count }

  /// The element that what comes next stands in.
  var last: Entry? { entries.last }

  /// The traits of a name.
  func traits(of name: UInt16) -> NestingTraits {
    Int(name) < traits.count ? traits[Int(name)] : []
  }

  /// How many elements of a name are open and have not ended; names beyond the model are not counted, but may be open.
  func count(of name: HTMLName) -> Int {
    Int(counts[Int(name.rawValue)])
  }

  /// True where an element holds text only, so that tags inside are none.
  var isTextOnly: Bool { entries.last?.traits.contains(.textOnly) ?? false }

  /// True below `svg` and `math`.
  var isForeign: Bool {
    count(of: .svg) > 0 || counts[math] > 0
  }

  /// True where what is read is not the page's own.
  var isAside: Bool { count(of: .noscript) > 0 || count(of: .template) > 0 || count(of: .noframes) > 0 }

  /// True while the head is open.
  var isInHead: Bool { entries.count > 1 && entries[1].name == HTMLName.head.rawValue }

  /// True where the head is open and nothing in it.
  var isDirectlyInHead: Bool { entries.count == 2 && entries[1].name == HTMLName.head.rawValue }

  /// The number of `math`.
  private let math = HTMLName.allCases.count + (NestingTraits.otherNames.firstIndex(of: "math") ?? 0)

  mutating func push(_ element: Int32, name: UInt16) {
    var traits = traits(of: name)
    // A title of a drawing may hold elements.
    if traits.contains(.textOnly), isForeign { traits.remove(.textOnly) }
    entries.append(Entry(element: element, name: name, traits: traits))
    if Int(name) < counts.count { counts[Int(name)] += 1 }
  }

  /// Takes off the innermost element.
  mutating func pop() -> Entry? {
    guard let entry = entries.popLast() else { return nil }
    if !entry.hasEnded, Int(entry.name) < counts.count { counts[Int(entry.name)] -= 1 }
    return entry
  }

  /// Lets an element end with the block that is open inside it.
  mutating func endWithBlock(_ position: Int) {
    entries[position].hasEnded = true
    let name = Int(entries[position].name)
    if name < counts.count { counts[name] -= 1 }
  }

  /// Where the innermost open element of a name stands below a depth, unless an element with one of the traits comes
  /// before it.
  mutating func position(of name: UInt16, below depth: Int, stop: NestingTraits) -> Int? {
    if Int(name) < counts.count, counts[Int(name)] == 0 { return nil }
    var position = depth
    while position > 0 {
      position -= 1
      work += 1
      if entries[position].name == name, !entries[position].hasEnded { return position }
      if !entries[position].traits.isDisjoint(with: stop) { return nil }
    }
    return nil
  }
}

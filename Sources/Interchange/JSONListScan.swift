/// Finds where the items of one list of a JSON object lie, without reading what they hold.
///
/// Bytes are taken piece by piece. It relies on the JSON being right: whoever reads the items and what lies around them
/// finds out where it is not.
struct JSONListScan {
  /// From the first byte of each item to the comma or bracket after it, by their offsets from the first byte taken.
  private(set) var items: [Range<Int>] = []
  /// What lies between the brackets of the list; nil where there was no such list.
  private(set) var inside: Range<Int>?
  /// False where the object has the list twice, or items stand in it that are not parted by one comma each.
  private(set) var isClear = true

  private let name: [UInt8]
  private var offset = 0
  private var depth = 0
  private var text = Text.none
  /// What was read of the name of a member of the outermost object; nil while a value stands there.
  private var member: [UInt8]? = []
  /// True where the value that stands next is the list's.
  private var isAtList = false
  private var listStart: Int?
  private var itemStart: Int?

  private enum Text {
    case none, inside, escaped
  }

  /// Looks for the list that is the member `name` of the outermost object.
  init(_ name: String) {
    self.name = Array(name.utf8)
  }

  /// The items of a list in bytes that are all there.
  init(_ name: String, in bytes: [UInt8]) {
    self.init(name)
    bytes.withUnsafeBufferPointer { take($0) }
  }

  /// Goes on with the bytes that follow.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < bytes.count {
      if text == .none {
        structure(bytes[place], at: offset + place)
      } else {
        inText(bytes[place])
      }
      place += 1
      // Nothing in a text below the outermost object is looked at.
      guard text == .inside, depth > 1 else { continue }
      while place < bytes.count, bytes[place] != 0x22, bytes[place] != 0x5C { place += 1 }
    }
    offset += bytes.count
  }
}

extension JSONListScan {
  private mutating func inText(_ byte: UInt8) {
    switch (text, byte) {
    case (.escaped, _): text = .inside
    case (_, 0x5C): text = .escaped
    case (_, 0x22): text = .none
    default: break
    }
    // An escaped name is another name to this, which then finds no list.
    if depth == 1, text != .none { member?.append(byte) }
  }

  private mutating func structure(_ byte: UInt8, at place: Int) {
    switch byte {
    case 0x20, 0x0A, 0x0D, 0x09: return
    case 0x2C where depth == 1: member = []
    case 0x2C where depth == 2 && listStart != nil: endItem(at: place)
    case 0x3A where depth == 1:
      isAtList = member == name
      member = nil
    case 0x5B, 0x7B: open(byte, at: place)
    case 0x5D, 0x7D: close(at: place)
    default:
      beginItem(at: place)
      if byte == 0x22 { text = .inside }
    }
  }

  private mutating func open(_ byte: UInt8, at place: Int) {
    if depth == 1, isAtList, byte == 0x5B {
      if inside != nil { isClear = false }
      listStart = place + 1
    } else {
      beginItem(at: place)
    }
    depth += 1
  }

  private mutating func close(at place: Int) {
    depth -= 1
    guard depth == 1, let start = listStart else { return }
    if itemStart != nil || !items.isEmpty { endItem(at: place) }
    inside = start..<place
    listStart = nil
    isAtList = false
  }

  private mutating func beginItem(at place: Int) {
    if depth == 2, listStart != nil, itemStart == nil { itemStart = place }
  }

  private mutating func endItem(at place: Int) {
    guard let start = itemStart else {
      isClear = false
      return
    }
    items.append(start..<place)
    itemStart = nil
  }
}

import AssessmentModel

/// Where a link to a target was first seen: on which page, with which text, at which node.
struct LinkSighting {
  var target: UInt64
  /// Index of the page among the captured addresses.
  var page: Int
  var text: String
  var path: String

  /// Gives every sighting of one block of the file of sightings.
  static func forEach(in block: UnsafeRawBufferPointer, _ body: (LinkSighting) -> Void, where wanted: (UInt64) -> Bool)
  {
    var offset = 0
    while offset + 16 <= block.count {
      let target = block.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let page = block.loadUnaligned(fromByteOffset: offset + 8, as: UInt32.self)
      let textEnd = offset + 16 + Int(block.loadUnaligned(fromByteOffset: offset + 12, as: UInt16.self))
      let pathEnd = textEnd + Int(block.loadUnaligned(fromByteOffset: offset + 14, as: UInt16.self))
      if wanted(target) {
        body(
          LinkSighting(
            target: target, page: Int(page), text: String(decoding: block[(offset + 16)..<textEnd], as: UTF8.self),
            path: String(decoding: block[textEnd..<pathEnd], as: UTF8.self)))
      }
      offset = pathEnd
    }
  }
}

extension PageContent {
  /// What a visitor reads on a link, at most 240 bytes: its text, else its `title`, else the `alt` of its first picture.
  func linkText(of element: Int) -> ArraySlice<UInt8> {
    let range = textRange(of: element)
    if !range.isEmpty { return cut(text[range]) }
    if let title = attributeBytes(.title, of: element), !title.isEmpty { return cut(title) }
    guard let picture = elements(named: .img, in: element).first else { return [] }
    return cut(attributeBytes(.alt, of: picture) ?? [])
  }

  private func cut(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.count > 240 else { return bytes }
    var end = bytes.startIndex + 240
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    // A number that is cut in two could not be masked any more.
    while end > bytes.startIndex, (0x30...0x39).contains(bytes[end - 1]) { end -= 1 }
    return bytes[..<end]
  }
}

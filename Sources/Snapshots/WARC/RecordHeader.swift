/// What the header of a WARC or ARC record says, as far as a capture needs it.
struct RecordHeader {
  enum Kind {
    case response, resource, revisit, other
  }

  var kind = Kind.other
  /// The type as written; empty where there is none.
  var type = ""
  var target = ""
  var date = ""
  var record = ""
  var contentType = ""
  /// Nil where it is absent or no number.
  var length: Int?
  var blockDigest = ""
  var payloadDigest = ""
  var refersToTarget = ""
  var refersToDate = ""
  /// True where the tool that wrote the record says that it cut the block.
  var isTruncated = false
  /// The first field that stands there twice.
  var duplicate: String?
  /// How many bytes the header takes, its last empty line included.
  var byteCount = 0
  var isARC = false
}

// MARK: - WARC

extension RecordHeader {
  /// The longest header that is read.
  static let longest = 1 << 20

  /// Reads a header from the version line to the empty line; nil where the bytes end before it does.
  ///
  /// Names are compared without case, folded lines are joined, lines without a colon are passed over, and of a field
  /// that stands there twice the first value counts. Lines may end in LF, CR LF or, as some tools wrote, CR CR LF.
  init?(warc bytes: UnsafeRawBufferPointer) {
    guard var line = RecordStart.lineEnd(in: bytes, from: 0) else { return nil }
    var field: (name: Range<Int>, value: [UInt8])?
    while true {
      let from = line + 1
      guard let end = RecordStart.lineEnd(in: bytes, from: from) else { return nil }
      line = end
      var stop = end
      while stop > from, bytes[stop - 1] == 0x0D { stop -= 1 }
      if stop == from { break }
      if bytes[from] == 0x20 || bytes[from] == 0x09 {
        let joint: [UInt8] = field?.value.isEmpty == true ? [] : [0x20]
        field?.value.append(contentsOf: joint + bytes[from..<stop].trimmed)
        continue
      }
      take(field, in: bytes)
      field = nil
      guard let colon = bytes[from..<stop].firstIndex(of: 0x3A) else { continue }
      field = (from..<colon, Array(bytes[colon + 1..<stop].trimmed))
    }
    take(field, in: bytes)
    byteCount = line + 1
  }

  private mutating func take(_ field: (name: Range<Int>, value: [UInt8])?, in bytes: UnsafeRawBufferPointer) {
    guard let field else { return }
    let name = String(decoding: bytes[field.name].trimmed.map { $0.lowercase }, as: UTF8.self)
    let value = String(decoding: field.value, as: UTF8.self)
    switch name {
    case "warc-type":
      Self.set(&type, value, name, &duplicate)
      kind = Self.kind(of: type)
    case "warc-target-uri": Self.set(&target, value.withoutBrackets, name, &duplicate)
    case "warc-date": Self.set(&date, value, name, &duplicate)
    case "warc-record-id": Self.set(&record, value.withoutBrackets, name, &duplicate)
    case "content-type": Self.set(&contentType, value, name, &duplicate)
    case "warc-block-digest": Self.set(&blockDigest, value, name, &duplicate)
    case "warc-payload-digest": Self.set(&payloadDigest, value, name, &duplicate)
    case "warc-refers-to-target-uri": Self.set(&refersToTarget, value.withoutBrackets, name, &duplicate)
    case "warc-refers-to-date": Self.set(&refersToDate, value, name, &duplicate)
    case "warc-truncated": isTruncated = true
    case "content-length":
      guard length == nil else { return duplicate = duplicate ?? name }
      if let number = Int(value), number >= 0 { length = number }
    default: break
    }
  }

  private static func set(_ member: inout String, _ value: String, _ name: String, _ duplicate: inout String?) {
    guard member.isEmpty else { return duplicate = duplicate ?? name }
    member = value
  }

  private static func kind(of type: String) -> Kind {
    switch type.lowercased() {
    case "response": return .response
    case "resource": return .resource
    case "revisit": return .revisit
    default: return .other
    }
  }
}

// MARK: - ARC

extension RecordHeader {
  /// Reads the line that an ARC record begins with; nil where it is none or does not end in these bytes.
  ///
  /// Version 1 is `URL IP date type length`, version 2 `URL IP date type status checksum location offset file length`.
  /// The date has fourteen digits (leniently eight and more), the length stands last, and the type may be missing.
  init?(arc bytes: UnsafeRawBufferPointer) {
    guard let end = RecordStart.lineEnd(in: bytes, from: 0), end < 1 << 16 else { return nil }
    let words = bytes[..<end].trimmed.split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count >= 4, let length = Int(String(decoding: words[words.count - 1], as: UTF8.self)), length >= 0,
      let dateIndex = words.indices.dropFirst(2).dropLast().first(where: { Self.isARCDate(words[$0]) })
    else { return nil }
    isARC = true
    target = String(decoding: bytes[..<(words[dateIndex - 1].startIndex - 1)], as: UTF8.self)
    date = Self.instant(of: words[dateIndex])
    self.length = length
    type = target.hasPrefix("filedesc:") ? "warcinfo" : "response"
    kind = type == "response" ? .response : .other
    byteCount = end + 1
  }

  private static func isARCDate(_ word: some Collection<UInt8>) -> Bool {
    (8...17).contains(word.count) && word.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func instant(of word: some Collection<UInt8>) -> String {
    let digits = Array(word) + [UInt8](repeating: 0x30, count: max(0, 14 - word.count))
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
  }
}

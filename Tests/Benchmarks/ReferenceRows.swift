import AssessmentModel
import CDeflate
import Extraction

/// The reference pipelines' row for a page: address, title, and counts and checksums of meta tags, links, text, dates,
/// terms, pairs of table cells, and forms.
///
/// Every begin and end of an element counts as white space, as it does for them and not for the program.
struct ReferenceRows {
  private let matcher: PhraseMatcher
  private let group: PhraseGroup

  init(terms: [String]) {
    group = PhraseGroup("terms", terms)
    matcher = PhraseMatcher([group])
  }

  func append(_ page: PageContent, to lines: inout [UInt8]) {
    let text = SpacedText(page)
    let meta = Self.meta(of: page)
    let links = Self.links(of: page, text)
    let dates = Self.dates(in: text.bytes)
    let pairs = Self.pairs(of: page, text)
    let hits = matcher.hits(in: text.bytes).hits(of: group)
    let title = page.elements(named: .title).first.map { page.line(of: $0) } ?? ""
    let forms = page.elements(named: .form).count
    let inputs = [HTMLName.input, .select, .textarea].reduce(0) { $0 + page.elements(named: $1).count }
    let cells = [
      page.url, title, "\(meta.count)", meta.checksum, "\(links.count)", links.checksum, "\(text.bytes.count)",
      Self.checksum(text.bytes), "\(dates.count)", dates.checksum, "\(hits.count)", "\(Set(hits.map(\.phrase)).count)",
      "\(pairs.count)", pairs.checksum, "\(forms)", "\(inputs)",
    ]
    lines.append(contentsOf: cells.joined(separator: "\t").utf8)
    lines.append(0x0A)
  }

  /// Some lines of bytes, and how many they are.
  private struct Listed {
    var bytes: [UInt8] = []
    var count = 0
    var checksum: String { ReferenceRows.checksum(bytes) }
  }

  private static func checksum(_ bytes: [UInt8]) -> String {
    let sum = libdeflate_crc32(0, bytes, bytes.count)
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static func meta(of page: PageContent) -> Listed {
    var listed = Listed()
    for element in page.elements(named: .meta) {
      let named = page.attributeBytes(.name, of: element) ?? page.attributeBytes(.property, of: element)
      guard let named, let content = page.attributeBytes(.content, of: element) else { continue }
      listed.bytes += named + [0x3D] + content + [0x0A]
      listed.count += 1
    }
    return listed
  }

  private static func links(of page: PageContent, _ text: SpacedText) -> Listed {
    var listed = Listed()
    listed.bytes.reserveCapacity(page.linkBytes.count * 2)
    for link in page.links where page.element(Int(link.element), is: .a) && text.holds(Int(link.element)) {
      listed.bytes.append(contentsOf: page.linkBytes[Int(link.start)..<Int(link.end)])
      listed.bytes.append(0x09)
      listed.bytes.append(contentsOf: text.bytes[text.range(of: page.elements[Int(link.element)])])
      listed.bytes.append(0x0A)
      listed.count += 1
    }
    return listed
  }

  /// Rows of two or four cells, as pairs of a key and a value; keys are short and not empty.
  private static func pairs(of page: PageContent, _ text: SpacedText) -> Listed {
    var listed = Listed()
    for row in page.elements(named: .tr) {
      let cells = page.children(of: row).filter { page.element($0, is: .td) || page.element($0, is: .th) }
      guard cells.count == 2 || cells.count == 4 else { continue }
      for key in stride(from: 0, to: cells.count, by: 2) {
        let range = text.range(of: page.elements[cells[key]])
        guard (1...60).contains(range.count) else { continue }
        listed.bytes += text.bytes[range] + [0x09] + text.bytes[text.range(of: page.elements[cells[key + 1]])] + [0x0A]
        listed.count += 1
      }
    }
    return listed
  }
}

extension ReferenceRows {
  /// Dates written as 2024年3月1日 or with `-`, `/` or `.`, as `YYYY-MM-DD `.
  private static func dates(in bytes: [UInt8]) -> Listed {
    bytes.withUnsafeBufferPointer { text in
      var listed = Listed()
      var place = 0
      while place + 8 <= text.count {
        let isYear = text[place] == 0x31 && text[place + 1] == 0x39 || text[place] == 0x32 && text[place + 1] == 0x30
        let isInside = place > 0 && isDigit(text[place - 1])
        guard isYear, !isInside, isDigit(text[place + 2]), isDigit(text[place + 3]),
          let (month, day, end) = monthAndDay(in: text, from: place + 4)
        else {
          place += 1
          continue
        }
        if (1...12).contains(month), (1...31).contains(day) {
          listed.bytes.append(contentsOf: text[place..<place + 4])
          for number in [month, day] { listed.bytes += [0x2D, 0x30 + UInt8(number / 10), 0x30 + UInt8(number % 10)] }
          listed.bytes.append(0x20)
          listed.count += 1
        }
        place = end
      }
      return listed
    }
  }

  private static func monthAndDay(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (month: Int, day: Int, end: Int)? {
    var place = start
    guard skipMark((0xE5, 0xB9, 0xB4), in: text, &place), let month = number(in: text, &place),
      skipMark((0xE6, 0x9C, 0x88), in: text, &place), let day = number(in: text, &place),
      place == text.count || !isDigit(text[place])
    else { return nil }
    return (month, day, place)
  }

  /// Passes one of `-`, `/`, `.`, or the character that the three bytes are.
  private static func skipMark(
    _ mark: (UInt8, UInt8, UInt8), in text: UnsafeBufferPointer<UInt8>, _ place: inout Int
  ) -> Bool {
    guard place < text.count else { return false }
    if (0x2D...0x2F).contains(text[place]) {
      place += 1
      return true
    }
    guard place + 2 < text.count, (text[place], text[place + 1], text[place + 2]) == mark else { return false }
    place += 3
    return true
  }

  private static func number(in text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Int? {
    let start = place
    var number = 0
    while place < text.count, place < start + 2, isDigit(text[place]) {
      number = number * 10 + Int(text[place] - 0x30)
      place += 1
    }
    return place > start ? number : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

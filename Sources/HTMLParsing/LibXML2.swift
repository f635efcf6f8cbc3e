import CLibXML2
import Glibc

/// The only place that holds a pointer of libxml2: events of its HTML parser, handed to a `PageBuilder` as bytes.
///
/// SAX events come after the parser's repair (implied end tags, `html`, `body`). Of that only what it adds at the top is
/// taken over; which elements a tag closes the builder finds by itself, so it is told of every end tag of the page, also
/// of those that the parser drops.
enum LibXML2 {
  /// Parses UTF-8 and hands every event to the builder; false where the parser stopped before the end by itself.
  ///
  /// The bytes must be valid UTF-8 without NUL: libxml2 2.9 drops the rest of a page at either.
  static func parse(_ bytes: [UInt8], into builder: inout PageBuilder) -> Bool {
    guard !bytes.isEmpty, bytes.count < Int32.max else { return bytes.isEmpty }
    _ = isInitialised
    // Error handlers belong to the thread in 2.9, and a task may run on any: so they are set for each page.
    xmlSetStructuredErrorFunc(nil, ignoreError)
    let context = bytes.withUnsafeBytes {
      htmlCreateMemoryParserCtxt($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
    }
    guard let context else { return false }
    defer { htmlFreeParserCtxt(context) }
    context.pointee.sax.pointee = handler
    htmlCtxtUseOptions(context, options)
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    withUnsafeMutablePointer(to: &builder) { builder in
      context.pointee.userData = UnsafeMutableRawPointer(builder)
      builder.pointee.parser = Parser(context: context)
      htmlParseDocument(context)
      builder.pointee.parser = nil
    }
    guard !builder.isStopped, let input = context.pointee.input else { return builder.isStopped }
    return input.pointee.end - input.pointee.cur <= 0
  }

  private static let isInitialised: Bool = {
    xmlInitParser()
    return true
  }()

  /// XML_PARSE_HUGE has no HTML name in 2.9; without it the parser drops what lies deeper than 256 levels.
  private static let options =
    Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue) | Int32(HTML_PARSE_NOWARNING.rawValue)
    | Int32(HTML_PARSE_NONET.rawValue) | Int32(HTML_PARSE_COMPACT.rawValue)
    | Int32(HTML_PARSE_IGNORE_ENC.rawValue) | Int32(XML_PARSE_HUGE.rawValue)
}

extension LibXML2 {
  /// The parser amid its work: where it stands in the page, and what it has just read there.
  struct Parser {
    fileprivate let context: htmlParserCtxtPtr

    /// Ends the parse.
    func stop() {
      xmlStopParser(context)
    }

    /// How many elements the parser itself holds open.
    var depth: Int { Int(context.pointee.nameNr) }

    /// How many bytes of the page are read.
    var offset: Int {
      guard let input = context.pointee.input else { return 0 }
      return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    /// The name of the end tag that ends here, as written; nil where none does.
    var endTag: UnsafeBufferPointer<UInt8>? {
      guard let input = context.pointee.input, input.pointee.cur > input.pointee.base,
        input.pointee.cur[-1] == UInt8(ascii: ">"), let tag = tag(), tag.count > 3, tag[1] == UInt8(ascii: "/")
      else { return nil }
      var length = 0
      let most = min(Self.longestName, tag.count - 2)
      while length < most, Self.isInName(tag[2 + length]) { length += 1 }
      return UnsafeBufferPointer(rebasing: tag[2..<2 + length])
    }

    /// True where a tag ends here with `/>`.
    var isBehindSlash: Bool {
      guard let input = context.pointee.input, input.pointee.cur - input.pointee.base > 2 else { return false }
      return input.pointee.cur[-1] == UInt8(ascii: ">") && input.pointee.cur[-2] == UInt8(ascii: "/")
    }

    /// True inside or behind a start tag of a `p`: the parser also invents some, around text outside the body.
    var isAtParagraphTag: Bool {
      guard let tag = tag(), tag.count > 1 else { return false }
      return tag[1] | 0x20 == UInt8(ascii: "p")
    }

    /// What is read from the last `<` on; nil where a `>` lies between or nothing is read.
    ///
    /// A search ends at the tag before, and is made once at each place: all together take no longer than the page.
    private func tag() -> UnsafeBufferPointer<UInt8>? {
      guard let input = context.pointee.input, let base = input.pointee.base, let end = input.pointee.cur else {
        return nil
      }
      var start = end - 1
      while start > base {
        start -= 1
        if start.pointee == UInt8(ascii: "<") { return UnsafeBufferPointer(start: start, count: end - start) }
        if start.pointee == UInt8(ascii: ">") { return nil }
      }
      return nil
    }

    /// libxml2 reads no more of a name.
    private static let longestName = 100

    private static func isInName(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): return true
      default: return false
      }
    }
  }

  private static let ignoreError: xmlStructuredErrorFunc = { _, _ in }

  /// The events that a page is built from; every callback gets the builder as its first argument.
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElement = { builder, name, attributes in
      guard let builder, let name else { return }
      let pairs = attributes.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: UnsafePointer<UInt8>?.self) }
      builder.assumingMemoryBound(to: PageBuilder.self).pointee.startElement(name, attributes: pairs)
    }
    handler.endElement = { builder, name in
      guard let builder, let name else { return }
      builder.assumingMemoryBound(to: PageBuilder.self).pointee.endElement(name)
    }
    handler.characters = receiveText
    handler.ignorableWhitespace = receiveText
    handler.cdataBlock = { builder, bytes, count in
      guard let builder, let bytes else { return }
      let text = UnsafeBufferPointer(start: bytes, count: Int(count))
      builder.assumingMemoryBound(to: PageBuilder.self).pointee.rawText(text)
    }
    // Called for every mistake in the page; an end tag that closes nothing is told of in no other way.
    handler.serror = { builder, error in
      guard let builder, let error, LibXML2.isAboutEndTag(error.pointee) else { return }
      builder.assumingMemoryBound(to: PageBuilder.self).pointee.meetStrayEndTag()
    }
    return handler
  }

  /// True for the mistakes that an end tag in the wrong place is; words in scripts that look like tags have the same code.
  private static func isAboutEndTag(_ error: xmlError) -> Bool {
    guard error.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue), let message = error.message else { return false }
    return strncmp(message, "Unexpected end tag", 18) == 0 || strncmp(message, "Opening and ending tag", 22) == 0
  }

  private static let receiveText: charactersSAXFunc = { builder, bytes, count in
    guard let builder, let bytes else { return }
    let text = UnsafeBufferPointer(start: bytes, count: Int(count))
    builder.assumingMemoryBound(to: PageBuilder.self).pointee.text(text)
  }
}

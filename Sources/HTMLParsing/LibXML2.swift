import CLibXML2

/// The only place that holds a pointer of libxml2: events of its HTML parser, handed to a `PageBuilder` as bytes.
///
/// SAX events come after the parser's repair (implied end tags, `html`, `body`), so they describe the tree that its DOM
/// would hold, at half the cost.
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
      builder.pointee.stop = StopParsing(context: context)
      htmlParseDocument(context)
      builder.pointee.stop = nil
    }
    guard !builder.isStopped, let input = context.pointee.input else { return builder.isStopped }
    return input.pointee.end - input.pointee.cur <= 0
  }

  /// Lets the builder end the parse it is in.
  struct StopParsing {
    fileprivate let context: htmlParserCtxtPtr

    func callAsFunction() {
      xmlStopParser(context)
    }
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
    // Called for every mistake in the page: counts the work that mistakes cost, since an end tag that fits no open
    // element is looked for in all of them.
    handler.serror = { builder, error in
      guard let builder, let error, error.pointee.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue) else { return }
      builder.assumingMemoryBound(to: PageBuilder.self).pointee.meetStrayEndTag()
    }
    return handler
  }

  private static let receiveText: charactersSAXFunc = { builder, bytes, count in
    guard let builder, let bytes else { return }
    let text = UnsafeBufferPointer(start: bytes, count: Int(count))
    builder.assumingMemoryBound(to: PageBuilder.self).pointee.text(text)
  }
}

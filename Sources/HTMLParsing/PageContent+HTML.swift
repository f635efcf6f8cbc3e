package import AssessmentModel

extension PageContent {
  /// Parses the HTML body of a capture.
  ///
  /// Nothing makes it fail: what had to be mended, replaced or left out is in `problems`. The whole `head` counts as
  /// hidden, since its title stands on no page; the title's text is the first of the text and reached through the
  /// `title` element. `noscript`, `noframes` and `template` count as hidden with their text kept.
  package init(parsing capture: Capture) {
    let body = Self.bounded(capture.body)
    let page = DecodedPage(body, contentType: capture.header("Content-Type"))
    var builder = PageBuilder(byteCount: page.bytes.count)
    let drained = AttributeFlood.drained(page.bytes, bound: PageBuilder.mostAttributes)
    let isWhole = LibXML2.parse(drained ?? page.bytes, into: &builder)
    builder.finish()
    self = builder.content(url: capture.url, encoding: page.encoding)
    addProblems(of: capture, page, builder, isWhole: isWhole, drained: drained != nil)
  }

  /// Larger bodies are parsed up to here.
  private static let mostBytes = 32 << 20

  /// The part of a body that is parsed; a cut does not go through a character.
  private static func bounded(_ body: [UInt8]) -> ArraySlice<UInt8> {
    guard body.count > mostBytes else { return body[...] }
    let kept = body.prefix(mostBytes)
    let continued = kept.suffix(3).reversed().prefix { $0 & 0xC0 == 0x80 }.count
    let endsInside = kept.dropLast(continued).last.map { $0 >= 0xC0 } ?? false
    return kept.dropLast(endsInside ? continued + 1 : 0)
  }

  private mutating func addProblems(
    of capture: Capture, _ page: DecodedPage, _ builder: PageBuilder, isWhole: Bool, drained: Bool
  ) {
    var found = builder.problems
    found[.charsetConflict] = page.conflict
    if page.encoding.replacements > 0 {
      found[.undecodableBytes] = "\(page.encoding.replacements) byte sequences are not \(page.encoding.name)"
    }
    if drained {
      found[.tooManyNodes] = "more than \(PageBuilder.mostAttributes) attributes on one element; the rest is left out"
    }
    if capture.body.count > Self.mostBytes {
      found[.pageTooLarge] = "\(capture.body.count) bytes, parsed up to \(Self.mostBytes)"
    }
    if !isWhole { found[.parserStopped] = "the parser stopped before the end of the page" }
    for kind in Problem.Kind.allCases {
      guard let detail = found[kind] else { continue }
      problems.append(Problem(subject: capture.url, record: capture.record, what: kind, detail: detail))
    }
  }
}

extension PageBuilder {
  /// What was collected, with its links resolved.
  fileprivate func content(url: String, encoding: PageEncoding) -> PageContent {
    var resolver = LinkResolver(base: url)
    attributeBytes.withUnsafeBufferPointer { bytes in
      guard let base else { return }
      let written = UnsafeBufferPointer(rebasing: bytes[Int(base.start)..<Int(base.end)])
      resolver = resolver.changed(by: written) ?? resolver
    }
    var content = PageContent(url: url, base: resolver.base ?? url, encoding: encoding)
    content.text = collector.bytes
    content.elements = elements
    content.attributes = attributes
    content.attributeBytes = attributeBytes
    content.otherElementNames = elementNames.others
    content.otherAttributeNames = attributeNames.others
    content.scripts = scripts
    content.scriptBytes = scriptBytes
    resolve(with: resolver, into: &content)
    return content
  }

  private func resolve(with resolver: LinkResolver, into content: inout PageContent) {
    var links: [PageLink] = []
    var addresses: [UInt8] = []
    links.reserveCapacity(references.count)
    addresses.reserveCapacity(references.count * 48)
    attributeBytes.withUnsafeBufferPointer { bytes in
      for reference in references {
        let start = Int32(addresses.count)
        let written = UnsafeBufferPointer(rebasing: bytes[Int(reference.start)..<Int(reference.end)])
        guard resolver.resolve(written, into: &addresses) else { continue }
        links.append(PageLink(element: reference.element, start: start, end: Int32(addresses.count)))
      }
    }
    content.links = links
    content.linkBytes = addresses
  }
}

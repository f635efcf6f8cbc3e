import AssessmentModel

/// Parts of a page that come from elsewhere: over HTTP on a page over HTTPS, and in frames from other sites.
struct ForeignParts: PageExtractor {
  static let name = "ForeignParts"
  static let properties: [Property] = [.mixedContent, .foreignFrames]
  static let phrases: [PhraseGroup] = []

  func observations(in reading: PageReading) -> [Observation] {
    mixed(reading) + frames(reading)
  }

  /// What a page over HTTPS fetches over HTTP: pictures, scripts, style sheets, frames and media.
  private func mixed(_ reading: PageReading) -> [Observation] {
    let page = reading.page
    guard reading.capture.url.utf8.starts(with: "https:".utf8) else { return [] }
    let parts = page.elements.indices.filter { element in
      guard let attribute = Self.source(of: page.elements[element].name),
        let address = page.attributeBytes(attribute, of: element)
      else { return false }
      guard address.count > 7, address.prefix(7).holds(anyOf: ["http://"]) else { return false }
      if page.element(element, is: .link) { return page.attribute(.rel, of: element)?.lowercased() == "stylesheet" }
      return true
    }
    let quote = parts.first.flatMap { part in
      Self.source(of: page.elements[part].name).flatMap { page.attribute($0, of: part) }
    }
    return [
      reading.observation(.mixedContent, .number(Double(parts.count)), at: parts.first, quote: quote, by: Self.name)
    ]
  }

  private static func source(of name: UInt16) -> AttributeName? {
    switch HTMLName(rawValue: name) {
    case .img, .script, .iframe, .frame, .source, .embed, .video, .audio, .input: return .src
    case .link: return .href
    case .object: return .data
    default: return nil
    }
  }

  /// The hosts of frames that belong to another domain than the page; nothing where the page has no frame with an address.
  private func frames(_ reading: PageReading) -> [Observation] {
    let page = reading.page
    let frames = page.links.filter { link in
      page.element(Int(link.element), is: .iframe) || page.element(Int(link.element), is: .frame)
    }
    guard !frames.isEmpty else { return [] }
    let own = HostName.domain(of: HostName.text(in: Array(reading.capture.url.utf8)[...]))
    guard !own.isEmpty else { return [] }
    let foreign = frames.filter { frame in
      let host = HostName.text(in: page.linkBytes[Int(frame.start)..<Int(frame.end)])
      return !host.isEmpty && HostName.domain(of: host) != own
    }
    let hosts = Set(foreign.map { HostName.text(in: page.linkBytes[Int($0.start)..<Int($0.end)]) })
    return [
      reading.observation(
        .foreignFrames, .words(hosts.sorted()), at: foreign.first.map { Int($0.element) },
        quote: foreign.first.map { page.address(of: $0) }, by: Self.name)
    ]
  }
}

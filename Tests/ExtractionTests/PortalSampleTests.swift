import AssessmentModel
import Extraction

/// A portal told by its captures and their links.
struct PortalSample {
  var home: String?
  var ownHosts: [String] = []
  var asOf: CalendarDate?
  private(set) var entries: [Entry] = []

  struct Entry {
    var capture: Capture
    /// Nil for captures that are no pages.
    var page: PageContent?
    var observations: [Observation]
  }

  init(home: String? = nil, ownHosts: [String] = [], asOf: CalendarDate? = nil) {
    self.home = home
    self.ownHosts = ownHosts
    self.asOf = asOf
  }

  /// A page with links; facts are values by property, all read at one path.
  mutating func page(
    _ url: String, _ links: [SampleLink] = [], status: Int? = 200, date: String? = "2026-03-01T02:00:00Z",
    title: String = "", refresh: String? = nil, headers: [HeaderField] = [], facts: [(Property, Value)] = [],
    path: String? = nil
  ) {
    let capture = Capture(
      url: url, record: "record-of-\(url)", digest: "sha256:00", date: date, status: status, headers: headers)
    let observations = facts.map { property, value in
      Observation(
        property: property, subject: url, value: value,
        evidence: Evidence(record: capture.record, digest: "sha256:00", path: path), by: "Test")
    }
    entries.append(
      Entry(
        capture: capture, page: .sample(url, links: links, title: title, refresh: refresh), observations: observations))
  }

  /// A capture that is no page.
  mutating func capture(_ url: String, status: Int?, location: String? = nil, type: String? = nil) {
    var headers = location.map { [HeaderField(name: "Location", value: $0)] } ?? []
    if let type { headers.append(HeaderField(name: "Content-Type", value: type)) }
    let capture = Capture(
      url: url, record: "record-of-\(url)", digest: "sha256:00", date: "2026-03-01T02:00:00Z", status: status,
      headers: headers)
    entries.append(Entry(capture: capture, page: nil, observations: []))
  }

  /// What the portal says.
  func findings() -> PortalFindings {
    var observer = PortalObserver(unit: "990001", home: home, ownHosts: ownHosts, asOf: asOf)
    for entry in entries {
      observer.see(entry.capture)
      if let page = entry.page { observer.see(page, capture: entry.capture, observations: entry.observations) }
    }
    return observer.finish()
  }
}

/// A link on a sample page; its text is the address's last part unless said.
struct SampleLink: ExpressibleByStringLiteral {
  var url: String
  var text: String
  var isHidden = false
  var name = HTMLName.a

  init(_ url: String, text: String = "", isHidden: Bool = false, name: HTMLName = .a) {
    self.url = url
    self.text = text
    self.isHidden = isHidden
    self.name = name
  }

  init(stringLiteral url: String) {
    self.init(url)
  }
}

extension PortalFindings {
  /// The value of the only observation of a property; nil where there is none.
  func value(_ property: Property) -> Value? {
    let found = observations.filter { $0.property == property }
    return found.count == 1 ? found[0].value : nil
  }

  /// Click depths by address.
  var depths: [String: Double] {
    var depths: [String: Double] = [:]
    for observation in observations where observation.property == .clickDepth {
      if case .number(let depth) = observation.value { depths[observation.subject] = depth }
    }
    return depths
  }
}

extension PageContent {
  /// A page as the parser would give it: html, head with title and refresh, body with one element a link.
  static func sample(_ url: String, links: [SampleLink], title: String, refresh: String?) -> PageContent {
    var page = PageContent(url: url, base: url, encoding: PageEncoding(name: "utf-8"))
    page.open(.html, parent: -1)
    page.open(.head, parent: 0)
    page.open(.title, parent: 1, text: title)
    if let refresh {
      page.open(.meta, parent: 1, attributes: [(.httpEquiv, "Refresh"), (.content, "0; url=\(refresh)")])
    }
    page.elements[1].end = Int32(page.elements.count)
    page.open(.body, parent: 0)
    let body = page.elements.count - 1
    for (position, link) in links.enumerated() {
      page.open(link.name, parent: Int32(body), ordinal: Int32(position + 1), text: link.text, isHidden: link.isHidden)
      let start = page.linkBytes.count
      page.linkBytes += Array(link.url.utf8)
      page.links.append(
        PageLink(element: Int32(page.elements.count - 1), start: Int32(start), end: Int32(page.linkBytes.count)))
    }
    for index in [0, body] {
      page.elements[index].end = Int32(page.elements.count)
      page.elements[index].textEnd = Int32(page.text.count)
    }
    return page
  }

  private mutating func open(
    _ name: HTMLName, parent: Int32, ordinal: Int32 = 1, text said: String = "", isHidden: Bool = false,
    attributes given: [(AttributeName, String)] = []
  ) {
    let start = Int32(text.count)
    text += Array(said.utf8)
    let element = PageElement(
      name: name.rawValue, isHidden: isHidden, parent: parent, ordinal: ordinal, end: Int32(elements.count + 1),
      textStart: start, textEnd: Int32(text.count), firstAttribute: Int32(attributes.count),
      attributeCount: UInt16(given.count))
    elements.append(element)
    for (name, value) in given {
      let start = attributeBytes.count
      attributeBytes += Array(value.utf8)
      attributes.append(
        PageAttribute(name: name.rawValue, start: Int32(start), end: Int32(attributeBytes.count)))
    }
  }
}

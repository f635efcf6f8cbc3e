import AssessmentModel

/// Every captured address of a unit and the links between them, in memory that grows by some 60 bytes an address.
///
/// Links stand in a temporary file, those that pages of a template have in common once (`LinkRows`); so do addresses,
/// record ids and digests. What is read of the graph after the last page is in `LinkGraph+Walking.swift`.
struct LinkGraph: ~Copyable {
  var addresses: [CapturedAddress] = []
  var table = KeyTable()
  /// Distinct targets on own hosts, captured or not.
  var ownTargets = KeySet()
  var links = LinkRows()
  var details = SpillFile()
  /// Where each own target was first linked: page, link text and node path.
  var sightings = SpillFile()
  /// Distinct targets on other hosts by their kind.
  var outside = OutsideLinks()
  private let ownHosts: [UInt64]
  private var targets: [UInt64] = []
  private var bytes: [UInt8] = []

  /// - Parameter ownHosts: Host names of the portal; without any, a page's own host is that of the page itself.
  init(ownHosts: [String]) {
    self.ownHosts = ownHosts.flatMap { name in
      let bare = name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
      return [AddressKey.host(bare), AddressKey.host("www." + bare)]
    }
  }

  /// True once something could not be kept for want of a temporary file.
  var isIncomplete: Bool { links.hasFailed || details.hasFailed || sightings.hasFailed }

  /// The captured address of that text; nil where there is none.
  func index(of url: String) -> Int? {
    table.index(of: AddressKey(url).address)
  }

  /// Keeps a capture; of several captures of one address the first of the most telling ones stays.
  mutating func add(_ capture: Capture) -> Int {
    let key = AddressKey(capture.url)
    var new = CapturedAddress(status: capture.status.map { Int16(clamping: $0) } ?? -1, flags: [])
    if isOwn(key.host) { new.flags.insert(.ownHost) }
    let target = redirectTarget(of: capture, status: new.status, key: key)
    if target != nil { new.flags.insert(.redirect) }
    let known = table.index(of: key.address)
    if let known, addresses[known].worth >= new.worth { return known }
    let index = known ?? addresses.count
    if let target { keepRedirect(to: target, &new) }
    if new.answer == .dead || new.flags.contains(.redirect) { new.detail = addDetail(of: capture) }
    if known == nil {
      table.insert(key.address, index: index)
      addresses.append(new)
    } else {
      addresses[index] = new
    }
    return index
  }

  /// Keeps a page and the links a visitor can click on it; nil where another capture of the address is the one kept.
  mutating func add(_ page: PageContent, capture: Capture, refreshTarget: String?) -> Int? {
    let index = add(capture)
    let status = capture.status.map { Int16(clamping: $0) } ?? -1
    let kept = addresses[index]
    guard kept.status == status, !kept.flags.contains(.page), status == -1 || (200..<300).contains(status) else {
      return nil
    }
    collectTargets(of: page, key: AddressKey(capture.url), index: index)
    if let refreshTarget { targets.append(AddressKey(refreshTarget).address | 1) }
    var address = addresses[index]
    address.flags.insert(.page)
    address.detail = addDetail(of: capture)
    keepTargets(&address)
    addresses[index] = address
    return index
  }

  /// True for the portal's own hosts; without hosts to go by, for every host.
  private func isOwn(_ host: UInt64) -> Bool {
    ownHosts.isEmpty || ownHosts.contains(host) || host == Self.fileHost
  }

  private static let fileHost = AddressKey("file:").host
}

extension LinkGraph {
  /// Where a redirect leads; nil where it leads to the same address in another form, such as from http to https.
  ///
  /// An address that redirects to itself byte for byte does lead there.
  private func redirectTarget(of capture: Capture, status: Int16, key: AddressKey) -> AddressKey? {
    guard (300..<400).contains(status), let target = capture.header("Location"),
      let resolved = RelativeAddress.resolved(target, against: capture.url)
    else { return nil }
    let found = AddressKey(resolved)
    return found == key && resolved != capture.url ? nil : found
  }

  private mutating func keepRedirect(to target: AddressKey, _ address: inout CapturedAddress) {
    targets.removeAll(keepingCapacity: true)
    targets.append(target.address | 1)
    keepTargets(&address)
  }

  /// Hidden links lead nowhere; what a frame shows is seen without a click, which the lowest bit says.
  private mutating func collectTargets(of page: PageContent, key: AddressKey, index: Int) {
    targets.removeAll(keepingCapacity: true)
    for link in page.links {
      let element = page.elements[Int(link.element)]
      if element.isHidden { continue }
      let target = page.linkBytes.withUnsafeBufferPointer { bytes in
        AddressKey(UnsafeBufferPointer(rebasing: bytes[Int(link.start)..<Int(link.end)]))
      }
      if target.address == key.address { continue }
      let isFrame = element.name == HTMLName.iframe.rawValue || element.name == HTMLName.frame.rawValue
      targets.append(target.address | (isFrame ? 1 : 0))
      let isOwn = ownHosts.isEmpty ? target.host == key.host : self.isOwn(target.host)
      if isOwn {
        guard ownTargets.insert(target.address) else { continue }
        addSighting(of: target.address, at: Int(link.element), on: page, index: index)
      } else {
        outside.see(target, address: page.linkBytes[Int(link.start)..<Int(link.end)])
      }
    }
  }

  /// Writes the collected targets once each, in the order of their keys.
  private mutating func keepTargets(_ address: inout CapturedAddress) {
    targets.sort()
    var kept = 0
    for target in targets where kept == 0 || targets[kept - 1] != target {
      targets[kept] = target
      kept += 1
    }
    address.links = links.append(targets[..<kept])
  }

  private mutating func addDetail(of capture: Capture) -> Int {
    bytes.removeAll(keepingCapacity: true)
    for text in [capture.url, capture.record, capture.digest] {
      let length = UInt32(text.utf8.count)
      withUnsafeBytes(of: length) { bytes.append(contentsOf: $0) }
    }
    for text in [capture.url, capture.record, capture.digest] { bytes.append(contentsOf: text.utf8) }
    return bytes.withUnsafeBytes { details.append($0) }
  }

  private mutating func addSighting(of target: UInt64, at element: Int, on page: PageContent, index: Int) {
    bytes.removeAll(keepingCapacity: true)
    let text = page.linkText(of: element)
    let whole = page.nodePathBytes(of: element)
    // The length of a path takes two bytes; a longer one is left out.
    let path = whole.count <= Int(UInt16.max) ? whole : []
    withUnsafeBytes(of: target) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt32(index)) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt16(text.count)) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt16(path.count)) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: text)
    bytes.append(contentsOf: path)
    _ = bytes.withUnsafeBytes { sightings.append($0) }
  }
}

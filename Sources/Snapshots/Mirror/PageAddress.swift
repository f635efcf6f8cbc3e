/// The address of a page in a folder, from its path.
enum PageAddress {
  /// `http://host/path` where a folder on the way is called by a host name, else `file:` and the path below the INPUT.
  ///
  /// `above` is the name of the INPUT where the INPUT itself is the folder. wget does not keep the scheme unless asked
  /// to (`--protocol-directories`), so it is `http` unless the folder above the host says `https`. A `?` in a mirror's
  /// file name begins the query, escapes stay as they are, and `index.html` is the address that ends in `/`, because
  /// that is what pages link to. In `file:` addresses everything but unreserved characters and `/` is escaped.
  static func address(below: [UInt8], above: String?) -> String {
    var parts = below.split(separator: 0x2F).map { Array($0) }
    if let above { parts.insert(Array(above.utf8), at: 0) }
    guard let host = parts.dropLast().firstIndex(where: { isHost(String(decoding: $0, as: UTF8.self)) }) else {
      return "file:" + below.split(separator: 0x2F).map { escape($0, keeping: "") }.joined(separator: "/")
    }
    let isSecure = host > 0 && parts[host - 1] == Array("https".utf8)
    var path = parts[(host + 1)...].map { escape($0, keeping: "%?&=+,;:@!$'()*") }
    if ["index.html", "index.htm"].contains(path[path.count - 1].lowercased()) { path[path.count - 1] = "" }
    // wget on Windows writes `+` between host and port.
    let name = String(decoding: parts[host], as: UTF8.self).lowercased().replacing("+", with: ":")
    return "\(isSecure ? "https" : "http")://\(name)/" + path.joined(separator: "/")
  }

  /// A name with a dot whose last label is a top-level domain, an IPv4 address, or `localhost`; a port may follow.
  static func isHost(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "+" }
    guard parts.count <= 2, let host = parts.first?.lowercased() else { return false }
    if parts.count == 2, UInt16(parts[1]) == nil { return false }
    if host == "localhost" { return parts.count == 2 }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    if labels.count == 4, labels.allSatisfy({ UInt8($0) != nil }) { return true }
    guard labels.count >= 2, labels.allSatisfy({ isLabel($0) }), let last = labels.last else { return false }
    let isCountry = last.count == 2 && last.allSatisfy { $0.isLetter }
    return isCountry || domains.contains(String(last)) || last.hasPrefix("xn--")
  }

  /// `example` and `test` are kept for invented hosts (RFC 2606).
  private static let domains: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "name", "example", "test",
  ]

  private static func isLabel(_ label: Substring) -> Bool {
    !label.isEmpty && label.count <= 63 && label.utf8.allSatisfy { isUnreserved($0) && $0 != 0x2E && $0 != 0x7E }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: return true
    default: return false
    }
  }

  private static func escape(_ bytes: some Sequence<UInt8>, keeping others: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      if isUnreserved(byte) || others.utf8.contains(byte) {
        text.append(byte)
      } else {
        text += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Host names inside addresses.
enum HostName {
  /// The host of an address as written, without user and port; empty for `file:` and the like.
  static func bytes(in address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let range = address.withUnsafeBufferPointer(place)
    return address[(address.startIndex + range.lowerBound)..<(address.startIndex + range.upperBound)]
  }

  /// Where the host stands among the bytes of an address.
  private static func place(in address: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard let colon = address.firstIndex(of: 0x3A), colon + 2 < address.count, address[colon + 1] == 0x2F,
      address[colon + 2] == 0x2F
    else { return 0..<0 }
    var start = colon + 3
    var end = start
    while end < address.count, address[end] != 0x2F, address[end] != 0x3F, address[end] != 0x23 {
      if address[end] == 0x40 { start = end + 1 }
      end += 1
    }
    let port = address[start..<end].firstIndex(of: 0x3A)
    return start..<(port ?? end)
  }

  /// The host in lower case; empty where the address has none.
  static func text(in address: ArraySlice<UInt8>) -> String {
    String(decoding: bytes(in: address), as: UTF8.self).lowercased()
  }

  /// The part of a host that one body registers: `beijing.gov.cn` of `rsj.beijing.gov.cn`, `weibo.com` of `m.weibo.com`.
  static func domain(of host: String) -> String {
    let labels = host.split(separator: ".")
    let second = labels.count >= 2 ? labels[labels.count - 2] : ""
    let isNational = labels.last?.utf8.count == 2 && ["gov", "com", "org", "net", "edu", "ac", "co"].contains(second)
    return labels.suffix(isNational ? 3 : 2).joined(separator: ".")
  }

  /// True for hosts of governments, by their names.
  static func isGovernment(_ host: String) -> Bool {
    let labels = host.split(separator: ".")
    return labels.last == "gov" || labels.suffix(2).first == "gov"
  }
}

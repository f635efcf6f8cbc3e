/// Host names inside addresses.
enum HostName {
  /// The host of an address as written, without user and port; empty for `file:` and the like.
  static func bytes(in address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let colon = address.firstIndex(of: 0x3A), address[(colon + 1)...].starts(with: [0x2F, 0x2F]) else {
      return []
    }
    let authority = address[(colon + 3)...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let host = authority.lastIndex(of: 0x40).map { authority[($0 + 1)...] } ?? authority
    return host.prefix { $0 != 0x3A }
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

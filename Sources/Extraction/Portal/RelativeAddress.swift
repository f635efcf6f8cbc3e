/// Resolves the targets of redirects, which no parser resolved (RFC 3986, section 5.2).
enum RelativeAddress {
  /// The absolute address that a reference means on a page at `base`; nil for an empty reference or a base that has no
  /// scheme.
  static func resolved(_ reference: String, against base: String) -> String? {
    let reference = trimmed(reference)
    guard !reference.isEmpty else { return nil }
    if hasScheme(reference) { return String(reference) }
    guard let colon = base.firstIndex(of: ":") else { return nil }
    let scheme = String(base[...colon])
    if reference.hasPrefix("//") { return scheme + reference }
    let (authority, rest) = split(base[base.index(after: colon)...])
    let root = scheme + authority
    let basePath = String(path(of: rest))
    if reference.hasPrefix("#") { return root + rest }
    if reference.hasPrefix("?") { return root + (basePath.isEmpty ? "/" : basePath) + reference }
    let pathEnd = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
    if reference.hasPrefix("/") { return root + withoutDots(reference[..<pathEnd]) + reference[pathEnd...] }
    let folder = basePath.lastIndex(of: "/").map { String(basePath[...$0]) } ?? (authority.isEmpty ? "" : "/")
    return root + withoutDots(folder + reference[..<pathEnd]) + reference[pathEnd...]
  }
}

extension RelativeAddress {
  private static func trimmed(_ text: String) -> Substring {
    var rest = text[...]
    while let first = rest.unicodeScalars.first, first.value <= 0x20 { rest.unicodeScalars.removeFirst() }
    while let last = rest.unicodeScalars.last, last.value <= 0x20 { rest.unicodeScalars.removeLast() }
    return rest
  }

  private static func hasScheme(_ text: Substring) -> Bool {
    for (offset, byte) in text.utf8.enumerated() {
      if byte == 0x3A { return offset > 0 }
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      let isOther = (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
      guard isLetter || (offset > 0 && isOther) else { return false }
    }
    return false
  }

  /// `//host:port` and what follows it; the authority is empty in `file:` addresses below an input.
  private static func split(_ rest: Substring) -> (authority: Substring, rest: Substring) {
    guard rest.hasPrefix("//") else { return ("", rest) }
    let end = rest.dropFirst(2).firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    return (rest[..<end], rest[end...])
  }

  private static func path(of text: Substring) -> Substring {
    text[..<(text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex)]
  }

  private static func withoutDots(_ path: some StringProtocol) -> String {
    var kept: [String] = []
    let isAbsolute = path.hasPrefix("/")
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst(isAbsolute ? 1 : 0)
    for (position, part) in parts.enumerated() {
      let isLast = position == parts.count - 1
      if part == ".." { _ = kept.popLast() }
      if part == "." || part == ".." {
        if isLast { kept.append("") }
      } else {
        kept.append(String(part))
      }
    }
    return (isAbsolute ? "/" : "") + kept.joined(separator: "/")
  }
}

import Glibc

/// Resolves addresses as links write them against a base, on bytes: RFC 3986 section 5 with what browsers forgive.
///
/// Forgiven: white space around and line breaks inside, backslashes for slashes, a missing or surplus slash after the
/// scheme, characters that should have been percent-encoded. What comes out is normal: lower-case scheme and host, no
/// default port, no dot segments, no fragment, a path of at least `/`.
struct LinkResolver {
  /// Schemes that lead to a page.
  enum Scheme: Equatable { case http, https, file }

  private(set) var scheme: Scheme?
  /// The whole path, and the query.
  private var path: [UInt8] = []
  private var query: [UInt8] = []
  /// Scheme and authority as they stand before the path, and both with the path up to its last slash.
  private var start: [UInt8] = []
  private var folder: [UInt8] = []
  /// Scheme and authority of the base, where an address may begin with them as they stand; empty where something in them is
  /// encoded, and for files.
  private var ownHost: [UInt8] = []

  /// A resolver that starts from an address; where that is none it resolves absolute addresses only.
  init(base: String) {
    var resolved: [UInt8] = []
    var text = base
    text.withUTF8 { bytes in
      _ = Self.empty.resolve(bytes, skipsPageItself: false, into: &resolved)
    }
    take(resolved)
  }

  /// The resolver that starts from this one's base changed by a `base` element; nil where that leads nowhere.
  func changed(by reference: UnsafeBufferPointer<UInt8>) -> LinkResolver? {
    var resolved: [UInt8] = []
    guard resolve(reference, skipsPageItself: false, into: &resolved) else { return nil }
    var other = Self.empty
    other.take(resolved)
    return other
  }

  /// The base, normalised; nil where the address given is none.
  var base: String? {
    guard scheme != nil else { return nil }
    var bytes = start
    bytes.append(contentsOf: path)
    bytes.append(contentsOf: query)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the resolved address; false, and nothing appended, where it leads to no page or only to a place on this one.
  func resolve(_ written: UnsafeBufferPointer<UInt8>, skipsPageItself: Bool = true, into output: inout [UInt8]) -> Bool
  {
    let trimmed = Self.trim(written)
    if trimmed.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) {
      let clean = trimmed.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
      return clean.withUnsafeBufferPointer { resolveTrimmed($0[...], skipsPageItself, into: &output) }
    }
    return resolveTrimmed(trimmed, skipsPageItself, into: &output)
  }
}

extension LinkResolver {
  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private static let empty = LinkResolver()

  private init() {}

  private func resolveTrimmed(_ whole: Bytes, _ skipsPageItself: Bool, into output: inout [UInt8]) -> Bool {
    let end = whole.firstIndex(of: UInt8(ascii: "#")) ?? whole.endIndex
    let reference = whole[whole.startIndex..<end]
    // Most absolute links of a page lead to its own host, written as the base has it.
    if isOnOwnHost(reference) {
      output.append(contentsOf: ownHost)
      return Self.appendPath(reference.dropFirst(ownHost.count), to: &output)
    }
    let before = output.count
    switch Self.readScheme(reference) {
    case .other: return false
    case .none: break
    case .page(let scheme, let rest):
      let slashes = Self.slashes(at: rest, in: reference)
      if slashes > 0 || scheme != self.scheme || scheme == .file {
        let isDone = resolveAbsolute(scheme, reference[rest...], slashes, into: &output)
        if !isDone { output.removeSubrange(before...) }
        return isDone
      }
      return resolveRelative(reference[rest...], skipsPageItself, into: &output)
    }
    return resolveRelative(reference, skipsPageItself, into: &output)
  }

  /// True for an address that begins with `ownHost` and goes on with a slash.
  private func isOnOwnHost(_ reference: Bytes) -> Bool {
    guard !ownHost.isEmpty, reference.count > ownHost.count else { return false }
    return reference[reference.startIndex + ownHost.count] == UInt8(ascii: "/") && reference.starts(with: ownHost)
  }

  private func resolveAbsolute(_ scheme: Scheme, _ rest: Bytes, _ slashes: Int, into output: inout [UInt8]) -> Bool {
    guard scheme == .file else {
      Self.append(scheme, to: &output)
      return Self.appendAuthority(rest.dropFirst(slashes), scheme, to: &output)
    }
    // `file:` and a path, with or without a host: the host is kept as written.
    output.append(contentsOf: "file:".utf8)
    guard slashes >= 2 else { return Self.appendPath(rest, to: &output) }
    output.append(contentsOf: "//".utf8)
    let after = rest.dropFirst(2)
    let host = after.prefix { !Self.isSlash($0) }
    output.append(contentsOf: host)
    return Self.appendPath(after.dropFirst(host.count), to: &output)
  }

  private func resolveRelative(_ reference: Bytes, _ skipsPageItself: Bool, into output: inout [UInt8]) -> Bool {
    guard let scheme else { return false }
    guard let first = reference.first else {
      guard !skipsPageItself else { return false }
      output.append(contentsOf: start + path + query)
      return true
    }
    let slashes = Self.slashes(at: reference.startIndex, in: reference)
    if slashes >= 2 {
      // A saved page no longer knows how it was fetched; the host alone cannot tell either, so plain HTTP stands for it.
      let other = scheme == .file ? Scheme.http : scheme
      let before = output.count
      Self.append(other, to: &output)
      let isDone = Self.appendAuthority(reference.dropFirst(slashes), other, to: &output)
      if !isDone { output.removeSubrange(before...) }
      return isDone
    }
    if slashes == 1 {
      output.append(contentsOf: start)
      let isRootless = scheme == .file && path.first != UInt8(ascii: "/")
      return Self.appendPath(isRootless ? reference.dropFirst() : reference, to: &output)
    }
    if first == UInt8(ascii: "?") {
      output.append(contentsOf: start)
      output.append(contentsOf: path)
      Self.appendQuery(reference, to: &output)
      return true
    }
    let from = output.count + start.count
    output.append(contentsOf: folder)
    return Self.appendPath(reference, from: from, to: &output)
  }

  /// Takes the parts of a normalised address.
  private mutating func take(_ address: [UInt8]) {
    address.withUnsafeBufferPointer { bytes in
      guard case .page(let found, var index) = Self.readScheme(bytes[...]) else { return }
      scheme = found
      let hasAuthority = Self.slashes(at: index, in: bytes[...]) >= 2
      if found != .file { index += 2 }
      let authorityStart = index
      if found == .file, hasAuthority { index += 2 }
      if found != .file || hasAuthority {
        while index < bytes.count, bytes[index] != UInt8(ascii: "/") { index += 1 }
      }
      Self.append(found, to: &start)
      start += bytes[authorityStart..<index]
      if found != .file, !start.contains(UInt8(ascii: "%")) { ownHost = start }
      let mark = bytes[index...].firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
      path = Array(bytes[index..<mark])
      query = Array(bytes[mark...])
      folder = start + path[..<(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)]
    }
  }
}

extension LinkResolver {
  private enum Start { case none, other, page(Scheme, Int) }

  /// The scheme of a reference, and where the rest begins.
  private static func readScheme(_ reference: Bytes) -> Start {
    guard let first = reference.first, isLetter(first) else { return .none }
    var index = reference.startIndex
    while index < reference.endIndex, isSchemeByte(reference[index]) { index += 1 }
    guard index < reference.endIndex, reference[index] == UInt8(ascii: ":") else { return .none }
    let name = reference[reference.startIndex..<index]
    if matches(name, "http") { return .page(.http, index + 1) }
    if matches(name, "https") { return .page(.https, index + 1) }
    if matches(name, "file") { return .page(.file, index + 1) }
    return .other
  }

  private static func matches(_ name: Bytes, _ word: StaticString) -> Bool {
    guard name.count == word.utf8CodeUnitCount else { return false }
    return name.indices.allSatisfy { name[$0] | 0x20 == word.utf8Start[$0 - name.startIndex] }
  }

  private static func append(_ scheme: Scheme, to output: inout [UInt8]) {
    switch scheme {
    case .http: output.append(contentsOf: "http://".utf8)
    case .https: output.append(contentsOf: "https://".utf8)
    case .file: output.append(contentsOf: "file:".utf8)
    }
  }

  /// Appends host and port, then the path; false where the host is none.
  private static func appendAuthority(_ rest: Bytes, _ scheme: Scheme, to output: inout [UInt8]) -> Bool {
    let whole = rest.prefix { !isSlash($0) && $0 != UInt8(ascii: "?") }
    var host = whole
    if let at = whole.lastIndex(of: UInt8(ascii: "@")) {
      for byte in whole[whole.startIndex...at] { appendEncoded(byte, to: &output) }
      host = whole[(at + 1)...]
    }
    var port: Bytes?
    if let colon = host.lastIndex(of: UInt8(ascii: ":")), !host[colon...].contains(UInt8(ascii: "]")) {
      port = host[(colon + 1)...]
      host = host[host.startIndex..<colon]
    }
    guard !host.isEmpty, host.allSatisfy(isHostByte) else { return false }
    if host.contains(where: { (0x41...0x5A).contains($0) }) {
      for byte in host { appendEncoded(lower(byte), to: &output) }
    } else {
      appendEncoded(host, to: &output)
    }
    if let port, !port.isEmpty {
      guard port.allSatisfy({ (0x30...0x39).contains($0) }), port.count <= 5 else { return false }
      if !matches(port, scheme == .http ? "80" : "443") {
        output.append(UInt8(ascii: ":"))
        output.append(contentsOf: port)
      }
    }
    let path = rest.dropFirst(whole.count)
    if path.first.map({ !isSlash($0) }) ?? true { output.append(UInt8(ascii: "/")) }
    let from = output.count - (path.first.map { !isSlash($0) } ?? true ? 1 : 0)
    return appendPath(path, from: from, to: &output)
  }

  private static func appendPath(_ path: Bytes, to output: inout [UInt8]) -> Bool {
    appendPath(path, from: output.count, to: &output)
  }

  /// Appends a path and query behind what stands from `from` on, and takes the dot segments out of both.
  private static func appendPath(_ path: Bytes, from: Int, to output: inout [UInt8]) -> Bool {
    var index = path.startIndex
    var mayHaveDots = false
    var isAtStart = output.count == from || output[output.count - 1] == UInt8(ascii: "/")
    // Bytes that stay as they are go over in runs.
    var run = index
    while index < path.endIndex, path[index] != UInt8(ascii: "?") {
      let byte = path[index]
      if byte == UInt8(ascii: "."), isAtStart { mayHaveDots = true }
      isAtStart = isSlash(byte)
      index += 1
      guard byte == UInt8(ascii: "\\") || mustEncode(byte) else { continue }
      append(path[run..<index - 1], to: &output)
      if isAtStart { output.append(UInt8(ascii: "/")) } else { appendEncoded(byte, to: &output) }
      run = index
    }
    append(path[run..<index], to: &output)
    if mayHaveDots { removeDotSegments(from: from, in: &output) }
    appendQuery(path[index...], to: &output)
    return true
  }

  private static func appendQuery(_ query: Bytes, to output: inout [UInt8]) {
    appendEncoded(query, to: &output)
  }

  /// Appends bytes as they are, in one go.
  private static func append(_ bytes: Bytes, to output: inout [UInt8]) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes))
  }

  /// Appends bytes, encoded where they must be; those that stay as they are go over in runs.
  private static func appendEncoded(_ bytes: Bytes, to output: inout [UInt8]) {
    var run = bytes.startIndex
    for index in bytes.startIndex..<bytes.endIndex where mustEncode(bytes[index]) {
      append(bytes[run..<index], to: &output)
      appendEncoded(bytes[index], to: &output)
      run = index + 1
    }
    append(bytes[run...], to: &output)
  }

  private static func appendEncoded(_ byte: UInt8, to output: inout [UInt8]) {
    guard mustEncode(byte) else {
      output.append(byte)
      return
    }
    output.append(UInt8(ascii: "%"))
    output.append(hexadecimal(byte >> 4))
    output.append(hexadecimal(byte & 15))
  }

  /// RFC 3986 section 5.2.4, in place.
  private static func removeDotSegments(from: Int, in output: inout [UInt8]) {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    let root = from < output.count && output[from] == slash ? from + 1 : from
    var write = root
    var read = root
    let end = output.count
    while read < end {
      var next = read
      while next < end, output[next] != slash { next += 1 }
      let length = next - read
      let isOne = length == 1 && output[read] == dot
      let isTwo = length == 2 && output[read] == dot && output[read + 1] == dot
      if isTwo, write > root {
        write -= 1
        while write > root, output[write - 1] != slash { write -= 1 }
      } else if !isOne, !isTwo {
        for index in read..<min(next + 1, end) {
          output[write] = output[index]
          write += 1
        }
      }
      read = next + 1
    }
    output.removeSubrange(write...)
  }
}

extension LinkResolver {
  private static func trim(_ bytes: UnsafeBufferPointer<UInt8>) -> Bytes {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return bytes[start..<end]
  }

  private static func slashes(at start: Int, in reference: Bytes) -> Int {
    var index = start
    while index < reference.endIndex, isSlash(reference[index]) { index += 1 }
    return index - start
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && !(mustEncode(byte) && byte < 0x80) && byte != UInt8(ascii: "%")
      && byte != UInt8(ascii: "|") && byte != UInt8(ascii: "^")
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }

  /// True for what an address may not hold unencoded: controls, space, what is not ASCII, and `"`, `<`, `>`, `` ` ``, `{`, `}`.
  ///
  /// A table would cost more than these comparisons: a static one is reached through a check that it is there.
  private static func mustEncode(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x60, 0x7B, 0x7D, 0x7F...: return true
    default: return false
    }
  }
}

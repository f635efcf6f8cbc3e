import AssessmentModel

/// The head of a stored HTTP response: status, fields, and where the body begins.
struct HTTPMessage {
  var status: Int
  var headers: [HeaderField]
  /// Distance of the body from the start of the message.
  var bodyStart: Int

  /// Reads the head leniently; nil where the bytes do not begin with `HTTP/` and a status of three digits.
  ///
  /// The reason phrase may be missing, lines may end in LF, CR LF or CR CR LF, folded lines are joined with one space,
  /// and lines without a colon are passed over. A head without an empty line at its end has no body.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let lineEnd = RecordStart.lineEnd(in: bytes, from: 0) ?? bytes.count
    guard let status = Self.status(bytes[..<lineEnd]) else { return nil }
    self.status = status
    headers = []
    bodyStart = bytes.count
    headers.reserveCapacity(16)
    var from = lineEnd + 1
    while from < bytes.count {
      let end = RecordStart.lineEnd(in: bytes, from: from) ?? bytes.count
      var stop = end
      while stop > from, bytes[stop - 1] == 0x0D { stop -= 1 }
      let line = bytes[from..<stop]
      from = min(end + 1, bytes.count)
      if line.isEmpty { break }
      take(line)
    }
    bodyStart = min(from, bytes.count)
  }

  /// All words of a field that lists words, in order and in small letters.
  func words(of name: String) -> [String] {
    headers.filter { $0.name.lowercased() == name }
      .flatMap { $0.value.split(separator: ",") }
      .map { String($0.drop { $0 == " " }.prefix { $0 != " " && $0 != ";" }).lowercased() }
      .filter { !$0.isEmpty }
  }

  private mutating func take(_ line: Slice<UnsafeRawBufferPointer>) {
    if line.first == 0x20 || line.first == 0x09 {
      let more = String(header: line.trimmed)
      if !headers.isEmpty { headers[headers.count - 1].value += " " + more }
      return
    }
    guard let colon = line.firstIndex(of: 0x3A) else { return }
    headers.append(
      HeaderField(
        name: String(header: line[..<colon].trimmed), value: String(header: line[(colon + 1)...].trimmed)))
  }

  private static func status(_ line: Slice<UnsafeRawBufferPointer>) -> Int? {
    let protocolName: [UInt8] = Array("http/".utf8)
    guard line.count >= 10, zip(line, protocolName).allSatisfy({ $0.lowercase == $1 }) else { return nil }
    guard let space = line.firstIndex(of: 0x20) else { return nil }
    let word = line[space...].drop { $0 == 0x20 }.prefix { (0x30...0x39).contains($0) }
    return word.count == 3 ? Int(String(decoding: word, as: UTF8.self)) : nil
  }
}

package import AssessmentModel

/// Writes WARC/1.1 records, each a gzip member of its own; the same calls give the same bytes.
///
/// Identifiers and dates are the caller's: `id` without brackets (`urn:uuid:…`), `date` as `2026-03-01T02:10:00Z`.
package struct WARCWriter {
  /// What was written since the beginning or since `takeBytes`.
  package private(set) var bytes: [UInt8] = []
  private let isCompressed: Bool
  private let level: Int

  /// `level` is libdeflate's, from 1 to 12; `isCompressed` false writes plain records.
  package init(isCompressed: Bool = true, level: Int = 6) {
    self.isCompressed = isCompressed
    self.level = level
  }

  /// Hands over what was written and begins again empty, for archives that are longer than memory.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// The first record of a file: what wrote it, as `application/warc-fields`.
  package mutating func appendInformation(date: String, id: String, fields: [HeaderField]) {
    record(
      type: "warcinfo", date: date, id: id,
      fields: [HeaderField(name: "Content-Type", value: "application/warc-fields")],
      block: Array(Self.lines(fields).utf8))
  }

  /// A response with its digests; the body is stored as given, so codings in `headers` must already be in it.
  package mutating func appendResponse(
    url: String, date: String, id: String, status: Int, reason: String = "OK", headers: [HeaderField], body: [UInt8]
  ) {
    let block = Array("HTTP/1.1 \(status) \(reason)\r\n\(Self.lines(headers))\r\n".utf8) + body
    record(
      type: "response", date: date, id: id,
      fields: [
        HeaderField(name: "WARC-Target-URI", value: url),
        HeaderField(name: "Content-Type", value: "application/http; msgtype=response"),
        HeaderField(name: "WARC-Payload-Digest", value: Self.digest(of: body)),
        HeaderField(name: "WARC-Block-Digest", value: Self.digest(of: block)),
      ], block: block)
  }

  /// A request for an address.
  package mutating func appendRequest(
    url: String, date: String, id: String, concurrentTo: String? = nil, method: String = "GET", path: String = "/",
    headers: [HeaderField] = []
  ) {
    var fields = [
      HeaderField(name: "WARC-Target-URI", value: url),
      HeaderField(name: "Content-Type", value: "application/http; msgtype=request"),
    ]
    if let concurrentTo { fields.append(HeaderField(name: "WARC-Concurrent-To", value: "<\(concurrentTo)>")) }
    record(
      type: "request", date: date, id: id, fields: fields,
      block: Array("\(method) \(path) HTTP/1.1\r\n\(Self.lines(headers))\r\n".utf8))
  }

  /// A response whose payload is that of an earlier record, named by digest or by address and date.
  package mutating func appendRevisit(
    url: String, date: String, id: String, payloadDigest: String? = nil, refersTo: (url: String, date: String)? = nil,
    status: Int? = nil, headers: [HeaderField] = []
  ) {
    var fields = [
      HeaderField(name: "WARC-Target-URI", value: url),
      HeaderField(name: "Content-Type", value: "application/http; msgtype=response"),
      HeaderField(
        name: "WARC-Profile", value: "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"),
    ]
    if let payloadDigest { fields.append(HeaderField(name: "WARC-Payload-Digest", value: payloadDigest)) }
    if let refersTo {
      fields.append(HeaderField(name: "WARC-Refers-To-Target-URI", value: refersTo.url))
      fields.append(HeaderField(name: "WARC-Refers-To-Date", value: refersTo.date))
    }
    let head = status.map { "HTTP/1.1 \($0) OK\r\n\(Self.lines(headers))\r\n" } ?? ""
    record(type: "revisit", date: date, id: id, fields: fields, block: Array(head.utf8))
  }

  /// A record of any type; Content-Length is added.
  package mutating func record(type: String, date: String, id: String, fields: [HeaderField], block: [UInt8]) {
    let head = [
      HeaderField(name: "WARC-Type", value: type), HeaderField(name: "WARC-Record-ID", value: "<\(id)>"),
      HeaderField(name: "WARC-Date", value: date),
    ]
    let length = HeaderField(name: "Content-Length", value: String(block.count))
    let text = "WARC/1.1\r\n\(Self.lines(head + fields + [length]))\r\n"
    append(Array(text.utf8) + block + Array("\r\n\r\n".utf8))
  }

  /// `sha1:` and the digest in base 32, as WARC files usually have it.
  package static func digest(of bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { RecordDigest.sha1($0) }
  }

  private mutating func append(_ record: [UInt8]) {
    bytes += isCompressed ? GzipMember.compress(record, level: level) : record
  }

  private static func lines(_ fields: [HeaderField]) -> String {
    fields.map { "\($0.name): \($0.value)\r\n" }.joined()
  }
}

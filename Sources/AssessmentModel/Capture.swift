/// One stored response, or one saved page, as a snapshot gives it.
///
/// The body is complete and decoded: transfer coding and content coding are undone. A capture whose body is not given
/// (an unresolved revisit) never becomes a `Capture`; it is a `Problem`.
package struct Capture: Sendable {
  /// The address the bytes were fetched from; `file:` and the percent-encoded path below the INPUT for saved pages.
  package var url: String
  /// WARC-Record-ID as written (`urn:uuid:…`), else for ARC `offset:N`, for saved pages the path below the INPUT.
  package var record: String
  /// `algorithm:text` of the payload: the archive's own where it holds, else `sha256:` of `body`, in hexadecimal.
  package var digest: String
  /// ISO 8601 instant of the capture in UTC (`2026-03-01T02:10:00Z`); nil for saved pages.
  package var date: String?
  /// HTTP status; nil for saved pages, which cannot show dead links, redirects or headers.
  package var status: Int?
  /// Header fields in the order stored; names as written.
  package var headers: [HeaderField]
  package var body: [UInt8]
  /// True where the archive or the network cut the body short.
  package var isTruncated: Bool

  package init(
    url: String, record: String, digest: String, date: String? = nil, status: Int? = nil, headers: [HeaderField] = [],
    body: [UInt8] = [], isTruncated: Bool = false
  ) {
    self.url = url
    self.record = record
    self.digest = digest
    self.date = date
    self.status = status
    self.headers = headers
    self.body = body
    self.isTruncated = isTruncated
  }

  /// The first header of that name, compared without case; nil where there is none.
  package func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }
}

/// One HTTP header field.
package struct HeaderField: Sendable, Equatable {
  package var name: String
  package var value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Where a fact was read: enough to open the same bytes again.
package struct Evidence: Sendable, Equatable, Hashable {
  /// The record id of the capture, or the path of a saved page below the INPUT.
  package var record: String
  /// Digest of the payload, `algorithm:text`.
  package var digest: String
  /// Node path on the page, such as `/html/body/div[2]/form[1]`; nil where the fact is not at one place.
  package var path: String?
  /// At most 120 characters of what stands there, white space collapsed, private numbers masked.
  package var quote: String?

  package init(record: String, digest: String, path: String? = nil, quote: String? = nil) {
    self.record = record
    self.digest = digest
    self.path = path
    self.quote = quote
  }
}

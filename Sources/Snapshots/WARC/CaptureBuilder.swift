import AssessmentModel

/// Makes captures of the records of one file, undoing codings and checking digests.
struct CaptureBuilder {
  /// What a record of type response or resource holds.
  struct Content {
    var status: Int?
    var headers: [HeaderField] = []
    var body: [UInt8] = []
    var digest = ""
    var isTruncated = false
  }

  private(set) var problems: [Problem] = []
  private let inflater: Inflater
  /// A file whose digests have an algorithm that is not known says so once.
  private var saidUnknownDigest = false

  init(inflater: Inflater) {
    self.inflater = inflater
  }

  mutating func takeProblems() -> [Problem] {
    defer { problems.removeAll() }
    return problems
  }

  mutating func beginFile() {
    saidUnknownDigest = false
  }

  /// True where the address is one that HTTP fetches.
  static func isHTTP(_ address: String) -> Bool {
    let beginning = address.utf8.prefix(8).map { $0.lowercase }
    return beginning.starts(with: "http://".utf8) || beginning.starts(with: "https://".utf8)
  }

  /// The content of the current record; nil where it is no HTTP response and no document.
  mutating func content(of reader: RecordReader) -> Content? {
    guard reader.header.kind == .response || reader.header.kind == .resource else { return nil }
    if reader.header.target.isEmpty {
      report(reader, .missingAddress, "the record does not say which address it holds")
      return nil
    }
    guard Self.isHTTP(reader.header.target) else { return nil }
    let content = reader.withBlock { block in
      reader.header.kind == .response ? response(reader, block) : resource(reader, block)
    }
    if content != nil, reader.isTooLong {
      report(reader, .bodyTooLarge, "only the first \(RecordReader.longestBlock >> 20) MiB of the record are read")
    }
    return content
  }

  private mutating func report(_ reader: RecordReader, _ what: Problem.Kind, _ detail: String) {
    problems.append(Problem(subject: reader.subject, record: reader.identity, what: what, detail: detail))
  }
}

// MARK: - Documents

extension CaptureBuilder {
  /// A document without HTTP, when it is text: pictures and scripts say nothing about a portal's services.
  private mutating func resource(_ reader: RecordReader, _ block: UnsafeRawBufferPointer) -> Content? {
    let type = reader.header.contentType.lowercased()
    guard type.hasPrefix("text/") || type.hasPrefix("application/xhtml") else { return nil }
    var content = Content()
    content.headers = [HeaderField(name: "Content-Type", value: reader.header.contentType)]
    content.body = Array(block)
    content.isTruncated = isIncomplete(reader)
    content.digest = digest(reader, block, of: [block]) ?? RecordDigest.sha256(block)
    return content
  }
}

// MARK: - HTTP responses

extension CaptureBuilder {
  private mutating func response(_ reader: RecordReader, _ block: UnsafeRawBufferPointer) -> Content? {
    guard let message = HTTPMessage(block) else {
      report(reader, .badHTTP, "the record is no HTTP response")
      return nil
    }
    var content = Content(status: message.status, headers: message.headers)
    content.isTruncated = isIncomplete(reader)
    let entity = UnsafeRawBufferPointer(rebasing: block[message.bodyStart...])
    if let chunked = undoChunks(reader, message, entity, &content) {
      chunked.withUnsafeBytes { finish(reader, block, message, entity, $0, &content) }
    } else {
      checkLength(reader, message, entity, &content)
      finish(reader, block, message, entity, entity, &content)
    }
    return content
  }

  /// Cut by the end of the file, by the tool that wrote the record, or by the bound on blocks.
  private mutating func isIncomplete(_ reader: RecordReader) -> Bool {
    if reader.header.isTruncated { report(reader, .truncatedBody, "the archive says that the record was cut") }
    return reader.header.isTruncated || reader.isCutOff || reader.isTooLong
  }

  private mutating func undoChunks(
    _ reader: RecordReader, _ message: HTTPMessage, _ entity: UnsafeRawBufferPointer, _ content: inout Content
  ) -> [UInt8]? {
    guard message.words(of: "transfer-encoding").contains("chunked"), !entity.isEmpty else { return nil }
    guard let chunked = ChunkedBody(entity) else {
      report(reader, .badChunks, "chunked is claimed, but the body does not begin with a chunk size")
      return nil
    }
    if chunked.end == .bad {
      report(reader, .badChunks, "no chunk size after \(chunked.bytes.count) bytes")
      content.isTruncated = true
    } else if chunked.end == .cutOff, !content.isTruncated {
      report(reader, .truncatedBody, "the last chunk is missing")
      content.isTruncated = true
    }
    return chunked.bytes
  }

  private mutating func checkLength(
    _ reader: RecordReader, _ message: HTTPMessage, _ entity: UnsafeRawBufferPointer, _ content: inout Content
  ) {
    guard !content.isTruncated, message.status != 304, message.status != 204,
      let length = message.words(of: "content-length").first.flatMap({ Int($0) }), length > entity.count
    else { return }
    report(reader, .truncatedBody, "Content-Length is \(length), but the body has \(entity.count) bytes")
    content.isTruncated = true
  }

  /// Checks the digests and undoes the content codings, the last one applied first.
  private mutating func finish(
    _ reader: RecordReader, _ block: UnsafeRawBufferPointer, _ message: HTTPMessage, _ entity: UnsafeRawBufferPointer,
    _ transferred: UnsafeRawBufferPointer, _ content: inout Content
  ) {
    let variants = transferred.baseAddress == entity.baseAddress ? [entity] : [entity, transferred]
    let stated = digest(reader, block, of: variants)
    let codings =
      message.words(of: "content-encoding")
      + message.words(of: "transfer-encoding").filter { $0 != "chunked" }
    content.body = undo(codings[...], of: transferred, reader, &content)
    content.digest = stated ?? content.body.withUnsafeBytes { RecordDigest.sha256($0) }
  }

  private mutating func undo(
    _ codings: ArraySlice<String>, of stored: UnsafeRawBufferPointer, _ reader: RecordReader, _ content: inout Content
  ) -> [UInt8] {
    // More than a few codings is an attack, not a page.
    guard let last = codings.last, !stored.isEmpty, codings.count <= 4 else { return Array(stored) }
    let coding = ContentCoding(undoing: last, of: stored, with: inflater)
    note(coding.outcome, last, coding.bytes.count, reader, &content)
    if codings.count == 1 { return coding.bytes }
    return coding.bytes.withUnsafeBytes { undo(codings.dropLast(), of: $0, reader, &content) }
  }

  private mutating func note(
    _ outcome: ContentCoding.Outcome, _ name: String, _ count: Int, _ reader: RecordReader, _ content: inout Content
  ) {
    switch outcome {
    case .complete, .absent: return
    case .unknown: return report(reader, .badContentCoding, "the coding \(name) is not known")
    case .tooLarge: report(reader, .bodyTooLarge, "only the first \(count >> 20) MiB of the body are read")
    case .damaged: report(reader, .badContentCoding, "the \(name) stream is damaged after \(count) bytes")
    case .cutOff:
      if !content.isTruncated { report(reader, .truncatedBody, "the \(name) stream ends early, after \(count) bytes") }
    }
    content.isTruncated = true
  }
}

// MARK: - Digests

extension CaptureBuilder {
  /// The archive's own payload digest where it holds for one of the variants of the payload; nil otherwise.
  ///
  /// Tools disagree whether chunks belong to the payload, so both variants count. What was cut is not reported again.
  private mutating func digest(
    _ reader: RecordReader, _ block: UnsafeRawBufferPointer, of variants: [UnsafeRawBufferPointer]
  ) -> String? {
    let isWhole = !reader.isCutOff && !reader.isTooLong && !reader.header.isTruncated
    if isWhole, let holds = check(reader, reader.header.blockDigest, of: [block]), !holds {
      report(reader, .digestMismatch, "the block does not have the digest \(reader.header.blockDigest)")
    }
    let stated = reader.header.payloadDigest
    guard let holds = check(reader, stated, of: variants) else { return nil }
    if holds { return stated }
    if isWhole { report(reader, .digestMismatch, "the payload does not have the digest \(stated)") }
    return nil
  }

  /// Nil where there is no digest or its algorithm is not known.
  private mutating func check(
    _ reader: RecordReader, _ stated: String, of variants: [UnsafeRawBufferPointer]
  ) -> Bool? {
    guard !stated.isEmpty else { return nil }
    guard let digest = RecordDigest(stated) else {
      let detail = "the digest \(stated) has an algorithm that is not known"
      if !saidUnknownDigest { report(reader, .unknownDigest, detail) }
      saidUnknownDigest = true
      return nil
    }
    return variants.contains { digest.holds(for: $0) }
  }
}

import AssessmentModel

/// Turns the records of one city's WARC and ARC files into captures and resolves revisits among all of them.
///
/// A revisit whose original was met before is resolved at once, by reading the original again at its place. Others wait
/// as places until all files were read; so do those whose original lies deep in a file of one gzip member, so that such
/// a file is inflated again once for many revisits and not for each.
final class ArchiveCaptures {
  /// Records by type as written.
  private(set) var counts: [String: Int] = [:]

  private let inflater = Inflater()
  private var builder: CaptureBuilder
  private var files: [ArchiveFile] = []
  private var current: RecordReader?
  private var index = RevisitIndex()
  /// Where revisits are that wait, in reverse order once all files were read.
  private var waiting: [RevisitIndex.Location] = []
  /// Some of them, as they are resolved: in reverse order of where their originals are.
  private var batch: [Revisit] = []
  /// Readers that go back to originals and to revisits that wait.
  private var originals: (file: Int, reader: RecordReader)?
  private var revisits: (file: Int, reader: RecordReader)?

  /// A revisit record without its file.
  private struct Revisit {
    var header: RecordHeader
    var identity: String
    var head: HTTPMessage?
    /// Where its original may be.
    var locations: [RevisitIndex.Location] = []
  }

  private static let longestBatch = 4096

  init() {
    builder = CaptureBuilder(inflater: inflater)
  }

  /// Begins with the next file.
  func open(_ file: ArchiveFile) throws(SnapshotError) {
    files.append(file)
    builder.beginFile()
    current = try reader(of: files.count - 1, chunk: 1 << 20)
  }

  /// Reads one record of the current file and adds what it gives; false where the file ends.
  func step(_ items: inout [SnapshotItem]) throws(SnapshotError) -> Bool {
    guard let current else { return false }
    guard try current.next() else {
      items += current.takeProblems().map { .problem($0) }
      self.current = nil
      return false
    }
    counts[current.header.type, default: 0] += 1
    let location = RevisitIndex.Location(file: files.count - 1, place: current.place)
    if current.header.kind == .revisit {
      let revisit = revisit(current)
      let isFar = revisit.locations.contains { $0.file == location.file && current.isFar($0.place) }
      let isResolved = isFar ? false : try resolve(revisit, &items)
      if !isResolved { waiting.append(location) }
    } else if let content = builder.content(of: current) {
      index.note(current.header, at: location)
      items.append(.capture(Self.capture(current.header, current.identity, content)))
    }
    if !current.problems.isEmpty { items += current.takeProblems().map { .problem($0) } }
    if !builder.problems.isEmpty { items += builder.takeProblems().map { .problem($0) } }
    return true
  }

  /// Gives up the current file, which cannot be read any further.
  func closeCurrent() {
    current = nil
  }

  /// Says that all files were read, so that revisits that wait can be resolved in the order of the files.
  func finishFiles() {
    waiting.reverse()
  }

  /// Resolves one revisit that waits; false where none does.
  func resolveOne(_ items: inout [SnapshotItem]) throws(SnapshotError) -> Bool {
    if batch.isEmpty { try fillBatch() }
    guard let revisit = batch.popLast() else { return false }
    if try !resolve(revisit, &items) {
      let detail = "the record with the content is not in the snapshot"
      items.append(
        .problem(
          Problem(
            subject: revisit.header.target, record: revisit.identity, what: .unresolvedRevisit, detail: detail)))
    }
    return true
  }
}

// MARK: - Revisits

extension ArchiveCaptures {
  private func reader(of file: Int, chunk: Int) throws(SnapshotError) -> RecordReader {
    let bytes = try ArchiveBytes(try files[file].open(), inflater: inflater, chunk: chunk)
    return RecordReader(bytes, name: files[file].name)
  }

  private func revisit(_ reader: RecordReader) -> Revisit {
    Revisit(
      header: reader.header, identity: reader.identity, head: reader.withBlock { HTTPMessage($0) },
      locations: index.locations(forOriginalOf: reader.header))
  }

  /// Reads some revisits that wait, and sorts them so that originals are read in the order of the files.
  private func fillBatch() throws(SnapshotError) {
    while batch.count < Self.longestBatch, let location = waiting.popLast() {
      if revisits?.file != location.file {
        revisits = (location.file, try reader(of: location.file, chunk: 1 << 16))
      }
      guard let reader = revisits?.reader, try reader.seek(to: location.place) else { continue }
      _ = reader.takeProblems()
      batch.append(revisit(reader))
    }
    // Swift's sort is stable, so that revisits of one original, or of none, stay in their order.
    batch.sort { left, right in
      guard let left = left.locations.first else { return false }
      guard let right = right.locations.first else { return true }
      return (left.file, left.place) < (right.file, right.place)
    }
    batch.reverse()
  }

  /// Adds the capture that a revisit stands for; false where its original was not met.
  private func resolve(_ revisit: Revisit, _ items: inout [SnapshotItem]) throws(SnapshotError) -> Bool {
    guard CaptureBuilder.isHTTP(revisit.header.target) else { return true }
    for location in revisit.locations {
      guard var content = try original(at: location, of: revisit.header) else { continue }
      // A 304 only says that the stored response still holds; any other head is the response that was given.
      if let head = revisit.head, head.status != 304 {
        content.status = head.status
        content.headers = head.headers
      }
      items.append(.capture(Self.capture(revisit.header, revisit.identity, content)))
      return true
    }
    return false
  }

  private func original(
    at location: RevisitIndex.Location, of revisit: RecordHeader
  ) throws(SnapshotError) -> CaptureBuilder.Content? {
    if originals?.file != location.file {
      originals = (location.file, try reader(of: location.file, chunk: 1 << 16))
    }
    guard let reader = originals?.reader, try reader.seek(to: location.place),
      RevisitIndex.isOriginal(reader.header, of: revisit)
    else { return nil }
    let content = builder.content(of: reader)
    // What is wrong with the original was told when it was met.
    _ = reader.takeProblems()
    _ = builder.takeProblems()
    return content
  }

  private static func capture(
    _ header: RecordHeader, _ identity: String, _ content: CaptureBuilder.Content
  ) -> Capture {
    Capture(
      url: header.target, record: identity, digest: content.digest, date: header.date.isEmpty ? nil : header.date,
      status: content.status, headers: content.headers, body: content.body, isTruncated: content.isTruncated)
  }
}

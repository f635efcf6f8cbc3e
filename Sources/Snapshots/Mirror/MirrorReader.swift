import AssessmentModel

/// Reads saved pages: those in a folder and below it, or a single one.
struct MirrorReader {
  private let input: SnapshotInput
  /// Nil for a single page.
  private var files: PageFiles?
  private var isDone = false
  private let inflater = Inflater()

  /// The longest page that is read as a whole.
  private static let longestPage = 1 << 26

  init(_ input: SnapshotInput) throws(SnapshotError) {
    self.input = input
    if input.format == .mirror { files = try PageFiles(in: input.path) }
  }

  /// The next page, with what is wrong with it; nothing after the last one.
  mutating func next() -> [SnapshotItem] {
    guard files != nil else {
      defer { isDone = true }
      return isDone ? [] : items(path: Array(input.path.utf8), below: Array(input.name.utf8), above: nil)
    }
    guard let page = files?.next(), let path = files?.path(of: page) else { return unreadableFolders() }
    if input.name == "." { return items(path: path, below: page, above: Self.lastPart(of: input.path)) }
    return items(path: path, below: Array(input.name.utf8) + [0x2F] + page, above: nil)
  }

  /// Told once, after the last page.
  private mutating func unreadableFolders() -> [SnapshotItem] {
    guard let files, !isDone else { return [] }
    isDone = true
    return files.unreadable.map { folder in
      let below = String(decoding: folder.below, as: UTF8.self)
      let subject = input.name == "." ? below : "\(input.name)/\(below)"
      let detail = "the folder cannot be read: \(folder.reason)"
      return .problem(Problem(subject: subject, what: .unreadableFile, detail: detail))
    }
  }

  private func items(path: [UInt8], below: [UInt8], above: String?) -> [SnapshotItem] {
    let address = PageAddress.address(below: below, above: above)
    let record = String(decoding: below, as: UTF8.self)
    func problem(_ what: Problem.Kind, _ detail: String) -> SnapshotItem {
      .problem(Problem(subject: address, record: record, what: what, detail: detail))
    }
    let stored: (bytes: [UInt8], isLonger: Bool)
    do throws(SnapshotError) {
      stored = try FileSource.contents(of: path, limit: Self.longestPage)
    } catch {
      return [problem(.unreadableFile, "the page cannot be read: \(error.reason)")]
    }
    var capture = Capture(url: address, record: record, digest: "", body: stored.bytes, isTruncated: stored.isLonger)
    var items = stored.isLonger ? [problem(.bodyTooLarge, Self.tooLarge)] : []
    if stored.bytes.starts(with: [0x1F, 0x8B]) {
      items += inflate(&capture).map { problem($0.0, $0.1) }
    }
    capture.digest = capture.body.withUnsafeBytes { RecordDigest.sha256($0) }
    return [.capture(capture)] + items
  }

  private static let tooLarge = "only the first \(longestPage >> 20) MiB of the page are read"

  private func inflate(_ capture: inout Capture) -> [(Problem.Kind, String)] {
    let coding = capture.body.withUnsafeBytes { ContentCoding(undoing: "gzip", of: $0, with: inflater) }
    capture.body = coding.bytes
    switch coding.outcome {
    case .complete, .absent, .unknown: return []
    case .cutOff:
      capture.isTruncated = true
      return [(.truncatedBody, "the gzip file ends early, after \(coding.bytes.count) bytes")]
    case .damaged:
      capture.isTruncated = true
      return [(.badContentCoding, "the gzip file is damaged after \(coding.bytes.count) bytes")]
    case .tooLarge:
      capture.isTruncated = true
      return [(.bodyTooLarge, Self.tooLarge)]
    }
  }

  private static func lastPart(of path: String) -> String? {
    FolderEntries.resolved(Array(path.utf8))?.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) }
  }
}

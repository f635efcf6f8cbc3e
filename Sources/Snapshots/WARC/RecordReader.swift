import AssessmentModel

/// Reads the records of one WARC or ARC file in order: a header, and the block for as long as the record is current.
///
/// What is wrong with the file is told as problems, and reading goes on at the next record that can be found.
final class RecordReader {
  private(set) var header = RecordHeader()
  /// Where the current record begins.
  private(set) var place = Place(member: 0, inner: 0)
  /// True where the file ends or is damaged inside the current block.
  private(set) var isCutOff = false
  /// True where the block is longer than `longestBlock` and only its beginning is held.
  private(set) var isTooLong = false
  private(set) var problems: [Problem] = []

  /// Blocks are held up to this length.
  static let longestBlock = 1 << 26

  private let bytes: ArchiveBytes
  /// The file, for problems where no address is known.
  private let name: String
  /// Bytes of the current block in the window, and those after them that are passed over.
  private var held = 0
  private var unread = 0
  private var hasRecord = false

  init(_ bytes: ArchiveBytes, name: String) {
    self.bytes = bytes
    self.name = name
    if bytes.isEmpty { problems.append(Problem(subject: name, what: .emptyArchive, detail: "the file is empty")) }
  }

  /// Goes to the next record; false at the end of the file.
  func next() throws(SnapshotError) -> Bool {
    try leave()
    while true {
      try skipLineEnds()
      if bytes.window.count == 0 {
        guard bytes.damage != nil else { return endOfFile() }
        guard try recover() else { return endOfFile() }
        continue
      }
      place = bytes.place
      if try readHeader() {
        try holdBlock()
        hasRecord = true
        return true
      }
      try skipGarbage()
    }
  }

  /// True where going back to a place means inflating what stands before it again.
  func isFar(_ place: Place) -> Bool {
    bytes.isGzip && place.inner > 1 << 23
  }

  /// Goes to a record whose place is known.
  func seek(to place: Place) throws(SnapshotError) -> Bool {
    held = 0
    unread = 0
    try bytes.seek(to: place)
    return try next()
  }

  func withBlock<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.window.withBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<held])) }
  }

  func takeProblems() -> [Problem] {
    defer { problems.removeAll() }
    return problems
  }

  /// The subject of problems of the current record.
  var subject: String { header.target.isEmpty ? name : header.target }

  /// The identity of the current record.
  var identity: String { header.record.isEmpty ? place.identity : header.record }

  private func report(_ what: Problem.Kind, _ detail: String) {
    problems.append(Problem(subject: subject, record: identity, what: what, detail: detail))
  }
}

// MARK: - From record to record

extension RecordReader {
  /// Passes over what is left of the current record.
  private func leave() throws(SnapshotError) {
    bytes.drop(held)
    held = 0
    let toSkip = unread
    unread = 0
    if toSkip > 0, try bytes.skip(toSkip) < toSkip { report(.truncatedRecord, "the file ends inside the block") }
  }

  private func skipLineEnds() throws(SnapshotError) {
    while try bytes.fill(1) == 1 {
      let count = bytes.window.withBytes { window in
        window.firstIndex { $0 != 0x0D && $0 != 0x0A } ?? window.count
      }
      if count == 0 { return }
      bytes.drop(count)
    }
  }

  private func endOfFile() -> Bool {
    if !hasRecord, !problems.contains(where: { $0.what == .emptyArchive }) {
      problems.append(
        Problem(subject: name, what: .damagedArchive, detail: bytes.damage ?? "no record was found in the file"))
    }
    return false
  }

  private func recover() throws(SnapshotError) -> Bool {
    let detail = bytes.damage ?? ""
    problems.append(Problem(subject: name, what: .damagedRecord, detail: detail))
    return try bytes.recover()
  }

  /// Reads the header at the start of the window; false where there is none.
  private func readHeader() throws(SnapshotError) -> Bool {
    var wanted = 4096
    while true {
      let available = try bytes.fill(wanted)
      let isWARC = bytes.window.withBytes { RecordStart.isWARC($0.prefix(6)) }
      let isARC = header.isARC || !hasRecord && bytes.window.withBytes { RecordStart.isARC($0.prefix(12)) }
      let found = bytes.window.withBytes { window in
        isWARC ? RecordHeader(warc: window) : isARC ? RecordHeader(arc: window) : nil
      }
      if let found {
        header = found
        bytes.drop(found.byteCount)
        if let duplicate = found.duplicate { report(.duplicateHeader, "the field \(duplicate) stands there twice") }
        return true
      }
      guard isWARC, available == wanted, wanted < RecordHeader.longest else { return false }
      wanted *= 4
    }
  }

  /// Passes over bytes that belong to no record, to the next line that begins one.
  private func skipGarbage() throws(SnapshotError) {
    var skipped = 0
    while true {
      let available = try bytes.fill(1 << 16)
      let isAtRecord = skipped == 0
      let from = isAtRecord ? 1 : 0
      let next = bytes.window.withBytes { window in
        let isARC = header.isARC || !hasRecord
        return RecordStart.nextWARC(in: window, from: from)
          ?? (isARC ? RecordStart.nextARC(in: window, from: from) : nil)
      }
      if let next, next > 0 || !isAtRecord {
        skipped += next
        bytes.drop(next)
        break
      }
      if available < 1 << 16 {
        skipped += bytes.window.count
        bytes.drop(bytes.window.count)
        break
      }
      // The last line may be the beginning of a record that is not held as a whole.
      let step = bytes.window.count - 64
      skipped += step
      bytes.drop(step)
    }
    let detail = "\(skipped) bytes at \(place.identity) belong to no record"
    problems.append(Problem(subject: name, record: place.identity, what: .damagedRecord, detail: detail))
  }
}

// MARK: - The block

extension RecordReader {
  /// Brings the block of the current record into the window, as far as it is there and as long as it may be.
  private func holdBlock() throws(SnapshotError) {
    isCutOff = false
    isTooLong = false
    guard let length = header.length else {
      report(.badLength, "the record has no usable Content-Length")
      return try holdUntilNextRecord()
    }
    let wanted = min(length, Self.longestBlock)
    held = try bytes.fill(wanted)
    if let boundary = bytes.boundaries.first(where: { $0 < wanted && beginsRecord(at: $0) }) {
      held = boundary
      return report(.badLength, "Content-Length \(length) reaches beyond the gzip member of the record")
    }
    if held < wanted { return cutOff(length) }
    isTooLong = length > wanted
    unread = length - wanted
    if !isTooLong { try checkEnd(length) }
  }

  /// The file ends inside the block: because it was cut, or because the length is too great.
  private func cutOff(_ length: Int) {
    if let next = nextRecordInBlock() {
      held = next
      return report(.badLength, "Content-Length \(length) reaches into the next record")
    }
    isCutOff = true
    report(.truncatedRecord, "Content-Length is \(length), but only \(held) bytes are there")
  }

  /// Two line ends and then a record, or the end, must follow the block.
  private func checkEnd(_ length: Int) throws(SnapshotError) {
    let available = bytes.isAtMemberEnd ? bytes.window.count : try bytes.fill(held + 16)
    guard available > held, !header.isARC else { return }
    let after = bytes.window.withBytes { Array($0[held..<min(available, held + 16)]) }
    let next = after.firstIndex { $0 != 0x0D && $0 != 0x0A } ?? after.count
    let lineEnds = after[..<next].count { $0 == 0x0A }
    if after.count - next >= 6, !RecordStart.isWARC(after[next...]) {
      if try extendByDigest() {
        return report(.badLength, "Content-Length \(length) is too small, the block has \(held) bytes by its digest")
      }
      guard let inside = nextRecordInBlock() else { return }
      held = inside
      return report(.badLength, "Content-Length \(length) reaches into the next record")
    }
    let isInsideLineEnd = next >= 2 && after[0] == 0x0A && after[1] == 0x0D
    if isInsideLineEnd || lineEnds < 2, after.count > next {
      report(.badLength, "Content-Length \(length) ends inside the line ends after the block")
    }
  }

  /// A length that is too small by a little: the block goes on to the next record where its digest says so.
  private func extendByDigest() throws(SnapshotError) -> Bool {
    guard let digest = RecordDigest(header.blockDigest), held < Self.longestBlock else { return false }
    let available = bytes.isAtMemberEnd ? bytes.window.count : try bytes.fill(held + 1 << 16)
    let from = held
    let longer = bytes.window.withBytes { window -> Int? in
      let rest = UnsafeRawBufferPointer(rebasing: window[from..<max(from, available)])
      var end = from + (RecordStart.nextWARC(in: rest, from: 1) ?? rest.count)
      while end > from, window[end - 1] == 0x0D || window[end - 1] == 0x0A { end -= 1 }
      // The last bytes of the block may be line ends themselves.
      return (end...min(end + 2, window.count)).first {
        digest.holds(for: UnsafeRawBufferPointer(rebasing: window[..<$0]))
      }
    }
    held = longer ?? held
    return longer != nil
  }

  private func nextRecordInBlock() -> Int? {
    withBlock { RecordStart.nextWARC(in: $0, from: 1) }
  }

  private func beginsRecord(at distance: Int) -> Bool {
    bytes.window.withBytes { RecordStart.isWARC($0[distance...].prefix(6)) }
  }

  private func holdUntilNextRecord() throws(SnapshotError) {
    var wanted = 1 << 16
    while true {
      let isWhole = bytes.isAtMemberEnd && bytes.window.count > 0
      let available = isWhole ? bytes.window.count : try bytes.fill(wanted)
      held = available
      if let next = nextRecordInBlock() {
        held = next
        return
      }
      if isWhole || available < wanted || wanted >= Self.longestBlock { return }
      wanted *= 4
    }
  }
}

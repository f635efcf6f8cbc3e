/// Where a record begins in an archive file.
struct Place: Equatable, Comparable {
  /// Offset of its gzip member in the file; 0 in a plain file.
  var member: Int
  /// Bytes to skip after inflating from there.
  var inner: Int

  static func < (left: Place, right: Place) -> Bool {
    (left.member, left.inner) < (right.member, right.inner)
  }

  /// `offset:N`, the identity of a record that has none of its own.
  var identity: String {
    member > 0 && inner > 0 ? "offset:\(member)+\(inner)" : "offset:\(member + inner)"
  }
}

/// The inflated bytes of one WARC or ARC file in order, whatever its compression, with the place of each.
///
/// Members of up to 8 MiB are inflated whole by libdeflate; longer and damaged ones, and files that are one member, by
/// zlib as they are asked for. Memory is bounded by what the caller asks to have at once.
final class ArchiveBytes {
  /// Inflated bytes that wait to be read.
  private(set) var window: ByteWindow
  /// Set where a member cannot be inflated any further; `recover` goes on after it.
  private(set) var damage: String?
  private(set) var isGzip = false

  private let source: any ByteSource
  private let inflater: Inflater
  private let chunk: Int
  private var raw: ByteWindow
  /// Offset in the file of the first byte of `raw`.
  private var rawOffset = 0
  private var sourceEnded = false
  private var stream: InflateStream?
  /// Inflated bytes before the window, since the last jump.
  private var position = 0
  private var members: [(base: Int, offset: Int)] = []

  private static let lookahead = 1 << 18
  private static let longestWholeMember = 1 << 23
  private static let usualWindow = 1 << 19

  /// Begins at the start of the source; `chunk` is how many bytes are read from it at once.
  init(_ source: any ByteSource, inflater: Inflater, chunk: Int = 1 << 20) throws(SnapshotError) {
    self.source = source
    self.inflater = inflater
    self.chunk = chunk
    raw = ByteWindow(capacity: chunk)
    window = ByteWindow(capacity: Self.usualWindow)
    _ = try fillRaw(2)
    isGzip = raw.count >= 2 && raw[0] == 0x1F && raw[1] == 0x8B
    members = [(0, 0)]
  }

  var isEmpty: Bool { window.count == 0 && raw.count == 0 && position == 0 }

  /// Where the first byte of the window lies.
  var place: Place {
    guard isGzip else { return Place(member: 0, inner: rawOffset - window.count) }
    let member = members.last { $0.base <= position } ?? (base: position, offset: rawOffset)
    return Place(member: member.offset, inner: position - member.base)
  }

  /// Distances from the start of the window at which members begin, without one at the start itself.
  var boundaries: [Int] {
    members.lazy.map { $0.base - self.position }.filter { $0 > 0 && $0 < self.window.count }
  }

  /// True where the inflated bytes held end with a whole member.
  var isAtMemberEnd: Bool { isGzip && stream == nil }

  /// Tries to hold so many bytes in the window and returns how many of these are there; fewer at the end or at damage.
  @discardableResult
  func fill(_ count: Int) throws(SnapshotError) -> Int {
    while window.count < count, damage == nil {
      guard try extend(towards: count) else { break }
    }
    return min(window.count, count)
  }

  func drop(_ count: Int) {
    window.drop(count)
    position += count
    if window.count == 0 { window.shrink(to: Self.longestWholeMember) }
    while members.count > 1, members[1].base <= position { members.removeFirst() }
  }

  /// Passes over bytes without holding them; returns how many there were.
  @discardableResult
  func skip(_ count: Int) throws(SnapshotError) -> Int {
    var left = count
    while left > 0 {
      guard try fill(1) > 0 else { break }
      let step = min(left, window.count)
      drop(step)
      left -= step
    }
    return count - left
  }

  /// Jumps to a place that `place` gave earlier.
  func seek(to place: Place) throws(SnapshotError) {
    let isAhead = isGzip && damage == nil && self.place.member == place.member && self.place.inner <= place.inner
    if isAhead {
      try skip(place.inner - self.place.inner)
      return
    }
    try restart(at: isGzip ? place.member : place.inner)
    if isGzip { try skip(place.inner) }
  }

  /// After damage: goes to the next member whose content begins like a record; false where there is none.
  func recover() throws(SnapshotError) -> Bool {
    guard damage != nil else { return false }
    window.removeAll()
    try restart(at: (members.last?.offset ?? rawOffset) + 1)
    while try fillRaw(Self.lookahead) > 18 {
      if let distance = nextCandidate() {
        dropRaw(distance)
        try fillRaw(4096)
        if beginsRecordMember() { return true }
        dropRaw(1)
      } else {
        dropRaw(raw.count - 2)
      }
    }
    return false
  }
}

// MARK: - Reading and inflating

extension ArchiveBytes {
  private func restart(at offset: Int) throws(SnapshotError) {
    try source.seek(to: offset)
    raw.removeAll()
    rawOffset = offset
    sourceEnded = false
    stream = nil
    damage = nil
    window.removeAll()
    position = 0
    members = []
  }

  /// Tries to hold so many stored bytes and returns how many are there.
  @discardableResult
  private func fillRaw(_ count: Int) throws(SnapshotError) -> Int {
    while raw.count < count, !sourceEnded {
      let read = try raw.append(room: chunk) { (buffer) throws(SnapshotError) in try source.read(into: buffer) }
      if read == 0 { sourceEnded = true }
    }
    return raw.count
  }

  private func dropRaw(_ count: Int) {
    raw.drop(count)
    rawOffset += count
  }

  /// Adds bytes to the window; false at the end.
  private func extend(towards count: Int) throws(SnapshotError) -> Bool {
    guard isGzip else { return try extendPlain(towards: count) }
    if stream != nil { return try extendStream() }
    try fillRaw(Self.lookahead)
    if raw.count == 0 { return false }
    members.append((position + window.count, rawOffset))
    guard raw.count >= 2, raw[0] == 0x1F, raw[1] == 0x8B else { return endAtPadding() }
    if try extendWholeMember() { return true }
    stream = InflateStream(.gzip)
    return try extendStream()
  }

  private func extendPlain(towards count: Int) throws(SnapshotError) -> Bool {
    if raw.count > 0 {
      let held = raw
      _ = window.append(room: held.count) { buffer in
        held.withBytes { buffer.copyMemory(from: $0) }
        return held.count
      }
      dropRaw(held.count)
      return true
    }
    let room = min(max(chunk, count - window.count), 1 << 22)
    let read = try window.append(room: room) { (buffer) throws(SnapshotError) in try source.read(into: buffer) }
    rawOffset += read
    return read > 0
  }

  /// Inflates the next member in one go; false where it is too long, damaged or cut off.
  private func extendWholeMember() throws(SnapshotError) -> Bool {
    var room = Self.usualWindow
    while true {
      var outcome = Inflater.Outcome.bad
      _ = window.append(room: room) { output in
        outcome = raw.withBytes { inflater.inflateMember($0, into: output) }
        if case .done(_, let written) = outcome { return written }
        return 0
      }
      switch outcome {
      case .done(let read, _):
        dropRaw(read)
        return true
      case .moreRoomNeeded:
        guard room < Self.longestWholeMember else { return false }
        room *= 4
      case .bad:
        guard !sourceEnded, raw.count < 1 << 21 else { return false }
        try fillRaw(raw.count * 2)
      }
    }
  }

  private func extendStream() throws(SnapshotError) -> Bool {
    guard let stream else { return false }
    try fillRaw(1)
    var read = 0
    let written = window.append(room: 1 << 18) { output in
      let result = raw.withBytes { stream.step($0, into: output) }
      read = result.read
      return result.written
    }
    let isCutOff = raw.count == 0 && written == 0
    dropRaw(read)
    switch stream.state {
    case .ended: self.stream = nil
    case .damaged: damage = "the gzip member at offset \(members.last?.offset ?? 0) is damaged"
    case .running where isCutOff:
      damage = "the gzip member at offset \(members.last?.offset ?? 0) is cut off by the end of the file"
    case .running: break
    }
    return damage == nil || written > 0
  }

  /// Zeros after the last member are padding; anything else is damage.
  private func endAtPadding() -> Bool {
    let isPadding = raw.withBytes { $0.allSatisfy { $0 == 0 } }
    if isPadding, sourceEnded { return false }
    damage = "no gzip member begins at offset \(rawOffset)"
    return false
  }

  /// Distance to the next bytes that look like the header of a gzip member.
  private func nextCandidate() -> Int? {
    raw.withBytes { bytes in
      var index = 0
      while index + 3 < bytes.count {
        if bytes[index] == 0x1F, bytes[index + 1] == 0x8B, bytes[index + 2] == 8, bytes[index + 3] & 0xE0 == 0 {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  private func beginsRecordMember() -> Bool {
    let beginning = [UInt8](unsafeUninitializedCapacity: 64) { output, count in
      count = raw.withBytes { InflateStream(.gzip).step($0, into: UnsafeMutableRawBufferPointer(output)).written }
    }
    return RecordStart.isWARC(beginning) || RecordStart.isARC(beginning)
  }
}

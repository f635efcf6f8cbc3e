/// Where the originals of revisits are: by payload digest, and by address and date, some 50 bytes a record.
struct RevisitIndex {
  /// A record of one of the files that were read.
  struct Location: Equatable {
    /// The file in the upper 16 bits, the offset of the gzip member in the rest.
    private let fileAndMember: UInt64
    private let innerOffset: UInt64

    init(file: Int, place: Place) {
      fileAndMember = UInt64(file) << 48 | UInt64(place.member)
      innerOffset = UInt64(place.inner)
    }

    var file: Int { Int(fileAndMember >> 48) }

    var place: Place { Place(member: Int(fileAndMember & 0xFFFF_FFFF_FFFF), inner: Int(innerOffset)) }
  }

  /// A record with content; its digest's key is 0 where it has none.
  private struct Record {
    var digest: UInt64
    var target: UInt64
    var location: Location
  }

  /// In the order they were met, in pieces, so that nothing is moved when more come.
  private var pieces: [[Record]] = []
  private var byDigest = NumberTable()
  private var byTarget = NumberTable()
  private static let pieceSize = 1 << 12

  /// Remembers a record with content; of several with one key the first stays.
  mutating func note(_ header: RecordHeader, at location: Location) {
    let digest = header.payloadDigest.isEmpty ? 0 : Self.key(digest: header.payloadDigest)
    let target = Self.key(target: header.target, date: header.date)
    let isNewDigest = digest != 0 && record(digest: digest) == nil
    let isNewTarget = record(target: target) == nil
    guard isNewDigest || isNewTarget else { return }
    let number = append(Record(digest: digest, target: target, location: location))
    // The tables ask for keys while they grow, which the index as a whole cannot answer then.
    let pieces = pieces
    if isNewDigest { byDigest.insert(number) { pieces[$0 / Self.pieceSize][$0 % Self.pieceSize].digest } }
    if isNewTarget { byTarget.insert(number) { pieces[$0 / Self.pieceSize][$0 % Self.pieceSize].target } }
  }

  /// Where the original of a revisit may be, the likeliest place first; whether it is must be looked up there.
  func locations(forOriginalOf revisit: RecordHeader) -> [Location] {
    var found: [Location] = []
    if !revisit.payloadDigest.isEmpty, let record = record(digest: Self.key(digest: revisit.payloadDigest)) {
      found.append(record.location)
    }
    if !revisit.refersToTarget.isEmpty, !revisit.refersToDate.isEmpty,
      let record = record(target: Self.key(target: revisit.refersToTarget, date: revisit.refersToDate)),
      !found.contains(record.location)
    {
      found.append(record.location)
    }
    return found
  }

  /// True where the record is the one that the revisit means, and not one whose key happens to be the same.
  static func isOriginal(_ header: RecordHeader, of revisit: RecordHeader) -> Bool {
    if !revisit.payloadDigest.isEmpty, key(digest: header.payloadDigest) == key(digest: revisit.payloadDigest) {
      return true
    }
    return header.target == revisit.refersToTarget && header.date == revisit.refersToDate
  }

  private subscript(number: Int) -> Record {
    pieces[number / Self.pieceSize][number % Self.pieceSize]
  }

  private func record(digest key: UInt64) -> Record? {
    byDigest.number(of: key) { self[$0].digest }.map { self[$0] }
  }

  private func record(target key: UInt64) -> Record? {
    byTarget.number(of: key) { self[$0].target }.map { self[$0] }
  }

  /// Gives the number of the new record.
  private mutating func append(_ record: Record) -> Int {
    if pieces.last?.count ?? Self.pieceSize == Self.pieceSize {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(Self.pieceSize)
    }
    pieces[pieces.count - 1].append(record)
    return (pieces.count - 1) * Self.pieceSize + pieces[pieces.count - 1].count - 1
  }

  /// Never 0.
  private static func key(digest: String) -> UInt64 {
    max(1, hash(digest.utf8.lazy.filter { $0 != 0x3D }.map { $0.lowercase }))
  }

  private static func key(target: String, date: String) -> UInt64 {
    hash(target.utf8) &* 31 &+ hash(date.utf8)
  }

  /// FNV-1a in 64 bits.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

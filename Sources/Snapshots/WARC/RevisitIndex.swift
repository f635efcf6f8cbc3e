/// Where the originals of revisits are: by payload digest, and by address and date, a few bytes each.
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

  private var locations: [UInt64: Location] = [:]

  /// Remembers a record with content; of several with one key the first stays.
  mutating func note(_ header: RecordHeader, at location: Location) {
    if !header.payloadDigest.isEmpty { note(Self.key(digest: header.payloadDigest), location) }
    note(Self.key(target: header.target, date: header.date), location)
  }

  /// Where the original of a revisit may be, the likeliest place first; whether it is must be looked up there.
  func locations(forOriginalOf revisit: RecordHeader) -> [Location] {
    var found: [Location] = []
    if !revisit.payloadDigest.isEmpty, let location = locations[Self.key(digest: revisit.payloadDigest)] {
      found.append(location)
    }
    if !revisit.refersToTarget.isEmpty, !revisit.refersToDate.isEmpty,
      let location = locations[Self.key(target: revisit.refersToTarget, date: revisit.refersToDate)],
      !found.contains(location)
    {
      found.append(location)
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

  private mutating func note(_ key: UInt64, _ location: Location) {
    if locations[key] == nil { locations[key] = location }
  }

  private static func key(digest: String) -> UInt64 {
    hash(digest.utf8.lazy.filter { $0 != 0x3D }.map { $0.lowercase })
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

import AssessmentModel

/// Finds, for each text, an earlier one that is nearly the same.
///
/// Two texts are as alike as the share of three-letter pieces they have in common (Jaccard). Only texts that agree in
/// one of 32 pairs of minimal hashes are compared (MinHash with banding: Broder 1997; Indyk and Motwani 1998), so that
/// the work grows with the texts, not with their pairs; at a likeness of 0.5 a pair is missed one time in 10,000.
struct NearRepeats: Sendable {
  private let likeness: Double
  private var texts: [(text: String, pieces: [UInt64])] = []
  private var buckets: [UInt64: [Int]] = [:]
  private static let bands = 32
  /// A bucket that many texts share says little; the first of them are compared.
  private static let bucketLimit = 16
  private static let pieceLimit = 2_000

  init(likeness: Double) {
    self.likeness = likeness
  }

  /// The earliest text that is as like this one as asked, which is then remembered, too.
  mutating func firstLike(_ text: String) -> String? {
    let pieces = Self.pieces(of: text)
    let keys = Self.keys(of: pieces)
    let candidates = Set(keys.flatMap { buckets[$0] ?? [] }).sorted()
    let match = candidates.first { Self.likeness(texts[$0].pieces, pieces) >= likeness }
    for key in keys where buckets[key, default: []].count < Self.bucketLimit {
      buckets[key, default: []].append(texts.count)
    }
    texts.append((text, pieces))
    return match.map { texts[$0].text }
  }

  /// Hashes of all runs of three letters, sorted, each once; a shorter text is one piece.
  private static func pieces(of text: String) -> [UInt64] {
    let letters = Array(text.unicodeScalars)
    guard letters.count > 3 else { return [fingerprint(of: text.utf8)] }
    let hashes = (0...letters.count - 3).prefix(pieceLimit).map { start in
      letters[start..<start + 3].reduce(0x9E37_79B9_7F4A_7C15 as UInt64) { mixed($0 ^ UInt64($1.value)) }
    }
    return Set(hashes).sorted()
  }

  /// One key a band: two minimal hashes over all pieces.
  private static func keys(of pieces: [UInt64]) -> [UInt64] {
    (0..<UInt64(bands)).map { band in
      var first = UInt64.max
      var second = UInt64.max
      for piece in pieces {
        first = min(first, mixed(piece ^ (band &* 2 &+ 1) &* 0xD6E8_FEB8_6659_FD93))
        second = min(second, mixed(piece ^ (band &* 2 &+ 2) &* 0xD6E8_FEB8_6659_FD93))
      }
      return mixed(first ^ mixed(second ^ band))
    }
  }

  private static func likeness(_ left: [UInt64], _ right: [UInt64]) -> Double {
    let common = Set(left).intersection(right).count
    return Double(common) / Double(left.count + right.count - common)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var bits = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

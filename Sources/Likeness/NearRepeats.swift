import AssessmentModel

/// Finds, for each text, an earlier one that is nearly the same.
///
/// Two texts are as alike as the share of three-letter pieces they have in common (Jaccard). Only texts that agree in
/// one of 32 pairs of minimal hashes are compared (MinHash with banding: Broder 1997; Indyk and Motwani 1998), so that
/// the work grows with the texts, not with their pairs; at a likeness of 0.5 a pair is missed one time in 10,000. All
/// minimal hashes come from one pass over the pieces, which fall into bins (Li, Owen and Zhang 2012).
package struct NearRepeats: Sendable {
  private let likeness: Double
  /// The pieces of each text, sorted, each once.
  private var texts: [[UInt32]] = []
  private var buckets: [UInt64: [Int32]] = [:]
  /// For each text the last one that met it in a bucket, so that it is compared with each once; -1 where none did.
  private var lastMet: [Int32] = []
  private static let bins = 64
  /// How often a piece is thrown into the bins, so that short texts leave few of them empty.
  private static let rounds = 4
  /// A bucket that many texts share says little; the first of them are compared.
  private static let bucketLimit = 16
  private static let pieceLimit = 2_000

  /// - Parameter likeness: How alike a repeat is at least, above 0 and at most 1.
  package init(likeness: Double) {
    self.likeness = likeness
  }

  /// The number of the earliest text that is as like this one as asked; nil where there is none.
  ///
  /// Texts are numbered from 0 in the order given; this one is remembered, too.
  package mutating func firstLike(_ text: String) -> Int? {
    let pieces = Self.pieces(of: text)
    let candidates = file(Self.keys(of: pieces)).sorted()
    let match = candidates.first { isLike(texts[Int($0)], pieces) }
    texts.append(pieces)
    return match.map { Int($0) }
  }

  /// Files the next text under its keys and gives the texts that were found there, each once.
  private mutating func file(_ keys: [UInt64]) -> [Int32] {
    let number = Int32(texts.count)
    var found: [Int32] = []
    lastMet.append(-1)
    for key in keys { Self.meet(number, in: &buckets[key, default: []], &lastMet, &found) }
    return found
  }

  /// Adds the texts of a bucket that were not met yet to those found, and the new text to the bucket.
  ///
  /// The bucket is looked up once and changed where it stands.
  private static func meet(
    _ number: Int32, in bucket: inout [Int32], _ lastMet: inout [Int32], _ found: inout [Int32]
  ) {
    for text in bucket where text != number && lastMet[Int(text)] != number {
      lastMet[Int(text)] = number
      found.append(text)
    }
    if bucket.count < bucketLimit { bucket.append(number) }
  }

  /// Hashes of all runs of three letters; a shorter text is one piece.
  private static func pieces(of text: String) -> [UInt32] {
    var letters: [UInt64] = []
    letters.reserveCapacity(min(text.utf8.count, pieceLimit + 2))
    for scalar in text.unicodeScalars where letters.count < pieceLimit + 2 { letters.append(UInt64(scalar.value)) }
    guard letters.count > 3 else { return [UInt32(truncatingIfNeeded: fingerprint(of: text.utf8))] }
    var hashes = [UInt32](repeating: 0, count: letters.count - 2)
    for start in hashes.indices {
      let run = letters[start] << 42 | letters[start + 1] << 21 | letters[start + 2]
      hashes[start] = UInt32(truncatingIfNeeded: mixed(run))
    }
    hashes.sort()
    var kept = 0
    for hash in hashes where kept == 0 || hashes[kept - 1] != hash {
      hashes[kept] = hash
      kept += 1
    }
    hashes.removeLast(hashes.count - kept)
    return hashes
  }

  /// One key a band: the minima of two bins; an empty bin takes the next one's.
  private static func keys(of pieces: [UInt32]) -> [UInt64] {
    var minima = [UInt64](repeating: .max, count: bins)
    for piece in pieces {
      var bits = mixed(UInt64(piece) &+ 0x9E37_79B9_7F4A_7C15)
      for _ in 0..<rounds {
        let bin = Int(bits & UInt64(bins - 1))
        minima[bin] = min(minima[bin], bits >> 6)
        bits = mixed(bits)
      }
    }
    return stride(from: 0, to: bins, by: 2).map { bin in
      mixed(filled(bin, minima) ^ mixed(filled(bin + 1, minima) ^ UInt64(bin)))
    }
  }

  private static func filled(_ bin: Int, _ minima: [UInt64]) -> UInt64 {
    for step in 0..<bins where minima[(bin + step) % bins] != .max {
      return minima[(bin + step) % bins] &+ UInt64(step)
    }
    return .max
  }

  /// Whether two sorted lists have enough in common; counted on one walk that ends once they cannot any more.
  private func isLike(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    // common / (left + right - common) ≥ likeness
    let needed = Int((likeness * Double(left.count + right.count) / (1 + likeness)).rounded(.up))
    return left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        var common = 0
        var (one, other) = (0, 0)
        while one < left.count, other < right.count {
          guard common + min(left.count - one, right.count - other) >= needed else { return false }
          if left[one] == right[other] {
            common += 1
            one += 1
            other += 1
          } else if left[one] < right[other] {
            one += 1
          } else {
            other += 1
          }
        }
        return common >= needed
      }
    }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var bits = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

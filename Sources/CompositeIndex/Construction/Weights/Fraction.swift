/// Numbers as judgements are written: "3", "0.5" or "1/3".
package enum Fraction {
  /// The value of a number without sign or of one over another; nil for anything else and where the lower one is 0.
  package static func value(of text: String) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { number($0) }
    switch parts.count {
    case 1: return parts[0]
    case 2: return parts[0].flatMap { top in parts[1].flatMap { $0 > 0 ? top / $0 : nil } }
    default: return nil
    }
  }

  /// Digits and a point alone, so that "0x1p3" and "inf" are no numbers here.
  private static func number(_ text: Substring) -> Double? {
    let words = text.split(separator: " ")
    guard words.count == 1, words[0].allSatisfy({ $0 == "." || ("0"..."9").contains($0) }) else { return nil }
    return Double(words[0]).flatMap { $0.isFinite ? $0 : nil }
  }
}

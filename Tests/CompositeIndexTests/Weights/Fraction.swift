/// Numbers as the oracle's judgements are written: "3" or "1/3".
enum Fraction {
  static func value(of text: String) -> Double? {
    let parts = text.split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] / parts[1] : parts.first
  }
}

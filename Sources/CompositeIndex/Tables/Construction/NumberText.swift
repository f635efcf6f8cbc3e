/// Numbers inside sentences.
enum NumberText {
  /// With at most three decimals, and none where it is whole.
  static func plain(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return "\(whole)" }
    let rounded = (number * 1000).rounded() / 1000
    guard rounded.isFinite, abs(number) >= 0.0005 else { return "\(number)" }
    return Int(exactly: rounded).map { "\($0)" } ?? "\(rounded)"
  }
}

/// Finds the legal and the promised limit in a value that names both: 承诺时限5个工作日（法定时限20个工作日）.
enum NamedLimits {
  /// The limits that values of other labels name and no label of their own states.
  static func values(in values: [StatedValue]) -> [StatedValue] {
    let words = [("legal_limit", "法定"), ("promised_limit", "承诺")]
    return words.compactMap { id, word in
      guard !values.contains(where: { $0.id == id && Guide.says($0) }) else { return nil }
      return values.lazy.filter { $0.column == nil && sources.contains($0.id) }.compactMap { value in
        part(of: value, from: word, id)
      }.first
    }
  }

  private static let sources: Set<String> = ["limit", "legal_limit", "promised_limit"]

  /// The value from a word up to the other one, where it holds a number.
  private static func part(of value: StatedValue, from word: String, _ id: String) -> StatedValue? {
    let scalars = Array(value.text.unicodeScalars.prefix(400))
    let (own, other) = (Array(word.unicodeScalars), Array((word == "法定" ? "承诺" : "法定").unicodeScalars))
    guard let start = scalars.indices.first(where: { scalars[$0...].starts(with: own) }) else { return nil }
    let rest = scalars[start...]
    let end = rest.indices.first { $0 > start && scalars[$0...].starts(with: other) } ?? scalars.count
    let clause = scalars[start..<end].prefix { !["。", "；", ";"].contains($0) }
    let text = PlainText.text(clause.filter { !["（", "）", "(", ")"].contains($0) })
    guard TimeLimit.parse(text) != nil else { return nil }
    return StatedValue(
      id: id, label: value.label, lines: [text], column: nil, hasPicture: false, element: value.element,
      region: value.region, position: value.position)
  }
}

import AssessmentModel

/// `indicators.csv`: long form, an indicator of a city a row; the rows of each city are `indicatorRows`.
func indicatorTable(rows: [[DataTable.Cell]] = []) -> DataTable {
  DataTable(
    name: "indicators",
    description: Texts(
      zh: "长表：每行是一座城市的一项指标。", en: "Long form: an indicator of a city a row."),
    key: ["code", "indicator"], columns: indicatorColumns, rows: rows)
}

/// The rows of a city in the table of indicators.
func indicatorRows(of city: CityAssessment, in edition: Edition) -> [[DataTable.Cell]] {
  city.outcomes.enumerated().map { position, outcome in
    let contribution = contribution(of: outcome.indicator, at: position, in: city)
    return [
      .text(city.city.code), .text(outcome.indicator), .integer(outcome.version), .text(outcome.kind.rawValue),
      .init(outcome.raw), .init(outcome.unit), .init(outcome.score), .init(contribution?.weight),
      .text(edition.say(outcome.because)), .init(evidenceText(of: outcome)),
    ]
  }
}

/// What an indicator weighs and costs in a city; usually at the same position as its outcome.
func contribution(of indicator: String, at position: Int, in city: CityAssessment) -> Contribution? {
  if city.contributions.indices.contains(position), city.contributions[position].indicator == indicator {
    return city.contributions[position]
  }
  return city.contributions.first { $0.indicator == indicator }
}

/// At most so many bytes of evidence stand in one cell; the city sheets and observations.jsonl hold all of it.
private let evidenceBytes = 4096

private let indicatorColumns: [DataTable.Column] = [
  .init(
    name: "code", type: .string, description: Texts(zh: "城市代码", en: "code of the city"), isRequired: true),
  .init(
    name: "indicator", type: .string, description: Texts(zh: "指标标识", en: "id of the indicator"), isRequired: true),
  .init(
    name: "version", type: .integer, description: Texts(zh: "指标定义的版本", en: "version of the definition"), minimum: 1),
  .init(
    name: "outcome", type: .string, description: Texts(zh: "结果类别", en: "kind of outcome"),
    values: Outcome.Kind.allCases.map(\.rawValue), isRequired: true),
  .init(
    name: "raw", type: .number,
    description: Texts(zh: "换算前的测量值，单位见 unit", en: "the measured value before the scale, in `unit`")),
  .init(name: "unit", type: .string, description: Texts(zh: "测量值的单位", en: "unit of the measured value")),
  .init(
    name: "score", type: .number,
    description: Texts(zh: "得分；未评分时为空", en: "score; empty unless scored"), unit: "share", minimum: 0, maximum: 1),
  .init(
    name: "weight", type: .number,
    description: Texts(
      zh: "框架规定的占总指数的份额，未因缺失而调整",
      en: "share of the whole index that the framework gives it, before anything missing is dropped"),
    unit: "share", minimum: 0, maximum: 1),
  .init(name: "because", type: .string, description: Texts(zh: "一句话说明原因", en: "one sentence that says why")),
  .init(
    name: "evidence", type: .string,
    description: Texts(
      zh: "证据：页面地址、空格、节点路径，各条以“ | ”分隔，最多 \(Outcome.evidenceLimit) 条、\(evidenceBytes) 字节",
      en: "evidence: page address, space, node path; pieces parted by ` | `, at most \(Outcome.evidenceLimit) "
        + "and \(evidenceBytes) bytes")),
]

private func evidenceText(of outcome: Outcome) -> String? {
  var pieces: [String] = []
  var length = 0
  for observation in outcome.evidence.prefix(Outcome.evidenceLimit) {
    let parts = [observation.subject, observation.evidence?.path].compactMap { $0 }.map(withoutSeparators)
    let piece = parts.joined(separator: " ")
    length += piece.utf8.count + 3
    guard length <= evidenceBytes else { break }
    pieces.append(piece)
  }
  return pieces.isEmpty ? nil : pieces.joined(separator: " | ")
}

/// Percent-encodes what would part a piece of evidence in two.
private func withoutSeparators(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "|") }) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ": result += "%20"
    case "|": result += "%7C"
    case "\n": result += "%0A"
    case "\r": result += "%0D"
    case "\t": result += "%09"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

import AssessmentModel
import Foundation
import Interchange
import Judging

/// A table of agreement as people read it, and as programs do.
struct AgreementReport {
  let table: AgreementTable
  let areBothPeople: Bool

  /// A line a property, numbers to two places, then every cell that differs.
  var text: String {
    let head =
      areBothPeople
      ? ["property", "n", "agreement", "kappa", "alpha", "one-sided"]
      : ["property", "n", "observed", "agreement", "kappa", "alpha", "precision", "recall", "F1"]
    let lines = [head] + table.rows.map(cells)
    let widths = head.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let table = lines.map { line in
      line.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }.joined(separator: "  ")
    }
    return (table + differences).joined(separator: "\n") + "\n"
  }

  private func cells(_ row: PropertyAgreement) -> [String] {
    let common = [row.share, row.kappa, row.alpha].map(Self.rounded)
    if areBothPeople { return [row.row.name, "\(row.judged)"] + common + ["\(row.oneSided)"] }
    return [row.row.name, "\(row.judged)", "\(row.observed)"] + common
      + [row.hits?.precision, row.hits?.recall, row.hits?.f1].map(Self.rounded)
  }

  private static func rounded(_ number: Double?) -> String {
    number.map { String(format: "%.2f", locale: nil, $0) } ?? "-"
  }

  private var differences: [String] {
    let rows = table.rows.filter { !$0.missed.isEmpty }
    guard !rows.isEmpty else { return [] }
    return rows.flatMap { row in
      ["", "\(row.row.name):"]
        + row.missed.flatMap { cell -> [String] in
          let key = cell.key.map { " [\($0)]" } ?? ""
          let line = "  \(cell.file)\(key): \(Self.words(cell.first)) against \(Self.words(cell.second))"
          return [line] + Self.place(cell.evidence).map { "    \($0)" }
        }
    }
  }

  private static func words(_ label: Label) -> String {
    switch label {
    case .gap: return "nothing said"
    case .none: return "none shown"
    case .said(let text): return text
    }
  }

  private static func place(_ evidence: Evidence?) -> [String] {
    guard let evidence else { return [] }
    let quote = evidence.quote.map { "“\($0)”" }
    let place = [evidence.path, quote].compactMap { $0 }
    return place.isEmpty ? [] : [place.joined(separator: " ")]
  }
}

extension AgreementReport {
  /// An object with a member a property and `missed`, numbers unrounded.
  var json: String {
    let rows = table.rows.map { (name: $0.row.name, value: JSONLine.object(members($0))) }
    let missed = table.rows.flatMap { row in row.missed.map { difference(row.row, $0) } }
    return JSONLine.object(rows + [(name: "missed", value: .array(missed))]).line + "\n"
  }

  private func members(_ row: PropertyAgreement) -> [(name: String, value: JSONLine)] {
    func number(_ name: String, _ value: Double?) -> (name: String, value: JSONLine) {
      (name, value.map(JSONLine.number) ?? .null)
    }
    let common = [number("agreement", row.share), number("kappa", row.kappa), number("alpha", row.alpha)]
    if areBothPeople {
      return [("n", .whole(row.judged))] + common + [
        ("one_sided", .whole(row.oneSided)), number("agreement_with_gaps", row.shareWithGaps),
        number("kappa_with_gaps", row.kappaWithGaps),
      ]
    }
    return [("n", .whole(row.judged)), ("observed", .whole(row.observed))] + common + [
      number("precision", row.hits?.precision), number("recall", row.hits?.recall), number("f1", row.hits?.f1),
    ]
  }

  private func difference(_ row: CodebookRow, _ cell: Comparison) -> JSONLine {
    let sides = areBothPeople ? ("first", "second") : ("judged", "observed")
    return .object([
      ("property", .text(row.name)), ("file", .text(cell.file)), ("key", .optional(cell.key)),
      (sides.0, .optional(cell.first.text)), (sides.1, .optional(cell.second.text)),
      ("record", .optional(cell.evidence?.record)), ("path", .optional(cell.evidence?.path)),
      ("quote", .optional(cell.evidence?.quote)),
    ])
  }
}

import AssessmentModel
import Reporting

/// The text of a report's file; empty where there is no such file.
func text(_ path: String, of assessment: Assessment, in language: Language = .zh) -> String {
  let file = reportFiles(for: assessment, language: language, formats: ReportFormat.allCases).first { $0.path == path }
  return String(decoding: file?.bytes ?? [], as: UTF8.self)
}

/// Every page of a report.
func pages(of assessment: Assessment, in language: Language = .zh) -> [(path: String, text: String)] {
  reportFiles(for: assessment, language: language, formats: [.html])
    .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
}

/// The cells of a CSV line without quotes or commas inside.
func cells(_ line: Substring?) -> [String] {
  (line ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
}

/// What stands between each occurrence of two texts.
func pieces(of text: String, between start: String, and end: String) -> [String] {
  var pieces: [String] = []
  var rest = Substring(text)
  while let open = rest.firstRange(of: start) {
    rest = rest[open.upperBound...]
    guard let close = rest.firstRange(of: end) else { break }
    pieces.append(String(rest[..<close.lowerBound]))
    rest = rest[close.upperBound...]
  }
  return pieces
}

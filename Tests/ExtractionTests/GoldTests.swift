import AssessmentModel
import Extraction
import Foundation
import HTMLParsing
import TestSupport
import Testing

/// Observed facts beside what two people agreed on, page by page.
@Suite(.enabled(if: Checkout.shared("gold/agreed.jsonl") != nil, "\(Checkout.sharedIsAbsent)"))
struct GoldTests {
  /// The least share of agreed cells that must be observed as judged; white space does not count.
  @Test(arguments: [
    (Property.readable, 1.0), (.pageType, 0.85), (.encoding, 0.95), (.siteName, 0.9), (.title, 0.85),
    (.published, 0.95),
    (.source, 0.9), (.newestListed, 0.9), (.siteCode, 0.95), (.icp, 0.95), (.policeRecord, 0.95), (.personalData, 0.95),
  ])
  func `observed facts agree with judged pages`(property: Property, floor: Double) throws {
    let pages = try Self.judgedPages()
    let observer = PageObserver()
    var judged = 0
    var wrong: [String] = []
    for page in pages where page.says(property) {
      judged += 1
      let observed = try page.observed(property, by: observer)
      if observed != page.expected(property) { wrong.append("\(page.file): \(observed ?? "nothing")") }
    }
    let share = judged == 0 ? 0 : Double(judged - wrong.count) / Double(judged)
    #expect(share >= floor, "\(property.rawValue): \(wrong.joined(separator: "; "))")
  }

  private static func judgedPages() throws -> [JudgedPage] {
    guard let file = Checkout.shared("gold/agreed.jsonl") else { return [] }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object.flatMap(JudgedPage.init)
    }
  }
}

/// One line of the judgements.
private struct JudgedPage {
  let file: String
  let cells: [String: Any]

  init?(_ object: [String: Any]) {
    guard let file = object["file"] as? String else { return nil }
    self.file = file
    cells = object
  }

  /// False for cells the two disagree on, for flags that could not be told, and on pages that could not be read.
  func says(_ property: Property) -> Bool {
    guard let cell = cells[property.rawValue] else { return false }
    if property == .readable || property == .pageType { return true }
    guard cells["readable"] as? Bool == true else { return false }
    return !(cell is NSNull) || property.valueType != .flag
  }

  func expected(_ property: Property) -> String? {
    guard let cell = cells[property.rawValue], !(cell is NSNull) else { return nil }
    return property.valueType == .flag ? "\(cell as? Bool ?? false)" : "\(cell)".filter { !$0.isWhitespace }
  }

  func observed(_ property: Property, by observer: PageObserver) throws -> String? {
    guard let path = Checkout.shared("realdata/\(file)") else { return nil }
    let capture = Capture(
      url: "file:///\(file)", record: file, digest: "sha256:0", body: [UInt8](try Data(contentsOf: path)))
    let findings = observer.observe(PageContent(parsing: capture), capture: capture)
    switch findings.observations.first(where: { $0.property == property })?.value {
    case .flag(let flag): return "\(flag)"
    case .text(let text): return text.filter { !$0.isWhitespace }
    case .date(let date): return date.description
    default: return nil
    }
  }
}

import AssessmentModel
import Extraction
import Foundation
import HTMLParsing
import TestSupport
import Testing

/// Holds what is offered on real pages against what people agreed on; the floors are what was reached, less one page.
@Suite(.enabled(if: Checkout.shared("gold/agreed.jsonl") != nil, "\(Checkout.sharedIsAbsent)"))
struct GoldChannelTests {
  /// Agreed cells and those observed alike, of one flag.
  private struct Agreement {
    var cells = 0
    var alike = 0
  }

  private func judgements() throws -> [[String: Any]] {
    let file = try #require(Checkout.shared("gold/agreed.jsonl"))
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  private func agreement(on property: Property) throws -> Agreement {
    let observer = PageObserver()
    var agreement = Agreement()
    for judgement in try judgements() where judgement["readable"] as? Bool == true {
      guard let path = judgement["file"] as? String, let expected = judgement[property.rawValue] as? Bool,
        let file = Checkout.shared("realdata/" + path)
      else { continue }
      let capture = Capture(url: "file:///page.html", record: path, digest: "", body: Array(try Data(contentsOf: file)))
      let isHome = path.hasSuffix("/index.html") ? true : nil
      let found = observer.observe(PageContent(parsing: capture), capture: capture, isHome: isHome)
      agreement.cells += 1
      let value = found.observations.first { $0.property == property }?.value
      agreement.alike += value == .flag(expected) ? 1 : 0
    }
    return agreement
  }

  @Test(arguments: [
    (Property.searchBox, 0.96), (.serviceEntry, 0.96), (.onlineApply, 0.96), (.app, 0.93), (.wechat, 0.93),
    (.weibo, 0.93),
    (.miniProgram, 0.93), (.accessibilityEntry, 0.96), (.loginEntry, 0.96), (.foreignLanguage, 0.96),
  ])
  func `flags agree with people on real pages`(property: Property, floor: Double) throws {
    let agreement = try agreement(on: property)
    try #require(agreement.cells > 40)
    #expect(Double(agreement.alike) / Double(agreement.cells) >= floor)
  }
}

package import AssessmentModel
import Extraction
import HTMLParsing
package import IndicatorCatalog
import Scoring
import Snapshots

/// Runs the cases beside a definition through the same stages as a real portal.
package struct IndicatorCaseRunner: Sendable {
  private let observer = PageObserver()
  private static let origin = "https://case.example"

  package init() {}

  /// What differs from what the case expects, a sentence each; empty where the case passes.
  package func differences(of definition: IndicatorDefinition, in given: IndicatorCase) -> [String] {
    var scorer = CityScorer(definitions: [definition])
    var pages: [PageContent] = []
    let asOf = observe(given, into: &scorer, pages: &pages)
    guard let outcome = scorer.outcomes(asOf: asOf).first else { return ["gives no outcome"] }
    return compare(outcome, with: given.expected, pages: pages)
  }
}

extension IndicatorCaseRunner {
  private func observe(_ given: IndicatorCase, into scorer: inout CityScorer, pages: inout [PageContent])
    -> CalendarDate?
  {
    var portal = PortalObserver(
      unit: "case", home: Self.origin + "/", ownHosts: ["case.example"], asOf: given.asOf)
    for page in given.pages {
      let capture = Self.capture(of: page)
      portal.see(capture)
      guard (200..<300).contains(capture.status ?? 200), isHTML(capture) else { continue }
      let content = PageContent(parsing: capture)
      let findings = observer.observe(content, capture: capture, isHome: page.path == "/")
      findings.observations.forEach { scorer.consume($0) }
      portal.see(content, capture: capture, observations: findings.observations)
      pages.append(content)
    }
    let findings = portal.finish()
    findings.observations.forEach { scorer.consume($0) }
    for stated in given.observations { state(stated, to: &scorer) }
    return findings.asOf
  }

  /// A stated fact comes with the type of its page, as extraction would give it.
  private func state(_ stated: CaseObservation, to scorer: inout CityScorer) {
    let subject = stated.subject.hasPrefix("/") ? Self.origin + stated.subject : stated.subject
    scorer.consume(Observation(property: .pageType, subject: subject, value: .text(stated.pageType), by: "case"))
    scorer.consume(Observation(property: stated.property, subject: subject, value: stated.value, by: "case"))
  }

  private static func capture(of page: CasePage) -> Capture {
    let headers =
      page.headers.isEmpty
      ? [HeaderField(name: "Content-Type", value: "text/html; charset=utf-8")] : page.headers
    return Capture(
      url: origin + page.path, record: "case:\(page.path)", digest: "case", date: page.date,
      status: page.status ?? 200, headers: headers, body: Array(page.html.utf8))
  }

  private func compare(_ outcome: Outcome, with expected: Expectation, pages: [PageContent]) -> [String] {
    var differences: [String] = []
    if outcome.kind != expected.outcome {
      differences.append(
        "outcome is \(outcome.kind.rawValue), expected \(expected.outcome.rawValue) (\(outcome.because.en))")
    }
    differences += Self.difference("score", outcome.score, expected.score)
    differences += Self.difference("raw value", outcome.raw, expected.raw)
    if let wanted = expected.evidence { differences += evidence(outcome, wanted, pages) }
    return differences
  }

  private static func difference(_ name: String, _ found: Double?, _ expected: Double?) -> [String] {
    guard let expected else { return [] }
    guard let found else { return ["has no \(name), expected \(expected)"] }
    return abs(found - expected) <= 1e-9 ? [] : ["\(name) is \(found), expected \(expected)"]
  }

  /// Closed world: evidence that the case does not list is as wrong as evidence that is missing.
  private func evidence(_ outcome: Outcome, _ wanted: [String], _ pages: [PageContent]) -> [String] {
    let found = Set(outcome.evidence.map { $0.subject + ($0.evidence?.path.map { "#" + $0 } ?? "") })
    var unlisted = found
    var differences: [String] = []
    for name in wanted {
      let matches = places(of: name, pages).filter(found.contains)
      if matches.isEmpty { differences.append("evidence \(name) is missing") }
      unlisted.subtract(matches)
    }
    return differences + unlisted.sorted().map { "evidence \($0.dropFirst(Self.origin.count)) is not listed" }
  }

  /// The places a name may mean: `#id` an element on any page, `/path` a page or any place on it.
  private func places(of name: String, _ pages: [PageContent]) -> [String] {
    if name.hasPrefix("#") {
      let id = String(name.dropFirst())
      return pages.flatMap { page in
        page.elements.indices.filter { page.attribute(.id, of: $0) == id }.map {
          page.url + "#" + page.nodePath(of: $0)
        }
      }
    }
    let url = name.hasPrefix("/") ? Self.origin + name : name
    let page = pages.first { $0.url == url }
    return [url] + (page.map { page in page.elements.indices.map { url + "#" + page.nodePath(of: $0) } } ?? [])
  }
}

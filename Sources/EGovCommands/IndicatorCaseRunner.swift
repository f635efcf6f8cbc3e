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
  package func differences(of definition: IndicatorDefinition, in given: IndicatorCase) -> [CaseDifference] {
    differences(of: definition, in: observe(given, for: definition), expecting: given.expected)
  }

  /// What the case shows, as the stages before scoring would give it.
  func observe(_ given: IndicatorCase, for definition: IndicatorDefinition) -> ObservedCase {
    let observer = observer.searching([definition.search].compactMap { $0 })
    var shown = ObservedCase()
    var portal = PortalObserver(
      unit: "case", home: Self.origin + "/", ownHosts: ["case.example"], asOf: given.asOf)
    for page in given.pages {
      let capture = Self.capture(of: page)
      portal.see(capture)
      guard (200..<300).contains(capture.status ?? 200), isHTML(capture) else { continue }
      let content = PageContent(parsing: capture)
      let findings = observer.observe(content, capture: capture, isHome: page.path == "/")
      shown.observations += findings.observations
      portal.see(content, capture: capture, observations: findings.observations, replies: findings.replies)
      shown.pages.append(content)
    }
    let findings = portal.finish()
    shown.observations += findings.observations
    for stated in given.observations { shown.observations += Self.observations(of: stated) }
    shown.asOf = findings.asOf
    return shown
  }

  /// What the definition makes of it.
  func outcome(of definition: IndicatorDefinition, in shown: ObservedCase) -> Outcome? {
    var scorer = CityScorer(definitions: [definition])
    for observation in shown.observations { scorer.consume(observation) }
    return scorer.outcomes(asOf: shown.asOf).first
  }

  func differences(
    of definition: IndicatorDefinition, in shown: ObservedCase, expecting expected: Expectation
  ) -> [CaseDifference] {
    guard let outcome = outcome(of: definition, in: shown) else { return [] }
    var differences: [CaseDifference] = []
    if outcome.kind != expected.outcome {
      differences.append(
        CaseDifference(
          what: "outcome", expected: expected.outcome.rawValue, found: outcome.kind.rawValue, why: outcome.because.en))
    }
    differences += Self.difference("score", outcome.score, expected.score)
    differences += Self.difference("raw value", outcome.raw, expected.raw)
    if let wanted = expected.evidence { differences += evidence(outcome, wanted, shown.pages) }
    return differences
  }
}

/// One thing in which an outcome is not what its case expects.
package struct CaseDifference: Sendable, Equatable, CustomStringConvertible {
  /// `outcome`, `score`, `raw value` or `evidence`.
  var what: String
  /// Nil where nothing of the kind was expected, or found.
  var expected: String?
  var found: String?
  /// The sentence of the outcome, where it tells more.
  var why: String?

  /// One sentence: `score is 0.5, expected 1`.
  package var description: String {
    guard what != "evidence" else {
      return expected.map { "evidence \($0) is missing" } ?? "evidence \(found ?? "") is not listed"
    }
    let reason = why.map { " (\($0))" } ?? ""
    guard let found else { return "has no \(what), expected \(expected ?? "none")" }
    return "\(what) is \(found), expected \(expected ?? "none")\(reason)"
  }

  /// The same as lines of a comparison: `-` what was expected, `+` what was found.
  var lines: [String] {
    (expected.map { ["- \(what): \($0)"] } ?? []) + (found.map { ["+ \(what): \($0)"] } ?? [])
      + (why.map { ["  \($0)"] } ?? [])
  }
}

/// A case after its pages were read.
struct ObservedCase: Sendable {
  var observations: [Observation] = []
  var pages: [PageContent] = []
  var asOf: CalendarDate?
}

extension IndicatorCaseRunner {
  /// A stated fact comes with the type of its page, as extraction would give it.
  private static func observations(of stated: CaseObservation) -> [Observation] {
    let subject = stated.subject.hasPrefix("/") ? origin + stated.subject : stated.subject
    return [
      Observation(property: .pageType, subject: subject, value: .text(stated.pageType), by: "case"),
      Observation(property: stated.property, subject: subject, value: stated.value, by: "case"),
    ]
  }

  private static func capture(of page: CasePage) -> Capture {
    let headers =
      page.headers.isEmpty
      ? [HeaderField(name: "Content-Type", value: "text/html; charset=utf-8")] : page.headers
    return Capture(
      url: origin + page.path, record: "case:\(page.path)", digest: "case", date: page.date,
      status: page.status ?? 200, headers: headers, body: Array(page.html.utf8))
  }

  private static func difference(_ name: String, _ found: Double?, _ expected: Double?) -> [CaseDifference] {
    guard let expected else { return [] }
    if let found, abs(found - expected) <= 1e-9 { return [] }
    return [CaseDifference(what: name, expected: "\(expected)", found: found.map { "\($0)" })]
  }

  /// Closed world: evidence that the case does not list is as wrong as evidence that is missing.
  private func evidence(_ outcome: Outcome, _ wanted: [String], _ pages: [PageContent]) -> [CaseDifference] {
    let found = Set(outcome.evidence.map { $0.subject + ($0.evidence?.path.map { "#" + $0 } ?? "") })
    var unlisted = found
    var differences: [CaseDifference] = []
    for name in wanted {
      let matches = places(of: name, pages).filter(found.contains)
      if matches.isEmpty { differences.append(CaseDifference(what: "evidence", expected: name, found: nil)) }
      unlisted.subtract(matches)
    }
    return differences
      + unlisted.sorted().map {
        CaseDifference(what: "evidence", expected: nil, found: String($0.dropFirst(Self.origin.count)))
      }
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

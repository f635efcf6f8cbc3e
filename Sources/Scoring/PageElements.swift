import AssessmentModel

/// Which of the wanted elements one page shows, gathered while its observations come.
///
/// An element is shown where its observation meets `holds`, or without conditions where its `state` is `present`.
struct PageElements: Sendable {
  let subject: String
  /// Whether each wanted element is shown, in the order of the measure.
  private(set) var shown: [Bool]
  /// The first wanted element without a value, else the page's first observation.
  private(set) var telling: Observation
  private var tellsLack = false

  /// Begins the page of an observation, which `take` still has to look at.
  init(_ first: Observation, of measure: Measure) {
    subject = first.subject
    shown = measure.elements.map { _ in false }
    telling = first
  }

  var lacks: Int { shown.count { !$0 } }

  mutating func take(_ observation: Observation, holds: Bool, by measure: Measure) {
    guard case .text(let id) = observation.value.member("id"), let place = measure.elements.firstIndex(of: id) else {
      return
    }
    let isShown = measure.holds.isEmpty ? observation.value.member("state") == .text("present") : holds
    if isShown {
      shown[place] = true
    } else if !tellsLack {
      telling = observation
      tellsLack = true
    }
  }
}

import AssessmentModel

/// Where on its page a fact of the portal was read, kept for the first pages only: home is among them.
struct PlacesOnPages {
  private var places: [Property: [Int: Evidence]] = [:]
  private static let pagesAtMost = 256

  /// Keeps the evidence of an observation on the page of that index, as its own property's or as another one's.
  mutating func note(_ observation: Observation, as property: Property? = nil, at index: Int) {
    guard index < Self.pagesAtMost, let evidence = observation.evidence, evidence.path != nil else { return }
    places[property ?? observation.property, default: [:]][index] = evidence
  }

  /// The place of a property on a page; nil where none was kept.
  func evidence(of property: Property, at index: Int) -> Evidence? {
    places[property]?[index]
  }
}

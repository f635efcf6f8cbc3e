import AssessmentModel

/// `catalogue_coverage`: how many topics and types of the reference list (`Data/reference/service-topics.csv`) the pages
/// of a portal offer together.
struct CatalogueCoverage {
  private var topics: Set<String> = []
  private var types: Set<String> = []
  private var first: Evidence?

  /// Looks at the observations of one page.
  mutating func see(_ observations: [Observation]) {
    for observation in observations {
      guard case .words(let words) = observation.value else { continue }
      if observation.property == .serviceTopics {
        topics.formUnion(words)
      } else if observation.property == .itemTypes {
        types.formUnion(words)
      } else {
        continue
      }
      if first == nil { first = observation.evidence }
    }
  }

  func observe(_ home: PortalHome, _ emit: (Observation) -> Void) {
    guard !topics.isEmpty || !types.isEmpty else { return }
    // Where no page offers any, pages may name them otherwise or were not captured: that is not none.
    func counts(_ name: String, _ reference: [String], _ offered: Set<String>) -> [Value.Member] {
      let found = reference.count { offered.contains($0) }
      return [
        .init(name, offered.isEmpty ? .null : .number(Double(found))),
        .init("of_" + name, .number(Double(reference.count))),
      ]
    }
    let value = Value.object(
      counts("person_topics", ServiceTopics.personTopics, topics)
        + counts("organisation_topics", ServiceTopics.organisationTopics, topics)
        + counts("types", ServiceTopics.types.phrases, types))
    emit(home.observation(.catalogueCoverage, value, evidence: first, by: "CatalogueCoverage"))
  }
}

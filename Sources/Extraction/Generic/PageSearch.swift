package import AssessmentModel

/// What one definition asks of what any page is made of: links, headings, meta tags, forms and elements.
package struct PageSearch: Sendable {
  /// What a page that was searched says it was searched for.
  package var key: String
  package var property: Property
  /// Pages of other types are not searched; nil for all.
  package var types: Set<String>?
  /// The `data-` and `aria-` members that the definition names.
  package var members: Set<String>
  /// Whether a thing on the page is what is asked for; true where that cannot be told, so that whoever asks sees it.
  package var wants: @Sendable (Value) -> Bool

  package init(
    key: String, property: Property, types: Set<String>?, members: Set<String>,
    wants: @escaping @Sendable (Value) -> Bool
  ) {
    self.key = key
    self.property = property
    self.types = types
    self.members = members
    self.wants = wants
  }
}

/// The searches of all definitions, put together so that a page is walked once a property.
struct PageSearches: Sendable {
  private let byProperty: [(property: Property, searches: [PageSearch], members: [String])]

  init(_ searches: [PageSearch]) {
    byProperty = Property.allCases.filter(\.isGeneric).compactMap { property in
      let own = searches.filter { $0.property == property }
      guard !own.isEmpty else { return nil }
      return (property, own, own.reduce(into: Set<String>()) { $0.formUnion($1.members) }.sorted())
    }
  }

  /// For each property first what the page was searched for, then what was found, in the order of the page.
  ///
  /// A page whose header and footer only scripts or frames would bring cannot tell that something is missing: where
  /// nothing was found on it, it does not say that it was searched.
  func observations(in reading: PageReading) -> [Observation] {
    guard reading.isReadable else { return [] }
    return byProperty.flatMap { property, searches, members -> [Observation] in
      let asked = searches.filter { $0.types?.contains(reading.pageType ?? "other") ?? true }
      guard !asked.isEmpty else { return [] }
      let found = GenericFacts(reading: reading, members: members).things(of: property).filter { thing in
        asked.contains { $0.wants(thing.value) }
      }
      let answered = asked.filter { search in
        reading.showsSiteFrame || found.contains { search.wants($0.value) }
      }
      guard !answered.isEmpty else { return [] }
      let keys = Set(answered.map(\.key)).sorted()
      let looked = reading.observation(property, .object([Value.Member("looked", .words(keys))]), by: "PageSearches")
      return [looked]
        + found.map { thing in
          reading.observation(property, thing.value, at: thing.element, quote: thing.quote, by: "PageSearches")
        }
    }
  }
}

import AssessmentModel
import Extraction
import Foundation
import IndicatorCatalog
import Scoring

/// The catalogue of a folder, held to what the extractors of this program produce.
func readCatalog(_ folder: URL, named name: String, withCases: Bool = true) throws -> IndicatorCatalog {
  try orImpossible {
    try IndicatorCatalog(folder: folder, names: name, withCases: withCases, produced: producedProperties)
  }
}

/// Everything that a snapshot, a table or a person can supply.
let producedProperties: Set<Property> =
  PageObserver.properties.union(PortalObserver.properties)
  .union(Property.allCases.filter { $0.isGeneric || $0.isFromOutside })

extension IndicatorDefinition {
  /// What its measure asks of links, headings, meta tags, forms and elements; nil for named properties.
  var search: PageSearch? {
    guard let key = measure.searchKey else { return nil }
    return PageSearch(
      key: key, property: measure.property, types: measure.pages.types.map(Set.init),
      members: measure.namedMembers.filter { $0.hasPrefix("data-") || $0.hasPrefix("aria-") || $0 == "within" },
      wants: measure.selects)
  }
}

/// What pages are looked at for.
struct Demand: Sendable {
  /// What definitions ask of links, headings, meta tags, forms and elements.
  var searches: [PageSearch] = []
  /// Facts that nobody among the definitions in use needs are not read; nil reads all that the tool knows.
  var needed: Set<Property>?

  /// Every fact, and nothing that only a definition would ask for.
  static let everyFact = Demand()

  /// What the whole catalogue asks, so that observations serve every framework; or only what some definitions need.
  init(of catalog: IndicatorCatalog, only definitions: [IndicatorDefinition]?) {
    searches = (definitions ?? catalog.indicators.map(\.definition)).compactMap(\.search)
    needed = definitions.map { $0.reduce(into: []) { $0.formUnion($1.needs) } }
  }

  private init() {}

  var observer: PageObserver { PageObserver(searches: searches, needed: needed) }
}

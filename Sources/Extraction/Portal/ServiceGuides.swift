import AssessmentModel

/// What all service guides together say: `service_items`, `implementing_bodies`, `items_by_depth` and the shares of
/// items whose promised limit cuts the legal one by 50 % and 60 %.
///
/// Items are distinct names of items; a guide without a name is an item of its own page. An item counts once, with the
/// deepest online depth and the first cut that any of its guides shows. Names are kept as 64-bit keys.
struct ServiceGuides {
  private struct Item {
    var depth = 0
    var cut: Double?
  }

  private var items: [UInt64: Item] = [:]
  private var named: Set<UInt64> = []
  private var bodies: Set<UInt64> = []
  /// Where each fact was first read.
  private var firstEvidence: [Property: Evidence] = [:]

  /// Looks at the observations of one page; most pages have none of a guide.
  mutating func see(_ observations: [Observation], url: String) {
    var name: String?
    var item = Item()
    var isGuide = false
    for observation in observations {
      switch (observation.property, observation.value) {
      case (.guideItemName, .text(let text)): name = text
      case (.guideImplementingBody, .text(let text)): bodies.insert(Self.key(text))
      case (.guideOnlineDepth, .number(let depth)): item.depth = max(item.depth, Int(depth.rounded()))
      case (.guideLimitCut, .number(let cut)): item.cut = item.cut ?? cut
      default: continue
      }
      isGuide = true
      if firstEvidence[observation.property] == nil { firstEvidence[observation.property] = observation.evidence }
    }
    guard isGuide else { return }
    let key = Self.key(name ?? url)
    if name != nil { named.insert(key) }
    let known = items[key] ?? Item()
    items[key] = Item(depth: max(known.depth, item.depth), cut: known.cut ?? item.cut)
  }

  func observe(_ home: PortalHome, _ emit: (Observation) -> Void) {
    func say(_ property: Property, _ value: Value, from source: Property) {
      emit(home.observation(property, value, evidence: firstEvidence[source], by: "ServiceGuides"))
    }
    if !bodies.isEmpty {
      say(.implementingBodies, .number(Double(bodies.count)), from: .guideImplementingBody)
    }
    if !named.isEmpty { say(.serviceItems, .number(Double(named.count)), from: .guideItemName) }
    let depths = (1...4).map { depth in items.values.count { $0.depth == depth } }
    if depths.contains(where: { $0 > 0 }) {
      let members = depths.enumerated().map { Value.Member(String($0.offset + 1), .number(Double($0.element))) }
      say(.itemsByDepth, .object(members), from: .guideOnlineDepth)
    }
    let cuts = items.values.compactMap(\.cut)
    guard !cuts.isEmpty else { return }
    for (property, bar) in [(Property.limitCut50Share, 0.5), (.limitCut60Share, 0.6)] {
      // A cut such as (20 - 8) / 20 may come out a hair below the bar it stands on.
      let share = Double(cuts.count { $0 >= bar - 1e-9 }) / Double(cuts.count)
      say(property, .number(share), from: .guideLimitCut)
    }
  }

  /// The key of a name, without white space: pages break names differently.
  private static func key(_ name: String) -> UInt64 {
    AddressKey(PlainText.text(name.unicodeScalars.lazy.filter { !$0.properties.isWhitespace })).address
  }
}

import AssessmentModel

/// What lists and guides of service items say together: `service_catalogue`, `item_without_guide`, `crossed_function`.
///
/// An item is one by its code, else by its name, on whatever pages it stands; a guide belongs to the list's item of its
/// name or to the one whose link leads to it. An item has no guide where its row has no link or the link leads to a
/// captured page that is none; a target that was not captured says nothing. At most 100,000 items are kept.
struct ServiceCatalogue {
  private struct Item {
    var name: String
    var code: String?
    var bodies = BodyNames()
    var audiences: Set<String> = []
    var topics: Set<String> = []
    var targets: Set<UInt64> = []
    var target: String?
    var isListed = false
    var hasGuide = false
    var evidence: Evidence?
  }

  private var items: [Item] = []
  private var known: [String: Int] = [:]
  /// The items of captured guides by the key of the guide's address; nil for a guide without a name.
  private var guidePages: [UInt64: Int?] = [:]
  private static let itemsAtMost = 100_000
  private static let listedAtMost = 1_000

  /// Looks at the observations of one page.
  mutating func see(_ observations: [Observation], url: String) {
    var guide: (name: String?, body: String?, evidence: Evidence?)
    var isGuide = false
    for observation in observations {
      switch (observation.property, observation.value) {
      case (.serviceItem, .object): list(observation)
      case (.guideItemName, .text(let name)):
        guide.name = name
        guide.evidence = observation.evidence
      case (.guideImplementingBody, .text(let body)): guide.body = body
      case (.guideElement, .object): isGuide = true
      default: continue
      }
    }
    if isGuide { addGuide(guide, url) }
  }

  private mutating func list(_ observation: Observation) {
    func text(_ member: String) -> String? {
      if case .text(let text)? = observation.value.member(member) { return text }
      return nil
    }
    guard let name = text("name"), let place = place(of: name, code: text("code")) else { return }
    items[place].isListed = true
    if items[place].evidence == nil { items[place].evidence = observation.evidence }
    if let body = text("body") { items[place].bodies.insert(body) }
    if let audience = text("audience") { items[place].audiences.insert(audience) }
    if let topic = text("topic") { items[place].topics.insert(topic) }
    guard let target = text("target") else { return }
    items[place].targets.insert(AddressKey(target).address)
    if items[place].target == nil { items[place].target = target }
  }

  private mutating func addGuide(_ guide: (name: String?, body: String?, evidence: Evidence?), _ url: String) {
    var known: Int?
    if let name = guide.name { known = place(of: name, code: nil) }
    guidePages[AddressKey(url).address] = .some(known)
    guard let place = known else { return }
    items[place].hasGuide = true
    if items[place].evidence == nil { items[place].evidence = guide.evidence }
    if let body = guide.body { items[place].bodies.insert(body) }
  }

  /// The item of a code, else of a name, added where it is new; nil where there are too many.
  ///
  /// Two codes are two items, whatever their names.
  private mutating func place(of name: String, code: String?) -> Int? {
    let code = code.map { PlainText.key($0) }
    if let code, let place = known["code " + code] { return place }
    let key = "name " + PlainText.key(name)
    if let place = known[key], code == nil || items[place].code == nil {
      if let code {
        items[place].code = code
        known["code " + code] = place
      }
      return place
    }
    guard items.count < Self.itemsAtMost else { return nil }
    if let code { known["code " + code] = items.count }
    if known[key] == nil { known[key] = items.count }
    items.append(Item(name: name, code: code))
    return items.count - 1
  }
}

extension ServiceCatalogue {
  func observe(_ graph: borrowing LinkGraph, _ home: PortalHome, _ emit: (Observation) -> Void) {
    guard items.contains(where: \.isListed) else { return }
    // A guide under another name than the list's is the listed item's, where the link leads to it.
    let taken = Set(items.lazy.filter(\.isListed).flatMap(\.targets).compactMap { guidePages[$0] ?? nil })
    let merged = items.indices.filter { !taken.contains($0) || items[$0].isListed }
    let without = merged.filter { items[$0].isListed && lacksGuide(items[$0], graph) }
    let guided = merged.count { hasGuide(items[$0]) }
    let bodies = merged.reduce(into: BodyNames()) { $0.insert(contentsOf: items[$1].bodies) }
    let topics = Set(merged.flatMap { items[$0].topics })
    // What no list tells is not none.
    func known(_ count: Int) -> Value { count == 0 ? .null : .number(Double(count)) }
    let tellsAudience = merged.contains { !items[$0].audiences.isEmpty }
    func count(_ audiences: Set<String>) -> Value {
      let found = merged.count { !items[$0].audiences.isDisjoint(with: audiences) }
      return tellsAudience ? .number(Double(found)) : .null
    }
    let value = Value.object([
      .init("items", .number(Double(merged.count))), .init("guides", .number(Double(guided))),
      .init("without_guide", .number(Double(without.count))), .init("bodies", known(bodies.count)),
      .init("topics", known(topics.count)), .init("persons", count(["person", "both"])),
      .init("organisations", count(["organisation", "both"])),
    ])
    let first = items.first { $0.isListed }
    emit(home.observation(.serviceCatalogue, value, evidence: first?.evidence, by: Self.name))
    for place in without.prefix(Self.listedAtMost) { emit(lacking(items[place], home)) }
    for item in items where item.bodies.count > 1 { emit(crossing(item, home)) }
  }

  private static let name = "ServiceCatalogue"

  private func hasGuide(_ item: Item) -> Bool {
    item.hasGuide || item.targets.contains { guidePages[$0] != nil }
  }

  private func lacksGuide(_ item: Item, _ graph: borrowing LinkGraph) -> Bool {
    if hasGuide(item) { return false }
    for target in item.targets {
      guard let index = graph.table.index(of: target), let end = graph.destination(of: index) else { return false }
      // A page that could not be read may be a guide; so may one that a redirect leads to.
      guard graph.addresses[end].answer != .notObserved, end == index || graph.addresses[end].answer == .dead else {
        return false
      }
      if graph.addresses[end].flags.contains(.page), !graph.addresses[end].flags.contains(.readable) { return false }
    }
    return true
  }

  private func lacking(_ item: Item, _ home: PortalHome) -> Observation {
    let value = Value.object([.init("name", .text(item.name)), .init("target", item.target.map(Value.text) ?? .null)])
    return home.observation(.itemWithoutGuide, value, evidence: item.evidence, by: Self.name)
  }

  private func crossing(_ item: Item, _ home: PortalHome) -> Observation {
    let value = Value.object([
      .init("name", .text(item.name)), .init("bodies", .text(item.bodies.names.sorted().joined(separator: "、"))),
      .init("count", .number(Double(item.bodies.count))),
    ])
    return home.observation(.crossedFunction, value, evidence: item.evidence, by: Self.name)
  }
}

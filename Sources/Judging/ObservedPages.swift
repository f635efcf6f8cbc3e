package import AssessmentModel

/// Observations of saved pages, gathered page by page in the codebook's form.
///
/// A page is known by its city and the record of its evidence, which for saved pages is the path below the INPUT.
package struct ObservedPages: Sendable {
  private var pages: [Key: JudgedPage] = [:]
  /// The cities that have a record.
  private var cities: [String: [String]] = [:]

  private struct Key: Hashable {
    var city: String
    var record: String
  }

  package init() {}

  /// What a page that was read does not show, it does not have.
  private static let ofReadPages = Dictionary(
    uniqueKeysWithValues: CodebookMember.allCases.compactMap { member -> (CodebookMember, JudgedValue)? in
      switch member.kind {
      case .text: return (member, .null)
      case .columns, .letters: return (member, .list([]))
      case .guide: return (member, .object(JudgedValue.emptyGuide))
      default: return nil
      }
    })

  /// Takes one observation of a city; those of portals, from outside and without evidence say nothing of a page.
  package mutating func see(_ observation: Observation, of city: String) {
    guard let evidence = observation.evidence, let place = Place(observation) else { return }
    let key = Key(city: city, record: evidence.record)
    if pages[key] == nil { cities[evidence.record, default: []].append(city) }
    var page = pages[key] ?? JudgedPage(file: evidence.record)
    if observation.property == .readable, observation.value == .flag(true) {
      page.values.merge(Self.ofReadPages) { known, _ in known }
    }
    place.put(JudgedValue(observation.value), into: &page, evidence)
    pages[key] = page
  }

  /// The observed page of each judged path that has one.
  ///
  /// A page is that of the whole path, else of the longest record that ends the path, for pages observed from a folder
  /// further down. Where several cities have the record, or several paths end in it, the folder right before it must be
  /// called like the city.
  package func pages(of files: [String]) -> [String: JudgedPage] {
    var claims: [Key: [(file: String, isNamed: Bool)]] = [:]
    for file in files {
      guard let claim = claim(of: file) else { continue }
      claims[claim.key, default: []].append((file, claim.isNamed))
    }
    var found: [String: JudgedPage] = [:]
    for (key, files) in claims {
      let named = files.filter(\.isNamed)
      let fitting = files.count == 1 ? files : named
      if fitting.count == 1 { found[fitting[0].file] = pages[key] }
    }
    return found
  }

  /// The page that a path may be, and whether the path names its city or is its whole record.
  private func claim(of file: String) -> (key: Key, isNamed: Bool)? {
    var path = Substring(file)
    var folder: Substring?
    while true {
      if let cities = cities[String(path)] {
        let named = cities.filter { folder.map(String.init) == $0 }
        let fitting = cities.count == 1 ? cities : named
        guard fitting.count == 1 else { return nil }
        return (Key(city: fitting[0], record: String(path)), folder == nil || !named.isEmpty)
      }
      guard let slash = path.firstIndex(of: "/") else { return nil }
      folder = path[..<slash]
      path = path[path.index(after: slash)...]
    }
  }
}

/// Where an observation stands in the codebook's form.
private enum Place {
  case member(CodebookMember)
  /// One entry of a list.
  case entry(CodebookMember, name: String)
  case guide(part: String)
  /// One element of a guide, listed under its state.
  case element

  init?(_ observation: Observation) {
    switch observation.property {
    case .column: self = .entry(.columns, name: "name")
    case .letter: self = .entry(.letters, name: "subject")
    case .guideElement: self = .element
    case .guideItemName, .guideLegalLimit, .guidePromisedLimit, .guideVisits, .guideFee, .guideHandling,
      .guideOnlineDepth:
      self = .guide(part: String(observation.property.rawValue.dropFirst("guide.".count)))
    default:
      guard let member = CodebookMember(rawValue: observation.property.rawValue) else { return nil }
      self = .member(member)
    }
  }

  func put(_ value: JudgedValue, into page: inout JudgedPage, _ evidence: Evidence) {
    switch self {
    case .member(let member):
      // A page has one of each but of what it lists; the first is the one that counts.
      guard page.evidence[.init(member)] == nil else { return }
      page.values[member] = value
      page.evidence[.init(member)] = evidence
    case .entry(let member, let name):
      page.values[member] = .list((page.values[member]?.items ?? []) + [value])
      if case .text(let key)? = value[name] { page.evidence[.init(member, Label.canonical(key))] = evidence }
    case .guide(let part): Self.put(value, at: part, into: &page, evidence)
    case .element:
      guard case .text(let id)? = value["id"], case .text(let state)? = value["state"] else { return }
      let listed = page.values[.guide]?[state]?.items ?? []
      Self.replace(.list(listed + [.text(id)]), at: state, in: &page)
      page.evidence[.init(.guide, id)] = evidence
    }
  }

  private static func put(_ value: JudgedValue, at part: String, into page: inout JudgedPage, _ evidence: Evidence) {
    guard (page.values[.guide]?[part] ?? .null) == .null else { return }
    replace(value, at: part, in: &page)
    page.evidence[.init(.guide, part)] = evidence
  }

  private static func replace(_ value: JudgedValue, at part: String, in page: inout JudgedPage) {
    var members = JudgedValue.emptyGuide
    if case .object(let known)? = page.values[.guide] { members = known }
    members.removeAll { $0.name == part }
    page.values[.guide] = .object(members + [.init(part, value)])
  }
}

extension JudgedValue {
  /// A guide that states nothing.
  fileprivate static let emptyGuide = CodebookRow.all.filter { $0.member == .guide }.compactMap { row in
    row.part.map { Member($0, row.kind == .set ? .list([]) : .null) }
  }

  /// An observed value as a judgement has it.
  init(_ value: Value) {
    switch value {
    case .null: self = .null
    case .flag(let flag): self = .flag(flag)
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .date(let date): self = .text(date.description)
    case .words(let words): self = .list(words.map { .text($0) })
    case .quantity(let quantity):
      self = .object([.init("value", .number(quantity.value)), .init("unit", .text(quantity.unit.rawValue))])
    case .object(let members): self = .object(members.map { .init($0.name, JudgedValue($0.value)) })
    }
  }
}

import AssessmentModel

/// The lists of two snapshots of one city beside each other.
struct ListComparison {
  let city: City
  let then: Side
  let now: Side
  private(set) var changes: [ListChange] = []
  /// The guides of one item that both snapshots hold.
  private(set) var guides: [(then: ServiceLists.Guide, now: ServiceLists.Guide)] = []
  /// Lists of materials or steps that one of the two guides does not tell.
  private(set) var listsNotTold = 0

  /// One of the two snapshots.
  struct Side {
    let lists: ServiceLists
    let entries: [ServiceEntry]

    init(_ lists: ServiceLists) {
      self.lists = lists
      entries = lists.entries
    }

    /// True where all of the pages were read.
    func read(_ pages: Set<String>) -> Bool { !pages.isEmpty && pages.isSubset(of: lists.readPages) }
  }

  init(from: ServiceLists, to: ServiceLists) {
    (city, then, now) = (to.city, Side(from), Side(to))
    compareOffers()
    compareItems()
  }

  /// How often a kind was found.
  func count(_ kinds: ListChange.Kind...) -> Int { changes.count { kinds.contains($0.kind) } }

  private mutating func add(_ kind: ListChange.Kind, _ item: String, from: String? = nil, to: String? = nil) {
    changes.append(ListChange(kind: kind, item: item, from: from, to: to))
  }
}

// Channels and entries.
extension ListComparison {
  private mutating func compareOffers() {
    for property in ServiceLists.offers {
      guard let before = then.lists.shown[property], let after = now.lists.shown[property],
        (before.page == nil) != (after.page == nil)
      else { continue }
      let isChannel = [.app, .wechat, .weibo, .miniProgram].contains(property)
      if let page = before.page {
        let kind: ListChange.Kind =
          now.read([page]) ? (isChannel ? .channelLost : .entryLost) : (isChannel ? .channelNotSeen : .entryNotSeen)
        add(kind, property.rawValue, from: "shown")
      } else if let page = after.page {
        let kind: ListChange.Kind =
          then.read([page])
          ? (isChannel ? .channelAdded : .entryAdded) : (isChannel ? .channelNewlySeen : .entryNewlySeen)
        add(kind, property.rawValue, to: "shown")
      }
    }
  }
}

// Items and their guides.
extension ListComparison {
  private mutating func compareItems() {
    let matched = matches
    let taken = Set(matched.values)
    for entry in then.entries {
      guard let place = matched[entry.key] else {
        add(now.read(entry.pages) ? .itemRemoved : .itemNotSeen, entry.name)
        continue
      }
      compare(entry, now.entries[place])
    }
    for (place, entry) in now.entries.enumerated() where !taken.contains(place) {
      add(then.read(entry.pages) ? .itemAdded : .itemNewlySeen, entry.name)
    }
  }

  /// Places of the later entries by the earlier ones' keys: the same name, else the same code, where it is one item's.
  private var matches: [String: Int] {
    let names = Dictionary(now.entries.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in first }
    let earlier = Set(then.entries.map(\.key))
    var found = names.filter { earlier.contains($0.key) }
    let taken = Set(found.values)
    let left = now.entries.enumerated().filter { !taken.contains($0.offset) }
    let codes = Dictionary(grouping: left.filter { $0.element.code?.isEmpty == false }) { $0.element.code ?? "" }
    var used = Set<Int>()
    for entry in then.entries where found[entry.key] == nil {
      guard let code = entry.code, let other = codes[code], other.count == 1, used.insert(other[0].offset).inserted
      else { continue }
      found[entry.key] = other[0].offset
    }
    return found
  }

  private mutating func compare(_ before: ServiceEntry, _ after: ServiceEntry) {
    switch (before.guide, after.guide) {
    case (let first?, let second?): compare(first.stated, second.stated, of: after.name)
    case (let first?, nil): add(now.read([first.page]) ? .guideRemoved : .guideNotSeen, before.name)
    case (nil, let second?): add(then.read([second.page]) ? .guideAdded : .guideNewlySeen, after.name)
    case (nil, nil): break
    }
  }

  private mutating func compare(_ before: ServiceLists.Guide, _ after: ServiceLists.Guide, of item: String) {
    guides.append((before, after))
    compareNames(before.materials, after.materials, of: item, .materialCancelled, .materialAdded)
    compareNames(before.steps, after.steps, of: item, .stepCancelled, .stepAdded)
    compareNumbers(before.promise, after.promise, of: item, .promiseLengthened, .promiseShortened)
    compareNumbers(before.legal, after.legal, of: item, .legalLengthened, .legalShortened)
    compareNumbers(before.depth, after.depth, of: item, .depthRaised, .depthLowered)
    if let old = before.applies, let new = after.applies, old != new {
      add(new ? .applyAdded : .applyLost, item, from: old ? "shown" : nil, to: new ? "shown" : nil)
    }
  }

  private mutating func compareNames(
    _ before: [String]?, _ after: [String]?, of item: String, _ cancelled: ListChange.Kind, _ added: ListChange.Kind
  ) {
    guard let before, let after else {
      if before != nil || after != nil { listsNotTold += 1 }
      return
    }
    for name in NameKey.missing(of: before, in: after) { add(cancelled, item, from: name) }
    for name in NameKey.missing(of: after, in: before) { add(added, item, to: name) }
  }

  private mutating func compareNumbers(
    _ before: Double?, _ after: Double?, of item: String, _ more: ListChange.Kind, _ less: ListChange.Kind
  ) {
    guard let before, let after, before != after else { return }
    add(after > before ? more : less, item, from: NumberText.plain(before), to: NumberText.plain(after))
  }
}
